import type { SheetCells } from "../../workbook/port";
import { CELLS, gridOf } from "./cells/grid";

/** More rows and columns than anybody keeps lines in. */
const [ROWS, COLUMNS] = [20_000, 80] as const;

/**
 * What a sheet holds, and the names of all sheets.
 *
 * @param sheet name of it; null for the one on which the present selection is
 */
export async function readSheetCells(context: Excel.RequestContext, sheet: string | null): Promise<SheetCells> {
  const sheets = context.workbook.worksheets.load("items/name");
  const selected = sheet === null ? context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount") : null;
  const shown = selected === null ? context.workbook.worksheets.getItem(sheet as string) : selected.worksheet;
  const used = shown.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const area = selected && { row: selected.rowIndex, column: selected.columnIndex, rows: selected.rowCount, columns: selected.columnCount };
  if (used.isNullObject) return { grid: { values: [], origin: null }, sheets: names, selected: area };
  const cells = used.getAbsoluteResizedRange(Math.min(used.rowCount, ROWS), Math.min(used.columnCount, COLUMNS)).load(CELLS);
  await context.sync();
  return { grid: gridOf(cells), sheets: names, selected: area };
}
