import { CONSTRAINT_FAMILIES } from "../../../../model/reallocation/problem/constraint-families";
import { REVENUE_AT_RISK } from "../../../functions/revenue/revenue-at-risk";
import type { CellValue } from "../../../record/cells";
import type { Locale, Text } from "../../../record/text";
import type { Unit } from "../../../record/unit";
import type { Book } from "../../book/book";
import type { RiskBook } from "../../book/risk-book";
import { activeLever } from "../../book/scenario-table";
import type { StaffBook } from "../../book/staff-book";
import { besideWords, columnRef, columnValues, lastOf, rowOf, sumOf, type SpilledResult } from "../../calls/spilled-result";
import { across, calculated, words, type Calculated } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { cellName } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import type { CellLayout } from "../../layout/workbook-layout";
import { latestInform } from "../calculators/exits-sheet";
import { refundTotal } from "../calculators/refund-sheet";
import { MEASURES } from "./bad-case-rows";
import { bankFloor, orNothing } from "./bank-floor";
import { signed } from "./difference";

/** A figure of the summary, and what it is held against. */
interface StoryRow {
  readonly label: Text;
  readonly value: Calculated;
  readonly unit: Unit;
  readonly key?: true;
  readonly benchmark?: Benchmark;
  readonly reading: Text | ((cell: string) => Calculated);
}

interface Benchmark extends Calculated {
  readonly name: Text;
  /** Absent: no difference is shown. */
  readonly differenceIn?: Unit;
}

const WORDS = {
  title: { fr: "Ce qui décide, sur l'horizon", en: "What decides, over the horizon" },
  active: { fr: "Scénario actif", en: "Active scenario" },
  benchmark: { fr: "Repère", en: "Yardstick" },
  difference: { fr: "Écart", en: "Difference" },
  against: { fr: "Contre", en: "Against" },
  reading: { fr: "Lecture", en: "How to read it" },
  blank: { fr: "", en: "" },
  noSeat: { fr: "Aucune place ne manque ; feuille Prix du plan", en: "No seat is short; sheet Plan prices" },
} as const satisfies Record<string, Text>;

/** What figures are held against, Base and doing nothing apart. */
const AGAINST = {
  enrolled: { fr: "Inscrits", en: "Enrolled" },
  mean: { fr: "Moyenne", en: "Mean" },
  floor: { fr: "Plancher", en: "Bank's floor" },
  budget: { fr: "Budget", en: "Budget" },
  received: { fr: "Dans l'horizon", en: "In the horizon" },
  asOf: { fr: "Date d'arrêté", en: "As-of date" },
} as const satisfies Record<string, Text>;

/** The rows of a template: jobs, revenue, cash, training, dates and the law; where there is no staff, revenue alone. */
export function storyRows(book: Book): readonly StoryRow[] {
  const { staff } = book;
  return staff ? decidingRows(book, staff) : revenueRows(book);
}

/** Those rows under their headers, with a narrow column between numbers and words. */
export function storyCells({ locale }: Book, rows: readonly StoryRow[], row: number, column: number): CellLayout[] {
  const headers = [WORDS.title, WORDS.active, WORDS.benchmark, WORDS.difference, WORDS.blank, WORDS.against, WORDS.reading];
  return [
    ...across(row, column, headers.map((text) => words(text[locale], "header"))),
    ...rows.flatMap(({ label, value, unit, key, benchmark, reading }, index) => {
      const at = row + 1 + index;
      const [labelRole, role] = key ? (["keyLabel", "keyResult"] as const) : (["label", "result"] as const);
      const [cell, benchmarkCell] = [cellName(at, column + 1), cellName(at, column + 2)];
      const blank = words("", labelRole);
      return across(at, column, [
        words(label[locale], labelRole),
        calculated(value, role, numberFormat(unit, locale)),
        benchmark ? calculated(benchmark, role, numberFormat(unit, locale)) : blank,
        benchmark?.differenceIn
          ? calculated(difference(value, benchmark, cell, benchmarkCell), role, signed(numberFormat(benchmark.differenceIn, locale)))
          : blank,
        blank,
        words(benchmark ? benchmark.name[locale] : "", "tag"),
        typeof reading === "function" ? calculated(reading(cell), "note") : words(reading[locale], "note"),
      ]);
    }),
  ];
}

