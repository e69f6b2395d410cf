import type { BlockHead } from "../../catalog/mapping/source-block";
import { CELLS, gridOf } from "./cells/grid";

/** A header row is looked for in as many rows. */
const ROWS = 20;
/** More columns than any table of ours. */
const COLUMNS = 60;

/** The first rows of what each visible sheet holds; sheets that hold nothing are left out. */
export async function readFirstRows(context: Excel.RequestContext): Promise<BlockHead[]> {
  const sheets = context.workbook.worksheets.load("items/visibility");
  await context.sync();
  const used = sheets.items
    .filter(({ visibility }) => visibility === Excel.SheetVisibility.visible)
    .map((sheet) => sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount"));
  await context.sync();
  const heads = used
    .filter(({ isNullObject }) => !isNullObject)
    .map((range) => {
      const [rows, columns] = [Math.min(range.rowCount, ROWS), Math.min(range.columnCount, COLUMNS)];
      return { rows: range.rowCount, head: range.getAbsoluteResizedRange(rows, columns).load(CELLS) };
    });
  await context.sync();
  return heads.map(({ rows, head }) => ({ rows, grid: gridOf(head) }));
}
