import { percent } from "../../../record/format";
import type { Unit } from "../../../record/unit";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, words, type Calculated } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { cellName, onSheet } from "../../layout/references";
import type { RiskBook } from "../../book/risk-book";
import { besideWords, type SpilledResult } from "../../calls/spilled-result";
import type { CellContent, CellLayout } from "../../layout/workbook-layout";
import { bankFloor, firstMonthBelow } from "./bank-floor";
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
  /** Row and column of REVENUE.DISTRIBUTION with the bad case. */
  readonly bad: { readonly measure: Text; readonly column: "value" | "p5" };
  /** Row with the mean beside it. */
  readonly mean?: Text;
}

const worst: Text = { fr: percent(TAIL, "fr"), en: percent(TAIL, "en") };
/** As the function says it. */
export const MEASURES = {
  revenue: { fr: "CA conservé", en: "Revenue retained" },
  beyond: { fr: `CA moyen des pires ${worst.fr}`, en: `Mean revenue of the worst ${worst.en}` },
  ebitda: { fr: "Variation d'EBITDA", en: "EBITDA change" },
  trough: { fr: "Creux de trésorerie", en: "Cash trough" },
  covenant: { fr: "Probabilité de rompre le plancher", en: "Probability of missing the covenant" },
  overdraft: { fr: "Probabilité de manquer de trésorerie", en: "Probability of running out of cash" },
} as const satisfies Record<string, Text>;

const ROWS: readonly BadCaseRow[] = [
  {
    label: { fr: "CA conservé, P5", en: "Revenue retained, P5" },
    reading: { fr: "Plus bas une fois sur vingt : P95 de la perte. Écart : perte au seuil de 95 %", en: "Lower one time in twenty: the loss P95. Difference: shortfall at 95%" },
    unit: "money",
    key: true,
    bad: { measure: MEASURES.revenue, column: "p5" },
    mean: MEASURES.revenue,
  },
  {
    label: MEASURES.beyond,
    reading: { fr: "Écart : perte moyenne au-delà du seuil", en: "Difference: expected shortfall, beyond that level" },
    unit: "money",
    bad: { measure: MEASURES.beyond, column: "value" },
    mean: MEASURES.revenue,
  },
  {
    label: { fr: "Variation d'EBITDA, P5, en MAD", en: "EBITDA change, P5, in MAD" },
    reading: { fr: "Contre l'avant-loi, réaffectations comprises", en: "Against before the law, moves included" },
    unit: "money",
    bad: { measure: MEASURES.ebitda, column: "p5" },
    mean: MEASURES.ebitda,
  },
  {
    label: { fr: "Creux de trésorerie, P5, en MAD", en: "Cash trough, P5, in MAD" },
    reading: { fr: "Solde de fin de mois le plus bas de l'horizon ; une fois sur vingt, c'est pire", en: "Lowest month-end balance of the horizon; one time in twenty it is worse" },
    unit: "money",
    key: true,
    bad: { measure: MEASURES.trough, column: "p5" },
    mean: MEASURES.trough,
  },
  {
    label: { fr: "Probabilité de rompre le plancher de la banque", en: "Probability of falling below the bank's floor" },
    reading: { fr: "Au moins une fin de mois de l'horizon ; mois par mois : feuille Cas défavorable", en: "At one month end of the horizon at least; by month: sheet Bad case" },
    unit: "share",
    bad: { measure: MEASURES.covenant, column: "value" },
  },
  {
    label: MEASURES.overdraft,
    reading: { fr: "Au-delà du découvert autorisé", en: "Beyond the overdraft limit" },
    unit: "share",
    bad: { measure: MEASURES.overdraft, column: "value" },
  },
];

