import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, memo } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { usePaneState } from "../state/use-pane";

/** Drawn from its own chunk: the numbers do not wait for the chart. */
const RevenueChart = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "../chart/revenue/RevenueChart")).RevenueChart }));

const useStyles = makeStyles({
  waiting: { minHeight: "320px" },
});

/** Revenue by month with and without the law. */
export const RevenueByMonth = memo(function RevenueByMonth() {
  const styles = useStyles();
  const { answer } = usePaneState();
  if (answer === null) return <div />;
  return (
    <GuardedChunk waiting={<Spinner className={styles.waiting} size="small" />}>
      <RevenueChart answer={answer} />
    </GuardedChunk>
  );
});
