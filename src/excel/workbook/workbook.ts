import { originOf } from "../../catalog/record/cells";
import { WorkbookError, type WorkbookPort } from "../../workbook/port";
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
        if (holdsFormula(cell)) throw new WorkbookError("formula", address, {});
        cell.values = [[typeof value === "string" ? textInput(value) : numberInput(value)]];
      });
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

/** A text that begins with "=" counts as one, too: no value of ours stands in such a cell. */
function holdsFormula({ formulas }: Excel.Range): boolean {
  const formula: unknown = formulas[0]?.[0];
  return typeof formula === "string" && formula.startsWith("=");
}

/** Behind an apostrophe Excel keeps a text as it is, whatever it looks like: a formula, a date, a number. */
function textInput(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/** @throws RangeError for what is no number: Excel would take it for "leave the cell alone" and say nothing */
function numberInput(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} can't be written into a cell`);
  return value;
}
