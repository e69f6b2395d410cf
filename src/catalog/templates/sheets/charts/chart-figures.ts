import { CASH } from "../../../tables/cash";
import { CASH_AT_MONTH_END, REVENUE_OF_MONTH } from "../../../functions/uncertainty/revenue-distribution";
import type { Locale, Text } from "../../../record/text";
import { columnRef, rowOf, type SpilledResult } from "../../calls/spilled-result";
import type { Book } from "../../book/book";
import type { Calculated } from "../../layout/cell-writing";
import { columnOf, valuesOf } from "../../layout/laid-table";
import { cellName } from "../../layout/references";

/** What a chart shows, in the order of their figures on their sheet. */
export type ChartId = "revenue" | "people" | "cash" | "fan" | "tornado" | "frontier" | "bridge";

/** Figures of a chart: what stands along its axis, then a column for each series. */
export interface ChartFigures {
  readonly title: Text;
  readonly headers: readonly Text[];
  /** Row by row, each from the place of its first cell on. */
  readonly rows: readonly ((row: number, column: number) => readonly Calculated[])[];
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
  cause: { fr: "Cause", en: "Cause" },
  amount: { fr: "Montant", en: "Amount" },
  driver: { fr: "Facteur", en: "Driver" },
  low: { fr: "Au bas", en: "At its low" },
  high: { fr: "Au haut", en: "At its high" },
  budget: { fr: "Budget", en: "Budget" },
  value: { fr: "Valeur du plan", en: "Value of the plan" },
} as const satisfies Record<string, Text>;

/** All charts that the book has figures for. */
export function chartFigures({ results: { schedule }, staff, risk, locale }: Book): Readonly<Partial<Record<ChartId, ChartFigures>>> {
  const months = monthsOf(schedule, locale);
  return {
    revenue: revenueFigures(schedule, locale),
    ...(staff
      ? {
          people: peopleFigures(staff.results.surplus, months, locale),
          cash: cashFigures(
            { plan: staff.results.cashPlan, nothing: staff.results.doNothing, floor: bankFloorCell(staff, locale) },
            locale,
          ),
        }
      : {}),
    ...(risk
      ? {
          fan: fanFigures(risk.results.distribution, CASH_FAN, months, locale),
          tornado: tornadoFigures(risk.results.tornado, locale),
        }
      : {}),
    ...(staff ? { frontier: frontierFigures(staff.results.frontier, locale) } : {}),
  };
}

/** The balance that the bank asks for, 0 where none is typed. */
function bankFloorCell({ tables }: NonNullable<Book["staff"]>, locale: Locale): Calculated {
  const header = CASH.columns.covenant.header[locale];
  const wanted = valuesOf(tables.cash, header)[0];
  const cell = `INDEX(${columnOf(tables.cash, header)},1)`;
  return { formula: `=IF(ISNUMBER(${cell}),${cell},0)`, value: typeof wanted === "number" ? wanted : 0 };
}

/** The months of a result that has one row for each. */
function monthsOf(result: SpilledResult, locale: Locale): readonly Calculated[] {
  return result.grid.slice(1).map((_, index) => rowOf(result, index + 1, "month", locale));
}

/** By month: what stands along the axis, then the series. */
function byMonth(
  title: Text,
  months: readonly Calculated[],
  series: readonly Text[],
  of: (row: number, month: MonthCell) => readonly Calculated[],
): ChartFigures {
  return {
    title,
    headers: [WORDS.month, ...series],
    rows: months.map((month, index) => (row, column) => [
      month,
      ...of(index + 1, { cell: cellName(row, column), value: Number(month.value) }),
    ]),
  };
}

interface MonthCell {
  readonly cell: string;
  readonly value: number;
}

/** Of REVENUE.SCHEDULE: what is retained of each month's revenue, and what is lost by cause. */
export function revenueFigures(schedule: SpilledResult, locale: Locale): ChartFigures {
  const series = [WORDS.retained, WORDS.law, WORDS.clients, WORDS.otherLost];
  return byMonth({ fr: "CA par mois, en MAD", en: "Revenue by month, in MAD" }, monthsOf(schedule, locale), series, (row) => {
    const at = (key: string) => rowOf(schedule, row, key, locale);
    return [at("retained"), at("law"), sum(at("lead"), at("exit")), sum(at("other"), at("stopped"))];
  });
}

/** Of SURPLUS: who has work in each month, and who has none. */
export function peopleFigures(surplus: SpilledResult, months: readonly Calculated[], locale: Locale): ChartFigures {
  return byMonth({ fr: "Personnes par mois, avant toute réaffectation", en: "People by month, before any move" }, months, [WORDS.busy, WORDS.idle], (_, month) => {
    const total = (key: string) => totalOf(surplus, key, { column: "pool", words: "Total" }, month, locale);
    return [less(total("headcount"), total("surplus")), total("surplus")];
  });
}

