import type { DocumentedFunction } from "./define";
import { BUDGET_FRONTIER } from "./functions/budget-frontier";
import { GOAL_SEEK } from "./functions/goal-seek";
import { REALLOCATE } from "./functions/reallocate";
import { REALLOCATE_PRICES } from "./functions/reallocate-prices";
import { REALLOCATE_SUMMARY } from "./functions/reallocate-summary";
import { REVENUE_DISTRIBUTION } from "./functions/revenue-distribution";
import { TORNADO } from "./functions/tornado";

/** The functions that ask the engine: the page fetches them when a cell wants the first of them. */
export const ENGINE_FUNCTIONS: readonly DocumentedFunction[] = [REALLOCATE, REALLOCATE_SUMMARY, REALLOCATE_PRICES, BUDGET_FRONTIER, REVENUE_DISTRIBUTION, TORNADO, GOAL_SEEK];
