import { originOf, type Grid } from "../../catalog/record/cells";
import { WorkbookError } from "../../workbook/port";
import { CELLS, gridOf } from "./cells/grid";

/** The cells of a range, as far as something stands in them. @throws WorkbookError where there is no such sheet */
export async function readCells(context: Excel.RequestContext, address: string): Promise<Grid> {
  const origin = originOf(address);
  const area = address.slice(address.lastIndexOf("!") + 1);
  const sheet = origin && context.workbook.worksheets.getItemOrNullObject(origin.sheet);
  await context.sync();
  if (!sheet || sheet.isNullObject) throw new WorkbookError("cell-gone", address, {});
  const asked = sheet.getRange(area);
  const used = asked.getUsedRangeOrNullObject(true).load(CELLS);
  const first = asked.getCell(0, 0).load(CELLS);
  await context.sync();
  if (used.isNullObject) return gridOf(first);
  // What is blank above and left of what is used belongs to the range.
  const whole = first.getBoundingRect(used).load(CELLS);
  await context.sync();
  return gridOf(whole);
}
