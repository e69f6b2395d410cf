import { civil } from "../../src/model/calendar/calendar";
import { areaText } from "../../src/workbench/xlsx/model/a1";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { twinnedFunctions, type TwinCase, type TwinnedFunction } from "../support/twin-cases";
import { disagreement, LAMBDA_COLUMN, PLAIN_COLUMN, twinWorkbook } from "../support/twin-sheets";
import { describeInWorkbench } from "./page/workbench-page";

/** EDATE of Univer 0.25.1 runs past the end of a shorter month: a month after 31 January is 3 March to it. LibreOffice judges these days. */
function isMisjudged({ fn }: TwinnedFunction, { cells }: TwinCase): boolean {
  return fn.id === "SENIORITY" && typeof cells.hired === "number" && civil(cells.hired).day > 28;
}

describeInWorkbench("native formulas", ({ fresh }) => {
  test.each([
    ["plain cells", PLAIN_COLUMN, undefined],
    ["LAMBDAs with French words", LAMBDA_COLUMN, "fr"],
    ["LAMBDAs with English words", LAMBDA_COLUMN, "en"],
  ] as const)("are the functions, as %s: examples, any valid cells, and an error for what is refused", async (_, column, names) => {
    const functions = twinnedFunctions();
    const workbench = await fresh(writeXlsx(twinWorkbook(functions, names)));
    const wrong: string[] = [];
    for (const one of functions) {
      const shown = await workbench.range(one.fn.id, areaText({ top: 0, left: column, bottom: one.cases.length - 1, right: column }));
      wrong.push(...one.cases.flatMap((each, row) => (isMisjudged(one, each) ? [] : (disagreement(one, each, shown[row]?.[0]?.value) ?? []))).slice(0, 3));
    }
    expect(wrong).toEqual([]);
  });
});
