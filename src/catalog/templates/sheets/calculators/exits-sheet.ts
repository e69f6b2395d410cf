import { noticeMonths } from "../../../../model/workforce/entitlements/notice";
import { leavePay } from "../../../../model/workforce/entitlements/leave";
import { firstDay, monthOfDay } from "../../../../model/calendar/calendar";
import type { CellValue } from "../../../record/cells";
import { SEVERANCE } from "../../../functions/dismissal/severance";
import { SEVERANCE_HOURS } from "../../../words/severance-hours";
import { CATEGORIES, POOLS } from "../../../tables/workforce/pools";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, words, type Calculated } from "../../layout/cell-writing";
import { callOf } from "../../calls/function-call";
import { columnOf, valuesOf, type LaidTable } from "../../layout/laid-table";
import { numberFormat } from "../../layout/number-formats";
import { area, cellName, fixedName, onSheet } from "../../layout/references";
import { activeLever } from "../../book/scenario-table";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { dismissalRows, latestAfterAMonth } from "./dismissal-rows";
import { RESULT_ROW, columnRef, columnValues } from "../../calls/spilled-result";
import type { StaffBook } from "../../book/staff-book";
import type { CellContent, SheetLayout } from "../../layout/workbook-layout";

const WORDS = {
  title: { fr: "Ce que coûte un départ légal", en: "What a lawful exit costs" },
  subtitle: {
    fr: "MAD par personne, à l'ancienneté moyenne du vivier, préavis dispensé, sans charges ni dommages-intérêts. Lecture du Code du travail à valider par un conseil.",
    en: "MAD per person, at the pool's mean seniority, notice dispensed, without charges or damages. Reading of the labour code to be validated by counsel.",
  },
  month: { fr: "Sureffectif du mois", en: "Surplus of the month" },
  severance: { fr: "Indemnité par personne", en: "Severance per head" },
  noticeMonths: { fr: "Préavis, en mois", en: "Notice, in months" },
  notice: { fr: "Préavis par personne", en: "Notice per head" },
  leave: { fr: "Congés par personne", en: "Leave per head" },
  total: { fr: "Total par personne", en: "Total per head" },
  surplus: { fr: "Sureffectif, en ETP", en: "Surplus, in FTE" },
  cost: { fr: "Total du sureffectif", en: "Total of the surplus" },
} as const satisfies Record<string, Text>;

const NOTES: readonly Text[] = [
  SEVERANCE_HOURS,
  {
    fr: "L'ancienneté moyenne ne donne pas l'indemnité moyenne : le barème monte par tranches. Calculez par tranche ou par personne avant de décider.",
    en: "The mean seniority does not give the mean severance: the scale rises by bands. Work it out by band or by person before you decide.",
  },
  {
    fr: "La feuille « Ne rien faire » étale l'ancienneté de chaque vivier comme dans le secteur et compte un préavis travaillé : ses départs diffèrent d'ici.",
    en: 'The sheet "Do nothing" spreads each pool\'s seniority as in the sector and has the notice worked: its exits differ from these.',
  },
  {
    fr: "Préavis : 8 jours avant un an, un mois jusqu'à cinq ans, deux au-delà ; cadres : un, deux, trois mois (S39). Congés : jours × salaire ÷ 26.",
    en: "Notice: 8 days below a year, one month up to five years, two beyond; managers: one, two, three months (S39). Leave: days × wage / 26.",
  },
];

const HEADER_ROW = RESULT_ROW + 2;
const MONEY = "#,##0";
/** Columns by what they hold. */
const AT = {
  pool: 0,
  wage: 1,
  seniority: 2,
  category: 3,
  leaveDays: 4,
  severance: 5,
  noticeMonths: 6,
  notice: 7,
  leave: 8,
  total: 9,
  surplus: 10,
  cost: 11,
} as const;

