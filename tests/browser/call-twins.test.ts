import { areaText } from "../../src/workbench/xlsx/model/a1";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { CALL_FUNCTIONS } from "../support/call-cases";
import { callDisagreement, CALLS_TAKEN, printedCalls, type Printing } from "../support/call-sheets";
import { describeInWorkbench } from "./page/workbench-page";

/** Of calculation sheets fewer, unless all are asked for: the workbench takes a while over thousands of cells, and LibreOffice judges them. */
const EVERY: Readonly<Record<Printing, number>> = { plain: CALLS_TAKEN === 1 ? 1 : 24, lambda: CALLS_TAKEN };
const LEAST: Readonly<Record<Printing, number>> = { plain: 300 / EVERY.plain - 1, lambda: 220 / CALLS_TAKEN };

describeInWorkbench("native formulas of calls on tables", ({ fresh }) => {
  const printings = (["plain", "lambda"] as const).flatMap((printing) => CALL_FUNCTIONS.map((fn) => [fn.id, printing, fn] as const));
  test.each(printings)("are %s, %s: examples, any valid cells, and no number that is not the function's once a cell is changed", async (id, printing, fn) => {
    const { workbook, calls } = printedCalls(fn, printing, EVERY[printing]);
    const workbench = await fresh(writeXlsx(workbook));
    const bottom = Math.max(...calls.map((call) => call.bottom));
    const shown = await workbench.range(id, areaText({ top: 0, left: 0, bottom, right: Object.keys(fn.columns).length - 1 }));
    const wrong = calls.flatMap((call) => callDisagreement(call, (row, column) => shown[row]?.[column]?.value) ?? []);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(calls.length).toBeGreaterThan(LEAST[printing]);
  });
});
