import { originOf } from "../../catalog/record/cells";
import { WorkbookError, type WorkbookPort } from "../../workbook/port";
import { watchSelection } from "./selection";
import { Watch } from "./watch";
import { workbookError } from "./writing/failures";
import { holdsFormula } from "./writing/formula-cell";
import { cellInput } from "./writing/input";

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
        cell.load("formulas,values");
        await cell.context.sync();
        if (holdsFormula(cell)) throw new WorkbookError("formula", address, {});
        cell.values = [[cellInput(value)]];
      });
      await watch.refresh();
    },
    async replaceRows(rows) {
      // In the chunk of what asks for it: the pane's first numbers do not wait for it.
      const { replaceRows } = await import(/* webpackChunkName: "plan" */ "./writing/replace-rows");
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
    // Half an insertion is no workbook to be shown.
    insert: async (writes, options) => {
      const { insertSheets } = await import(/* webpackChunkName: "insertion" */ "./insertion/insertion");
      return watch.rest(() => insertSheets(writes, options));
    },
    async changeScenarios(change) {
      try {
        const { changeScenarios } = await import(/* webpackChunkName: "scenarios" */ "./scenarios");
        return await watch.rest(() => changeScenarios(change));
      } catch (thrown) {
        throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, null);
      }
    },
    async sheetCells(sheet) {
      try {
        const { readSheetCells } = await import(/* webpackChunkName: "insertion" */ "./sheet-cells");
        return await Excel.run({ delayForCellEdit: true }, (context) => readSheetCells(context, sheet));
      } catch (thrown) {
        throw workbookError(thrown, null);
      }
    },
    async removeMapping(table) {
      const { removeMapping } = await import(/* webpackChunkName: "insertion" */ "./insertion/mapping-removal");
      return watch.rest(() => removeMapping(table));
    },
    async sharing() {
      const { sharingDesk } = await import(/* webpackChunkName: "sharing" */ "./sharing/sharing");
      return sharingDesk((work) => watch.rest(work));
    },
    watchSelection: (onSelected) => watchSelection(onSelected, reportFault),
    async readCells(address) {
      try {
        const { readCells } = await import(/* webpackChunkName: "formula" */ "./range-cells");
        return await Excel.run({ delayForCellEdit: true }, (context) => readCells(context, address));
      } catch (thrown) {
        throw thrown instanceof WorkbookError ? thrown : workbookError(thrown, address);
      }
    },
    async enterFormula(address, formula) {
      const { enterFormula } = await import(/* webpackChunkName: "formula" */ "./writing/enter-formula");
      const steps = await enterFormula(address, formula);
      await watch.refresh();
      return steps;
    },
    async cure(cure) {
      const { cureCell } = await import(/* webpackChunkName: "cure" */ "./writing/cure-cell");
      const steps = await cureCell(cure);
      await watch.refresh();
      return steps;
    },
    async typedOver() {
      try {
        const { readTypedOver } = await import(/* webpackChunkName: "typed-over" */ "./typed-over/typed-over");
        return await Excel.run({ delayForCellEdit: true }, readTypedOver);
      } catch (thrown) {
        throw workbookError(thrown, null);
      }
    },
    async cureFormula(cure) {
      const { cureFormula } = await import(/* webpackChunkName: "typed-over" */ "./typed-over/cure-formula");
      const steps = await cureFormula(cure);
      await watch.refresh();
      return steps;
    },
    async firstRows() {
      try {
        const { readFirstRows } = await import(/* webpackChunkName: "insertion" */ "./first-rows");
        return await Excel.run({ delayForCellEdit: true }, readFirstRows);
      } catch (thrown) {
        throw workbookError(thrown, null);
      }
    },
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
