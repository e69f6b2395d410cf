import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, memo } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { Problems } from "../problems/Problems";
import { TablesFound } from "../problems/TablesFound";

const MoreToInsert = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "../insert/MoreToInsert")).MoreToInsert }));
const CheckCards = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sharing-card" */ "../share-check/CheckCards")).CheckCards,
}));

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXL, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** What is wrong or doubtful in the workbook, and which of its tables count. */
export const CheckView = memo(function CheckView() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Problems />
      <TablesFound />
      <GuardedChunk waiting={null}><CheckCards /></GuardedChunk>
      <GuardedChunk waiting={null}><MoreToInsert /></GuardedChunk>
    </div>
  );
});
