import { CASH } from "../../../tables/cash";
import { CASH_AT_MONTH_END } from "../../../functions/uncertainty/revenue-distribution";
import type { Locale, Text } from "../../../record/text";
import { columnRef, rowOf, type SpilledResult } from "../../calls/spilled-result";
import type { Book } from "../../book/book";
import type { Calculated } from "../../layout/cell-writing";
import { columnOf, valuesOf } from "../../layout/laid-table";
import { cellName } from "../../layout/references";

/** What a chart shows, in the order of their figures on their sheet. */
export type ChartId = "revenue" | "people" | "cash" | "fan" | "tornado" | "frontier";

/** Figures of a chart: what stands along its axis, then a column for each series. */
export interface ChartFigures {
  readonly title: Text;
  readonly headers: readonly Text[];
  /** Row by row; the first cell stands in column 0 of the row that is given. */
  readonly rows: readonly ((row: number) => readonly Calculated[])[];
}

const WORDS = {
  month: { fr: "Mois", en: "Month" },
  retained: { fr: "CA conservé", en: "Revenue retained" },
  law: { fr: "Perdu : loi", en: "Lost: law" },
  clients: { fr: "Perdu : clients", en: "Lost: clients" },
  otherLost: { fr: "Perdu : autre", en: "Lost: other" },
  busy: { fr: "Au travail", en: "At work" },
  idle: { fr: "Sans travail", en: "Idle" },
  plan: { fr: "Plan suivi", en: "Plan followed" },
  nothing: { fr: "Ne rien faire", en: "Do nothing" },
  floor: { fr: "Plancher de la banque", en: "Bank's floor" },
  bad: { fr: "Défavorable (1 fois sur 20)", en: "Bad (1 time in 20)" },
  middle: { fr: "Médiane", en: "Median" },
  good: { fr: "Favorable (1 fois sur 20)", en: "Good (1 time in 20)" },
  driver: { fr: "Facteur", en: "Driver" },
  low: { fr: "Au bas", en: "At its low" },
  high: { fr: "Au haut", en: "At its high" },
  budget: { fr: "Budget", en: "Budget" },
  value: { fr: "Valeur du plan", en: "Value of the plan" },
} as const satisfies Record<string, Text>;

/** All charts that the book has figures for. */
export function chartFigures(book: Book): Readonly<Partial<Record<ChartId, ChartFigures>>> {
  const { staff, risk } = book;
  return {
    revenue: revenue(book),
    ...(staff ? { people: people(book, staff.results.surplus), cash: cash(book, staff) } : {}),
    ...(risk ? { fan: fan(book, risk.results.distribution), tornado: tornado(book, risk.results.tornado) } : {}),
    ...(staff ? { frontier: frontier(book, staff.results.frontier) } : {}),
  };
}

/** By month, the first column the months of the schedule. */
function byMonth(
  { results: { schedule }, locale }: Book,
  title: Text,
  series: readonly Text[],
  of: (row: number, month: MonthCell) => readonly Calculated[],
): ChartFigures {
  return {
    title,
    headers: [WORDS.month, ...series],
    rows: schedule.grid.slice(1).map(([month], index) => (row) => [
      rowOf(schedule, index + 1, "month", locale),
      ...of(index + 1, { cell: cellName(row, 0), value: Number(month) }),
    ]),
  };
}

interface MonthCell {
  readonly cell: string;
  readonly value: number;
}

function revenue(book: Book): ChartFigures {
  const { results: { schedule }, locale } = book;
  return byMonth(book, { fr: "CA par mois, en MAD", en: "Revenue by month, in MAD" }, [WORDS.retained, WORDS.law, WORDS.clients, WORDS.otherLost], (row) => {
    const at = (key: string) => rowOf(schedule, row, key, locale);
    return [at("retained"), at("law"), sum(at("lead"), at("exit")), sum(at("other"), at("stopped"))];
  });
}

