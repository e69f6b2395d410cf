import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, memo } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { Problems } from "../problems/Problems";
import { TablesFound } from "../problems/TablesFound";

const MoreToInsert = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "../insert/MoreToInsert")).MoreToInsert }));
const Sharing = lazy(async () => ({ default: (await import(/* webpackChunkName: "sharing-card" */ "../sharing/Sharing")).Sharing }));
const Repair = lazy(async () => ({ default: (await import(/* webpackChunkName: "sharing-card" */ "../repair/Repair")).Repair }));
const TypedOver = lazy(async () => ({ default: (await import(/* webpackChunkName: "typed-over-card" */ "../typed-over/TypedOver")).TypedOver }));

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXL, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** What is wrong or doubtful in the workbook, and which of its tables count. */
export const CheckView = memo(function CheckView() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Problems />
      <GuardedChunk waiting={null}><TypedOver /></GuardedChunk>
      <GuardedChunk waiting={null}><Repair /></GuardedChunk>
      <TablesFound />
      <GuardedChunk waiting={null}><Sharing /></GuardedChunk>
      <GuardedChunk waiting={null}><MoreToInsert /></GuardedChunk>
    </div>
  );
});
