import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Answer } from "../state/pane-state";

/** Drawn from its own chunk: the numbers do not wait for the chart. */
const RevenueChart = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "../chart/revenue/RevenueChart")).RevenueChart }));

const useStyles = makeStyles({
  waiting: { minHeight: "320px" },
});

/** Revenue by month with and without the law. */
export function RevenueByMonth({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  return (
    <Suspense fallback={<Spinner className={styles.waiting} size="small" />}>
      <RevenueChart answer={answer} />
    </Suspense>
  );
}
