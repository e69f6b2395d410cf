import { holidaysOf, type Holiday } from "../../../model/calendar/holidays";
import type { CellValue } from "../../record/cells";
import { HOLIDAY_NAMES, HOLIDAY_STATUS, holidaySource, onDay } from "../../words/holiday-words";
import { SCENARIOS } from "../../tables/scenarios";
import { ACTUALS } from "../../tables/revenue/actuals";
import { CASH } from "../../tables/cash";
import { CLIENTS } from "../../tables/revenue/clients";
import { HOLIDAYS } from "../../tables/training/holidays";
import { LINES } from "../../tables/revenue/lines";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { SITES } from "../../tables/training/sites";
import { WORK } from "../../tables/workforce/work";
import type { Locale, Text } from "../../record/text";
import { words } from "../layout/cell-writing";
import { columnOf, valuesOf, type LaidTable } from "../layout/laid-table";
import { activeLever } from "./scenario-table";
import type { Template, TemplateWorkforce } from "../contents/template";
import { inLanguage, typedTable } from "./typed-table";

/** Headers of the columns that formulas fill. */
export const DERIVED = {
  revenueInMad: { fr: "CA en MAD par mois", en: "Revenue in MAD per month" },
  revenuePerAgent: { fr: "CA par agent", en: "Revenue per agent" },
  revenueShare: { fr: "Part du CA", en: "Share of revenue" },
} as const satisfies Record<string, Text>;

const NOTES = {
  revenueInMad: { fr: "CA de référence au cours du scénario actif ; formule", en: "Reference revenue at the active scenario's rate; a formula" },
  revenuePerAgent: { fr: "MAD par mois et par ETP, pour contrôle ; formule", en: "MAD per month and FTE, as a check; a formula" },
  clientRevenue: { fr: "Somme des lignes du client ; formule", en: "Sum of the client's lines; a formula" },
  revenueShare: { fr: "Part du client dans le CA de référence ; formule", en: "The client's share of reference revenue; a formula" },
} as const satisfies Record<string, Text>;

/** The table of lines, with its revenue in one currency. */
export function lineTable({ lines, assumedInLines }: Template, scenarios: LaidTable, locale: Locale): LaidTable {
  const { revenue, currency, agents } = LINES.columns;
  const rate = activeLever(scenarios, "eurRate", locale);
  const inMad = lines.map((line) => Number(line.revenue) * (line.currency === "EUR" ? Number(rate.value) : 1));
  const here = rowOf(LINES.name, locale);
  return typedTable(
    LINES,
    lines,
    [
      {
        header: DERIVED.revenueInMad[locale],
        note: NOTES.revenueInMad[locale],
        unit: "money",
        formula: `=${here(revenue.header)}*IF(${here(currency.header)}="EUR",${rate.formula.slice(1)},1)`,
        values: inMad,
      },
      {
        header: DERIVED.revenuePerAgent[locale],
        note: NOTES.revenuePerAgent[locale],
        unit: "money",
        formula: `=IF(${here(agents.header)}>0,${here(DERIVED.revenueInMad)}/${here(agents.header)},"")`,
        values: inMad.map((amount, index): CellValue => (Number(lines[index]?.agents) > 0 ? amount / Number(lines[index]?.agents) : "")),
      },
    ],
    locale,
    assumedInLines === undefined ? {} : { assumed: assumedInLines },
  );
}

/** The table of clients, with what each stands for. */
export function clientTable({ clients }: Template, lines: LaidTable, locale: Locale): LaidTable {
  const here = rowOf(CLIENTS.name, locale);
  const inMadHeader = DERIVED.revenueInMad[locale];
  const amounts = valuesOf(lines, inMadHeader).map(Number);
  const owners = valuesOf(lines, LINES.columns.client.header[locale]);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const ofClient = clients.map((row) => {
    const name = inLanguage(row.client, locale);
    return amounts.reduce((sum, amount, index) => sum + (owners[index] === name ? amount : 0), 0);
  });
  return typedTable(
    CLIENTS,
    clients,
    [
      {
        header: inMadHeader,
        note: NOTES.clientRevenue[locale],
        unit: "money",
        formula: `=SUMIFS(${columnOf(lines, inMadHeader)},${columnOf(lines, LINES.columns.client.header[locale])},${here(CLIENTS.columns.client.header)})`,
        values: ofClient,
      },
      {
        header: DERIVED.revenueShare[locale],
        note: NOTES.revenueShare[locale],
        unit: "share",
        formula: `=${here(DERIVED.revenueInMad)}/SUM(${CLIENTS.name[locale]}[${inMadHeader}])`,
        values: ofClient.map((amount) => amount / total),
      },
    ],
    locale,
  );
}

export function actualsTable({ actuals }: Template, locale: Locale): LaidTable {
  return typedTable(ACTUALS, actuals, [], locale);
}

export type WorkforceTables = Readonly<Record<Exclude<keyof TemplateWorkforce, "intraday" | "frontier" | "follows">, LaidTable>>;

export function workforceTables({ pools, work, paths, sites, holidays, moves, cash }: TemplateWorkforce, locale: Locale): WorkforceTables {
  return {
    pools: typedTable(POOLS, pools, [], locale),
    work: typedTable(WORK, work, [], locale),
    paths: typedTable(PATHS, paths, [], locale),
    sites: typedTable(SITES, sites, [], locale),
    holidays: holidayTable(holidays, locale),
    moves: typedTable(MOVES, moves, [], locale),
    cash: typedTable(CASH, cash, [], locale),
  };
}

/** Morocco's public holidays of some years as Relais has them: each with its mark, to be corrected. */
function holidayTable(years: TemplateWorkforce["holidays"], locale: Locale): LaidTable {
  const days = years.flatMap(holidaysOf);
  const dayOfFeast = ({ id, day }: Holiday) =>
    1 + days.filter((other) => other.id === id && other.day < day && day - other.day < LONGEST_FEAST).length;
  const { status, source } = SCENARIOS.columns;
  return typedTable(
    HOLIDAYS,
    days.map((holiday) => ({ date: holiday.day, holiday: onDay(HOLIDAY_NAMES[holiday.id], dayOfFeast(holiday)) })),
    [],
    locale,
    {
      isAssumed: (key, row) => key === "date" && days[row]?.basis === "moon",
      remarks: [
        { header: status.header[locale], contents: days.map(({ basis }) => words(HOLIDAY_STATUS[basis][locale], "tag")) },
        { header: source.header[locale], contents: days.map((holiday) => words(holidaySource(holiday)[locale])) },
      ],
    },
  );
}

/** A day of the same name that lies further off than this is another year's feast. */
const LONGEST_FEAST = 7;

/** How a formula in a table names the cells of its own row, by their headers. */
function rowOf(table: Text, locale: Locale): (header: Text) => string {
  return ({ [locale]: header }) => `${table[locale]}[@${/^[\p{L}\p{N}]+$/u.test(header) ? header : `[${header}]`}]`;
}
