import type { Arguments } from "../definition/define";
import { refuseErrors } from "../definition/define";
import { LEVERS, type LeverId } from "../../levers/levers";
import { assumptions, levers, optional, scalar, table, type Parameter } from "../definition/parameter";
import { revenueCase, type RevenueCase } from "../../cases/revenue/revenue-case";
import { ACTUALS } from "../../tables/revenue/actuals";
import { CLIENTS } from "../../tables/revenue/clients";
import { CONSENTS } from "../../tables/revenue/consents";
import { LINES } from "../../tables/revenue/lines";
import type { Locale, Text } from "../../record/text";
import { HEADERS, LANG } from "../definition/result-parameters";

/** A lever given by itself instead of, or on top of, the Scenarios table. */
export function option(id: LeverId, name: Text): Parameter<number | null> {
  const { quantity, help } = LEVERS[id];
  return scalar(quantity, { name, help }, { value: null });
}

/** The table that every function on an operator begins with. */
export const LINES_INPUT = table(LINES);

/** What else revenue is calculated from, in the one order of the family. */
export const OTHER_REVENUE_INPUTS = {
  clients: optional(table(CLIENTS)),
  actuals: optional(table(ACTUALS)),
  levers: optional(levers()),
  assumptions: optional(assumptions()),
  start: option("start", { fr: "debut", en: "start" }),
  months: option("months", { fr: "mois", en: "months" }),
  asOf: option("asOf", { fr: "date_arrete", en: "as_of" }),
  optIn: option("optIn", { fr: "opt_in", en: "opt_in" }),
  optInSpeed: option("optInSpeed", { fr: "vitesse_opt_in", en: "opt_in_speed" }),
  clientLead: option("clientLead", { fr: "anticipation", en: "client_lead" }),
  erosion: option("erosion", { fr: "erosion", en: "erosion" }),
  eurRate: option("eurRate", { fr: "cours_eur", en: "eur_rate" }),
  press: option("press", { fr: "presse", en: "press" }),
  b2b: option("b2b", { fr: "b2b", en: "b2b" }),
  stopUnlawfulFrom: option("stopUnlawfulFrom", { fr: "arret_illicite", en: "stop_unlawful" }),
} as const;

/** Stands last, so that no argument of formulas written before moves. */
export const CONSENTS_INPUT = optional(table(CONSENTS));

/** Parameters of every function on revenue. */
export const REVENUE_PARAMETERS = {
  lines: LINES_INPUT,
  ...OTHER_REVENUE_INPUTS,
  headers: HEADERS,
  lang: LANG,
  consents: CONSENTS_INPUT,
} as const;
export type RevenueArguments = Arguments<typeof REVENUE_PARAMETERS>;

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
