import { movesCells, PLAN_COLUMNS, planRows, type PlanColumn } from "../../catalog/cases/reallocation/plan-moves";
import type { WorkbookReading } from "../../catalog/cases/workbook-reading";
import { headerRow, headersIn, locate, requiredColumns } from "../../catalog/record/table";
import { PLAN_CHOICES } from "../../catalog/tables/plan-choice";
import { MOVES } from "../../catalog/tables/workforce/moves";
import type { NewRows } from "../../workbook/port";
import type { BestPlanFound } from "../cards/plan/best-plan";

/** What adopting a plan writes, or why it can't be written down. */
export type Adoption = { readonly rows: NewRows } | { readonly lacks: "table" | "decision-column" };

/**
 * The plan that was found as rows for the user's table of moves, and the choice of that table as the plan to follow. A plan that dismisses
 * needs the column that says so; one that only trains does not.
 *
 * @returns null where no plan was found
 */
export function adoptionOf({ found, asked }: Pick<BestPlanFound, "found" | "asked">, { moves, plan: { cell }, locale }: WorkbookReading): Adoption | null {
  if (found.status !== "optimal") return null;
  if (moves === null) return { lacks: "table" };
  const { values } = moves.grid;
  const headers = headersIn(values, headerRow(values, MOVES.columns, requiredColumns(MOVES)));
  const places = PLAN_COLUMNS.flatMap((key): { readonly key: PlanColumn; readonly header: string }[] => {
    const [at] = locate(MOVES.columns[key], headers);
    return at === undefined ? [] : [{ key, header: headers[at] as string }];
  });
  const rows = planRows(found, asked).filter(({ decision }) => decision !== "idle");
  const isTold = places.some(({ key }) => key === "decision");
  if (!isTold && rows.some(({ decision }) => decision === "exit" || decision === "hire")) return { lacks: "decision-column" };
  return {
    rows: {
      table: moves.name,
      columns: places.map(({ header }) => header),
      rows: rows.map((row) => {
        const cells = movesCells(row, locale);
        return places.map(({ key }) => (typeof cells[key] === "number" || typeof cells[key] === "string" ? cells[key] : ""));
      }),
      cell: cell && { address: cell.address, value: PLAN_CHOICES.mine[locale] },
    },
  };
}
