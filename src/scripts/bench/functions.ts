import { CATALOG } from "../../catalog";
import type { CellValue } from "../../catalog/record/cells";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { Argument } from "../../catalog/functions/definition/parameter";
import { cellsInOrder } from "../../catalog/functions/definition/by-name";
import { operatorCase } from "../../catalog/cases/operator/operator-case";
import { parseTable } from "../../catalog/reading/parse-table";
import type { Column, TableSpec } from "../../catalog/record/table";
import { CASH } from "../../catalog/tables/cash";
import { LINES } from "../../catalog/tables/revenue/lines";
import { MOVES } from "../../catalog/tables/workforce/moves";
import { PATHS } from "../../catalog/tables/training/paths";
import { POOLS } from "../../catalog/tables/workforce/pools";
import { WORK } from "../../catalog/tables/workforce/work";
import { monthOf } from "../../model/calendar/calendar";
import { plan } from "../../model/scenario/plan";
import { timed, type Figure } from "./figure";
import { CASH_TABLE, linesTable, movesTable, PATHS_TABLE, poolsTable, WORK_TABLE } from "./operator";

const [LINE_COUNT, MONTHS, AS_OF, START] = [200, 36, 46_327, monthOf(2026, 8)];

/** Function calls from raw arguments to result, and the closed-form plan, in this thread. */
export function functionFigures(): Figure[] {
  const lines = linesTable(LINE_COUNT);
  const perCell = LINE_COUNT * MONTHS;
  const schedule = callOf("REVENUE.SCHEDULE", { lines, start: "2026-08", months: MONTHS, asOf: AS_OF });
  const atRisk = callOf("REVENUE.AT.RISK", { lines, start: "2026-08", months: MONTHS, asOf: AS_OF });
  const staffed = { lines, pools: poolsTable(LINE_COUNT), start: "2026-08", months: MONTHS, asOf: AS_OF };
  const moves = { work: WORK_TABLE, paths: PATHS_TABLE, moves: movesTable(40), cash: CASH_TABLE };
  const surplus = callOf("SURPLUS", staffed);
  const cashPlan = callOf("CASH.PLAN", { ...staffed, ...moves });
  const scalar = callOf("EXPOSURE", { mix: "O1 60%; I1 40%", frenchShare: 0.9 });
  const severance = callOf("SEVERANCE", { wage: 5_000, years: 5.5 });
  const agents = callOf("ERLANG.AGENTS", { calls: 660, handling: 240, target: 0.8, threshold: 20 });
  const many = timed(() => {
    for (let i = 0; i < 10_000; i++) scalar();
  }, { rounds: 5 });
  return [
    { name: "scalar-call EXPOSURE", value: many / 10, unit: "us" },
    { name: "10000-scalar-calls EXPOSURE", value: many, unit: "ms" },
    { name: "scalar-call SEVERANCE", value: perCall(severance), unit: "us" },
    { name: "scalar-call ERLANG.AGENTS 96-agents", value: perCall(agents), unit: "us" },
    { name: "table-call-per-row-and-month REVENUE.SCHEDULE", value: (timed(schedule) * 1000) / perCell, unit: "us" },
    { name: "table-call-per-row-and-month REVENUE.AT.RISK", value: (timed(atRisk) * 1000) / perCell, unit: "us" },
    { name: "table-call-per-row-and-month SURPLUS", value: (timed(surplus) * 1000) / perCell, unit: "us" },
    { name: "table-call-per-row-and-month CASH.PLAN", value: (timed(cashPlan) * 1000) / perCell, unit: "us" },
    { name: "plan-without-solve 200x36 staff-and-cash", value: timed(planOf({ ...staffed, ...moves })), unit: "ms" },
  ];
}

const CALLS = 1_000;

/** One of many calls, in microseconds. */
function perCall(call: () => void): number {
  const all = timed(() => {
    for (let i = 0; i < CALLS; i++) call();
  }, { rounds: 5 });
  return (all * 1000) / CALLS;
}

/** The whole plan of an operator: revenue, surplus, courses, cash. */
function planOf(tables: Readonly<Record<"lines" | "pools" | "work" | "paths" | "moves" | "cash", CellValue[][]>>): () => void {
  const read = <C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: CellValue[][]) =>
    parseTable(spec, { values, origin: null });
  const { inputs, levers } = operatorCase({
    lines: read(LINES, tables.lines),
    pools: read(POOLS, tables.pools),
    work: read(WORK, tables.work),
    paths: read(PATHS, tables.paths),
    moves: read(MOVES, tables.moves),
    cash: read(CASH, tables.cash),
    clients: null,
    actuals: null,
    consents: null,
    levers: null,
    assumptions: null,
    options: { asOf: AS_OF, start: START, months: MONTHS },
  });
  return () => void plan(inputs, levers);
}

function callOf(id: string, cells: Readonly<Record<string, Argument["cells"]>>): () => void {
  const fn = CATALOG.find((one) => one.id === id) as CatalogFunction;
  const given = Object.fromEntries(Object.entries(cells).map(([key, block]) => [key, { cells: block, address: null }]));
  const args = cellsInOrder(fn, given, "fr");
  return () => void fn.call(args);
}
