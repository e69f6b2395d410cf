import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FilledArgument } from "../../catalog/filling/filled-argument";
import type { Text } from "../../catalog/record/text";
import { INSERTED_RESULTS, isOfFollowedPlan, type InsertedId, type InsertedResult } from "../../catalog/templates/inserted/inserted-results";
import { BEST_PLAN, movesOf } from "../cards/plan/best-plan";
import { useFunction } from "../formula/use-function";
import { useCard, usePane, usePaneState } from "../state/use-pane";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { insertableResult } from "./insertable-result";
import { hasTablesOf } from "./use-asked";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, lineHeight: "24px", justifySelf: "start", color: tokens.colorBrandForegroundLink },
});

interface InsertSheetProps {
  readonly id: InsertedId;
  /** What the pane calls it. */
  readonly title: Text;
  /** What its function is told besides the workbook's tables. */
  readonly given?: Readonly<Record<string, FilledArgument>>;
}

/** Lays out a result, and its chart where it has one, on a new sheet of the workbook. */
export function InsertSheet({ id, title, given = {} }: InsertSheetProps) {
  const styles = useStyles();
  const { store, say } = usePane();
  const workbook = usePaneState("workbook");
  const answer = usePaneState("answer");
  const best = useCard(BEST_PLAN)?.answer ?? null;
  const bestMoves = useMemo(() => best && (movesOf(best.found, best.asked)?.values ?? null), [best]);
  const fn = useFunction(id);
  if (workbook === null || answer === null || fn === null || fn === "missing" || !hasTablesOf(fn, workbook.reading)) return null;
  // A sheet that says that it follows the optimal plan is not laid out before that is found.
  if (answer.follows === "optimal" && bestMoves === null && isOfFollowedPlan(id, fn)) return null;
  const { chart }: InsertedResult = INSERTED_RESULTS[id];
  const insert = () => {
    const wanted = { id, tables: workbook.snapshot.tables, reading: workbook.reading, follows: answer.follows, given, bestMoves };
    store.acts.insert(title, insertableResult(wanted, store));
  };
  return (
    <Link as="button" inline className={styles.root} data-testid={`insert-sheet-${id}`} onClick={insert}>
      {say(chart === null ? FUNCTION_RESULT_WORDS.insertSheet : FUNCTION_RESULT_WORDS.insertChart)}
    </Link>
  );
}