function people(book: Book, surplus: SpilledResult): ChartFigures {
  return byMonth(book, { fr: "Personnes par mois, avant toute réaffectation", en: "People by month, before any move" }, [WORDS.busy, WORDS.idle], (_, month) => {
    const total = (key: string) => totalOf(surplus, key, { column: "pool", words: "Total" }, month, book.locale);
    return [less(total("headcount"), total("surplus")), total("surplus")];
  });
}

function cash(book: Book, { results: { cashPlan, doNothing }, tables }: NonNullable<Book["staff"]>): ChartFigures {
  const { locale } = book;
  const header = CASH.columns.covenant.header[locale];
  const wanted = valuesOf(tables.cash, header)[0];
  const cell = `INDEX(${columnOf(tables.cash, header)},1)`;
  const floor = { formula: `=IF(ISNUMBER(${cell}),${cell},0)`, value: typeof wanted === "number" ? wanted : 0 };
  return byMonth(book, { fr: "Trésorerie en fin de mois, en MAD", en: "Cash at month end, in MAD" }, [WORDS.plan, WORDS.nothing, WORDS.floor], (row) => [
    rowOf(cashPlan, row, "closing", locale),
    rowOf(doNothing, row, "closing", locale),
    floor,
  ]);
}

function fan(book: Book, distribution: SpilledResult): ChartFigures {
  const { locale } = book;
  return byMonth(book, { fr: "Trésorerie en fin de mois, ce que le hasard en fait, en MAD", en: "Cash at month end, what chance makes of it, in MAD" }, [WORDS.bad, WORDS.middle, WORDS.good], (_, month) =>
    ["p5", "p50", "p95"].map((key) => totalOf(distribution, key, { column: "measure", words: CASH_AT_MONTH_END[locale] }, month, locale)),
  );
}

function tornado({ locale }: Book, result: SpilledResult): ChartFigures {
  return {
    title: { fr: "Ce qui pèse sur le résultat : écart au scénario, en MAD", en: "What drives the result: difference to the scenario, in MAD" },
    headers: [WORDS.driver, WORDS.low, WORDS.high],
    rows: result.grid.slice(1).map((_, index) => () => {
      const at = (key: string) => rowOf(result, index + 1, key, locale);
      return [at("driver"), less(at("atLow"), at("atBase")), less(at("atHigh"), at("atBase"))];
    }),
  };
}

function frontier({ locale }: Book, result: SpilledResult): ChartFigures {
  return {
    title: { fr: "Valeur du meilleur plan selon le budget de formation, en MAD", en: "Value of the best plan by training budget, in MAD" },
    headers: [WORDS.budget, WORDS.value],
    rows: result.grid.slice(1).map((_, index) => () => ["budget", "value"].map((key) => rowOf(result, index + 1, key, locale))),
  };
}

/** A column's sum where another column has some words, in a month: one cell, wherever it comes to stand. */
function totalOf(
  result: SpilledResult,
  key: string,
  { column, words }: { readonly column: string; readonly words: string },
  month: MonthCell,
  locale: Locale,
): Calculated {
  const keys = Object.keys(result.declared.columns);
  const [named, at, monthAt] = [keys.indexOf(column), keys.indexOf(key), keys.indexOf("month")];
  const row = result.grid.find((cells) => cells[named] === words && cells[monthAt] === month.value);
  return {
    formula: `=SUMIFS(${columnRef(result, key, locale)},${columnRef(result, column, locale)},"${words}",${columnRef(result, "month", locale)},${month.cell})`,
    value: row?.[at] ?? 0,
  };
}

function sum(one: Calculated, other: Calculated): Calculated {
  return { formula: `${one.formula}+${other.formula.slice(1)}`, value: Number(one.value) + Number(other.value) };
}

function less(one: Calculated, other: Calculated): Calculated {
  return { formula: `${one.formula}-${other.formula.slice(1)}`, value: Number(one.value) - Number(other.value) };
}
