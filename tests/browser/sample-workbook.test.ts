import { isError, type CellValue } from "../../src/catalog/cells";
import { layout } from "../../src/catalog/templates/layout";
import { MIXED_OPERATOR } from "../../src/catalog/templates/mixed-operator";
import { area } from "../../src/catalog/templates/references";
import type { Template } from "../../src/catalog/templates/template";
import { describeInBrowser } from "../support/browser";
import { WorkbenchPage } from "./workbench-page";

/** Relative, and absolute below 1: differences of amounts of 1e8 keep some 8 digits after the point. */
const TOLERANCE = 1e-9;

/** Cells whose shown value is not the one that the template states, in words. */
async function differences(workbench: WorkbenchPage, template: Template): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of layout(template, "fr").sheets) {
    for (const { row, column, formula, value, spill = [[value]] } of sheet.cells.filter((cell) => cell.formula !== undefined)) {
      const address = area(row, column, spill.length, spill[0]?.length ?? 1);
      const shown = await workbench.range(sheet.name, address);
      const wrong = spill.flatMap((cells, down) => cells.filter((wanted, right) => !isSame(wanted, shown[down]?.[right]?.value ?? null)));
      if (wrong.length > 0) found.push(`${sheet.name}!${address} ${formula}: ${JSON.stringify(wrong)} expected, ${JSON.stringify(shown.map((cells) => cells.map((cell) => cell.value)))} found`);
    }
  }
  return found;
}

function isSame(wanted: CellValue, shown: CellValue): boolean {
  if (typeof wanted === "number" && typeof shown === "number") return Math.abs(wanted - shown) <= TOLERANCE * Math.max(1, Math.abs(wanted));
  return isError(wanted) ? isError(shown) && shown.error === wanted.error : (wanted ?? "") === (shown ?? "");
}

describeInBrowser("the sample workbook", ({ open }) => {
  test("recalculated by the spreadsheet and the add-in, shows in every formula's cells what its file holds", async () => {
    const workbench = await new WorkbenchPage(await open()).ready();
    expect(await differences(workbench, MIXED_OPERATOR)).toEqual([]);
  });

  const others = MIXED_OPERATOR.scenarios.map(({ name }) => name).filter(({ fr }) => fr !== MIXED_OPERATOR.active.fr);
  test.each(others)("follows the scenario $fr in every cell", async (name) => {
    const workbench = await new WorkbenchPage(await open()).ready();
    await workbench.enter("Synthèse", "C4", name.fr);
    expect(await differences(workbench, { ...MIXED_OPERATOR, active: name })).toEqual([]);
  });
});
