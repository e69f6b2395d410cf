import type { CatalogFunction } from "../../functions/definition/define";
import type { Text } from "../../record/text";
import { SHEET_NAMES } from "../layout/sheet-names";
import type { ChartId } from "../sheets/charts/chart-figures";

/** A function whose result the pane shows, and can lay out on a sheet of its own. */
export interface InsertedResult {
  /** Name that the sheet has where nobody else has it. */
  readonly sheet: Text;
  /** Drawn above the result; null where a table says it better. */
  readonly chart: Exclude<ChartId, "fan"> | "revenue-fan" | null;
  /** The moves that it is told: of the plan that is followed; or the table, where it rests on no plan or looks for the best one. */
  readonly moves: "followed" | "own";
}

/** By function. */
export const INSERTED_RESULTS = {
  "REVENUE.SCHEDULE": { sheet: SHEET_NAMES.schedule, chart: "revenue", moves: "own" },
  SURPLUS: { sheet: SHEET_NAMES.surplus, chart: "people", moves: "own" },
  "CASH.PLAN": { sheet: SHEET_NAMES.cashPlan, chart: "cash", moves: "followed" },
  "REVENUE.DISTRIBUTION": { sheet: SHEET_NAMES.badCase, chart: "revenue-fan", moves: "followed" },
  TORNADO: { sheet: SHEET_NAMES.tornado, chart: "tornado", moves: "own" },
  "BUDGET.FRONTIER": { sheet: SHEET_NAMES.frontier, chart: "frontier", moves: "own" },
  BRIDGE: { sheet: SHEET_NAMES.bridge, chart: "bridge", moves: "followed" },
  "SCENARIO.BRIDGE": { sheet: { fr: "Écart à Base", en: "Difference to Base" }, chart: "bridge", moves: "followed" },
  "SCENARIO.COMPARE": { sheet: SHEET_NAMES.comparison, chart: null, moves: "followed" },
  "TRAINING.BUDGET": { sheet: SHEET_NAMES.trainingBudget, chart: null, moves: "followed" },
  "TRAINING.CAPACITY": { sheet: SHEET_NAMES.capacity, chart: null, moves: "followed" },
  "REGION.IMPACT": { sheet: SHEET_NAMES.regions, chart: null, moves: "followed" },
  "COST.OF.DELAY": { sheet: { fr: "Coût de l'attente", en: "Cost of delay" }, chart: null, moves: "own" },
  "DISMISSAL.CALENDAR": { sheet: { fr: "Calendrier légal", en: "Legal calendar" }, chart: null, moves: "own" },
  REALLOCATE: { sheet: SHEET_NAMES.plan, chart: null, moves: "own" },
  "REALLOCATE.PRICES": { sheet: SHEET_NAMES.planPrices, chart: null, moves: "own" },
  "REVENUE.AT.RISK": { sheet: SHEET_NAMES.atRisk, chart: null, moves: "own" },
  "TRAINING.COST": { sheet: SHEET_NAMES.training, chart: null, moves: "followed" },
} as const satisfies Record<string, InsertedResult>;

export type InsertedId = keyof typeof INSERTED_RESULTS;

/** Whether a function's result is one of the plan that is followed, whose moves it is told. */
export function isOfFollowedPlan(id: InsertedId, { tables }: Pick<CatalogFunction, "tables">): boolean {
  return INSERTED_RESULTS[id].moves === "followed" && "moves" in tables;
}
