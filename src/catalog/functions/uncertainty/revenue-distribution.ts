import { firstDay } from "../../../model/calendar/calendar";
import type { ResultMeasures } from "../../../model/uncertainty/simulation/measures/outcome-measures";
import type { Stress } from "../../../model/uncertainty/simulation/stress";
import type { CellValue } from "../../record/cells";
import { defineFunction } from "../definition/define";
import { date, numeral, percent } from "../../record/format";
import type { UncertainScenario } from "../../jobs/simulation";
import type { JobResult } from "../../jobs/jobs";
import { rounded } from "../../words/plan-words";
import { namedValue } from "../definition/parameter";
import { share } from "../../record/quantity";
import { hasEffect, STRESSES, WITHOUT_EFFECT } from "../../words/stress-words";
import type { Locale, Text } from "../../record/text";
import { ONE_LINE } from "./one-line-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { OPERATOR_TABLES, samplingOf, SAMPLING_VALUES, uncertainCaseOf } from "./uncertainty-parameters";

const COLUMNS = {
  measure: { header: { fr: "Mesure", en: "Measure" }, unit: "text", help: { fr: "Ce qui est mesuré", en: "What is measured" } },
  month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois ; vide pour tout l'horizon", en: "First day of the month; blank for the whole horizon" } },
  value: { header: { fr: "Moyenne ou valeur", en: "Mean or value" }, unit: "number", help: { fr: "MAD ou probabilité ; la moyenne là où des percentiles suivent", en: "MAD or a probability; the mean where percentiles follow" } },
  p5: { header: { fr: "P5", en: "P5" }, unit: "money", help: { fr: "Plus bas une fois sur vingt", en: "Lower one time in twenty" } },
  p25: { header: { fr: "P25", en: "P25" }, unit: "money", help: { fr: "Plus bas une fois sur quatre", en: "Lower one time in four" } },
  p50: { header: { fr: "P50", en: "P50" }, unit: "money", help: { fr: "Médiane", en: "Median" } },
  p75: { header: { fr: "P75", en: "P75" }, unit: "money", help: { fr: "Plus haut une fois sur quatre", en: "Higher one time in four" } },
  p95: { header: { fr: "P95", en: "P95" }, unit: "money", help: { fr: "Plus haut une fois sur vingt", en: "Higher one time in twenty" } },
  reading: { header: { fr: "Lecture", en: "Reading" }, unit: "text", help: { fr: "Comment le lire", en: "How to read it" } },
} as const;

type Column = keyof typeof COLUMNS;
type Row = Readonly<Record<Column, CellValue>>;
type Summary = JobResult<"simulate">;