/** Nothing where there is nothing to hold a figure against: no budget, no floor. */
function difference(value: Calculated, benchmark: Calculated, cell: string, benchmarkCell: string): Calculated {
  const { value: against } = benchmark;
  return {
    formula: `=IF(ISNUMBER(${benchmarkCell}),${cell}-${benchmarkCell},"")`,
    value: typeof against === "number" ? Number(value.value) - against : "",
  };
}

function decidingRows(book: Book, staff: StaffBook): StoryRow[] {
  const { risk } = book;
  const atRisk = atRiskRow(book);
  return [
    ...jobRows(book, staff),
    atRisk,
    ...(risk ? [badRevenue(risk, book.locale)] : []),
    ...cashRows(book, staff),
    ...trainingRows(book, staff),
    latestDate(book, staff),
    unlawfulRow(book),
  ];
}

function jobRows({ locale }: Book, { results: { cashPlan, doNothing, training } }: StaffBook): StoryRow[] {
  return [
    {
      label: { fr: "Emplois supprimés, en personnes", en: "Jobs cut, in people" },
      value: sumOf(cashPlan, "dismissed", locale),
      unit: "heads",
      key: true,
      benchmark: { ...sumOf(doNothing, "dismissed", locale), name: SHEET_NAMES.doNothing, differenceIn: "heads" },
      reading: { fr: "Licenciés dans l'horizon par le plan suivi", en: "Dismissed within the horizon under the plan followed" },
    },
    {
      label: { fr: "Formations réussies, en personnes", en: "Courses passed, in people" },
      value: lastOf(training, "successes", locale),
      unit: "heads",
      benchmark: { ...lastOf(training, "people", locale), name: AGAINST.enrolled, differenceIn: "heads" },
      reading: { fr: "Reçus, plan suivi ; qui, vers où : feuille Formation", en: "Passed, plan followed; who, where to: sheet Training" },
    },
  ];
}

function badRevenue({ results: { distribution } }: RiskBook, locale: Locale): StoryRow {
  return {
    label: { fr: "CA conservé, cas défavorable, en MAD", en: "Revenue retained, bad case, in MAD" },
    value: besideWords(distribution, MEASURES.revenue[locale], "p5", locale),
    unit: "money",
    benchmark: { ...besideWords(distribution, MEASURES.revenue[locale], "value", locale), name: AGAINST.mean, differenceIn: "money" },
    reading: { fr: "Plus bas une fois sur vingt", en: "Lower one time in twenty" },
  };
}

function cashRows({ risk, locale }: Book, staff: StaffBook): StoryRow[] {
  const { cashPlan, doNothing } = staff.results;
  const lowest = (result: SpilledResult): Calculated => ({
    formula: `=MIN(${columnRef(result, "closing", locale)})`,
    value: Math.min(...columnValues(result, "closing").map(Number)),
  });
  const monthOfLowest = (result: SpilledResult): Calculated => {
    const { formula, value } = lowest(result);
    return {
      formula: `=INDEX(${columnRef(result, "month", locale)},MATCH(${formula.slice(1)},${columnRef(result, "closing", locale)},0))`,
      value: columnValues(result, "month")[columnValues(result, "closing").indexOf(value)] ?? null,
    };
  };
  const nothing = { name: SHEET_NAMES.doNothing };
  return [
    {
      label: { fr: "Point bas de trésorerie, en MAD", en: "Low point of cash, in MAD" },
      value: lowest(cashPlan),
      unit: "money",
      key: true,
      benchmark: { ...lowest(doNothing), ...nothing, differenceIn: "money" },
      reading: { fr: "Solde de fin de mois le plus bas, plan suivi", en: "Lowest month-end balance, plan followed" },
    },
    {
      label: { fr: "Mois du point bas", en: "Month of the low point" },
      value: monthOfLowest(cashPlan),
      unit: "month",
      benchmark: { ...monthOfLowest(doNothing), ...nothing },
      reading: { fr: "S'il est le dernier de l'horizon, le solde baisse encore", en: "If it is the horizon's last, the balance is still falling" },
    },
    ...(risk
      ? [
          {
            label: { fr: "Point bas, cas défavorable, en MAD", en: "Low point, bad case, in MAD" },
            value: besideWords(risk.results.distribution, MEASURES.trough[locale], "p5", locale),
            unit: "money" as const,
            benchmark: { ...bankFloor(staff, locale), name: AGAINST.floor, differenceIn: "money" as const },
            reading: { fr: "Pire une fois sur vingt ; écart négatif : sous le plancher", en: "Worse one time in twenty; difference negative: below the floor" },
          },
        ]
      : []),
  ];
}

