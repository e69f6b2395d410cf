import { addressOf, originOf, type CellValue, type Origin } from "../../../catalog/record/cells";
import { FormulaError, type NewFormula, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "./failures";
import { inOneUndoStep } from "./undo-group";

/** Rows and columns of a sheet. */
const SHEET = { rows: 1_048_576, columns: 16_384 };

/**
 * Writes a formula into a cell, and formats what it spills into. All that Excel would spill over, or would answer with #SPILL!, is looked
 * at first: a cell that holds something, a table, the sheet's end.
 *
 * @throws FormulaError; nothing is written then
 */
export async function enterFormula(address: string, formula: NewFormula): Promise<UndoSteps> {
  try {
    const place = originOf(address);
    if (!place) throw new FormulaError({ why: "refused", failure: "cell-gone" }, {});
    // Nothing is written before the one sync that writes all.
    return await inOneUndoStep((context) => enter(context, place, formula), () => Promise.resolve());
  } catch (thrown) {
    if (thrown instanceof FormulaError) throw thrown;
    const { failure } = workbookError(thrown, address);
    throw new FormulaError({ why: "refused", failure }, { cause: thrown });
  }
}

async function enter(context: Excel.RequestContext, place: Origin, { formula, rows, formats, hasHeaders }: NewFormula): Promise<void> {
  if (place.row + rows > SHEET.rows || place.column + formats.length > SHEET.columns) throw new FormulaError({ why: "edge" }, {});
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const protection = sheet.protection.load("protected");
  const anchor = sheet.getCell(place.row, place.column);
  const area = anchor.getAbsoluteResizedRange(rows, formats.length).load("formulas,values");
  const tables = sheet.tables.load("items/name");
  await context.sync();
  if (protection.protected) throw new FormulaError({ why: "refused", failure: "protected" }, {});
  const shared = tables.items.map((table) => {
    const range = table.getRange().load("address");
    return { name: table.name, range, common: range.getIntersectionOrNullObject(area).load("address") };
  });
  if (shared.length > 0) await context.sync();
  const inTheWay = shared.find(({ common }) => !common.isNullObject);
  if (inTheWay) throw new FormulaError({ why: "table", table: inTheWay.name, address: inTheWay.range.address }, {});
  requireFree(area, place);

  area.numberFormat = Array.from({ length: rows }, () => [...formats]);
  if (hasHeaders) anchor.getAbsoluteResizedRange(1, formats.length).format.font.bold = true;
  // Last: where it is taken back step by step, the first step takes the formula.
  anchor.formulas = [[formula]];
  await context.sync();
}

/** @throws FormulaError that names the first cell that holds something */
function requireFree({ formulas, values }: Excel.Range, place: Origin): void {
  (formulas as unknown[][]).forEach((row, at) => row.forEach((formula, column) => {
    const value = (values as unknown[][])[at]?.[column] as CellValue;
    if (formula !== "" || value !== "") throw new FormulaError({ why: "taken", address: addressOf(place, at, column), found: value }, {});
  }));
}