/** RELAIS.REVENUE.DISTRIBUTION: how revenue, EBITDA and cash may turn out, and how bad the bad case is. */
export const REVENUE_DISTRIBUTION = defineFunction({
  id: "REVENUE.DISTRIBUTION",
  summary: {
    fr: "Cas défavorable par simulation : CA conservé, EBITDA et creux de trésorerie en moyenne, P5, P50 et P95, manque, probabilités, éventail par mois",
    en: "The bad case by simulation: revenue retained, EBITDA and cash trough as mean, P5, P50 and P95, shortfall, probabilities, monthly fan",
  },
  explanation: {
    fr: "Chaque tirage donne une valeur à chaque facteur incertain du tableau Incertitudes, liés par les corrélations de rang du tableau Corrélations, et fait partir ou rester chaque client selon la probabilité du tableau Clients ; le plan reste celui du scénario. P5 du CA = P95 de la perte : une fois sur vingt, c'est pire. Manque à alpha = moyenne − quantile ; moyenne des pires cas = espérance au-delà. Une cellule « Probable » vide suit le scénario. Sans tableau Incertitudes, seul l'opt-in est incertain (PERT 2 % ; valeur du scénario ; 20 %) : c'est une hypothèse. Tirages de Sobol brouillés, précision mesurée par huit brouillages indépendants. Le même germe donne les mêmes chiffres.",
    en: "Each trial gives a value to every uncertain driver of the table Uncertainty, held together by the rank correlations of the table Correlations, and lets each client leave or stay by the probability of the table Clients; the plan stays the scenario's. Revenue P5 = loss P95: one time in twenty it is worse. Shortfall at alpha = mean − quantile; mean of the worst = expectation beyond it. A blank mode follows the scenario. Without the table Uncertainty the opt-in alone is uncertain (PERT 2%, the scenario's value, 20%): an assumption. Scrambled Sobol trials, precision measured by eight independent scrambles. The same seed gives the same figures.",
  },
  params: {},
  tables: OPERATOR_TABLES,
  named: {
    alpha: namedValue(
      share({ min: 0.5, max: 0.999 }),
      { name: { fr: "Alpha", en: "Alpha" }, help: { fr: "Part des tirages qui n'est pas le cas défavorable ; par défaut 95 %", en: "Share of the trials that is not the bad case; by default 95%" } },
      { value: 0.95 },
    ),
    ...SAMPLING_VALUES,
    ...RESULT_VALUES,
  },
  columns: COLUMNS,
  source: {
    fr: "Rockafellar et Uryasev (2000, 2002) ; Joe et Kuo (2008) ; Owen (2020) ; modèle Relais, définition « cas défavorable »",
    en: "Rockafellar and Uryasev (2000, 2002); Joe and Kuo (2008); Owen (2020); Relais model, definition of the bad case",
  },
  examples: [
    {
      title: { fr: "Seul l'opt-in est incertain : douze millions fois une loi PERT (2 % ; 8 % ; 20 %)", en: "The opt-in alone is uncertain: twelve million times a PERT (2%, 8%, 20%)" },
      cells: ONE_LINE,
      gives: [
        [0, "measure", "CA conservé"],
        // 12 M * (2 % + 4 * 8 % + 20 %) / 6.
        [0, "value", 1_080_000],
        // 12 M times the quantiles of the beta distribution, SciPy.
        [0, "p5", 476_517.97],
        [0, "p50", 1_051_755.02],
        [0, "p95", 1_780_700.75],
        [2, "value", 960_000],
        [4, "value", 401_888.51],
      ],
      // Four times the precision that eight scrambles show for the P5.
      tolerance: 600,
    },
    {
      title: { fr: "Mille tirages", en: "A thousand trials" },
      cells: { ...ONE_LINE, trials: 1_000 },
      gives: "not-power-of-two",
    },
  ],
  async job({ headers, alpha, trials, seed, sampler, ...args }, run) {
    const { locale, notes, inputs, levers, uncertainty } = uncertainCaseOf(args);
    const scenario: UncertainScenario = { inputs, levers, uncertainty };
    const found = await run({ kind: "simulate", ...scenario, sampling: samplingOf({ trials, seed, sampler }), alpha, precise: true });
    const rows = [
      ...revenueRows(found, alpha, locale),
      ...moneyRows(found, alpha, locale),
      ...stressRows(found, scenario, locale),
      ...noteRows(found, notes, locale),
      ...monthRows(found, locale),
    ];
    return { rows, headers, locale };
  },
});

const BLANK: Row = { measure: null, month: null, value: null, p5: null, p25: null, p50: null, p75: null, p95: null, reading: null };
const row = (given: Partial<Row>): Row => ({ ...BLANK, ...given });
const LEVELS = ["p5", "p25", "p50", "p75", "p95"] as const;

/** Percentiles by their columns. */
function spread(percentiles: readonly (number | undefined)[]): Partial<Row> {
  return Object.fromEntries(LEVELS.map((level, at) => [level, percentiles[at] ?? null]));
}

function revenueRows({ measures, precision, point }: Summary, alpha: number, locale: Locale): Row[] {
  const { revenue, loss } = measures;
  const fr = locale === "fr";
  const name = fr ? "CA conservé" : "Revenue retained";
  const [lossP95, lossBeyond] = [loss.percentiles[4] as number, loss.bad.tailMean].map((amount) => rounded(amount, locale)) as [
    string,
    string,
  ];
  const [tail, confidence] = [percent(1 - alpha, locale), percent(alpha, locale)];
  const within = (halfWidth: number | undefined) => (halfWidth === undefined ? "" : `${fr ? " ; " : "; "}± ${rounded(halfWidth, locale)}`);
  return [
    row({
      measure: name,
      value: revenue.bad.mean,
      ...spread(revenue.percentiles),
      reading: fr ? `P5 : plus bas une fois sur vingt ; c'est le P95 de la perte : ${lossP95} MAD` : `P5: lower one time in twenty; it is the loss P95: ${lossP95} MAD`,
    }),
    row({
      measure: fr ? "Précision de ce CA, ±" : "Precision of this revenue, ±",
      value: precision?.mean ?? null,
      ...spread(precision?.percentiles ?? []),
      reading: fr ? "À 95 % : ce que le hasard des tirages a pu changer" : "At 95%: what the chance of the trials may have changed",
    }),
    row({ measure: `${name}, ${fr ? "scénario" : "scenario"}`, value: point.retained, reading: fr ? "Chaque facteur à sa valeur du scénario" : "Each driver at its value in the scenario" }),
    row({ measure: fr ? `Manque à ${confidence}` : `Shortfall at ${confidence}`, value: revenue.bad.shortfall, reading: `${fr ? "Moyenne moins le quantile défavorable" : "Mean less the bad quantile"}${within(precision?.shortfall)}` }),
    row({
      measure: fr ? `CA moyen des pires ${tail}` : `Mean revenue of the worst ${tail}`,
      value: revenue.bad.tailMean,
      reading: `${fr ? `Perte moyenne au-delà du seuil : ${lossBeyond} MAD` : `Expected loss beyond that level: ${lossBeyond} MAD`}${within(precision?.tailMean)}`,
    }),
  ];
}