function trainingRows(book: Book, staff: StaffBook): StoryRow[] {
  const { tables, locale } = book;
  const { trainingBudget, cashPlan, planPrices } = staff.results;
  const financed = columnRef(trainingBudget, "cumulated", locale);
  return [
    {
      label: { fr: "Formation à financer, en MAD", en: "Training to be financed, in MAD" },
      value: { formula: `=MAX(${financed})`, value: Math.max(...columnValues(trainingBudget, "cumulated").map(Number)) },
      unit: "money",
      benchmark: { ...orNothing(activeLever(tables.scenarios, "budget", locale)), name: AGAINST.budget, differenceIn: "money" },
      reading: { fr: "Au plus haut, remboursements reçus déduits, plan suivi", en: "At its highest, refunds received deducted, plan followed" },
    },
    {
      label: { fr: "Remboursements attendus, en MAD", en: "Refunds expected, in MAD" },
      value: refundTotal(book, staff),
      unit: "money",
      benchmark: { ...sumOf(cashPlan, "refunds", locale), name: AGAINST.received, differenceIn: "money" },
      reading: { fr: "Écart : ce qui vient après l'horizon ; feuille Remboursement", en: "Difference: what comes after the horizon; sheet Refund" },
    },
    {
      label: { fr: "Une place de formation de plus, en MAD", en: "One more training seat, in MAD" },
      ...seatPrice(planPrices, locale),
      unit: "money",
    },
  ];
}

/** The dearest seat of the optimal plan, with its site beside it. */
function seatPrice(prices: SpilledResult, locale: Locale): Pick<StoryRow, "value" | "reading"> {
  const seats = CONSTRAINT_FAMILIES.seats.oneMore.of[locale];
  const [what, more] = [columnRef(prices, "what", locale), columnRef(prices, "more", locale)];
  const rows = columnValues(prices, "what").flatMap((name: CellValue, row) =>
    typeof name === "string" && name.startsWith(seats) ? [{ name, worth: Number(columnValues(prices, "more")[row]) }] : [],
  );
  const value = Math.max(0, ...rows.map(({ worth }) => worth));
  const plan = OPTIMAL[locale];
  return {
    value: { formula: `=MAXIFS(${more},${what},"${seats}*")`, value },
    reading: (cell) => ({
      formula: `=IF(${cell}<=0,"${WORDS.noSeat[locale]}",INDEX(${what},MATCH(${cell},${more},0))&"${plan}")`,
      value: value <= 0 ? WORDS.noSeat[locale] : `${rows.find(({ worth }) => worth === value)?.name ?? ""}${plan}`,
    }),
  };
}

const OPTIMAL: Text = { fr: ", plan optimal ; feuille Prix du plan", en: ", optimal plan; sheet Plan prices" };

function latestDate(book: Book, staff: StaffBook): StoryRow {
  return {
    label: { fr: "Informer les délégués au plus tard le", en: "Inform the delegates at the latest on" },
    value: latestInform(book, staff),
    unit: "day",
    benchmark: { ...activeLever(book.tables.scenarios, "asOf", book.locale), name: AGAINST.asOf, differenceIn: "days" },
    reading: { fr: "Pour un départ à la fin de l'horizon, préavis d'un mois ; feuille Départs", en: "For an exit at the end of the horizon, a month's notice; sheet Exits" },
  };
}

