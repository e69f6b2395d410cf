import type { DocumentedFunction } from "./definition/define";
import { BUDGET_FRONTIER } from "./reallocation/budget-frontier";
import { COST_OF_DELAY } from "./reallocation/cost-of-delay";
import { GOAL_SEEK } from "./uncertainty/goal-seek";
import { REALLOCATE } from "./reallocation/reallocate";
import { REALLOCATE_PRICES } from "./reallocation/reallocate-prices";
import { REALLOCATE_SUMMARY } from "./reallocation/reallocate-summary";
import { REVENUE_DISTRIBUTION } from "./uncertainty/revenue-distribution";
import { TORNADO } from "./uncertainty/tornado";

/** The functions that ask the engine: the page fetches them when a cell wants the first of them. */
export const ENGINE_FUNCTIONS: readonly DocumentedFunction[] = [
  REALLOCATE,
  REALLOCATE_SUMMARY,
  REALLOCATE_PRICES,
  BUDGET_FRONTIER,
  COST_OF_DELAY,
  REVENUE_DISTRIBUTION,
  TORNADO,
  GOAL_SEEK,
];
