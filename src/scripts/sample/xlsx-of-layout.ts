import { isError, type CellValue } from "../../catalog/record/cells";
import { FONT, PAGE, TAB_COLORS, TABLE_STYLE } from "../../catalog/templates/layout/looks";
import { area, areaOnSheet, cellName } from "../../catalog/templates/layout/references";
import { rowHeights } from "../../catalog/templates/layout/row-heights";
import type {
  CellLayout,
  ChartLayout,
  HighlightLayout,
  PageLayout,
  SheetLayout,
  TableLayout,
  ValidationLayout,
  WorkbookLayout,
} from "../../catalog/templates/layout/workbook-layout";
import type { XlsxChart } from "../../workbench/xlsx/model/model-chart";
import type { XlsxCell, XlsxConditionalFormat, XlsxDefinedName, XlsxSheet, XlsxTable, XlsxValidation, XlsxValue, XlsxWorkbook } from "../../workbench/xlsx/model/model";
import { differenceOf, styleOf } from "./styles";

/** Codes of the file format for paper; 0 pages down are as many as needed. */
const PAPER = { A4: 9 } as const;
const PRINT = { landscape: PAGE.landscape, fitToWidth: PAGE.pagesAcross, fitToHeight: 0, paperSize: PAPER[PAGE.paper] };

/** A laid-out workbook as the contents of an .xlsx file. */
export function xlsxOf({ page, sheets, names }: WorkbookLayout): XlsxWorkbook {
  return {
    sheets: sheets.map((sheet) => sheetOf(sheet, page)),
    tables: sheets.flatMap((sheet) => sheet.tables.map((table) => tableOf(sheet, table))),
    definedNames: [...names.map(({ name, formula, help }) => ({ name, formula, comment: help })), ...sheets.flatMap(printTitles)],
    defaultFont: FONT,
  };
}

/** Rows that stay in view stand on every printed page. */
function printTitles({ name, freeze: { rows } }: SheetLayout): XlsxDefinedName[] {
  return rows === 0 ? [] : [{ name: "_xlnm.Print_Titles", formula: `=${areaOnSheet(name, `$1:$${rows}`)}`, scope: name }];
}

/** Codes of the file format: &L, &C, &R begin a third of the line; &A is the sheet's name, &F the file's, &D the day, &P and &N pages. */
function pageWords({ header, pages: [word, of] }: PageLayout): { readonly header: string; readonly footer: string } {
  return { header: `&L${header.replaceAll("&", "&&")}&R&A`, footer: `&L&F&C&D&R${word} &P ${of} &N` };
}

function sheetOf(sheet: SheetLayout, page: PageLayout | undefined): XlsxSheet {
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    columns: sheet.columns.map(({ width, numberFormat }, index) => ({
      first: index,
      last: index,
      width,
      ...(numberFormat === undefined ? {} : { style: styleOf("result", numberFormat) }),
    })),
    rows: Object.fromEntries([...rowHeights(sheet)].map(([row, height]) => [row, { height }])),
    freeze: sheet.freeze,
    showGridLines: sheet.gridLines,
    tabColor: { rgb: TAB_COLORS[sheet.purpose] },
    validations: sheet.validations.map(validationOf),
    conditionalFormats: sheet.highlights.map(conditionalFormatOf),
    notes: sheet.cells.flatMap(({ row, column, note }) => (note === undefined ? [] : [{ ref: cellName(row, column), text: note }])),
    ...(sheet.charts ? { charts: sheet.charts.map(chartOf) } : {}),
    print: { ...PRINT, ...(sheet.onePage ? { fitToHeight: 1 } : {}), ...(page && pageWords(page)) },
  };
}

function chartOf({ name, kind, title, area: place, source, along, alongFormat, series, valueFormat }: ChartLayout): XlsxChart {
  const at = (cells: string) => `=${areaOnSheet(source, cells)}`;
  return {
    name,
    kind,
    title,
    area: place,
    series: series.map(({ header, values, color, dashed }) => ({
      name: at(header),
      values: at(values),
      along: at(along),
      color,
      ...(dashed ? { dashed } : {}),
    })),
    valueFormat,
    alongFormat,
  };
}

function cellsOf({ cells, tables }: SheetLayout): Record<number, Record<number, XlsxCell>> {
  const rows: Record<number, Record<number, XlsxCell>> = {};
  const put = (row: number, column: number, cell: XlsxCell) => {
    const columns = (rows[row] ??= {});
    columns[column] = { ...columns[column], ...cell };
  };
  for (const cell of cells) {
    const inTable = tables.some((table) => contains(table, cell));
    put(cell.row, cell.column, { ...contentOf(cell, inTable), style: styleOf(cell.role, cell.numberFormat) });
  }
  for (const { row, column, spill = [] } of cells) {
    spill.forEach((values, down) => values.forEach((value, right) => put(row + down, column + right, stored(value))));
  }
  return rows;
}

function contentOf({ row, column, value, formula, spill }: CellLayout, inTable: boolean): XlsxCell {
  if (formula === undefined) return stored(value);
  if (spill !== undefined) return { ...stored(value), formula, spill: area(row, column, spill.length, spill[0]?.length ?? 1) };
  const alone = !inTable && mayGiveAnArea(formula) ? { spill: cellName(row, column) } : {};
  return { ...stored(value), formula, ...alone };
}

/**
 * INDEX and names can stand for whole areas: unless the file says that the formula was entered as one that may spill, `@` is put before
 * them.
 */
function mayGiveAnArea(formula: string): boolean {
  return /^=((?:IF(?:NA|ERROR)\()?INDEX\(|[\p{L}_]+$)/u.test(formula);
}

function stored(value: CellValue): XlsxCell {
  if (value === null) return {};
  const known: XlsxValue = isError(value) ? { error: value.error } : value;
  return { value: known };
}

function contains({ row, column, headers, rows }: TableLayout, cell: CellLayout): boolean {
  return cell.row >= row && cell.row <= row + rows && cell.column >= column && cell.column < column + headers.length;
}

function tableOf({ name: sheet }: SheetLayout, { name, row, column, headers, rows, formulas }: TableLayout): XlsxTable {
  return {
    name,
    sheet,
    ref: area(row, column, rows + 1, headers.length),
    columns: headers.map((header) => {
      const formula = formulas[header];
      return formula === undefined ? { name: header } : { name: header, formula };
    }),
    style: { name: TABLE_STYLE, rowStripes: false },
  };
}

function validationOf({ area: ref, rule, message, allowBlank }: ValidationLayout): XlsxValidation {
  const common = { ref, allowBlank, alert: { style: "stop" as const, title: "Relais", text: message } };
  if (rule.kind === "list") return { ...common, type: "list", formula1: rule.source };
  return { ...common, type: "decimal", operator: "between", formula1: rule.min, formula2: rule.max };
}

function conditionalFormatOf({ area: ref, formula, role }: HighlightLayout, index: number): XlsxConditionalFormat {
  return { ref, type: "expression", priority: index + 1, formulas: [formula], format: differenceOf(role) };
}
