import type { Text } from "../../catalog/record/text";
import type { PlanChoice } from "../../catalog/tables/plan-choice";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of the bad case. Amounts and names come in already written in the user's language. */
export const BAD_CASE_WORDS = {
  atRisk: text("CA menacé, cas défavorable", "At risk, bad case"),
  atRiskMeaning: text(
    "CA menacé que le hasard dépasse une fois sur vingt (P95 de la perte). Tous les scénarios rencontrent les mêmes tirages.",
    "Revenue at risk that chance exceeds one time in twenty (loss P95). All scenarios meet the same trials.",
  ),
  brief: text("Défavorable", "Bad case"),
  oneInTwentyBrief: text("1 fois sur 20", "1 time in 20"),
  certain: text("rien d'incertain", "nothing uncertain"),
  oneInTwenty: text("P95 de la perte\u00a0: pire une fois sur vingt", "Loss P95: worse one time in twenty"),
  moreThanAtRisk: (amount: string) => text(`${amount} de plus que le CA menacé`, `${amount} more than revenue at risk`),
  sameAsAtRisk: text("autant que le CA menacé", "as much as revenue at risk"),
  beyond: (amount: string) => text(`${amount} en moyenne au-delà de ce seuil`, `${amount} on average beyond that`),
  revenueP5: (amount: string) => text(`CA conservé, P5\u00a0: ${amount}`, `Revenue retained, P5: ${amount}`),
  nothingUncertain: text("Rien n'est incertain\u00a0: c'est le scénario lui-même.", "Nothing is uncertain: this is the scenario itself."),
  absent: text("Pas de simulation", "No simulation"),
  broken: text("La simulation s'est arrêtée sur une panne de Relais.", "The simulation stopped on a fault of Relais."),

  breakEvenUnder: {
    optimal: (optIn: string) => text(`Point mort, plan optimal\u00a0: ${optIn}`, `Breakeven, optimal plan: ${optIn}`),
    mine: (optIn: string) => text(`Point mort, plan saisi\u00a0: ${optIn}`, `Breakeven, plan entered: ${optIn}`),
  } satisfies Record<PlanChoice, unknown>,
  breakEven: (optIn: string) => text(`Point mort\u00a0: ${optIn}`, `Breakeven: ${optIn}`),
  unreachable: text("hors d'atteinte", "unreachable"),
  notNeeded: text("sans objet, l'EBITDA ne baisse pas", "not needed, EBITDA does not fall"),
  breakEvenMeaning: {
    ebitda: text(
      "Opt-in pour lequel l'EBITDA redevient celui d'avant la loi, tout le reste inchangé. Les lignes qui disent leur taux le gardent.",
      "Opt-in yield at which EBITDA is again what it was before the law, all else unchanged. Lines that state their yield keep it.",
    ),
    "at-risk": text(
      "Opt-in pour lequel le CA menacé est la moitié de celui sans aucun consentement. Les lignes qui disent leur taux le gardent.",
      "Opt-in yield at which revenue at risk is half of that without any consent. Lines that state their yield keep it.",
    ),
  },
  best: {
    ebitda: (amount: string, optIn: string) => text(`Au mieux, à ${optIn}, la variation d'EBITDA est de ${amount}.`, `At best, at ${optIn}, the EBITDA change is ${amount}.`),
    "at-risk": (amount: string, optIn: string) => text(`Au mieux, à ${optIn}, le CA menacé reste de ${amount}.`, `At best, at ${optIn}, revenue at risk is still ${amount}.`),
  },
} as const;
