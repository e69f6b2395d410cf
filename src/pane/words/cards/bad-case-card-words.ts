import type { Text } from "../../../catalog/record/text";
import type { PlanChoice } from "../../../catalog/tables/plan-choice";
import type { JobResult } from "../../../engine/engine";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the card of the bad case and its fan say. */
export const BAD_CASE_CARD_WORDS = {
  card: text("Cas défavorable", "Bad case"),
  cardMeaning: text(
    "Ce que devient le scénario quand ses hypothèses se révèlent autres, le plan suivi restant le même. P5\u00a0: plus bas une fois sur vingt.",
    "What becomes of the scenario when its assumptions turn out otherwise, the plan followed staying as it is. P5: lower one time in twenty.",
  ),
  sentence: (amount: string, share: string) => text(`Une fois sur vingt, le CA conservé tombe sous ${amount}, ${share} du scénario.`, `One time in twenty, the revenue retained falls below ${amount}, ${share} of the scenario.`),
  fanUnit: (unit: string) => text(`CA conservé, ${unit} par mois`, `Revenue retained, ${unit} per month`),
  fanUnitCut: (unit: string) => text(`CA conservé, ${unit} par mois (l'axe ne part pas de zéro)`, `Revenue retained, ${unit} per month (the axis does not start at zero)`),
  fanHelp: text("Éventail par mois\u00a0; flèches pour passer d'un mois à l'autre.", "Fan by month; arrow keys go from month to month."),
  scenario: text("Scénario", "Scenario"),
  median: text("Médiane", "Median"),
  half: text("1 fois sur 2", "1 time in 2"),
  nineTenths: text("9 fois sur 10", "9 times in 10"),
  fromTo: (low: string, high: string) => text(`${low} à ${high}`, `${low} to ${high}`),
  result: { revenue: text("CA conservé", "Revenue retained"), ebitda: text("Variation d'EBITDA", "EBITDA change"), trough: text("Point bas de trésorerie", "Low point of cash") },
  mean: text("Moyenne", "Mean"),
  p5: text("P5", "P5"),
  worstTwentieth: text("Pires 5\u00a0%", "Worst 5%"),
  restsOn: {
    optimal: text("EBITDA, trésorerie et chocs\u00a0: plan optimal.", "EBITDA, cash and stresses: optimal plan."),
    mine: text("EBITDA, trésorerie et chocs\u00a0: plan saisi.", "EBITDA, cash and stresses: plan entered."),
  } satisfies Record<PlanChoice, Text>,
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
  column: { retained: text("CA", "Revenue"), ebitda: text("EBITDA", "EBITDA"), trough: text("Point bas", "Low point") },
  trials: (count: string, seed: string) => text(`${count} tirages (Sobol, germe ${seed})`, `${count} trials (Sobol, seed ${seed})`),
  precision: (amount: string) => text(`P5 du CA à ±\u00a0${amount} près (95\u00a0%)`, `P5 of revenue ±\u00a0${amount} (95%)`),
  assumed: (low: string, mode: string, high: string) =>
    text(
      `Hypothèse\u00a0: opt-in PERT (${low}\u00a0; ${mode}\u00a0; ${high}), faute de rendement publié\u00a0; le reste est certain, hormis les départs de clients. Le tableau Incertitudes en décide autrement.`,
      `Assumption: opt-in PERT (${low}, ${mode}, ${high}), since no yield is published; the rest is certain, client exits apart. The table Uncertainty decides otherwise.`,
    ),
  soFar: { covenant: text("Plancher rompu d'ici là", "Covenant missed by then"), overdraft: text("Sans trésorerie d'ici là", "Out of cash by then") },
} as const;
