import { percent } from "../../format";
import type { Unit } from "../../problem";
import type { Locale, Text } from "../../text";
import type { Book } from "../book";
import { across, calculated, words, type Calculated } from "../cell-writing";
import { numberFormat } from "../number-formats";
import { cellName, onSheet } from "../references";
import type { RiskBook } from "../risk-book";
import { besideWords, type SpilledResult } from "../spilled-result";
import type { CellContent, CellLayout } from "../workbook-layout";
import { differenceOf, signed } from "./difference";

const WORDS = {
  title: { fr: "Cas défavorable, scénario actif", en: "Bad case, active scenario" },
  bad: { fr: "Cas défavorable", en: "Bad case" },
  mean: { fr: "Moyenne", en: "Mean" },
  difference: { fr: "Écart", en: "Difference" },
  blank: { fr: "", en: "" },
  reading: { fr: "Lecture", en: "How to read it" },
  unreachable: { fr: "hors d'atteinte", en: "unreachable" },
  better: { fr: "toujours mieux", en: "always better" },
} as const satisfies Record<string, Text>;

/** Share of the trials that the worst cases are. */
const TAIL = 0.05;

interface BadCaseRow {
  readonly label: Text;
  readonly reading: Text;
  readonly unit: Unit;
  readonly key?: true;
  /** What REVENUE.DISTRIBUTION calls the bad case, and the mean beside it. */
  readonly bad: Text;
  readonly mean?: Text;
}

const worst: Text = { fr: percent(TAIL, "fr"), en: percent(TAIL, "en") };
const MEANS = {
  revenue: { fr: "CA conservé, moyenne", en: "Revenue retained, mean" },
  ebitda: { fr: "Variation d'EBITDA, moyenne", en: "EBITDA change, mean" },
  trough: { fr: "Creux de trésorerie, moyenne", en: "Cash trough, mean" },
} as const satisfies Record<string, Text>;

const ROWS: readonly BadCaseRow[] = [
  {
    label: { fr: "CA conservé, P5", en: "Revenue retained, P5" },
    reading: { fr: "Plus bas une fois sur vingt : c'est le P95 de la perte. L'écart est la perte au seuil de 95 %", en: "Lower one time in twenty: it is the loss P95. The difference is the shortfall at 95%" },
    unit: "money",
    key: true,
    bad: { fr: "CA conservé, P5", en: "Revenue retained, P5" },
    mean: MEANS.revenue,
  },
  {
    label: { fr: `CA moyen des pires ${worst.fr}`, en: `Mean revenue of the worst ${worst.en}` },
    reading: { fr: "L'écart est la perte moyenne au-delà du seuil", en: "The difference is the expected shortfall, beyond that level" },
    unit: "money",
    bad: { fr: `CA moyen des pires ${worst.fr}`, en: `Mean revenue of the worst ${worst.en}` },
    mean: MEANS.revenue,
  },
  {
    label: { fr: "Variation d'EBITDA, P5, en MAD", en: "EBITDA change, P5, in MAD" },
    reading: { fr: "Contre l'avant-loi, avec Réaffectations", en: "Against before the law, with the Moves" },
    unit: "money",
    bad: { fr: "Variation d'EBITDA, P5", en: "EBITDA change, P5" },
    mean: MEANS.ebitda,
  },
  {
    label: { fr: "Creux de trésorerie, P5, en MAD", en: "Cash trough, P5, in MAD" },
    reading: { fr: "Solde de fin de mois le plus bas de l'horizon, une fois sur vingt pire", en: "Lowest month-end balance of the horizon, one time in twenty worse" },
    unit: "money",
    key: true,
    bad: { fr: "Creux de trésorerie, P5", en: "Cash trough, P5" },
    mean: MEANS.trough,
  },
  {
    label: { fr: "Probabilité de rompre le plancher de la banque", en: "Probability of missing the bank's floor" },
    reading: { fr: "Au moins une fin de mois de l'horizon ; mois par mois : feuille Cas défavorable", en: "At one month end of the horizon at least; by month: sheet Bad case" },
    unit: "share",
    bad: { fr: "Probabilité de rompre le plancher", en: "Probability of missing the covenant" },
  },
  {
    label: { fr: "Probabilité de manquer de trésorerie", en: "Probability of running out of cash" },
    reading: { fr: "Au-delà du découvert autorisé", en: "Beyond the overdraft limit" },
    unit: "share",
    bad: { fr: "Probabilité de manquer de trésorerie", en: "Probability of running out of cash" },
  },
];