function atRiskRow(book: Book): StoryRow {
  return { ...totalRow(book, "atRisk"), key: true, reading: { fr: "Loi, anticipation, clients : après opt-in, avant nouveau travail", en: "Law, lead, clients: after opt-in, before new work" } };
}

function unlawfulRow(book: Book): StoryRow {
  const { results: { atRisk, baseAtRisk }, locale } = book;
  const both = (result: SpilledResult): Calculated => {
    const [before, since] = [lastOf(result, "unlawful", locale), lastOf(result, "residual", locale)];
    return { formula: `${before.formula}+${since.formula.slice(1)}`, value: Number(before.value) + Number(since.value) };
  };
  return {
    label: { fr: "CA encore illicite, en MAD", en: "Revenue still unlawful, in MAD" },
    value: both(atRisk),
    unit: "money",
    benchmark: { ...both(baseAtRisk), name: book.template.scenarios[0].name, differenceIn: "money" },
    reading: { fr: "Interdit avant la loi (O3 à O5), ou facturé depuis sans consentement", en: "Banned before the law (O3 to O5), or invoiced since without consent" },
  };
}

/** Of a workbook about revenue alone. */
function revenueRows(book: Book): StoryRow[] {
  const total = (id: string) => totalRow(book, id);
  return [
    total("runRate"),
    atRiskRow(book),
    total("realised"),
    total("forecast"),
    total("law"),
    total("lead"),
    total("exit"),
    retainedRow(book),
    unlawfulRow(book),
    ...concentrationRows(book),
  ];
}

/** A total of REVENUE.AT.RISK, in its own words. */
function totalRow({ template, results: { atRisk, baseAtRisk }, locale }: Book, id: string): StoryRow {
  const { header, help } = REVENUE_AT_RISK.columns[id] as (typeof REVENUE_AT_RISK.columns)[string];
  return {
    label: { fr: `${header.fr}, en MAD`, en: `${header.en}, in MAD` },
    value: lastOf(atRisk, id, locale),
    unit: "money",
    benchmark: { ...lastOf(baseAtRisk, id, locale), name: template.scenarios[0].name, differenceIn: "money" },
    reading: help,
  };
}

function retainedRow({ template, results: { atRisk, baseAtRisk }, locale }: Book): StoryRow {
  const kept = (result: SpilledResult): Calculated => {
    const [whole, ...taken] = (["runRate", "atRisk", "stopped"] as const).map((id) => lastOf(result, id, locale)) as [Calculated, Calculated, Calculated];
    return {
      formula: [whole.formula, ...taken.map(({ formula }) => formula.slice(1))].join("-"),
      value: taken.reduce((left, { value }) => left - Number(value), Number(whole.value)),
    };
  };
  return {
    label: { fr: "CA conservé, en MAD", en: "Revenue retained, in MAD" },
    value: kept(atRisk),
    unit: "money",
    key: true,
    benchmark: { ...kept(baseAtRisk), name: template.scenarios[0].name, differenceIn: "money" },
    reading: { fr: "CA sans la loi, moins CA menacé, moins arrêt de l'illicite", en: "Revenue without the law, less revenue at risk, less unlawful stopped" },
  };
}

/** Rows of CONCENTRATION: before the law, after it. */
const [BEFORE, AFTER] = [1, 2];

function concentrationRows({ results: { concentration }, locale }: Book): StoryRow[] {
  const row = (key: string, unit: Unit, label: Text, reading: Text): StoryRow => ({
    label,
    value: rowOf(concentration, AFTER, key, locale),
    unit,
    benchmark: { ...rowOf(concentration, BEFORE, key, locale), name: { fr: "Avant la loi", en: "Before the law" }, ...(unit === "share" ? {} : { differenceIn: unit }) },
    reading,
  });
  return [
    row("topShare", "share", { fr: "Part du premier client", en: "Top client's share" }, { fr: "Du CA conservé, toutes lignes du client", en: "Of revenue retained, all lines of the client" }),
    row("hhi", "points", { fr: "Concentration des clients (HHI)", en: "Concentration of clients (HHI)" }, { fr: "Forte au-delà de 1 800 points (repère US DOJ, 2023)", en: "High beyond 1,800 points (US DOJ yardstick, 2023)" }),
  ];
}