/** What the bank asks of the bad case: whether its floor holds there, by how much, and from when it does not. */
const FLOOR = {
  headroom: {
    label: { fr: "Marge sur le plancher, cas défavorable", en: "Headroom over the floor, bad case" },
    reading: { fr: "Creux P5 moins plancher (2e colonne) ; négative : le plancher est rompu une fois sur vingt", en: "Trough P5 less the floor (2nd column); negative: the floor is missed one time in twenty" },
  },
  month: {
    label: { fr: "Premier mois sous le plancher, cas défavorable", en: "First month below the floor, bad case" },
    reading: { fr: "Fin de mois dont le solde P5 est sous le plancher", en: "Month end whose P5 balance is below the floor" },
  },
  none: { fr: "aucun", en: "none" },
} as const;

const BREAKEVEN = {
  label: { fr: "Opt-in au point mort", en: "Breakeven opt-in" },
  reading: {
    fr: "Pour l'EBITDA d'avant la loi ; aucun rendement publié (hypothèse). Feuille Valeur cible",
    en: "For EBITDA as before the law; no yield is published (assumption). Sheet Goal seek",
  },
} as const satisfies Record<string, Text>;

/**
 * The bad case of the active scenario beside its mean, and the opt-in at which the law costs nothing; none where the template tells no bad
 * case.
 */
export function badCaseRows(
  { risk, staff, locale }: Book,
  row: number,
  column: number,
): { readonly cells: readonly CellLayout[]; readonly end: number } {
  if (!risk || !staff) return { cells: [], end: row };
  const { distribution } = risk.results;
  const headers = [WORDS.title, WORDS.bad, WORDS.mean, WORDS.difference, WORDS.blank, WORDS.reading];
  const cells = ROWS.flatMap((one, index) =>
    across(row + 1 + index, column, contentsOf(one, distribution, row + 1 + index, column, locale)),
  );
  const bank = row + 1 + ROWS.length;
  const floorCell = cellName(bank, column + 2);
  const floor = bankFloor(staff, locale);
  const trough = besideWords(distribution, MEASURES.trough[locale], "p5", locale);
  const headroom: Calculated = {
    formula: `=IF(ISNUMBER(${floorCell}),${trough.formula.slice(1)}-${floorCell},"")`,
    value: typeof floor.value === "number" ? Number(trough.value) - floor.value : "",
  };
  const bankRows = [
    [
      words(FLOOR.headroom.label[locale]),
      ...[headroom, floor].map((one) => calculated(one, "result", numberFormat("money", locale))),
      null,
      null,
      words(FLOOR.headroom.reading[locale], "note"),
    ],
    [
      words(FLOOR.month.label[locale]),
      calculated(firstMonthBelow(distribution, floor, floorCell, FLOOR.none[locale], locale), "result", numberFormat("month", locale)),
      null,
      null,
      null,
      words(FLOOR.month.reading[locale], "note"),
    ],
  ];
  const last = bank + bankRows.length;
  const breakeven = [
    words(BREAKEVEN.label[locale]),
    calculated(breakevenOf(risk, locale), "tag", numberFormat("share", locale)),
    null,
    null,
    null,
    words(BREAKEVEN.reading[locale], "note"),
  ];
  return {
    cells: [
      ...across(
        row,
        column,
        headers.map((text) => words(text[locale], "header")),
      ),
      ...cells,
      ...bankRows.flatMap((contents, index) => across(bank + index, column, contents)),
      ...across(last, column, breakeven),
    ],
    end: last + 2,
  };
}

function contentsOf(
  { label, reading, unit, key, bad, mean }: BadCaseRow,
  distribution: SpilledResult,
  row: number,
  column: number,
  locale: Locale,
): CellContent[] {
  const [labelRole, role] = key ? (["keyLabel", "keyResult"] as const) : (["label", "result"] as const);
  const format = numberFormat(unit, locale);
  const found = besideWords(distribution, bad.measure[locale], bad.column, locale);
  const average = mean && besideWords(distribution, mean[locale], "value", locale);
  return [
    words(label[locale], labelRole),
    calculated(found, role, format),
    average ? calculated(average, role, format) : words("", labelRole),
    average
      ? calculated(differenceOf(found, average, cellName(row, column + 1), cellName(row, column + 2)), role, signed(format))
      : words("", labelRole),
    words("", labelRole),
    words(reading[locale], "note"),
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
