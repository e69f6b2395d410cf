import type { CatalogFunction } from "./define";
import { BUDGET_FRONTIER } from "./functions/budget-frontier";
import { CASH_PLAN } from "./functions/cash-plan";
import { CONCENTRATION } from "./functions/concentration";
import { ERLANG_AGENTS } from "./functions/erlang-agents";
import { EXPOSURE } from "./functions/exposure";
import { REALLOCATE } from "./functions/reallocate";
import { REALLOCATE_PRICES } from "./functions/reallocate-prices";
import { REALLOCATE_SUMMARY } from "./functions/reallocate-summary";
import { REVENUE_AT_RISK } from "./functions/revenue-at-risk";
import { REVENUE_SCHEDULE } from "./functions/revenue-schedule";
import { SEVERANCE } from "./functions/severance";
import { SURPLUS } from "./functions/surplus";
import { TRAINING_COST } from "./functions/training-cost";
import { TRAINING_REFUND } from "./functions/training-refund";

/** Every custom function, in the order of the help. Nothing exists that is not in this list. */
export const CATALOG: readonly CatalogFunction[] = [
  EXPOSURE,
  REVENUE_AT_RISK,
  REVENUE_SCHEDULE,
  CONCENTRATION,
  ERLANG_AGENTS,
  SURPLUS,
  SEVERANCE,
  TRAINING_COST,
  TRAINING_REFUND,
  CASH_PLAN,
  REALLOCATE,
  REALLOCATE_SUMMARY,
  REALLOCATE_PRICES,
  BUDGET_FRONTIER,
];

/** Namespace of the functions in Excel. */
export const NAMESPACE = "RELAIS";
