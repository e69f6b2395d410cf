import { refuseErrors, type Arguments } from "../definition/define";
import type { WithoutPlan } from "../../../model/reallocation/answer/answer";
import { optional, table } from "../definition/parameter";
import { problemAt, Refusal } from "../../record/problem";
import { reallocationCase, type ReallocationCase } from "../../cases/reallocation/reallocation-case";
import { HOLIDAYS } from "../../tables/training/holidays";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { SITES } from "../../tables/training/sites";
import { WORK } from "../../tables/workforce/work";
import type { Locale, Text } from "../../record/text";
import type { CONSENTS_INPUT} from "../revenue/revenue-parameters";
import { LINES_INPUT, option, OTHER_REVENUE_INPUTS } from "../revenue/revenue-parameters";

/** Where a plan is looked for. */
export const PLAN_PLACE: Text = { fr: "Réaffectation", en: "Reallocation" };

/** What every function of the reallocation is decided from, in the one order of the family; `headers` and `lang` come last. */
export const REALLOCATION_INPUTS = {
  lines: LINES_INPUT,
  pools: table(POOLS),
  work: table(WORK),
  paths: table(PATHS),
  sites: optional(table(SITES)),
  moves: optional(table(MOVES)),
  ...OTHER_REVENUE_INPUTS,
  attrition: option("attrition", { fr: "attrition", en: "attrition" }),
  budget: option("budget", { fr: "budget", en: "budget" }),
  monthlyBudget: option("monthlyBudget", { fr: "budget_mensuel", en: "monthly_budget" }),
  seatFactor: option("seatFactor", { fr: "places", en: "seats" }),
  trainerFactor: option("trainerFactor", { fr: "formateurs", en: "trainers" }),
  newDemand: option("newDemand", { fr: "demande", en: "demand" }),
  priceChange: option("priceChange", { fr: "variation_prix", en: "price_change" }),
  mostExits: option("mostExits", { fr: "departs_max", en: "most_exits" }),
  leastRedeployed: option("leastRedeployed", { fr: "reaffectes_min", en: "least_redeployed" }),
  shortTime: option("shortTime", { fr: "chomage_partiel", en: "short_time" }),
  wageStep: option("wageStep", { fr: "hausse_salaire", en: "wage_step" }),
  discountRate: option("discountRate", { fr: "taux_actualisation", en: "discount_rate" }),
  fewestExits: option("fewestExits", { fr: "departs_minimaux", en: "fewest_exits" }),
} as const;

/** Stands last, so that no argument of formulas written before moves. */
export const HOLIDAYS_INPUT = optional(table(HOLIDAYS));

type ReallocationArguments = Arguments<typeof REALLOCATION_INPUTS> &
  Arguments<{ readonly holidays: typeof HOLIDAYS_INPUT; readonly consents: typeof CONSENTS_INPUT }> & { readonly lang: Locale | null };

/**
 * Inputs of the reallocation from a formula's arguments.
 *
 * @throws Refusal when tables, levers and options do not fit together
 */
export function reallocationOf(args: ReallocationArguments): ReallocationCase & { readonly locale: Locale } {
  const { moves, ...others } = args;
  const found = reallocationCase({ ...others, moves, cash: null, options: args });
  refuseErrors(found.problems);
  return { ...found, locale: args.lang ?? args.lines.locale };
}

/** @throws Refusal that tells why there is no plan */
export function refuseWithoutPlan(answer: WithoutPlan): never {
  if (answer.status === "unbounded") throw new Refusal([problemAt({ table: PLAN_PLACE }, { code: "plan-unbounded" })]);
  const { limits, attainable, cures } = answer.contradiction;
  const constraints = [...new Set(limits.map(({ constraint }) => constraint))];
  throw new Refusal([problemAt({ table: PLAN_PLACE }, { code: "no-plan", constraints, attainable, cures })]);
}
