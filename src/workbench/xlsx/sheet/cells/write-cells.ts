import { cellText } from "../../model/a1";
import type { FormulaSpelling } from "../../formula/formula-prefixes";
import type { XlsxCell, XlsxRow, XlsxSheet, XlsxValue } from "../../model/model";
import type { StyleSheetWriter } from "../../styles/style-sheet-writer";
import { escapedString } from "../../xml/escaped-string";
import { markup, textMarkup } from "../../xml/markup";
import { DYNAMIC_ARRAY_METADATA } from "./dynamic-arrays";
import type { SharedStringsWriter } from "./shared-strings";

/** Where the cells of a workbook put what they share. */
export interface CellTargets {
  readonly strings: SharedStringsWriter;
  readonly styles: StyleSheetWriter;
  readonly spelling: FormulaSpelling;
  /** Name of the table around a cell, if any. */
  tableAt(row: number, column: number): string | undefined;
}

/** The `sheetData` element. */
export function sheetData(sheet: XlsxSheet, targets: CellTargets): string {
  const numbers = new Set([...Object.keys(sheet.cells), ...Object.keys(sheet.rows ?? {})].map(Number));
  const rows = [...numbers].sort((a, b) => a - b).map((row) => rowMarkup(sheet, row, targets));
  return markup("sheetData", {}, ...rows);
}

function rowMarkup(sheet: XlsxSheet, row: number, targets: CellTargets): string {
  const cells = Object.entries(sheet.cells[row] ?? {})
    .map(([column, cell]) => ({ column: Number(column), cell }))
    .sort((a, b) => a.column - b.column)
    .map(({ column, cell }) => cellMarkup(cell, row, column, targets));
  return markup("row", { r: row + 1, ...rowAttributes(sheet.rows?.[row], targets) }, ...cells);
}

function rowAttributes(
  row: XlsxRow | undefined,
  { styles }: CellTargets,
): Record<string, number | boolean | undefined> {
  if (row === undefined) return {};
  const { height, hidden, style, outlineLevel, collapsed } = row;
  return {
    s: style === undefined ? undefined : styles.cellStyle(style),
    customFormat: style === undefined ? undefined : true,
    ht: height,
    hidden,
    customHeight: height === undefined ? undefined : true,
    outlineLevel,
    collapsed,
  };
}

function cellMarkup(cell: XlsxCell, row: number, column: number, targets: CellTargets): string {
  const formula = formulaMarkup(cell, targets, targets.tableAt(row, column));
  const [type, stored] = storedValue(cell.value, formula !== "", targets.strings);
  return markup(
    "c",
    {
      r: cellText(row, column),
      s: targets.styles.cellStyle(cell.style) || undefined,
      t: type,
      cm: cell.spill === undefined ? undefined : DYNAMIC_ARRAY_METADATA,
    },
    formula,
    stored,
  );
}

function formulaMarkup(cell: XlsxCell, { spelling }: CellTargets, table: string | undefined): string {
  const { formula, spill, array, dataTable } = cell;
  if (dataTable !== undefined) return markup("f", { t: "dataTable", ...dataTable });
  if (formula === undefined) return "";
  const text = escapedString(spelling.write(formula, table === undefined ? {} : { table }));
  const area = spill ?? array;
  return textMarkup("f", text, area === undefined ? {} : { t: "array", ref: area });
}

/** The cell's type in the file, and its value's element. */
function storedValue(
  value: XlsxValue | undefined,
  isResult: boolean,
  strings: SharedStringsWriter,
): readonly [string | undefined, string] {
  if (value === undefined) return [undefined, ""];
  if (typeof value === "number") return [undefined, markup("v", {}, String(value))];
  if (typeof value === "boolean") return ["b", markup("v", {}, value ? "1" : "0")];
  if (typeof value === "object") return ["e", textMarkup("v", value.error)];
  return isResult
    ? ["str", textMarkup("v", escapedString(value))]
    : ["s", markup("v", {}, String(strings.numberOf(value)))];
}
