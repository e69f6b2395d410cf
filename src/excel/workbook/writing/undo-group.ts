import type { UndoSteps } from "../../../workbook/port";
import { excelCode } from "./failures";

/** The first set in which Excel takes several changes for one step of undo. */
const UNDO_GROUPS = "1.20";

/** What Excel answers where it can't take a batch back in one step: by its own word, or by breaking down on some platforms. */
const GROUP_REFUSED: ReadonlySet<string | null> = new Set(["UndoNotSupported", "GeneralException", "InternalServerError"]);

/**
 * Makes changes that Excel takes back in one step where it can. Where it refuses that, they are made anew without: a cause of another kind
 * refuses them again.
 *
 * @param takeBack undoes what a batch that failed has done; what it throws is told in place of the failure
 */
export async function inOneUndoStep(
  batch: (context: Excel.RequestContext) => Promise<void>,
  takeBack: (failure: unknown) => Promise<void>,
): Promise<UndoSteps> {
  if (Office.context.requirements.isSetSupported("ExcelApi", UNDO_GROUPS)) {
    try {
      await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
      return "one";
    } catch (thrown) {
      await takeBack(thrown);
      if (!GROUP_REFUSED.has(excelCode(thrown))) throw thrown;
    }
  }
  try {
    await Excel.run({ delayForCellEdit: true }, batch);
    return "several";
  } catch (thrown) {
    await takeBack(thrown);
    throw thrown;
  }
}
