import { locateTable, type WorkbookReading } from "../../catalog/cases/workbook-reading";
import { FUNCTION_GUIDE } from "../../catalog/emit/function-guide";
import { constant, type FilledArgument } from "../../catalog/filling/filled-argument";
import { filledCall, takenBy } from "../../catalog/filling/filled-call";
import { followedMoves } from "../../catalog/filling/followed-moves";
import { columnCells } from "../../catalog/filling/table-reference";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { RunJob } from "../../catalog/jobs/jobs";
import type { Grid } from "../../catalog/record/cells";
import { tableHeads } from "../../catalog/record/table";
import { CASH } from "../../catalog/tables/cash";
import { PLAN_CHOICES, type PlanChoice } from "../../catalog/tables/plan-choice";
import { isOfFollowedPlan, type InsertedId } from "../../catalog/templates/inserted/inserted-results";
import type { ResultToInsert } from "../../catalog/templates/inserted/result-layout";
import type { Snapshot } from "../../workbook/port";
import { functionOf } from "../formula/use-function";
import type { FormulaDesk } from "../state/formula-desk";
import type { Insertable, WorkbookActs } from "../state/workbook-acts";

type Call = ResultToInsert["call"];

/** A result that is wanted on a sheet, and the workbook that it is of. */
export interface WantedResult {
  readonly id: InsertedId;
  readonly tables: Snapshot["tables"];
  readonly reading: Pick<WorkbookReading, "active" | "locale" | "plan">;
  readonly follows: PlanChoice;
  /** What the function is told besides the workbook's tables. */
  readonly given: Given;
  /** The best plan as a table of moves; null while there is none, which only a result of one's own plan can do without. */
  readonly bestMoves: Grid["values"] | null;
}

interface Desks {
  readonly acts: WorkbookActs;
  readonly formulas: FormulaDesk;
}

/** A function's result as what is to be inserted: a sheet of live formulas over the workbook's tables, with its chart where it has one. */
export function insertableResult(wanted: WantedResult, { acts, formulas }: Desks): Insertable {
  return async (signal) => {
    const [fn, best, { resultLayout }, { writesOf }, { sheets }] = await Promise.all([
      functionOf(wanted.id),
      functionOf("REALLOCATE"),
      import(/* webpackChunkName: "templates" */ "../../catalog/templates/inserted/result-layout"),
      import(/* webpackChunkName: "templates" */ "../../catalog/templates/writes/writes-of-layout"),
      acts.sheetCells(null),
    ]);
    const run: RunJob = (job) => formulas.run(job, { signal });
    const given = argumentsOf(fn, best, wanted);
    const called = async (others: Given): Promise<Call> => {
      const { formula, args } = filledCall(fn, guideOf(fn.id).call, { ...given, ...others }, wanted.reading.locale);
      return { declared: fn, formula: formula.en, grid: await fn.start(args, run) };
    };
    const call = await called({});
    const isCash = wanted.id === "CASH.PLAN";
    const cash = isCash ? { nothing: await called({ doNothing: constant(true, "switch") }), floor: floorOf(wanted.tables) } : null;
    const plan = isOfFollowedPlan(wanted.id, fn) ? PLAN_CHOICES[wanted.follows] : null;
    return writesOf(resultLayout({ id: wanted.id, summary: guideOf(fn.id).summary, call, cash, plan, sheets }));
  };
}

type Given = Readonly<Record<string, FilledArgument>>;

/** Of a call: the workbook's tables, the scenario where one is named, and the moves of the plan that is followed. */
function argumentsOf(fn: CatalogFunction, best: CatalogFunction, wanted: WantedResult): Given {
  const { id, tables, reading, follows, given: told, bestMoves } = wanted;
  const given = { ...tablesOf(fn, tables), ...told };
  if ("scenario" in fn.params && reading.active !== null) given.scenario = constant(reading.active, "text");
  // Where there is no best plan to look for, nobody can choose it.
  if (!isOfFollowedPlan(id, fn) || !reading.plan.isOptional) return given;
  const formula = filledCall(best, guideOf(best.id).call, tablesOf(best, tables), reading.locale).formula;
  const { moves: own = null, ...others } = given;
  const moves = followedMoves({ follows, cell: reading.plan.cell?.address ?? null, best: { formula, moves: bestMoves ?? [] }, own });
  return moves === null ? others : { ...others, moves };
}

function tablesOf(fn: CatalogFunction, tables: Snapshot["tables"]): Record<string, FilledArgument> {
  return Object.fromEntries(takenBy(fn, tables).tables.flatMap(({ key, found }) => (found ? [[key, found.argument]] : [])));
}

/** The balance that the bank asks for, as a formula; null where none is told. */
function floorOf(tables: Snapshot["tables"]) {
  const table = locateTable(tables, tableHeads(CASH), []);
  const cells = table && columnCells(table, { table: CASH, column: "covenant" });
  const value = cells?.cells[0]?.[0];
  return cells && typeof value === "number" ? { formula: `=INDEX(${cells.written.en},1)`, value } : null;
}

function guideOf(id: string) {
  const guide = FUNCTION_GUIDE.find((one) => one.id === id);
  if (!guide) throw new Error(`There is no guide to ${id}`);
  return guide;
}
