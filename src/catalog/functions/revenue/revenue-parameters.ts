import type { Arguments } from "../definition/define";
import { refuseErrors } from "../definition/define";
import { assumptions, levers, optional, table } from "../definition/parameter";
import { revenueCase, type RevenueCase } from "../../cases/revenue/revenue-case";
import { ACTUALS } from "../../tables/revenue/actuals";
import { CLIENTS } from "../../tables/revenue/clients";
import { CONSENTS } from "../../tables/revenue/consents";
import { LINES } from "../../tables/revenue/lines";
import type { Locale } from "../../record/text";
import type { RESULT_VALUES } from "../definition/result-parameters";

/** The tables that revenue is calculated from. */
export const REVENUE_TABLES = {
  lines: table(LINES),
  clients: optional(table(CLIENTS)),
  actuals: optional(table(ACTUALS)),
  levers: optional(levers()),
  assumptions: optional(assumptions()),
  consents: optional(table(CONSENTS)),
} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- these functions have no parameters by place
export type RevenueArguments = Arguments<{}, typeof REVENUE_TABLES, typeof RESULT_VALUES>;

/**
 * Inputs of the model from a formula's arguments.
 *
 * @throws Refusal when tables, levers and options do not fit together
 */
export function caseOf(args: RevenueArguments): RevenueCase & { readonly locale: Locale } {
  const found = revenueCase({ ...args, options: args });
  refuseErrors(found.problems);
  return { ...found, locale: args.lang ?? args.lines.locale };
}
