import type { Month } from "../../../model/calendar/calendar";
import { plan, type Plan, type PlanInputs } from "../../../model/scenario/plan";
import type { StaffPolicy } from "../../../model/scenario/staff-plan";
import { ebitdaChange } from "../../../model/uncertainty/simulation/measures/ebitda-change";
import { refuseErrors, type Arguments } from "../definition/define";
import { optional, settings, type TableParameter } from "../definition/parameter";
import { operatorCase, type PlanCase } from "../../cases/operator/operator-case";
import { revenueCase } from "../../cases/revenue/revenue-case";
import { BASE_NAME, readScenario, SCENARIOS, scenarioTable, type ParsedSettings, type ScenarioColumn, type ScenarioTable } from "../../tables/scenarios";
import { problemAt } from "../../record/problem";
import { addressIn, headersIn, nameKey } from "../../record/table";
import { DO_NOTHING, PLAN_TABLES, withoutPools } from "../finance/plan-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";

const { levers: _, pools, cash, ...OTHERS } = PLAN_TABLES;

/** The Scenarios table with every scenario of it: one at least, and no two of one name. */
function scenarios(): TableParameter<ScenarioTable> {
  return settings(SCENARIOS, (grid) => {
    const table = scenarioTable(grid);
    const headers = headersIn(grid.values, table.top);
    const names = table.scenarios.map(({ name }) => nameKey(name));
    const doubled = table.scenarios.find((_, at) => names.indexOf(names[at] ?? "") < at);
    const first = doubled && table.scenarios[names.indexOf(nameKey(doubled.name))];
    const nameOf = (column: number) => addressIn(grid, table.top, column).address ?? String(column + 1);
    const problems = [
      ...table.problems,
      ...(table.scenarios.length === 0
        ? [problemAt({ table: SCENARIOS.name }, { code: "header-missing", wanted: { fr: BASE_NAME, en: BASE_NAME }, headers, near: null })]
        : []),
      ...(doubled && first
        ? [problemAt({ table: SCENARIOS.name }, { code: "header-doubled", header: doubled.name, first: nameOf(first.column), second: nameOf(doubled.column) })]
        : []),
    ];
    return { ...table, problems };
  });
}

/** The tables of a plan, its scenarios whole; staff and cash where there are any. */
export const SCENARIO_TABLES = { ...OTHERS, scenarios: scenarios(), pools: optional(pools), cash: optional(cash) } as const;

/** What is said beside them by name. */
export const SCENARIO_VALUES = { doNothing: DO_NOTHING, ...RESULT_VALUES } as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is asked by place differs between them
export type ScenarioArguments = Arguments<{}, typeof SCENARIO_TABLES, typeof SCENARIO_VALUES>;

/** A plan as one scenario has it, and what its figures are taken from. */
export interface ScenarioPlan {
  readonly found: PlanCase;
  readonly inputs: PlanInputs;
  readonly plan: Plan;
  readonly start: Month;
}

/** The scenario that others are compared with: Base, else the first. */
export function baseOf({ scenarios: columns }: ScenarioTable): ScenarioColumn | null {
  return columns.find(({ name }) => nameKey(name) === nameKey(BASE_NAME)) ?? columns[0] ?? null;
}

/**
 * The values of a scenario's column.
 *
 * @throws Refusal when some are refused
 */
export function settingsOf(table: ScenarioTable, { column }: ScenarioColumn): ParsedSettings {
  const parsed = readScenario(table, column);
  refuseErrors(parsed.problems);
  return parsed;
}

/**
 * The plan under some values of the levers.
 *
 * @throws Refusal when tables and levers do not fit together
 */
export function planUnder(args: ScenarioArguments, levers: ParsedSettings): ScenarioPlan {
  const sources = { ...args, levers, options: {} };
  const policy: StaffPolicy = args.doNothing ? "do-nothing" : "redeploy";
  const found: PlanCase = args.pools ? operatorCase({ ...sources, pools: args.pools }) : revenueCase(sources);
  refuseErrors([...found.problems, ...(args.pools ? [] : withoutPools([args.cash, args.work, args.paths, args.moves]))]);
  const { inputs, levers: set } = found;
  return { inputs, found, plan: plan(inputs, set, policy), start: set.window.start };
}

/** Results of a plan that scenarios are compared by; null where the tables do not tell. */
export interface ScenarioResults {
  readonly atRisk: number;
  readonly retained: number;
  readonly ebitda: number | null;
  readonly trough: number | null;
}

/** @param found of one scenario */
export function resultsOf({ inputs, plan: { risk, money, ...others } }: ScenarioPlan): ScenarioResults {
  const bridge = ebitdaChange(inputs, { risk, money, ...others });
  return {
    atRisk: risk.atRisk,
    retained: risk.totals.retained,
    ebitda: bridge ? bridge.closing - bridge.opening : null,
    trough: money?.cash.trough?.amount ?? null,
  };
}

