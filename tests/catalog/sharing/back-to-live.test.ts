import { livePlan } from "../../../src/catalog/sharing/live-plan";
import { sharePlan } from "../../../src/catalog/sharing/share-plan";
import { SHARE_WAYS } from "../../../src/catalog/sharing/share-way";
import { formulasOf, placeOf, sheetNamed, type WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";
import { moved, typedInto, type Move } from "../../support/moved-picture";
import { pictureOf, sampleWorkbook, withPlan } from "../../support/workbook-pictures";

const HEAD = { day: 46_000, version: "9.9.9", scenario: "Prudent" };
const live = pictureOf(sampleWorkbook("relais-exemple.xlsx"));

/** Every formula and name of a workbook, by its place. */
const formulasIn = (workbook: WorkbookPicture) => [...formulasOf(workbook).map((cell) => `${placeOf(cell)} ${cell.formula}`), ...workbook.names.map(({ name, sheet, formula }) => `${sheet} ${name} ${formula}`)].sort();

const MOVES: Readonly<Record<string, Move>> = {
  "a row is inserted above single results": { inserted: { sheet: "Départs", row: 3 } },
  "a row is inserted above a result that fills many cells, and what others read": { inserted: { sheet: "Plan", row: 1 } },
  "a row is inserted above a table": { inserted: { sheet: "Viviers", row: 2 } },
  "a sheet with results is renamed": { renamed: { sheet: "CA menacé", to: "L'été 2026" } },
  "a sheet with inputs is renamed": { renamed: { sheet: "Exposition", to: "Codes" } },
  "a cell with a result is cut and pasted": { cut: { from: { sheet: "Départs", row: 6, column: 5 }, to: { sheet: "Départs", row: 40, column: 12 } } },
  "a cell that a result reads is cut and pasted": { cut: { from: { sheet: "Départs", row: 6, column: 1 }, to: { sheet: "Départs", row: 41, column: 12 } } },
};

describe.each(SHARE_WAYS)("shared for %s, then", (way) => {
  const plan = sharePlan(live, way, HEAD, "fr");
  const shared = withPlan(live, plan);
  /** What stands on them is not read when formulas are put back, but for the records of values. */
  const without = plan.sheets.filter(({ kind }) => kind !== "values");
  const hands: WorkbookPicture = { ...shared, sheets: shared.sheets.filter(({ name }) => !without.some((one) => one.name === name)) };

  function backFrom(workbook: WorkbookPicture) {
    const back = livePlan(workbook);
    return { formulas: formulasIn(withPlan(workbook, back, { ...back, sheets: plan.sheets })), edited: back.edited };
  }

  test.each(Object.entries(MOVES))("%s: live again it is what the live workbook would be", (_, move) => {
    expect(backFrom(moved(hands, move))).toEqual({ formulas: formulasIn(moved(live, move)), edited: [] });
  });

  test("a value is edited: formulas are what they were", () => {
    const cell = { sheet: "Viviers", row: 5, column: 6 };
    expect(sheetNamed(live, "Viviers")?.values[5]?.[6]).toEqual(expect.any(Number));
    expect(backFrom(typedInto(hands, cell, { value: 7_777, formula: null }))).toEqual({ formulas: formulasIn(live), edited: [] });
  });

  test("a result's formula is copied elsewhere: the copy is that of the live formula, but of a value, which has none", () => {
    const to = { sheet: "Départs", row: 0, column: 3 };
    const formula = sheetNamed(hands, "Départs")?.formulas[6]?.[5] ?? null;
    const original = sheetNamed(live, "Départs")?.formulas[6]?.[5] ?? null;
    expect(sheetNamed(live, "Départs")?.formulas[0]?.[3]).toBeNull();
    const copy = typedInto(live, to, { value: 1, formula: way === "values" ? null : original });
    expect(backFrom(typedInto(hands, to, { value: 1, formula }))).toEqual({ formulas: formulasIn(copy), edited: [] });
  });
});
