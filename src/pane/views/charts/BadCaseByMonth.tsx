import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, memo } from "react";
import { BAD_CASE } from "../../cards/bad-case/bad-case";
import { GuardedChunk } from "../../feedback/GuardedChunk";
import { useCard, usePaneState } from "../../state/use-pane";
import { useInSight } from "./use-in-sight";

/** In the chunk of the charts: the numbers do not wait for it. */
const BadCaseCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "../../cards/bad-case/BadCaseCard")).BadCaseCard }));

const useStyles = makeStyles({
  root: { minHeight: "320px", minWidth: 0 },
  waiting: { minHeight: "320px" },
});

/** The bad case, reckoned while somebody looks at it. Its place is there before it is. */
export const BadCaseByMonth = memo(function BadCaseByMonth() {
  const styles = useStyles();
  const answer = usePaneState("answer");
  const badCase = useCard(BAD_CASE);
  const place = useInSight(BAD_CASE);
  if (answer === null || badCase === null || badCase.isWithheld || (badCase.stopped !== null && badCase.fan === null)) return null;
  const waiting = <Spinner className={styles.waiting} size="small" />;
  return (
    <div className={styles.root} ref={place} data-testid="bad-case-place">
      <GuardedChunk waiting={waiting}>{badCase.fan ? <BadCaseCard badCase={badCase} fan={badCase.fan} /> : waiting}</GuardedChunk>
    </div>
  );
});
