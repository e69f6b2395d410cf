import { MemoryDocument } from "../../../src/workbench/document/memory";
import { bodyBox, boxOf, headersOf } from "../../../src/workbench/document/reference";

const document = new MemoryDocument("Données");
const home = document.activeSheet();
document.enter("B2", [["Client", "Chiffre d'affaires"], ["Atlas", 10], ["Rif", 20]]);
const table = document.addTable(document.box("B2:C4"), true, "Lignes");
document.addSheet("Autre");

test.each([
  ["C3", "C3"],
  ["Données!C3:C4", "C3:C4"],
  ["Lignes", "B3:C4"],
  ["lignes[#Data]", "B3:C4"],
  ["Lignes[#All]", "B2:C4"],
  ["Lignes[#Headers]", "B2:C2"],
  ["Lignes[Chiffre d'affaires]", "C3:C4"],
])("%s means %s", (reference, address) => {
  expect(boxOf(document, reference, home)).toEqual(document.box(address));
});

test("an address without a sheet is on the sheet at home", () => {
  const other = document.sheets()[1]?.id ?? "";
  expect(boxOf(document, "A1", other)?.sheet).toBe(other);
});

test.each(["Nulle!A1", "Lignes[Marge]", "Lignes[[#Totals],[Client]]", "7", '"texte"', "LAMBDA(x,x)"])("%s means no range", (reference) => {
  expect(boxOf(document, reference, home)).toBeNull();
});

test("headers are the texts of the first row", () => {
  expect(headersOf(document, table)).toEqual(["Client", "Chiffre d'affaires"]);
});

test("the body leaves headers and totals out where the table shows them", () => {
  expect(bodyBox(table)).toEqual(document.box("B3:C4"));
  expect(bodyBox({ ...table, showHeaders: false, showTotals: true })).toEqual(document.box("B2:C3"));
});
