import { writeXlsx } from "../../src/workbench/xlsx/write";
import { modelLines } from "../golden/model-lines";
import { secondOperatorSheet } from "../golden/second-operator-sheet";
import { describeInBrowser } from "../support/browser";
import { WorkbenchPage } from "./workbench-page";

/** Relative, and absolute below 1: both sides sum some ten amounts of 1e6 in 15 digits, and shares beside 1 lose a few more. */
const TOLERANCE = 1e-9;

describeInBrowser("the second worked operator, from lost revenue to cash", ({ open }) => {
  test("is the model's in every line of a sheet of plain formulas", async () => {
    const { workbook, areas } = secondOperatorSheet();
    const page = await new WorkbenchPage(await open()).ready();
    await page.open(writeXlsx(workbook));
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
