import { originOf } from "../../../catalog/record/cells";
import { WorkbookError, type FormulaCure, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "../writing/failures";
import { holdsFormula } from "../writing/formula-cell";
import { inOneUndoStep } from "../writing/undo-group";

/**
 * Writes a formula in the place of what a cell holds, unless that is something else by now.
 *
 * @throws WorkbookError
 */
export async function cureFormula({ address, found, formula }: FormulaCure): Promise<UndoSteps> {
  const place = originOf(address);
  if (!place) throw new WorkbookError("cell-gone", address, { cause: new Error(`${address} is no address`) });
  try {
    await inOneUndoStep(async (context) => {
      const cell = context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column).load("formulas,values");
      await context.sync();
      const isAsFound = cell.formulas[0]?.[0] === found && holdsFormula(cell) === (typeof found === "string");
      if (!isAsFound) throw new WorkbookError("changed", address, {});
      cell.formulas = [[formula]];
      await context.sync();
    }, () => Promise.resolve());
    // One write is one step, whether Excel knows groups of them or not.
    return "one";
  } catch (thrown) {
    throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, address);
  }
}
