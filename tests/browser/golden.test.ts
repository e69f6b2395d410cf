import { writeXlsx } from "../../src/workbench/xlsx/write";
import { modelLines } from "../golden/model-lines";
import { secondOperatorSheet } from "../golden/second-operator-sheet";
import { describeInWorkbench } from "./page/workbench-page";

/** Relative, and absolute below 1: two orders of summing amounts of 1e6 in 15 digits, and shares that lose a few to the 1 beside them. The worst line is some 2e-14 away. */
const TOLERANCE = 1e-9;

describeInWorkbench("the second worked operator, from lost revenue to cash", ({ fresh }) => {
  test("is the model's in every line of a sheet of plain formulas", async () => {
    const { workbook, areas } = secondOperatorSheet();
    const page = await fresh(writeXlsx(workbook));
    const model = modelLines();
    const wrong: string[] = [];
    for (const { key, label, sheet, address } of areas) {
      const shown = (await page.range(sheet, address)).flat().map(({ value }) => value);
      const wanted = model[key] ?? [];
      const isSame = shown.length === wanted.length && shown.every((value, at) => typeof value === "number" && isNear(value, wanted[at] as number));
      if (!isSame) wrong.push(`${key} (${label}, ${address}): ${JSON.stringify(shown)} on the sheet, ${JSON.stringify(wanted)} in the model`);
    }
    expect(wrong).toEqual([]);
  });
});

function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
}
