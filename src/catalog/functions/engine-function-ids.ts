/** Ids of the functions that ask the engine, for Excel wants to know them before they are there. */
export const ENGINE_FUNCTION_IDS: readonly string[] = ["REALLOCATE", "REALLOCATE.SUMMARY", "REALLOCATE.PRICES", "BUDGET.FRONTIER", "REVENUE.DISTRIBUTION", "TORNADO", "GOAL.SEEK"];
