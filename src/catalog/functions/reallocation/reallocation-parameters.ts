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
import { REVENUE_TABLES } from "../revenue/revenue-parameters";

/** Where a plan is looked for. */
export const PLAN_PLACE: Text = { fr: "Réaffectation", en: "Reallocation" };

/** The tables that every function of the reallocation is decided from. */
export const REALLOCATION_TABLES = {
  ...REVENUE_TABLES,
  pools: table(POOLS),
  work: table(WORK),
  paths: table(PATHS),
  sites: optional(table(SITES)),
  moves: optional(table(MOVES)),
  holidays: optional(table(HOLIDAYS)),
} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is asked by place differs between them
type ReallocationArguments = Arguments<{}, typeof REALLOCATION_TABLES> & { readonly lang: Locale | null };

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
