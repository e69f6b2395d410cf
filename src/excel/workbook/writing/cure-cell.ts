import { isError, originOf, type CellValue } from "../../../catalog/record/cells";
import { tidy } from "../../../catalog/record/quantity";
import { WorkbookError, type CellCure, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "./failures";
import { holdsFormula } from "./formula-cell";
import { cellInput } from "./input";
import { inOneUndoStep } from "./undo-group";

/** Number formats in which a number would stay a text, or a date show as its serial number. */
const NEEDS_ANOTHER: ReadonlySet<unknown> = new Set(["@", "General"]);

/**
 * Writes a value in the place of another, unless the cell holds something else by now, or a formula.
 *
 * @throws WorkbookError
 */
export async function cureCell({ address, found, value, format }: CellCure): Promise<UndoSteps> {
  const place = originOf(address);
  if (!place) throw new WorkbookError("cell-gone", address, { cause: new Error(`${address} is no address`) });
  try {
    return await inOneUndoStep(async (context) => {
      const cell = context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column).load("formulas,values,numberFormat");
      await context.sync();
      if (holdsFormula(cell)) throw new WorkbookError("formula", address, {});
      if (comparable(cell.values[0]?.[0] as CellValue) !== comparable(found)) throw new WorkbookError("changed", address, {});
      // Before the value: in a cell for texts a number would be one.
      if (NEEDS_ANOTHER.has(cell.numberFormat[0]?.[0])) cell.numberFormat = [[format]];
      cell.values = [[cellInput(value)]];
      await context.sync();
    }, () => Promise.resolve());
  } catch (thrown) {
    throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, address);
  }
}

/** A cell's content as problems tell of it: a text without its stray spaces. */
function comparable(content: CellValue): number | string | boolean {
  if (isError(content)) return content.error;
  return typeof content === "string" ? tidy(content) : (content ?? "");
}
