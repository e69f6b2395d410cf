import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, memo, Suspense, useCallback } from "react";
import { usePane, usePaneState } from "../state/use-pane";

/** In the chunk of the charts: the numbers do not wait for it. */
const BadCaseCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "../cards/bad-case/BadCaseCard")).BadCaseCard }));

const useStyles = makeStyles({
  root: { minHeight: "320px", minWidth: 0 },
  waiting: { minHeight: "320px" },
});

/** It is reckoned a little before it comes into sight. */
const MARGIN = "200px";

/** The bad case, reckoned while somebody looks at it. Its place is there before it is. */
export const BadCaseByMonth = memo(function BadCaseByMonth({ className }: { readonly className: string }) {
  const styles = useStyles();
  const { store } = usePane();
  const { answer, badCase } = usePaneState();
  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new IntersectionObserver((entries) => store.seeBadCase(entries.at(-1)?.isIntersecting ?? false), { rootMargin: MARGIN });
      observer.observe(element);
      return () => {
        observer.disconnect();
        store.seeBadCase(false);
      };
    },
    [store],
  );
  if (answer === null || badCase === null || badCase.isWithheld || (badCase.isStopped && badCase.fan === null)) return null;
  const waiting = <Spinner className={styles.waiting} size="small" />;
  return (
    <div className={className} ref={watch} data-testid="bad-case-place">
      <div className={styles.root}>
        <Suspense fallback={waiting}>{badCase.fan ? <BadCaseCard badCase={badCase} fan={badCase.fan} /> : waiting}</Suspense>
      </div>
    </div>
  );
});
