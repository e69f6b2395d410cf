import type { Unit } from "../../../record/unit";
import type { Locale, Text } from "../../../record/text";
import { JOBS_CUT, JOBS_CUT_BY_NOTHING } from "../../../functions/reallocation/reallocate-summary";
import { besideWords } from "../../calls/spilled-result";
import type { SummaryRow } from "./summary-rows";

interface PlanRow {
  /** What REALLOCATE.SUMMARY calls it. */
  readonly measure: Text;
  readonly label: Text;
  readonly reading: Text;
  readonly unit: Unit;
  readonly weight: SummaryRow["weight"];
}

/** What the optimal plan comes to, in the words of the function that tells it. */
const ROWS = {
  jobsCut: {
    measure: JOBS_CUT,
    label: { fr: "Emplois supprimés, plan optimal", en: "Jobs cut, optimal plan" },
    reading: { fr: "Licenciés par le plan optimal, à partir de la première date légale", en: "Dismissed under the optimal plan, from the first lawful date on" },
    unit: "heads",
    weight: "key",
  },
  jobsCutByNothing: {
    measure: JOBS_CUT_BY_NOTHING,
    label: { fr: "Sans rien faire, en personnes", en: "If nothing is done, in people" },
    reading: { fr: "Tout le sureffectif part à la première date légale", en: "All surplus leaves at the first lawful date" },
    unit: "heads",
    weight: "plain",
  },
  jobsKept: {
    measure: { fr: "Emplois préservés", en: "Jobs kept" },
    label: { fr: "Emplois préservés, en personnes", en: "Jobs kept, in people" },
    reading: { fr: "La différence ; ne se compare pas d'un scénario à l'autre", en: "The difference; not to be compared between scenarios" },
    unit: "heads",
    weight: "plain",
  },
  redeployed: {
    measure: { fr: "Réaffectés", en: "Redeployed" },
    label: { fr: "Réaffectés, en personnes", en: "Redeployed, in people" },
    reading: { fr: "Au nouveau travail en fin d'horizon ; qui, vers où et quand : feuille Plan", en: "At their new work at the end of the horizon; who, where to and when: sheet Plan" },
    unit: "heads",
    weight: "plain",
  },
  gain: {
    measure: { fr: "Gain contre ne rien faire", en: "Gain over doing nothing" },
    label: { fr: "Valeur gagnée contre ne rien faire, en MAD", en: "Value gained over doing nothing, in MAD" },
    reading: { fr: "Actualisée, valeur terminale comprise ; composantes : feuille Plan", en: "Discounted, terminal value included; parts: sheet Plan" },
    unit: "money",
    weight: "key",
  },
  dirham: {
    measure: { fr: "Un dirham de budget de plus", en: "One more dirham of budget" },
    label: { fr: "Un dirham de budget de plus rapporte, en MAD", en: "One more dirham of budget brings, in MAD" },
    reading: { fr: "0 : le budget ne bloque pas ; le reste : feuilles Prix du plan et Frontière", en: "0: the budget does not bind; the rest: sheets Plan prices and Frontier" },
    unit: "rate",
    weight: "plain",
  },
} as const satisfies Record<string, PlanRow>;

/** The rows on the optimal plan, of a template with a workforce. */
export function planRows(locale: Locale): SummaryRow[] {
  return Object.entries<PlanRow>(ROWS).map(([id, { measure, label, reading, unit, weight }]) => ({
    id,
    label: label[locale],
    reading: reading[locale],
    unit,
    weight,
    of({ planSummary }) {
      if (!planSummary) throw new Error(`a summary without a workforce has no row ${id}`);
      return besideWords(planSummary, measure[locale], "value", locale);
    },
  }));
}