const BREAKEVEN = {
  label: { fr: "Opt-in au point mort", en: "Breakeven opt-in" },
  reading: {
    fr: "Pour l'EBITDA d'avant la loi. Le rendement de l'opt-in est une hypothèse : aucun n'est publié. Feuille Valeur cible",
    en: "For EBITDA as before the law. The opt-in yield is an assumption: none has been published. Sheet Goal seek",
  },
} as const satisfies Record<string, Text>;

/** The bad case of the active scenario beside its mean, and the opt-in at which the law costs nothing; none where the template tells no bad case. */
export function badCaseRows({ risk, locale }: Book, row: number, column: number): { readonly cells: readonly CellLayout[]; readonly end: number } {
  if (!risk) return { cells: [], end: row };
  const { distribution } = risk.results;
  const headers = [WORDS.title, WORDS.bad, WORDS.mean, WORDS.difference, WORDS.blank, WORDS.reading];
  const cells = ROWS.flatMap((one, index) => across(row + 1 + index, column, contentsOf(one, distribution, row + 1 + index, column, locale)));
  const last = row + 1 + ROWS.length;
  const breakeven = [words(BREAKEVEN.label[locale]), calculated(breakevenOf(risk, locale), "result", numberFormat("share", locale)), null, null, null, words(BREAKEVEN.reading[locale], "note")];
  return { cells: [...across(row, column, headers.map((text) => words(text[locale], "header"))), ...cells, ...across(last, column, breakeven)], end: last + 2 };
}

function contentsOf({ label, reading, unit, key, bad, mean }: BadCaseRow, distribution: SpilledResult, row: number, column: number, locale: Locale): CellContent[] {
  const [labelRole, role] = key ? (["keyLabel", "keyResult"] as const) : (["label", "result"] as const);
  const format = numberFormat(unit, locale);
  const found = besideWords(distribution, bad[locale], "value", locale);
  const average = mean && besideWords(distribution, mean[locale], "value", locale);
  return [
    words(label[locale], labelRole),
    calculated(found, role, format),
    average ? calculated(average, role, format) : words("", labelRole),
    average ? calculated(differenceOf(found, average, cellName(row, column + 1), cellName(row, column + 2)), role, signed(format)) : words("", labelRole),
    words("", labelRole),
    words(reading[locale], key ? "keyLabel" : "note"),
  ];
}

/** Rows of the goal seek under its headers. */
const [FOUND, DISTANCE] = [1, 4];

/** The opt-in found, or a word where there is none. */
function breakevenOf({ goals: { breakeven: { answer } } }: RiskBook, locale: Locale): Calculated {
  const cell = (down: number) => onSheet(answer.sheet, answer.row + down, answer.column + 1);
  const [found, distance] = [answer.grid[FOUND]?.[1] ?? null, Number(answer.grid[DISTANCE]?.[1])];
  const { unreachable, better } = WORDS;
  const word = (distance < 0 ? unreachable : better)[locale];
  return {
    formula: `=IF(ABS(${cell(DISTANCE)})<=1,${cell(FOUND)},IF(${cell(DISTANCE)}<0,"${unreachable[locale]}","${better[locale]}"))`,
    value: Math.abs(distance) <= 1 ? found : word,
  };
}