/**
 * Severance, notice and leave of one person of each pool, and of its surplus; then the calendar of a social plan. Null without a workforce.
 */
export function exitsSheet({ staff, tables, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const { pools } = staff.tables;
  const asOf = activeLever(tables.scenarios, "asOf", locale);
  const month = { formula: `=EOMONTH(${asOf.formula.slice(1)},-1)+1`, value: firstDay(monthOfDay(Number(asOf.value))) };
  const rows = Array.from({ length: pools.layout.rows }, (_, index) => poolRow(staff, HEADER_ROW + 1 + index, index, month.value, locale));
  const total = HEADER_ROW + 1 + rows.length;
  const { pool, wage, seniority, category, leaveDays } = POOLS.columns;
  const headers = [
    ...[pool, wage, seniority, category, leaveDays].map(({ header }) => header),
    WORDS.severance, WORDS.noticeMonths, WORDS.notice, WORDS.leave, WORDS.total, WORDS.surplus, WORDS.cost,
  ];
  return {
    name: SHEET_NAMES.exits[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...across(RESULT_ROW, 0, [words(WORDS.month[locale]), calculated(month, "formula", numberFormat("month", locale))]),
      ...across(HEADER_ROW, 0, headers.map((text) => words(text[locale], "header"))),
      ...rows.flatMap((contents, index) => across(HEADER_ROW + 1 + index, 0, contents)),
      ...across(total, 0, totalRow(rows)),
      ...NOTES.flatMap((note, index) => across(total + 2 + index, 0, [words(note[locale], "note")])),
      ...dismissalRows(total + 3 + NOTES.length, { asOf, lastDay: lastDayOfHorizon(tables, asOf, locale) }, locale),
    ],
    columns: [30, 14, 13, 12, 13, 15, 12, 15, 15, 15, 14, 17].map((width) => ({ width })),
    tables: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** The day on which the delegates must know, for an exit at the end of the horizon after a month's notice. */
export function latestInform({ tables, locale }: Book, staff: StaffBook): Calculated {
  const asOf = activeLever(tables.scenarios, "asOf", locale);
  const total = HEADER_ROW + 1 + staff.tables.pools.layout.rows;
  const { row, column, value } = latestAfterAMonth(total + 3 + NOTES.length, { asOf, lastDay: lastDayOfHorizon(tables, asOf, locale) });
  return { formula: `=${onSheet(SHEET_NAMES.exits[locale], row, column)}`, value };
}

/** Of the months that the active scenario looks at; they begin with the as-of date's where no first month is given. */
function lastDayOfHorizon({ scenarios }: Book["tables"], asOf: Calculated, locale: Locale): Calculated {
  const [start, months] = (["start", "months"] as const).map((id) => activeLever(scenarios, id, locale)) as [Calculated, Calculated];
  const [first, count] = [start.formula.slice(1), months.formula.slice(1)];
  const begins = typeof start.value === "number" ? start.value : Number(asOf.value);
  return {
    formula: `=EOMONTH(IF(ISNUMBER(${first}),${first},${asOf.formula.slice(1)}),${count}-1)`,
    value: firstDay(monthOfDay(begins) + Number(months.value)) - 1,
  };
}

function poolRow(
  { tables: { pools }, results: { surplus } }: StaffBook,
  row: number,
  index: number,
  month: number,
  locale: Locale,
): CellContent[] {
  const name = taken(pools, "pool", index, locale);
  const [wage, seniority, leaveDays] = (["wage", "seniority", "leaveDays"] as const).map((key) => taken(pools, key, index, locale)) as [
    Calculated,
    Calculated,
    Calculated,
  ];
  const category = taken(pools, "category", index, locale);
  const [pay, years, days] = [wage, seniority, leaveDays].map(({ value }) => Number(value)) as [number, number, number];
  const here = (key: keyof typeof AT) => cellName(row, AT[key]);
  const severance = callOf(SEVERANCE, [
    { formula: fixedName(row, AT.wage), cells: pay },
    { formula: fixedName(row, AT.seniority), cells: years },
  ]);
  const granted = severance.grid[0]?.[0] ?? null;
  const stated = category.formula.slice(1);
  const manager = category.value === CATEGORIES.cadre[locale];
  const noticed = noticeMonths(manager ? "cadre" : "agent", years);
  const total = Number(granted) + noticed * pay + leavePay(pay, days);
  const idle = surplusIn(surplus, name.value, month);
  const ofPool = [
    `${columnRef(surplus, "pool", locale)}=${here("pool")}`,
    `${columnRef(surplus, "month", locale)}=${fixedName(RESULT_ROW, 1)}`,
  ];
  return [
    calculated(name, "label"),
    calculated(wage, "formula", MONEY),
    calculated(seniority, "formula", "0.0"),
    calculated(
      { formula: `=IF(${stated}="","${CATEGORIES.agent[locale]}",${stated})`, value: CATEGORIES[manager ? "cadre" : "agent"][locale] },
      "tag",
    ),
    calculated(leaveDays, "formula", "0.0"),
    calculated({ formula: severance.formula, value: granted }, "result", MONEY),
    calculated({ formula: noticeFormula(here("seniority"), here("category"), locale), value: noticed }, "formula", "0.00"),
    calculated({ formula: `=${here("noticeMonths")}*${here("wage")}`, value: noticed * pay }, "formula", MONEY),
    calculated({ formula: `=${here("leaveDays")}*${here("wage")}/26`, value: leavePay(pay, days) }, "formula", MONEY),
    calculated({ formula: `=${here("severance")}+${here("notice")}+${here("leave")}`, value: total }, "formula", MONEY),
    calculated(
      {
        formula: `=SUMPRODUCT(${ofPool.map((condition) => `--(${condition})`).join(",")},${columnRef(surplus, "surplus", locale)})`,
        value: idle,
      },
      "formula",
      "#,##0.0",
    ),
    calculated({ formula: `=${here("total")}*${here("surplus")}`, value: total * idle }, "formula", MONEY),
  ];
}

/** A cell of Pools by its row, a blank one as 0 or no text. */
function taken(pools: LaidTable, key: keyof typeof POOLS.columns, index: number, locale: Locale): Calculated {
  const header = POOLS.columns[key].header[locale];
  return { formula: `=INDEX(${columnOf(pools, header)},${index + 1})`, value: valuesOf(pools, header)[index] ?? null };
}

function noticeFormula(years: string, category: string, locale: Locale): string {
  const manager = `${category}="${CATEGORIES.cadre[locale]}"`;
  return `=IF(${years}<1,IF(${manager},1,8*12/365),IF(${years}<=5,1,2)+IF(${manager},1,0))`;
}

function surplusIn(surplus: StaffBook["results"]["surplus"], pool: CellValue, month: number): number {
  const [pools, months, amounts] = (["pool", "month", "surplus"] as const).map((key) => columnValues(surplus, key));
  return (amounts ?? []).reduce(
    (sum: number, amount, row) => sum + (pools?.[row] === pool && months?.[row] === month ? Number(amount) : 0),
    0,
  );
}

/** Sums of the surplus and of its cost. */
function totalRow(rows: readonly (readonly CellContent[])[]): CellContent[] {
  const sums = ([AT.surplus, AT.cost] as const).map((column) => ({
    formula: `=SUM(${area(HEADER_ROW + 1, column, rows.length, 1)})`,
    value: rows.reduce((sum, contents) => sum + Number(contents[column]?.value), 0),
  }));
  const blanks = Array.from({ length: AT.surplus - 1 }, () => words("", "total"));
  const [heads, money] = sums as [Calculated, Calculated];
  return [words("Total", "total"), ...blanks, calculated(heads, "total", "#,##0.0"), calculated(money, "total", MONEY)];
}