function moneyRows({ measures: { ebitda, trough, covenant, overdraft } }: Summary, alpha: number, locale: Locale): Row[] {
  const fr = locale === "fr";
  const tail = percent(1 - alpha, locale);
  const of = (name: string, measures: ResultMeasures | null): Row[] => {
    if (measures === null) return [];
    return [row({ measure: name, value: measures.bad.mean, ...spread(measures.percentiles) }), row({ measure: fr ? `${name}, moyenne des pires ${tail}` : `${name}, mean of the worst ${tail}`, value: measures.bad.tailMean })];
  };
  return [
    ...of(fr ? "Variation d'EBITDA" : "EBITDA change", ebitda),
    ...of(fr ? "Creux de trésorerie" : "Cash trough", trough),
    ...(covenant ? [row({ measure: fr ? "Probabilité de rompre le plancher" : "Probability of missing the covenant", value: covenant.ever })] : []),
    ...(overdraft ? [row({ measure: fr ? "Probabilité de manquer de trésorerie" : "Probability of running out of cash", value: overdraft.ever })] : []),
  ];
}

function stressRows({ stresses }: Summary, { inputs }: UncertainScenario, locale: Locale): Row[] {
  const fr = locale === "fr";
  const concerns = (stress: Stress) => (stress === "refund-refused" ? Boolean(inputs.cash) : stress === "authorisation-refused" ? Boolean(inputs.workforce) : true);
  return stresses
    .filter(({ stress }) => concerns(stress))
    .map(({ stress, lost, figures, difference }) => {
      const measure = `Stress${fr ? " : " : ": "}${STRESSES[stress][locale]}`;
      if (!hasEffect({ difference }))
        return row({ measure, value: figures.retained, reading: sentenceCase(WITHOUT_EFFECT[stress][locale]) });
      const who = lost && (fr ? `Client perdu : ${lost.client}, dès le ${date(lost.from, locale)} ; contre` : `Client lost: ${lost.client}, from ${date(lost.from, locale)}; against`);
      const said = [
        `${locale === "fr" ? "CA" : "revenue"} ${rounded(difference.retained, locale)}`,
        ...(difference.ebitda === null ? [] : [`EBITDA ${rounded(difference.ebitda, locale)}`]),
        ...(difference.trough === null ? [] : [`${locale === "fr" ? "creux" : "trough"} ${rounded(difference.trough, locale)}`]),
      ];
      const against = who ?? (fr ? "Contre" : "Against");
      return row({ measure, value: figures.retained, reading: fr ? `${against} le scénario, MAD : ${said.join(" ; ")}` : `${against} the scenario, MAD: ${said.join("; ")}` });
    });
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function noteRows({ trials, precision }: Summary, notes: readonly string[], locale: Locale): Row[] {
  const fr = locale === "fr";
  const [scrambles, all] = [numeral(precision?.scrambles ?? 0, locale), numeral(precision?.allTrials ?? 0, locale)];
  return [
    row({ measure: fr ? "Tirages" : "Trials", value: trials, reading: fr ? `Précision mesurée par ${scrambles} brouillages, ${all} tirages en tout` : `Precision measured by ${scrambles} scrambles, ${all} trials in all` }),
    ...notes.map((note) => row({ measure: fr ? "À savoir" : "Note", reading: note })),
  ];
}

/** What the rows of the monthly fan of revenue begin with. */
export const REVENUE_OF_MONTH: Text = { fr: "CA du mois", en: "Revenue of the month" };

/** What the rows of the monthly fan of cash begin with. */
export const CASH_AT_MONTH_END: Text = { fr: "Trésorerie fin de mois", en: "Cash at month end" };

function monthRows({ start, fan, means, measures: { covenant, overdraft } }: Summary, locale: Locale): Row[] {
  const fr = locale === "fr";
  const monthly = (measure: string, mean: Float64Array, levels: readonly Float64Array[]) =>
    Array.from(mean, (value, t) => row({ measure, month: firstDay(start + t), value, ...spread(levels.map((level) => level[t])) }));
  const likely = (measure: string, shares: Float64Array | undefined) =>
    Array.from(shares ?? [], (value, t) => row({ measure, month: firstDay(start + t), value }));
  return [
    ...monthly(REVENUE_OF_MONTH[locale], means.revenue, fan.revenue),
    ...(fan.cash && means.cash ? monthly(CASH_AT_MONTH_END[locale], means.cash, fan.cash) : []),
    ...likely(fr ? "Plancher rompu jusqu'ici, probabilité" : "Covenant missed so far, probability", covenant?.soFar),
    ...likely(fr ? "Trésorerie épuisée jusqu'ici, probabilité" : "Out of cash so far, probability", overdraft?.soFar),
  ];
}
