import { civil, dayOf } from "../../../../model/calendar/calendar";
import { TRAINING_TAX } from "../../../../model/workforce/pay/charges";
import type { CellValue } from "../../../record/cells";
import { TRAINING_REFUND } from "../../../functions/training/training-refund";
import { ASSUMPTIONS, type AssumptionId } from "../../../levers/assumptions";
import { LEVERS } from "../../../levers/levers";
import { ASSUMPTION_TABLE } from "../../../tables/scenarios";
import { POOLS } from "../../../tables/workforce/pools";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, typed, words, type Calculated } from "../../layout/cell-writing";
import { callOf, LEFT_OUT, type CallArgument } from "../../calls/function-call";
import { columnOf, lookedUp, valuesOf, type LaidTable } from "../../layout/laid-table";
import { numberFormat } from "../../layout/number-formats";
import { area, cellName, fixedName, onSheet } from "../../layout/references";
import { activeLever } from "../../book/scenario-table";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { RESULT_ROW, columnRef, columnValues, spilledCells, type SpilledResult } from "../../calls/spilled-result";
import type { StaffBook } from "../../book/staff-book";
import type { CellContent, SheetLayout } from "../../layout/workbook-layout";
import { parameterArguments, parameterCells, type SheetParameter } from "../../calls/parameter-rows";

const WORDS = {
  title: { fr: "Remboursement des formations (CSF)", en: "Refund of training (CSF)" },
  subtitle: {
    fr: "MAD par année d'action, sur le coût externe des réaffectations. La colonne « Sans remboursement » dit ce que l'entreprise porte si rien ne vient.",
    en: 'MAD by year of the action, on the external cost of the moves. The column "Without refund" tells what the firm bears if nothing comes.',
  },
  tax: { fr: "Taxe de formation, part des salaires", en: "Training tax, share of wages" },
  year: { fr: "Année d'action", en: "Year of action" },
  fees: { fr: "Coût externe", en: "External cost" },
  ceiling: { fr: "Plafond de l'année", en: "Ceiling of the year" },
  used: { fr: "Déjà consommé", en: "Already used" },
  last: { fr: "Dernier départ en formation", en: "Last start of a course" },
  filed: { fr: "Plan déposé le", en: "Plan filed on" },
  note: {
    fr: "Plafond = effectif × salaire × 12 × taxe × levier : une hypothèse, à remplacer par le chiffre e-CSF. L'encaissement peut tomber après l'horizon : il n'aide alors pas le creux.",
    en: "Ceiling = headcount × wage × 12 × tax × lever: an assumption, to be replaced by the e-CSF figure. The money may come after the horizon: then it does not help the lowest month.",
  },
  cash: {
    fr: "Ici, une action par année, finie au mois du dernier départ ; le plan de trésorerie compte chaque formation à sa propre fin, et les seules personnes qui partent vraiment.",
    en: "Here one action a year, over in the month of the last start; the cash plan counts each course at its own end, and only the people who really start.",
  },
} as const satisfies Record<string, Text>;

/** Years of actions shown. */
const YEARS = 2;
const AT = { year: 0, fees: 1, ceiling: 2, used: 3, last: 4, filed: 5, result: 6 } as const;
const MONEY = "#,##0";

