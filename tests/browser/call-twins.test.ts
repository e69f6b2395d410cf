import { areaText } from "../../src/workbench/xlsx/model/a1";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { CALL_FUNCTIONS } from "../support/call-cases";
import { callDisagreement, printedCalls } from "../support/call-sheets";
import { describeInWorkbench } from "./page/workbench-page";

/** The workbench takes a while over thousands of cells, and LibreOffice judges all calls. */
const EVERY = 12;

describeInWorkbench("calculation sheets of calls on tables", ({ fresh }) => {
  test.each(CALL_FUNCTIONS.map((fn) => [fn.id, fn] as const))("are %s: examples, any valid cells, and no number that is not the function's once a cell is changed", async (id, fn) => {
    const { workbook, calls } = printedCalls(fn, EVERY);
    const workbench = await fresh(writeXlsx(workbook));
    const width = Object.keys(fn.columns).length;
    const shown = await workbench.range(id, areaText({ top: 0, left: 0, bottom: Math.max(...calls.map(({ bottom }) => bottom)), right: width - 1 }));
    const wrong = calls.flatMap((call) => callDisagreement(call, (row, column) => shown[row]?.[column]?.value) ?? []);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(calls.length).toBeGreaterThan(20);
  });
});
