import { BUDGET_FRONTIER } from "../../functions/reallocation/budget-frontier";
import { BRIDGE } from "../../functions/finance/bridge";
import { REGION_IMPACT } from "../../functions/finance/region-impact";
import { RESILIENCE } from "../../functions/finance/resilience";
import { SCENARIO_COMPARE } from "../../functions/scenario/scenario-compare";
import { TRAINING_BUDGET } from "../../functions/training/training-budget";
import { TRAINING_CAPACITY } from "../../functions/training/training-capacity";
import { CASH_PLAN } from "../../functions/finance/cash-plan";
import { REALLOCATE } from "../../functions/reallocation/reallocate";
import { REALLOCATE_PRICES } from "../../functions/reallocation/reallocate-prices";
import { REALLOCATE_SUMMARY } from "../../functions/reallocation/reallocate-summary";
import { SURPLUS } from "../../functions/workforce/surplus";
import { TRAINING_COST } from "../../functions/training/training-cost";
import type { PlanChoice } from "../../tables/plan-choice";
import { followedMoves } from "./followed-plan";
import { frontierRange, type FrontierRange } from "./frontier-range";
import { whole, type CallArgument } from "../calls/function-call";
import { PEOPLE_OR_MONEY, PRICE_OR_AMOUNT } from "../layout/number-formats";
import { workforceTables, type WorkforceTables } from "./operator-tables";
import { placedResult, type ResultMaking } from "../calls/placed-result";
import { parameterArguments } from "../calls/parameter-rows";
import { UNDER_CHART, type SpilledResult } from "../calls/spilled-result";
import type { TemplateIntraday, TemplateWorkforce } from "../contents/template";

/** The tables of a workforce and the results on them. */
export interface StaffBook {
  readonly tables: WorkforceTables;
  /** The plan that the sheets follow as the workbook opens. */
  readonly follows: PlanChoice;
  /** The moves of the plan that is followed: what every result on staff and cash takes. */
  readonly followed: CallArgument;
  readonly intraday: TemplateIntraday;
  readonly frontierRange: FrontierRange;
  readonly results: Readonly<
    Record<
      "trainingBudget" | "capacity" | "bridge" | "resilience" | "regions" | "comparison" | "surplus" | "training" | "cashPlan" | "doNothing" | "plan" | "planSummary" | "planPrices" | "frontier" | "basePlanSummary",
      SpilledResult
    >
  >;
}

/** The tables on revenue, as arguments. */
export type RevenueArguments = Readonly<Record<"lines" | "clients" | "levers" | "assumptions", CallArgument>> & {
  /** null where there are none. */
  readonly actuals: CallArgument | null;
};

/** What the workforce's results take from the rest of the book. */
interface RestOfBook {
  /** With the active scenario, and with Base. */
  readonly active: RevenueArguments;
  readonly base: RevenueArguments;
  /** Free column of Base's sheet. */
  readonly basePlanColumn: number;
}