/** What comes back of the external cost of the moves, by year; null without a workforce. */
export function refundSheet(book: Book): SheetLayout | null {
  const { staff, locale } = book;
  if (!staff) return null;
  const parameters = parametersOf(book);
  const headerRow = RESULT_ROW + Object.keys(parameters).length + 1;
  const years = yearsOf(book, staff, parameters, headerRow);
  const total = headerRow + YEARS + 1;
  const headers = [WORDS.year, WORDS.fees, WORDS.ceiling, WORDS.used, WORDS.last, WORDS.filed];
  return {
    name: SHEET_NAMES.refund[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...parameterCells(RESULT_ROW, Object.values(parameters)),
      ...across(headerRow, 0, headers.map((text) => words(text[locale], "header"))),
      ...years.flatMap(({ contents, result }, index) => [...across(headerRow + 1 + index, 0, contents), ...spilledCells(result, locale)]),
      ...across(total, 0, totalCells(years, headerRow + 1)),
      ...[WORDS.note, WORDS.cash].flatMap((note, index) => across(total + 2 + index, 0, [words(note[locale], "note")])),
    ],
    columns: [37, 15, 15, 14, 17, 14, 10, 42, 13, 15, 18, 14, 14, 14, 18, 17].map((width) => ({ width })),
    tables: [],
    freeze: { rows: RESULT_ROW, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** What comes back of all years of the sheet. */
export function refundTotal(book: Book, staff: StaffBook): Calculated {
  const parameters = parametersOf(book);
  const headerRow = RESULT_ROW + Object.keys(parameters).length + 1;
  const at = Object.keys(TRAINING_REFUND.columns).indexOf("refund");
  const value = yearsOf(book, staff, parameters, headerRow).reduce((total, { result }) => total + Number(result.grid.at(-1)?.[at]), 0);
  return { formula: `=${onSheet(SHEET_NAMES.refund[book.locale], headerRow + YEARS + 1, AT.result + at)}`, value };
}

function parametersOf({ tables, locale }: Book) {
  const lever = (id: "refundCap" | "refundLag"): SheetParameter => ({
    label: LEVERS[id].name[locale],
    content: calculated(activeLever(tables.scenarios, id, locale), "formula", numberFormat(LEVERS[id].quantity.unit, locale)),
  });
  const assumption = (id: "refundUsed" | "refundFiled"): SheetParameter => ({
    label: ASSUMPTIONS[id].name[locale],
    content: calculated(standing(tables.assumptions, id, locale), "formula", numberFormat(ASSUMPTIONS[id].quantity.unit, locale)),
  });
  return {
    tax: { label: WORDS.tax[locale], content: typed(TRAINING_TAX, "input", "0.0%") },
    cap: lever("refundCap"),
    used: assumption("refundUsed"),
    filed: assumption("refundFiled"),
    lag: lever("refundLag"),
  } satisfies Record<string, SheetParameter>;
}

/** The override of an assumption, else its default; no text where neither is given. */
function standing(table: LaidTable, id: AssumptionId, locale: Locale): Calculated {
  const { name, value, override } = ASSUMPTION_TABLE.columns;
  const cell = (header: Text) => lookedUp(table, ASSUMPTIONS[id].name[locale], name.header[locale], header[locale]);
  const [own, given] = [cell(value.header), cell(override.header)];
  const [ownFormula, givenFormula] = [own, given].map(({ formula }) => formula.slice(1));
  return { formula: `=IF(${givenFormula}<>"",${givenFormula},IF(${ownFormula}="","",${ownFormula}))`, value: given.value ?? own.value ?? "" };
}

interface ActionYear {
  readonly contents: readonly CellContent[];
  readonly result: SpilledResult;
}

function yearsOf(
  { locale }: Book,
  { tables: { pools }, results: { training } }: StaffBook,
  parameters: ReturnType<typeof parametersOf>,
  headerRow: number,
): ActionYear[] {
  const given = parameterArguments(RESULT_ROW, parameters);
  const months = columnValues(training, "month").flatMap((month) => (typeof month === "number" ? [month] : []));
  const monthColumn = columnRef(training, "month", locale);
  const first = civil(Math.min(...months)).year;
  return Array.from({ length: YEARS }, (_, index) => {
    const row = headerRow + 1 + index;
    const year = first + index;
    const here = (key: keyof typeof AT) => cellName(row, AT[key]);
    const last = Math.max(...months.filter((month) => month < dayOf(year + 1, 1, 1)));
    const filed = given.filed.cells === "" ? dayOf(year + 1, 1, 1) : given.filed.cells;
    const cells = {
      year: { formula: index === 0 ? `=YEAR(MINIFS(${monthColumn},${monthColumn},">0"))` : `=${cellName(row - 1, AT.year)}+1`, value: year },
      fees: feesOf(training, year, here("year"), locale),
      ceiling: ceilingOf(pools, given, locale),
      used: index === 0 ? { formula: `=${given.used.formula}`, value: given.used.cells as CellValue } : { formula: "=0", value: 0 },
      last: { formula: `=MAXIFS(${monthColumn},${monthColumn},"<"&DATE(${here("year")}+1,1,1))`, value: last },
      // A request that is not filed is as good as one filed too late: nothing is refunded.
      filed: { formula: `=IF(${given.filed.formula}="",DATE(${here("year")}+1,1,1),${given.filed.formula})`, value: filed as CellValue },
    } satisfies Record<string, Calculated>;
    const argument = (key: "fees" | "ceiling" | "used" | "last" | "filed"): CallArgument => ({
      formula: fixedName(row, AT[key]),
      cells: cells[key].value,
    });
    const truth = (value: boolean): CallArgument => ({ formula: value ? "TRUE" : "FALSE", cells: value });
    const call = callOf(TRAINING_REFUND, [
      argument("fees"),
      argument("last"),
      argument("ceiling"),
      argument("used"),
      argument("filed"),
      LEFT_OUT,
      LEFT_OUT,
      given.lag,
      LEFT_OUT,
      truth(index === 0),
      { formula: `"${locale}"`, cells: locale },
    ]);
    return {
      contents: [
        calculated(cells.year, "tag", "0"),
        ...([cells.fees, cells.ceiling, cells.used] as const).map((cell) => calculated(cell, "formula", MONEY)),
        calculated(cells.last, "formula", numberFormat("month", locale)),
        calculated(cells.filed, "formula", numberFormat("day", locale)),
      ],
      result: { sheet: SHEET_NAMES.refund[locale], row: index === 0 ? headerRow : row, column: AT.result, bare: index > 0, ...call },
    };
  });
}

/** External cost of the courses that start in a year. */
function feesOf(training: SpilledResult, year: number, cell: string, locale: Locale): Calculated {
  const start = columnRef(training, "month", locale);
  const [months, costs] = [columnValues(training, "month"), columnValues(training, "external")];
  const value = costs.reduce((sum: number, cost, row) => {
    const month = months[row];
    return sum + (typeof month === "number" && civil(month).year === year ? Number(cost) : 0);
  }, 0);
  return { formula: `=SUMPRODUCT(--(${start}>=DATE(${cell},1,1)),--(${start}<DATE(${cell}+1,1,1)),${columnRef(training, "external", locale)})`, value };
}

function ceilingOf(pools: LaidTable, given: Readonly<Record<"tax" | "cap", CallArgument>>, locale: Locale): Calculated {
  const [heads, wage] = [POOLS.columns.headcount.header[locale], POOLS.columns.wage.header[locale]] as const;
  const [counts, wages] = [valuesOf(pools, heads), valuesOf(pools, wage)];
  const payroll = counts.reduce((sum: number, count, row) => sum + Number(count) * Number(wages[row]), 0);
  return {
    formula: `=SUMPRODUCT(${columnOf(pools, heads)},${columnOf(pools, wage)})*12*${given.tax.formula}*${given.cap.formula}`,
    value: payroll * 12 * Number(given.tax.cells) * Number(given.cap.cells),
  };
}

/** Sums over the years where sums mean something. */
function totalCells(years: readonly ActionYear[], firstRow: number): CellContent[] {
  const keys = Object.keys(TRAINING_REFUND.columns);
  const summed = new Set(["claim", "refund", "unfunded", "net", "withoutRefund"]);
  const sum = (column: number, value: number) => calculated({ formula: `=SUM(${area(firstRow, column, YEARS, 1)})`, value }, "total", MONEY);
  const blank = words("", "total");
  const fees = years.reduce((total, { contents }) => total + Number(contents[AT.fees]?.value), 0);
  const results = keys.map((key, index) =>
    summed.has(key) ? sum(AT.result + index, years.reduce((total, { result }) => total + Number(result.grid.at(-1)?.[index]), 0)) : blank,
  );
  return [words("Total", "total"), sum(AT.fees, fees), blank, blank, blank, blank, ...results];
}
