import { CATALOG } from "../../catalog";
import type { CellValue } from "../../catalog/cells";
import type { CatalogFunction } from "../../catalog/define";
import type { Argument } from "../../catalog/parameter";
import { parseTable } from "../../catalog/table";
import { LINES } from "../../catalog/tables/lines";
import { revenueCase } from "../../catalog/revenue-case";
import { plan } from "../../model/scenario/plan";
import { timed, type Figure } from "./figure";
import { linesTable } from "./operator";

const [LINE_COUNT, MONTHS, AS_OF] = [200, 36, 46_327];

/** Function calls from raw arguments to result, and the closed-form plan, in this thread. */
export function functionFigures(): Figure[] {
  const lines = linesTable(LINE_COUNT);
  const perCell = LINE_COUNT * MONTHS;
  const schedule = callOf("REVENUE.SCHEDULE", { lines, start: "2026-08", months: MONTHS, asOf: AS_OF });
  const atRisk = callOf("REVENUE.AT.RISK", { lines, start: "2026-08", months: MONTHS, asOf: AS_OF });
  const scalar = callOf("EXPOSURE", { mix: "O1 60%; I1 40%", frenchShare: 0.9 });
  const many = timed(() => {
    for (let i = 0; i < 10_000; i++) scalar();
  }, { rounds: 5 });
  return [
    { name: "scalar-call EXPOSURE", value: many / 10, unit: "us" },
    { name: "10000-scalar-calls EXPOSURE", value: many, unit: "ms" },
    { name: "table-call-per-row-and-month REVENUE.SCHEDULE", value: (timed(schedule) * 1000) / perCell, unit: "us" },
    { name: "table-call-per-row-and-month REVENUE.AT.RISK", value: (timed(atRisk) * 1000) / perCell, unit: "us" },
    { name: "plan-without-solve 200x36", value: timed(planOf(lines)), unit: "ms" },
  ];
}

function planOf(lines: CellValue[][]): () => void {
  const parsed = parseTable(LINES, { values: lines, origin: null });
  const { inputs, levers } = revenueCase({ lines: parsed, clients: null, actuals: null, levers: null, assumptions: null, options: { asOf: AS_OF, months: MONTHS } });
  return () => void plan(inputs, levers);
}

function callOf(id: string, cells: Readonly<Record<string, Argument["cells"]>>): () => void {
  const fn = CATALOG.find((one) => one.id === id) as CatalogFunction;
  const args = Object.keys(fn.params).map((key): Argument | undefined => (key in cells ? { cells: cells[key] ?? null, address: null } : undefined));
  return () => void fn.call(args);
}
