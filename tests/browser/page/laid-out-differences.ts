import { isError, type CellValue } from "../../../src/catalog/record/cells";
import type { Template } from "../../../src/catalog/templates/contents/template";
import { area } from "../../../src/catalog/templates/layout/references";
import type { Locale } from "../../../src/catalog/record/text";
import { laidOut } from "../../support/laid-out";
import type { WorkbenchPage } from "./workbench-page";

/** Relative, and absolute below 1: differences of amounts of 1e8 keep some 8 digits after the point. */
const TOLERANCE = 1e-9;

/** Cells whose shown value is not the one that the template states, in words. */
export async function differences(workbench: WorkbenchPage, template: Template, locale: Locale): Promise<string[]> {
  const found: string[] = [];
  const { sheets } = await laidOut(template, locale);
  for (const sheet of sheets) {
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