/** @throws Refusal when the template's own data are refused */
export async function staffBook(
  workforce: TemplateWorkforce,
  { active, base, basePlanColumn }: RestOfBook,
  by: ResultMaking,
): Promise<StaffBook> {
  const tables = workforceTables(workforce, by.locale);
  const { pools, work, paths, sites, moves, cash, holidays } = argumentsOf(tables);
  const { assumptions, levers, ...withoutLevers } = active;
  // What nobody can take back any more of the user's moves the best plan keeps to.
  const solved = (revenue: RevenueArguments) => ({ ...revenue, pools, work, paths, sites, moves, holidays });
  const plan = await placedResult({ sheet: "plan", formats: PLAN_FORMATS }, REALLOCATE, solved(active), by);
  const followed = followedMoves(plan, tables.moves, workforce.follows, by.locale);
  const courses = { moves: followed, paths, pools, assumptions };
  const cashArguments = { ...active, pools, cash, work, paths, moves: followed };
  // All scenarios, whichever is active.
  const compared = { ...withoutLevers, assumptions, scenarios: levers, pools, cash, work, paths, moves: followed };
  const range = frontierRange(workforce, by.locale);
  // Under the range, the scenario's own budget and a blank row.
  const frontierRow = UNDER_CHART + Object.keys(range).length + 2;
  return {
    tables,
    follows: workforce.follows,
    followed,
    intraday: workforce.intraday,
    frontierRange: range,
    results: {
      surplus: await placedResult({ sheet: "surplus", row: UNDER_CHART }, SURPLUS, { ...active, pools }, by),
      training: await placedResult({ sheet: "training" }, TRAINING_COST, courses, by),
      trainingBudget: await placedResult({ sheet: "trainingBudget" }, TRAINING_BUDGET, { ...courses, levers }, by),
      capacity: await placedResult({ sheet: "capacity" }, TRAINING_CAPACITY, { ...courses, levers, sites, holidays }, by),
      bridge: await placedResult({ sheet: "bridge" }, BRIDGE, cashArguments, by),
      resilience: await placedResult({ sheet: "resilience" }, RESILIENCE, { ...active, pools, work, paths, moves: followed }, by),
      regions: await placedResult({ sheet: "regions" }, REGION_IMPACT, { ...active, pools, work, paths, moves: followed, sites }, by),
      comparison: await placedResult({ sheet: "comparison" }, SCENARIO_COMPARE, compared, by),
      cashPlan: await placedResult({ sheet: "cashPlan", row: UNDER_CHART }, CASH_PLAN, cashArguments, by),
      doNothing: await placedResult(
        { sheet: "doNothing" },
        CASH_PLAN,
        { ...cashArguments, doNothing: { formula: "TRUE", cells: true } },
        by,
      ),
      plan,
      planSummary: await placedResult(
        { sheet: "plan", column: SUMMARY_COLUMN, formats: SUMMARY_FORMATS },
        REALLOCATE_SUMMARY,
        solved(active),
        by,
      ),
      planPrices: await placedResult(
        { sheet: "planPrices", formats: PRICE_FORMATS },
        REALLOCATE_PRICES,
        solved(active),
        by,
      ),
      frontier: await placedResult(
        { sheet: "frontier", row: frontierRow },
        BUDGET_FRONTIER,
        { ...solved(active), ...parameterArguments(UNDER_CHART, range) },
        by,
      ),
      basePlanSummary: await placedResult(
        { sheet: "base", column: basePlanColumn, formats: SUMMARY_FORMATS },
        REALLOCATE_SUMMARY,
        solved(base),
        by,
      ),
    },
  };
}

/** The tables on staff, as arguments. */
export function argumentsOf(tables: WorkforceTables): Readonly<Record<keyof WorkforceTables, CallArgument>> {
  const entries = Object.entries(tables).map(([key, table]) => [key, whole(table)] as const);
  return Object.fromEntries(entries) as Record<keyof WorkforceTables, CallArgument>;
}

/** Column of the plan in sum, right of the plan and a narrow column. */
const SUMMARY_COLUMN = Object.keys(REALLOCATE.columns).length + 1;

/** Decisions are of whole people. */
const PLAN_FORMATS = { people: "#,##0" } satisfies Partial<Record<keyof typeof REALLOCATE.columns, string>>;
const SUMMARY_FORMATS = { value: PEOPLE_OR_MONEY } satisfies Partial<Record<keyof typeof REALLOCATE_SUMMARY.columns, string>>;
const PRICE_FORMATS = {
  present: PEOPLE_OR_MONEY,
  more: PRICE_OR_AMOUNT,
  moreUpTo: PRICE_OR_AMOUNT,
  less: PRICE_OR_AMOUNT,
  lessUpTo: PRICE_OR_AMOUNT,
} satisfies Partial<Record<keyof typeof REALLOCATE_PRICES.columns, string>>;
