import { isSameName } from "../../../catalog/record/cells";
import { MAPPED } from "../../../catalog/record/table";
import { SOURCE } from "../../../catalog/mapping/mapping";
import { WorkbookError, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "../writing/failures";
import { inOneUndoStep } from "../writing/undo-group";

/**
 * Takes a mapping away: its names, and the sheet of formulas where it has one. A range of the person's own that the name stands for stays
 * as it is. The sheet goes first: where Excel refuses that, nothing is done.
 *
 * @param table what stands behind the prefix of its name: `Lignes`
 * @throws WorkbookError
 */
export async function removeMapping(table: string): Promise<UndoSteps> {
  let hasBegun = false;
  try {
    return await inOneUndoStep(
      async (context) => {
        const names = context.workbook.names.load("items/name");
        await context.sync();
        const named = (wanted: string) => names.items.find(({ name }) => isSameName(name, wanted));
        const mapped = named(`${MAPPED}${table}`);
        const source = named(`${SOURCE}${table}`);
        if (!mapped) throw new WorkbookError("cell-gone", null, {});
        const ranges = source && [mapped, source].map((name) => name.getRangeOrNullObject().load("worksheet/id"));
        await context.sync();
        const [ours, theirs] = ranges ?? [];
        // A sheet that the person's own cells stand on is never ours.
        if (ours && !ours.isNullObject && theirs && (theirs.isNullObject || theirs.worksheet.id !== ours.worksheet.id)) {
          context.workbook.worksheets.getItem(ours.worksheet.id).delete();
          await context.sync();
          hasBegun = true;
        }
        mapped.delete();
        source?.delete();
        await context.sync();
      },
      (failure) => (hasBegun ? Promise.reject(new WorkbookError("half-done", null, { cause: failure })) : Promise.resolve()),
    );
  } catch (thrown) {
    throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, null);
  }
}
