import { operatorCase } from "../../../catalog/cases/operator/operator-case";
import type { CellValue } from "../../../catalog/record/cells";
import type { UncertainScenario } from "../../../catalog/jobs/simulation";
import { parseTable } from "../../../catalog/reading/parse-table";
import type { Column, TableSpec } from "../../../catalog/record/table";
import { CASH } from "../../../catalog/tables/cash";
import { CLIENTS } from "../../../catalog/tables/revenue/clients";
import { LINES } from "../../../catalog/tables/revenue/lines";
import { MOVES } from "../../../catalog/tables/workforce/moves";
import { PATHS } from "../../../catalog/tables/training/paths";
import { POOLS } from "../../../catalog/tables/workforce/pools";
import { WORK } from "../../../catalog/tables/workforce/work";
import { monthOf } from "../../../model/calendar/calendar";
import type { Uncertainty } from "../../../model/uncertainty/simulation/inputs/uncertainty";
import { CASH_TABLE, CLIENTS as CLIENT_COUNT, clientOf, linesTable, movesTable, PATHS_TABLE, poolsTable, WORK_TABLE } from "../operator";

/** Size of the operator that is simulated. */
export const SIMULATED = { lines: 200, pools: 20, months: 24, trials: 8_192 } as const;

const [AS_OF, START, EXIT] = [46_327, monthOf(2026, 8), 46_400];
/** Courses that are begun. */
const MOVE_COUNT = 40;
/** Own risk of each line, as a coefficient of variation. */
const OWN_RISK = 0.08;

/**
 * The operator of the bench with everything uncertain that can be: all drivers, the own risk of each line, and every client leaves or
 * stays by chance. The likeliest opt-in is the scenario's, so that a slider moves the distribution with it.
 */
export function simulationOperator({ lines, pools, months }: Readonly<Record<"lines" | "pools" | "months", number>>): (optIn: number) => UncertainScenario {
  const { inputs, levers } = operatorCase({
    lines: read(LINES, linesTable(lines, pools)),
    pools: read(POOLS, poolsTable(lines, pools)),
    work: read(WORK, WORK_TABLE),
    paths: read(PATHS, PATHS_TABLE),
    moves: read(MOVES, movesTable(MOVE_COUNT, pools)),
    cash: read(CASH, CASH_TABLE),
    clients: read(CLIENTS, clientsTable()),
    actuals: null,
    consents: null,
    levers: null,
    assumptions: null,
    options: { asOf: AS_OF, start: START, months },
  });
  return (optIn) => ({ inputs, levers: { ...levers, optIn }, uncertainty: uncertaintyAround(optIn, levers.eurRate, lines) });
}

function read<C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>, values: CellValue[][]) {
  return parseTable(spec, { values, origin: null });
}

function clientsTable(): CellValue[][] {
  const rows = Array.from({ length: CLIENT_COUNT }, (_, index): CellValue[] => [clientOf(index), 0.05 + 0.001 * index, EXIT]);
  return [["Client", "Probabilité de départ", "Date de départ"], ...rows];
}

function uncertaintyAround(optIn: number, eurRate: number, lines: number): Uncertainty {
  return {
    drivers: {
      optIn: { kind: "pert", min: Math.min(0.02, optIn), mode: optIn, max: Math.max(0.2, optIn) },
      volume: { kind: "triangular", min: 0.85, mode: 1, max: 1.1 },
      price: { kind: "pert", min: 0.85, mode: 1, max: 1.15 },
      passRate: { kind: "pert", min: 0.83, mode: 1, max: 1.06 },
      attrition: { kind: "pert", min: 0.7, mode: 1, max: 1.5 },
      eurRate: { kind: "pert", min: eurRate - 0.5, mode: eurRate, max: eurRate + 0.5 },
      authorisation: { kind: "bernoulli", probability: 0.5 },
    },
    lineOptIn: [],
    clientExits: true,
    ownRisk: new Float64Array(lines).fill(OWN_RISK),
    eurActivities: [],
    rankCorrelation: null,
  };
}
