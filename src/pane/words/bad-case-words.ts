import type { Text } from "../../catalog/record/text";
import type { PlanChoice } from "../../catalog/tables/plan-choice";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of the bad case. Amounts and names come in already written in the user's language. */
export const BAD_CASE_WORDS = {
  atRisk: text("CA menacé, cas défavorable", "At risk, bad case"),
  atRiskMeaning: text(
    "P95 de la perte, qui est le P5 du chiffre d'affaires\u00a0: dans un tirage sur vingt, il est perdu davantage encore. Chaque facteur incertain est tiré selon le tableau Incertitudes, chaque client part ou reste selon sa probabilité. Tous les scénarios et toutes les positions d'un curseur rencontrent les mêmes tirages\u00a0: un écart n'est jamais du hasard.",
    "P95 of the loss, which is the P5 of revenue: in one trial of twenty, still more is lost. Every uncertain driver is drawn by the table Uncertainty, every client leaves or stays by its probability. All scenarios and all positions of a slider meet the same trials: a difference is never chance.",
  ),
  oneInTwenty: text("P95 de la perte\u00a0: pire une fois sur vingt", "Loss P95: worse one time in twenty"),
  moreThanAtRisk: (amount: string) => text(`${amount} de plus que le CA menacé`, `${amount} more than revenue at risk`),
  sameAsAtRisk: text("autant que le CA menacé", "as much as revenue at risk"),
  beyond: (amount: string) => text(`${amount} en moyenne au-delà de ce seuil`, `${amount} on average beyond that`),
  revenueP5: (amount: string) => text(`CA conservé, P5\u00a0: ${amount}`, `Revenue retained, P5: ${amount}`),
  nothingUncertain: text("Rien n'est incertain\u00a0: c'est le scénario lui-même.", "Nothing is uncertain: this is the scenario itself."),
  echo: (amount: string) => text(`Cas défavorable (P95 de la perte)\u00a0: ${amount}`, `Bad case (loss P95): ${amount}`),
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
      "Taux d'opt-in pour lequel la variation d'EBITDA sur l'horizon est nulle, tout le reste étant comme dans le scénario\u00a0: l'EBITDA redevient celui d'avant la loi. Les lignes qui disent leur propre taux le gardent.",
      "Opt-in yield at which the EBITDA change over the window is zero, all else as in the scenario: EBITDA is again what it was before the law. Lines that state their own yield keep it.",
    ),
    "at-risk": text(
      "Taux d'opt-in pour lequel le CA menacé est la moitié de ce qu'il serait sans aucun consentement, tout le reste étant comme dans le scénario. Avec des viviers et une trésorerie, ce serait le taux qui annule la variation d'EBITDA. Les lignes qui disent leur propre taux le gardent.",
      "Opt-in yield at which revenue at risk is half of what it would be without any consent, all else as in the scenario. With pools and cash it would be the yield at which the EBITDA change is zero. Lines that state their own yield keep it.",
    ),
  },
  best: {
    ebitda: (amount: string, optIn: string) => text(`Au mieux, à ${optIn}, la variation d'EBITDA est de ${amount}.`, `At best, at ${optIn}, the EBITDA change is ${amount}.`),
    "at-risk": (amount: string, optIn: string) => text(`Au mieux, à ${optIn}, le CA menacé reste de ${amount}.`, `At best, at ${optIn}, revenue at risk is still ${amount}.`),
  },
} as const;
