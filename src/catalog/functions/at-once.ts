import type { DocumentedFunction } from "./define";
import { CASH_PLAN } from "./functions/cash-plan";
import { CONCENTRATION } from "./functions/concentration";
import { ERLANG_AGENTS } from "./functions/erlang-agents";
import { EXPOSURE } from "./functions/exposure";
import { OPT_IN_SCHEDULE } from "./functions/opt-in-schedule";
import { REVENUE_AT_RISK } from "./functions/revenue-at-risk";
import { REVENUE_SCHEDULE } from "./functions/revenue-schedule";
import { SEVERANCE } from "./functions/severance";
import { SURPLUS } from "./functions/surplus";
import { TRAINING_COST } from "./functions/training-cost";
import { TRAINING_REFUND } from "./functions/training-refund";

/** The functions whose result is there at once: the page has them before anything else, for Excel waits for them. */
export const AT_ONCE: readonly DocumentedFunction[] = [
  EXPOSURE,
  REVENUE_AT_RISK,
  REVENUE_SCHEDULE,
  CONCENTRATION,
  OPT_IN_SCHEDULE,
  ERLANG_AGENTS,
  SURPLUS,
  SEVERANCE,
  TRAINING_COST,
  TRAINING_REFUND,
  CASH_PLAN,
];
