import { parseArea } from "../model/a1";
import { XlsxFileError } from "../model/errors";
import type { XlsxCell, XlsxSheet, XlsxTable, XlsxWorkbook } from "../model/model";

const LONGEST_SHEET_NAME = 31;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_COMMENT = 255;
const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]|^'|'$/;

/**
 * Refuses what Excel would refuse or repair on opening.
 *
 * @throws XlsxFileError unwritable, naming the place
 */
export function checkWritable(workbook: XlsxWorkbook): void {
  const { sheets, tables = [], definedNames = [] } = workbook;
  if (!sheets.some(({ state = "visible" }) => state === "visible")) refuse("no sheet is visible");
  checkUnique(
    "sheet",
    sheets.map(({ name }) => name),
  );
  checkUnique("table or name of the workbook", [
    ...tables.map(({ name }) => name),
    ...definedNames.filter(({ scope }) => scope === undefined).map(({ name }) => name),
  ]);
  for (const sheet of sheets) checkSheet(sheet);
  for (const table of tables) checkTable(table, sheets);
  for (const { name, scope, comment = "" } of definedNames) {
    if (scope !== undefined && !sheets.some((sheet) => sheet.name === scope)) {
      refuse(`the name ${name} is local to the sheet ${scope}, which is not there`);
    }
    if (comment.length > LONGEST_COMMENT) refuse(`the comment of the name ${name} has ${comment.length} characters`);
  }
}

function checkSheet({ name, cells }: XlsxSheet): void {
  if (name === "" || name.length > LONGEST_SHEET_NAME || FORBIDDEN_IN_SHEET_NAME.test(name)) {
    refuse(`${JSON.stringify(name)} cannot be a sheet's name`);
  }
  for (const [row, rowCells] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(rowCells)) {
      const fault = cellFault(cell);
      if (fault !== undefined) refuse(`sheet ${name}, row ${Number(row) + 1}, column ${Number(column) + 1}: ${fault}`);
    }
  }
}

function cellFault({ value, formula = "" }: XlsxCell): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return `${value} is not a number of Excel's`;
  if (typeof value === "string" && value.length > LONGEST_TEXT) return `a text of ${value.length} characters`;
  if (formula.length > LONGEST_FORMULA) return `a formula of ${formula.length} characters`;
  return undefined;
}

function checkTable({ name, sheet, ref, columns }: XlsxTable, sheets: readonly XlsxSheet[]): void {
  if (!sheets.some((candidate) => candidate.name === sheet)) {
    refuse(`the table ${name} stands on the sheet ${sheet}, which is not there`);
  }
  const { left, right } = parseArea(ref);
  const width = right - left + 1;
  if (columns.length !== width) refuse(`the table ${name} names ${columns.length} columns for the ${width} of ${ref}`);
  checkUnique(
    `column of the table ${name}`,
    columns.map((column) => column.name),
  );
}

/** Excel compares names without regard to case. */
function checkUnique(kind: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) refuse(`more than one ${kind} is called ${name}`);
    seen.add(name.toLowerCase());
  }
}

function refuse(detail: string): never {
  throw new XlsxFileError("unwritable", detail);
}
