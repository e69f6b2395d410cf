import { areaText } from "../../src/workbench/xlsx/model/a1";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { CALL_FUNCTIONS } from "../support/call-cases";
import { callDisagreement, NAMED, printedCalls } from "../support/call-sheets";
import { describeInWorkbench } from "./page/workbench-page";

/** The workbench takes a while over thousands of cells, and LibreOffice judges all calls. */
const EVERY = 24;

describeInWorkbench("native formulas of calls on tables", ({ fresh }) => {
  test.each(CALL_FUNCTIONS.map((fn) => [fn.id, fn] as const))("are %s, cell by cell and as LAMBDAs: examples, any valid cells, and no number that is not the function's once a cell is changed", async (id, fn) => {
    const { workbook, calls } = printedCalls(fn, EVERY, "en");
    const workbench = await fresh(writeXlsx(workbook));
    const width = Object.keys(fn.columns).length;
    const bottom = Math.max(...calls.map((call) => call.bottom));
    for (const [left, where] of [[0, ""], [NAMED, " as a LAMBDA"]] as const) {
      const shown = await workbench.range(id, areaText({ top: 0, left, bottom, right: left + width - 1 }));
      const wrong = calls.flatMap((call) => callDisagreement(call, (row, column) => shown[row]?.[column]?.value, where) ?? []);
      expect(wrong.slice(0, 3)).toEqual([]);
    }
    expect(calls.length).toBeGreaterThan(12);
  });
});
