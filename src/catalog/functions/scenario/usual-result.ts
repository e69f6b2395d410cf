import type { Text } from "../../record/text";

/** Results of a plan that two scenarios can be compared by, and whether more of each is better. */
export const COMPARED_RESULTS = {
  atRisk: { name: { fr: "CA menacé", en: "Revenue at risk" }, better: "lower" },
  retained: { name: { fr: "CA conservé", en: "Revenue retained" }, better: "higher" },
  ebitda: { name: { fr: "Variation d'EBITDA", en: "EBITDA change" }, better: "higher" },
  trough: { name: { fr: "Creux de trésorerie", en: "Cash trough" }, better: "higher" },
} as const satisfies Record<string, { readonly name: Text; readonly better: "lower" | "higher" }>;

export type ComparedResult = keyof typeof COMPARED_RESULTS;

/** The result that is meant where none is named: what money comes to, where staff and cash are told. */
export function usualResult(hasPools: boolean, hasCash: boolean): ComparedResult {
  return hasPools && hasCash ? "ebitda" : "atRisk";
}
