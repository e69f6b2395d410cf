import { repairPlan, type RepairPlan } from "../../../catalog/sharing/repair/repair-plan";
import { WorkbookError, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "../writing/failures";
import { inOneUndoStep } from "../writing/undo-group";
import { readPicture } from "./picture";
import { writeFormulas } from "./write-formulas";

/**
 * Writes damaged formulas anew.
 *
 * @returns what was done
 * @throws WorkbookError
 */
export async function repair(): Promise<RepairPlan & { readonly undo: UndoSteps }> {
  let plan: RepairPlan | null = null;
  try {
    // What has been repaired is sound, whatever becomes of the rest: there is nothing to take back.
    const undo = await inOneUndoStep(async (context) => {
      plan = repairPlan(await readPicture(context));
      await writeFormulas(context, plan);
    }, () => Promise.resolve());
    return { ...(plan as unknown as RepairPlan), undo };
  } catch (thrown) {
    throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, null);
  }
}
