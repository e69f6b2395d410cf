import type { DocumentedFunction } from "./definition/define";
import { BREAKEVEN_PRICE } from "./finance/breakeven-price";
import { BRIDGE } from "./finance/bridge";
import { CASH_PLAN } from "./finance/cash-plan";
import { CONCENTRATION } from "./revenue/concentration";
import { BACKOFFICE_AGENTS } from "./staffing/back-office-agents";
import { ERLANG_AGENTS } from "./staffing/erlang-agents";
import { ERLANG_SERVICE_LEVEL } from "./staffing/erlang-service-level";
import { ERLANG_WAIT } from "./staffing/erlang-wait";
import { EXPOSURE } from "./revenue/exposure";
import { OPT_IN_SCHEDULE } from "./revenue/opt-in-schedule";
import { PAYBACK } from "./finance/payback";
import { REVENUE_AT_RISK } from "./revenue/revenue-at-risk";
import { REVENUE_SCHEDULE } from "./revenue/revenue-schedule";
import { ATTRITION_MONTHLY } from "./workforce/attrition-monthly";
import { DISMISSAL_CALENDAR } from "./dismissal/dismissal-calendar";
import { DISMISSAL_COST } from "./dismissal/dismissal-cost";
import { DISMISSAL_DAMAGES } from "./dismissal/dismissal-damages";
import { EMPLOYER_CHARGES } from "./workforce/employer-charges";
import { JOB_LOSS_BENEFIT } from "./dismissal/job-loss-benefit";
import { NOTICE } from "./dismissal/notice";
import { RAMP } from "./workforce/ramp";
import { OPTIONS_FUNCTION } from "./finance/options";
import { REGION_IMPACT } from "./finance/region-impact";
import { RESILIENCE } from "./finance/resilience";
import { SCENARIO_BRIDGE } from "./scenario/scenario-bridge";
import { SCENARIO_COMPARE } from "./scenario/scenario-compare";
import { SENIORITY } from "./dismissal/seniority";
import { SEVERANCE } from "./dismissal/severance";
import { SHORT_TIME } from "./workforce/short-time";
import { SURPLUS } from "./workforce/surplus";
import { TRAINING_BUDGET } from "./training/training-budget";
import { TRAINING_CAPACITY } from "./training/training-capacity";
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
  ERLANG_SERVICE_LEVEL,
  ERLANG_WAIT,
  BACKOFFICE_AGENTS,
  SURPLUS,
  ATTRITION_MONTHLY,
  RAMP,
  SENIORITY,
  SEVERANCE,
  NOTICE,
  DISMISSAL_DAMAGES,
  DISMISSAL_COST,
  DISMISSAL_CALENDAR,
  EMPLOYER_CHARGES,
  JOB_LOSS_BENEFIT,
  SHORT_TIME,
  TRAINING_COST,
  TRAINING_REFUND,
  TRAINING_BUDGET,
  TRAINING_CAPACITY,
  CASH_PLAN,
  BRIDGE,
  OPTIONS_FUNCTION,
  RESILIENCE,
  REGION_IMPACT,
  SCENARIO_COMPARE,
  SCENARIO_BRIDGE,
  BREAKEVEN_PRICE,
  PAYBACK,
];
