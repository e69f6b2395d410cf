import type { CellValue } from "../../src/catalog/record/cells";
import { likelyLines, NEEDED_OF_LINES } from "../../src/catalog/cases/likely-lines";

const block = (sheet: string, values: CellValue[][], place: { row: number; column: number } = { row: 0, column: 0 }, rows = values.length) => ({ grid: { values, origin: { sheet, ...place } }, rows });

const OWN = [
  ["Contrats au 1er novembre", null, null, null, null],
  [null, null, null, null, null],
  ["Client", "Code", "CA de référence", "Mois de référence", "Remarque"],
  ["A", "O1", 600_000, "2026-07", "x"],
];

test("the headers for a first number are those without which lines can't be read", () => {
  expect(NEEDED_OF_LINES.map(({ fr }) => fr)).toEqual(["Client", "Code", "CA de référence", "Mois de référence"]);
});

test("a range is told from its header row to its last row, whatever stands above", () => {
  expect(likelyLines([block("Contrats", OWN, { row: 2, column: 1 }, 40)])).toEqual([
    { address: "Contrats!B5:F42", reference: "Contrats!$B$5:$F$42", missing: [] },
  ]);
});

test("a sheet whose name has quotes and spaces keeps them in the reference", () => {
  const [found] = likelyLines([block("Mes contrats d'Agadir", OWN)]);
  expect(found?.reference).toBe("'Mes contrats d''Agadir'!$A$3:$E$4");
});

test("headers that are missing are told all at once, with those that may be meant; whole ranges come first", () => {
  const near = [["Client", "Code", "CA mensuel", "Mois"], ["A", "O1", 1, "2026-07"]];
  const english = [["Customer", "Activity code", "Reference revenue", "Reference month"], ["A", "O1", 1, "2026-07"]];
  const found = likelyLines([block("Ventes", near), block("Lines", english)]);
  expect(found.map(({ address }) => address)).toEqual(["Lines!A1:D2", "Ventes!A1:D2"]);
  expect(found[0]?.missing).toEqual([]);
  expect(found[1]?.missing.map(({ wanted, near }) => [wanted.fr, near])).toEqual([["Mois de référence", "Mois"]]);
});

test.each([
  ["nothing of ours", [["Produit", "Stock"], ["a", 1]]],
  ["headers without a row", [["Client", "Code", "CA de référence", "Mois de référence"]]],
  ["blank cells", [[null, null], [null, null]]],
])("a block of %s is no such range", (_what, values) => {
  expect(likelyLines([block("Feuil1", values)])).toEqual([]);
});
