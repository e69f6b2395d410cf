import { addressOf, originOf } from "../../../catalog/record/cells";
import { headerKey } from "../../../catalog/record/table";
import { WorkbookError, type NewRows } from "../../../workbook/port";
import { workbookError } from "./failures";
import { holdsFormula, isFormula } from "./formula-cell";
import { cellInput } from "./input";
import { inOneUndoStep } from "./undo-group";

/**
 * Replaces the rows of a table. What could refuse the write is looked at before anything is written: the table, its sheet's protection,
 * formulas in the columns that are filled, notes in the others, what stands under the table where it must grow. Then all is written
 * with one sync, as one step of undo where Excel can make it one (ExcelApi 1.20).
 *
 * @throws WorkbookError
 */
export async function replaceRows(asked: NewRows): Promise<void> {
  try {
    // Nothing is written before the one sync that writes all.
    await inOneUndoStep((context) => replace(context, asked), () => Promise.resolve());
  } catch (thrown) {
    throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, null);
  }
}

async function replace(context: Excel.RequestContext, { table: name, columns, rows, cell }: NewRows): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("showTotals");
  await context.sync();
  if (table.isNullObject) throw new WorkbookError("not-a-table", null, {});
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("address,formulas,values,numberFormat,rowCount,columnCount");
  const whole = table.getRange().load("address");
  const sheet = table.worksheet.load("name");
  sheet.protection.load("protected");
  const chosen = cell && chosenCell(context, cell.address);
  await context.sync();

  const places = placesOf(header.values[0] as unknown[], columns);
  const before = body.formulas as unknown[][];
  const address = whole.address;
  const origin = originOf(body.address);
  if (!origin || places.length < columns.length) throw new WorkbookError("cell-gone", address, {});
  if (sheet.protection.protected || chosen?.worksheet.protection.protected) throw new WorkbookError("protected", address, {});
  if (cell && chosen && holdsFormula(chosen)) throw new WorkbookError("formula", cell.address, {});
  const values = body.values as unknown[][];
  before.forEach((row, at) => row.forEach((formula, column) => {
    const isOurs = places.includes(column);
    const isCalculated = isFormula(formula, values[at]?.[column]);
    if (isOurs && isCalculated) throw new WorkbookError("formula", addressOf(origin, at, column), {});
    if (!isOurs && formula !== "" && !isCalculated) throw new WorkbookError("notes", addressOf(origin, at, column), {});
  }));
  // A table keeps one row, which may be blank.
  const count = Math.max(1, rows.length);
  const more = count - body.rowCount;
  if (more > 0) await requireRoom(context, body, more, table.showTotals);

  const width = body.columnCount;
  const written = Array.from({ length: Math.max(count, body.rowCount) }, (_, row) => {
    const cells: (number | string | null)[] = Array.from({ length: width }, () => null);
    places.forEach((column, at) => (cells[column] = cellInput(rows[row]?.[at] ?? "")));
    return cells;
  });
  const resized = body.getAbsoluteResizedRange(written.length, width);
  const withHeader = body.getOffsetRange(-1, 0).getAbsoluteResizedRange(count + 1, width);
  if (more > 0) table.resize(withHeader);
  // null leaves a cell alone.
  resized.values = written;
  if (more > 0) {
    const formats = body.numberFormat[0] as unknown[];
    const added = body.getOffsetRange(body.rowCount, 0).getAbsoluteResizedRange(more, width);
    added.numberFormat = Array.from({ length: more }, () => [...formats]);
  }
  if (more < 0 && !table.showTotals) table.resize(withHeader);
  if (cell && chosen) chosen.values = [[cellInput(cell.value)]];
  await context.sync();
}

function chosenCell(context: Excel.RequestContext, address: string): Excel.Range {
  const place = originOf(address);
  if (!place) throw new WorkbookError("cell-gone", address, { cause: new Error(`${address} is no address`) });
  const chosen = context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column).load("formulas,values");
  chosen.worksheet.protection.load("protected");
  return chosen;
}

/** Where each column stands in the table. */
function placesOf(headers: readonly unknown[], columns: readonly string[]): number[] {
  const written = headers.map((header) => headerKey(String(header)));
  return columns.flatMap((column) => {
    const at = written.indexOf(headerKey(column));
    return at < 0 ? [] : [at];
  });
}

/** Nothing stands in the rows that a table must take in. */
async function requireRoom(context: Excel.RequestContext, body: Excel.Range, more: number, hasTotals: boolean): Promise<void> {
  const below = body.getOffsetRange(body.rowCount, 0).getAbsoluteResizedRange(more, body.columnCount).load("address,formulas");
  await context.sync();
  const isFree = !hasTotals && (below.formulas as unknown[][]).flat().every((formula) => formula === "");
  if (!isFree) throw new WorkbookError("no-room", below.address, {});
}
