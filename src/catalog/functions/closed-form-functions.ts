import type { DocumentedFunction } from "./definition/define";
import { CASH_PLAN } from "./finance/cash-plan";
import { CONCENTRATION } from "./revenue/concentration";
import { ERLANG_AGENTS } from "./staffing/erlang-agents";
import { EXPOSURE } from "./revenue/exposure";
import { OPT_IN_SCHEDULE } from "./revenue/opt-in-schedule";
import { REVENUE_AT_RISK } from "./revenue/revenue-at-risk";
import { REVENUE_SCHEDULE } from "./revenue/revenue-schedule";
import { SEVERANCE } from "./workforce/severance";
import { SURPLUS } from "./workforce/surplus";
import { TRAINING_COST } from "./training/training-cost";
import { TRAINING_REFUND } from "./training/training-refund";

/** The functions whose result is there at once: the page has them before anything else, for Excel waits for them. */
export const CLOSED_FORM_FUNCTIONS: readonly DocumentedFunction[] = [
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
