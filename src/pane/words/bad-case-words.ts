import type { Text } from "../../catalog/record/text";
import type { JobResult } from "../../engine/engine";

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
  withoutPlan: text("EBITDA, trésorerie et chocs\u00a0: pas de plan à simuler.", "EBITDA, cash and stresses: no plan to simulate."),
  beyond: (amount: string) => text(`${amount} en moyenne au-delà de ce seuil`, `${amount} on average beyond that`),
  revenueP5: (amount: string) => text(`CA conservé, P5\u00a0: ${amount}`, `Revenue retained, P5: ${amount}`),
  nothingUncertain: text("Rien n'est incertain\u00a0: c'est le scénario lui-même.", "Nothing is uncertain: this is the scenario itself."),
  echo: (amount: string) => text(`Cas défavorable (P95 de la perte)\u00a0: ${amount}`, `Bad case (loss P95): ${amount}`),
  absent: text("Pas de simulation", "No simulation"),
  broken: text("La simulation s'est arrêtée sur une panne de Relais.", "The simulation stopped on a fault of Relais."),

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

  card: text("Cas défavorable", "Bad case"),
  cardMeaning: text(
    "Ce que le scénario peut devenir quand ses hypothèses se révèlent autres. Le plan suivi reste le même\u00a0; seul le monde change. P5\u00a0: plus bas une fois sur vingt.",
    "What may become of the scenario when its assumptions turn out otherwise. The plan followed stays as it is; only the world changes. P5: lower one time in twenty.",
  ),
  sentence: (amount: string, share: string) => text(`Une fois sur vingt, le CA conservé tombe sous ${amount}, ${share} du scénario.`, `One time in twenty, the revenue retained falls below ${amount}, ${share} of the scenario.`),
  fanUnit: (unit: string) => text(`CA conservé, ${unit} par mois`, `Revenue retained, ${unit} per month`),
  fanUnitCut: (unit: string) => text(`CA conservé, ${unit} par mois (l'axe ne part pas de zéro)`, `Revenue retained, ${unit} per month (the axis does not start at zero)`),
  fanHelp: text("Éventail par mois\u00a0; flèches pour passer d'un mois à l'autre.", "Fan by month; arrow keys go from month to month."),
  scenario: text("Scénario", "Scenario"),
  median: text("Médiane (P50)", "Median (P50)"),
  half: text("P25 à P75\u00a0: une fois sur deux", "P25 to P75: one time in two"),
  nineTenths: text("P5 à P95\u00a0: neuf fois sur dix", "P5 to P95: nine times in ten"),
  fromTo: (low: string, high: string) => text(`${low} à ${high}`, `${low} to ${high}`),

  result: { revenue: text("CA conservé", "Revenue retained"), ebitda: text("Variation d'EBITDA", "EBITDA change"), trough: text("Creux de trésorerie", "Cash trough") },
  mean: text("Moyenne", "Mean"),
  p5: text("P5", "P5"),
  worstTwentieth: text("Pires 5\u00a0%", "Worst 5%"),
  outcomes: text("Sur l'horizon", "Over the window"),
  shortfall: (amount: string) => text(`Manque à 95\u00a0%\u00a0: le P5 du CA est ${amount} sous sa moyenne.`, `Shortfall at 95%: the P5 of revenue is ${amount} below its mean.`),

  cashRisk: text("Trésorerie", "Cash"),
  covenant: text("Rompre le plancher de trésorerie", "Missing the covenant floor"),
  overdraft: text("Manquer de trésorerie (découvert dépassé)", "Running out of cash (beyond the overdraft)"),
  probability: text("Probabilité", "Probability"),
  never: text("dans aucun tirage", "in no trial"),
  likelyFrom: (level: string, month: string) => text(`≥\u00a0${level} dès ${month}`, `≥\u00a0${level} from ${month}`),
  byMonth: text("Probabilités par mois", "Probabilities by month"),
  noCovenant: text("Plancher de trésorerie\u00a0: aucun n'est saisi.", "Covenant floor: none is entered."),
  noCash: text("Sans viviers ni tableau Trésorerie, ni EBITDA ni trésorerie\u00a0: pas de probabilité.", "Without pools and the table Cash, neither EBITDA nor cash: no probability."),

  stresses: text("Chocs, contre le scénario", "Stresses, against the scenario"),
  stress: {
    "largest-client-lost": text("Premier client perdu", "Largest client lost"),
    "opt-in-at-p5": text("Opt-in à son P5", "Opt-in at its P5"),
    "refund-refused": text("Remboursement refusé", "Refund refused"),
    "authorisation-refused": text("Autorisation refusée", "Authorisation refused"),
    all: text("Tout à la fois", "All at once"),
  } satisfies Record<JobResult<"simulate">["stresses"][number]["stress"], Text>,
  lost: (client: string, day: string) => text(`${client}, dès le ${day}`, `${client}, from ${day}`),
  column: { retained: text("CA", "Revenue"), ebitda: text("EBITDA", "EBITDA"), trough: text("Creux", "Trough") },

  trials: (count: string, seed: string) => text(`${count} tirages (Sobol, germe ${seed})`, `${count} trials (Sobol, seed ${seed})`),
  precision: (amount: string) => text(`P5 du CA à ±\u00a0${amount} près (95\u00a0%)`, `P5 of revenue ±\u00a0${amount} (95%)`),
  assumed: (low: string, mode: string, high: string) =>
    text(
      `Hypothèse\u00a0: opt-in PERT (${low}\u00a0; ${mode}\u00a0; ${high}), faute de rendement publié\u00a0; le reste est certain, hormis les départs de clients. Le tableau Incertitudes en décide autrement.`,
      `Assumption: opt-in PERT (${low}, ${mode}, ${high}), since no yield is published; the rest is certain, client exits apart. The table Uncertainty decides otherwise.`,
    ),
  soFar: { covenant: text("Plancher rompu d'ici là", "Covenant missed by then"), overdraft: text("Sans trésorerie d'ici là", "Out of cash by then") },
} as const;
