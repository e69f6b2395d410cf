import type { Look } from "../../../catalog/templates/layout/looks";
import type { HighlightWrite, SheetWrites, TableWrite, ValidationWrite } from "../../../catalog/templates/writes/workbook-writes";
import { cellInput } from "../writing/input";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

/** Asks for all that refers to nothing beyond its new sheet: what is typed, tables, looks. Nothing is done before the next sync. */
export function writeContents(sheet: Excel.Worksheet, writes: SheetWrites): void {
  const { constants, formats, looks, columnWidths, rowHeights, tables, freeze } = writes;
  // One value for every cell travels bare, whatever the type says.
  for (const { area, numberFormat } of formats) sheet.getRange(area).numberFormat = numberFormat as unknown as string[][];
  const inputs = constants?.cells.map((row) => row.map((cell) => (cell === null ? null : cellInput(cell))));
  if (constants && inputs) sheet.getRange(constants.area).values = inputs;
  for (const table of tables) addTable(sheet, table);
  for (const { area, rows, look } of looks) wear(sheet.getRange(area), look, rows);
  for (const { area, points } of columnWidths) sheet.getRange(area).format.columnWidth = points;
  for (const { area, points } of rowHeights) sheet.getRange(area).format.rowHeight = points;
  if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  sheet.tabColor = `#${writes.tabColor}`;
  sheet.showGridlines = writes.gridLines;
}

/** Asks for all that may refer to other sheets, tables and names: formulas, what may be typed, what stands out. */
export function writeFormulas(sheet: Excel.Worksheet, { formulas, validations, highlights }: SheetWrites): void {
  if (formulas) sheet.getRange(formulas.area).formulas = formulas.cells.map((row) => [...row]);
  for (const validation of validations) validate(sheet, validation);
  for (const highlight of highlights) highlightIn(sheet, highlight);
}

function addTable(sheet: Excel.Worksheet, { name, area, style }: TableWrite): void {
  const table = sheet.tables.add(area, true);
  table.name = name;
  table.style = style;
  table.showBandedRows = false;
}

/** @param rows how many rows the range has: a line under each is a line inside it, too */
function wear({ format }: Excel.Range, look: Look, rows: number): void {
  const { bold, italic, size, color, fill, align, middle, indent, wrap, above, below } = look;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align ?? indent) format.horizontalAlignment = HORIZONTAL[align ?? "left"];
  if (indent !== undefined) format.indentLevel = indent;
  if (middle) format.verticalAlignment = "Center";
  if (wrap) format.wrapText = true;
  if (above !== undefined) rule(format, "EdgeTop", above);
  if (below !== undefined) rule(format, "EdgeBottom", below);
  const inside = below ?? above;
  if (inside !== undefined && rows > 1) rule(format, "InsideHorizontal", inside);
}

function rule({ borders }: Excel.RangeFormat, edge: "EdgeTop" | "EdgeBottom" | "InsideHorizontal", color: string): void {
  const border = borders.getItem(edge);
  border.style = "Continuous";
  border.color = `#${color}`;
}

function validate(sheet: Excel.Worksheet, { area, rule: wanted, message, allowBlank }: ValidationWrite): void {
  const { dataValidation } = sheet.getRange(area);
  dataValidation.rule =
    wanted.kind === "list"
      ? { list: { inCellDropDown: true, source: listSource(wanted.source) } }
      : { decimal: { formula1: wanted.min, formula2: wanted.max, operator: "Between" } };
  dataValidation.ignoreBlanks = allowBlank;
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Relais", message };
}

/** Excel takes the names of a list as they are, where a file has them in quotes behind "=". */
function listSource(source: string): string {
  const names = /^="([^"]*)"$/.exec(source)?.[1];
  return names ?? source;
}

function highlightIn(sheet: Excel.Worksheet, { area, formula, look }: HighlightWrite): void {
  const { custom } = sheet.getRange(area).conditionalFormats.add("Custom");
  const { bold, italic, color, fill }: Look = look;
  custom.rule.formula = formula;
  if (bold) custom.format.font.bold = true;
  if (italic) custom.format.font.italic = true;
  if (color !== undefined) custom.format.font.color = `#${color}`;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}
