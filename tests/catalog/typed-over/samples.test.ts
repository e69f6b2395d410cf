import { typedOverIn } from "../../../src/catalog/typed-over/typed-over";
import type { WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";
import { originOf } from "../../../src/catalog/record/cells";
import { pictureOf, sampleWorkbook } from "../../support/workbook-pictures";

const SAMPLES = ["relais-exemple-leger.xlsx", "relais-exemple.xlsx", "relais-secteur.xlsx", "relais-light-sample.xlsx", "relais-sample.xlsx", "relais-sector.xlsx"];

/** A workbook in which numbers have been typed over cells. */
function withNumbers(workbook: WorkbookPicture, numbers: Readonly<Record<string, number>>): WorkbookPicture {
  const at = new Map(Object.entries(numbers).map(([address, value]) => {
    const place = originOf(address);
    if (!place) throw new Error(address);
    return [`${place.sheet} ${place.row} ${place.column}`, value];
  }));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, row) => line.map((value, column) => at.get(`${sheet.name} ${row} ${column}`) ?? value)),
      formulas: sheet.formulas.map((line, row) => line.map((formula, column) => (at.has(`${sheet.name} ${row} ${column}`) ? null : formula))),
    })),
  };
}

/** Three numbers in each sample: in a table's column, among the detailed figures, and beside these. */
const PLANTED = {
  "relais-exemple-leger.xlsx": { "Scénarios!F10": 0.03, "Lignes!T12": 950_000, "'Chiffres détaillés'!C15": 1_250_000 },
  "relais-exemple.xlsx": { "Scénarios!F6": 46_000, "Départs!J9": 81_000, "Dimensionnement!D24": 7 },
  "relais-secteur.xlsx": { "Scénarios!F32": 1, "'Chiffres détaillés'!C16": 0.2, "'Chiffres détaillés'!E15": 0 },
  "relais-light-sample.xlsx": { "Scenarios!F10": 0.03, "Lines!U6": 25_000, "'Detailed figures'!E15": 1 },
  "relais-sample.xlsx": { "'Detailed figures'!C14": 2, "Exits!L8": 3, "Staffing!E30": 4 },
  "relais-sector.xlsx": { "Scenarios!F20": 1, "Scenarios!F21": 2, "Scenarios!F22": 3 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

test.each(SAMPLES)("%s: none of its formulas is accused", (file) => {
  expect(typedOverIn(pictureOf(sampleWorkbook(file)))).toEqual([]);
});

test.each(Object.entries(PLANTED))("%s: three planted numbers are found, and nothing else", (file, numbers) => {
  const found = typedOverIn(withNumbers(pictureOf(sampleWorkbook(file)), numbers));
  expect(Object.fromEntries(found.map((one) => [one.address, one.kind === "number" && one.found]))).toEqual(numbers);
});

test("what belongs in a planted cell is the formula that stood there, wherever the cells around it are copies of it", () => {
  const live = pictureOf(sampleWorkbook("relais-exemple.xlsx"));
  const places = ["Scénarios!F6", "Scénarios!F17", "Départs!J9", "Départs!F9", "Dimensionnement!D24", "Dimensionnement!C24", "Lignes!T12", "'Chiffres détaillés'!E18"];
  for (const place of places) {
    const { sheet, row, column } = originOf(place) ?? { sheet: "", row: 0, column: 0 };
    const stood = live.sheets.find(({ name }) => name === sheet)?.formulas[row]?.[column];
    expect([place, typedOverIn(withNumbers(live, { [place]: 123 }))]).toEqual([place, [expect.objectContaining({ address: place, found: 123, expected: stood })]]);
  }
});
