import { originOf } from "../../catalog/record/cells";
import { WorkbookError, type WorkbookPort } from "../../workbook/port";
import { cellInput, isFormula } from "./cell-input";
import { workbookError } from "./failures";
import { Watch } from "./watch";

/**
 * The workbook that is open in Excel. To be called once Office is ready.
 *
 * @param reportFault is handed what a watcher throws: it is no failure of Excel's, and no write is refused for it
 */
export function openWorkbook(reportFault: (fault: unknown) => void): WorkbookPort {
  const watch = new Watch(reportFault);
  return {
    async write(address, value) {
      await atCell(address, async (cell) => {
        cell.load("formulas");
        await cell.context.sync();
        if (isFormula((cell.formulas as unknown[][])[0]?.[0])) throw new WorkbookError("formula", address, {});
        cell.values = [[cellInput(value)]];
      });
      await watch.refresh();
    },
    async replaceRows(rows) {
      // In the chunk of what asks for it: the pane's first numbers do not wait for it.
      const { replaceRows } = await import(/* webpackChunkName: "plan" */ "./replace-rows");
      await replaceRows(rows);
      await watch.refresh();
    },
    select: (address) =>
      atCell(address, async (cell) => {
        const sheet = cell.worksheet.load("visibility");
        await cell.context.sync();
        if (sheet.visibility !== Excel.SheetVisibility.visible) throw new WorkbookError("hidden", address, {});
        sheet.activate();
        cell.select();
      }),
    watch: (onSnapshot, onFailure) => watch.add({ onSnapshot, onFailure }),
  };
}

/** Does something to one cell, in one undo step. @throws WorkbookError */
async function atCell(address: string, act: (cell: Excel.Range) => Promise<void>): Promise<void> {
  const place = originOf(address);
  if (!place) throw new WorkbookError("cell-gone", address, { cause: new Error(`${address} is no address`) });
  try {
    await Excel.run(async (context) => {
      await act(context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column));
      await context.sync();
    });
  } catch (thrown) {
    throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, address);
  }
}