/** Two results of CASH.PLAN, and the balance that the bank asks for. */
interface CashResults {
  readonly plan: SpilledResult;
  readonly nothing: SpilledResult;
  /** Null for none. */
  readonly floor: Calculated | null;
}

/** Cash under the plan, where doing nothing leads, and the bank's floor. */
export function cashFigures({ plan, nothing, floor }: CashResults, locale: Locale): ChartFigures {
  const series = [WORDS.plan, WORDS.nothing, ...(floor ? [WORDS.floor] : [])];
  return byMonth({ fr: "Trésorerie en fin de mois, en MAD", en: "Cash at month end, in MAD" }, monthsOf(plan, locale), series, (row) => [
    rowOf(plan, row, "closing", locale),
    rowOf(nothing, row, "closing", locale),
    ...(floor ? [floor] : []),
  ]);
}

/** What of REVENUE.DISTRIBUTION a fan shows: the words of its rows, and a title. */
interface FanMeasure {
  readonly measure: Text;
  readonly title: Text;
}

const CASH_FAN: FanMeasure = {
  measure: CASH_AT_MONTH_END,
  title: { fr: "Trésorerie en fin de mois, ce que le hasard en fait, en MAD", en: "Cash at month end, what chance makes of it, in MAD" },
};

/** What is retained of the revenue of each month. */
export const REVENUE_FAN: FanMeasure = {
  measure: REVENUE_OF_MONTH,
  title: { fr: "CA conservé par mois, ce que le hasard en fait, en MAD", en: "Revenue retained by month, what chance makes of it, in MAD" },
};

/** Of REVENUE.DISTRIBUTION: the bad, the middle and the good case of each month. */
export function fanFigures(
  distribution: SpilledResult,
  { measure, title }: FanMeasure,
  months: readonly Calculated[],
  locale: Locale,
): ChartFigures {
  return byMonth(title, months, [WORDS.bad, WORDS.middle, WORDS.good], (_, month) =>
    ["p5", "p50", "p95"].map((key) => totalOf(distribution, key, { column: "measure", words: measure[locale] }, month, locale)),
  );
}

/** Of TORNADO: what each driver at its low and at its high adds to the result, or takes off it. */
export function tornadoFigures(result: SpilledResult, locale: Locale): ChartFigures {
  return {
    title: { fr: "Ce qui pèse sur le résultat : écart au scénario, en MAD", en: "What drives the result: difference to the scenario, in MAD" },
    headers: [WORDS.driver, WORDS.low, WORDS.high],
    rows: result.grid.slice(1).map((_, index) => () => {
      const at = (key: string) => rowOf(result, index + 1, key, locale);
      return [at("driver"), less(at("atLow"), at("atBase")), less(at("atHigh"), at("atBase"))];
    }),
  };
}

/** Of BUDGET.FRONTIER: the plan's value for each budget. */
export function frontierFigures(result: SpilledResult, locale: Locale): ChartFigures {
  return {
    title: { fr: "Valeur du meilleur plan selon le budget de formation, en MAD", en: "Value of the best plan by training budget, in MAD" },
    headers: [WORDS.budget, WORDS.value],
    rows: result.grid.slice(1).map((_, index) => () => ["budget", "value"].map((key) => rowOf(result, index + 1, key, locale))),
  };
}

/** Of a bridge: what each cause adds or takes off, the levels at both ends among them. */
export function bridgeFigures(result: SpilledResult, title: Text, cause: string, locale: Locale): ChartFigures {
  const isStep = (row: number) => typeof rowOf(result, row, "to", locale).value === "number";
  return {
    title,
    headers: [WORDS.cause, WORDS.amount],
    rows: result.grid.slice(1).flatMap((_, index) =>
      isStep(index + 1) ? [() => [cause, "amount"].map((key) => rowOf(result, index + 1, key, locale))] : [],
    ),
  };
}

/** The months of a result that has several rows for each, from its first one on. */
export function monthsWithin(result: SpilledResult, locale: Locale): readonly Calculated[] {
  const at = Object.keys(result.declared.columns).indexOf("month");
  const found = result.grid.slice(1).map((row) => row[at]).filter((month) => typeof month === "number");
  const months = [...new Set(found)].sort((one, other) => one - other);
  return months.map((value, index) => ({ formula: `=EDATE(MIN(${columnRef(result, "month", locale)}),${index})`, value }));
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
