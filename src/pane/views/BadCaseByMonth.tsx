import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, memo, useCallback } from "react";
import { BAD_CASE } from "../cards/bad-case/bad-case";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { useCard, usePane, usePaneState } from "../state/use-pane";

/** In the chunk of the charts: the numbers do not wait for it. */
const BadCaseCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "../cards/bad-case/BadCaseCard")).BadCaseCard }));

const useStyles = makeStyles({
  root: { minHeight: "320px", minWidth: 0 },
  waiting: { minHeight: "320px" },
});

/** It is reckoned a little before it comes into sight. */
const MARGIN = "200px";

/** The bad case, reckoned while somebody looks at it. Its place is there before it is. */
export const BadCaseByMonth = memo(function BadCaseByMonth({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { store } = usePane();
  const { answer } = usePaneState();
  const badCase = useCard(BAD_CASE);
  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const look: IntersectionObserverCallback = (entries) => store.see(BAD_CASE, entries.at(-1)?.isIntersecting ?? false);
      const observer = new IntersectionObserver(look, { rootMargin: MARGIN });
      observer.observe(element);
      return () => {
        observer.disconnect();
        store.see(BAD_CASE, false);
      };
    },
    [store],
  );
  if (answer === null || badCase === null || badCase.isWithheld || (badCase.stopped !== null && badCase.fan === null)) return null;
  const waiting = <Spinner className={styles.waiting} size="small" />;
  return (
    <div className={className} ref={watch} data-testid="bad-case-place">
      <div className={styles.root}>
        <GuardedChunk waiting={waiting}>{badCase.fan ? <BadCaseCard badCase={badCase} fan={badCase.fan} /> : waiting}</GuardedChunk>
      </div>
    </div>
  );
});
