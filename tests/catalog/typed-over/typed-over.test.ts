import fc from "fast-check";
import { typedOverIn, type TypedOver } from "../../../src/catalog/typed-over/typed-over";
import { anyOrdinaryColumn, HARMLESS, ORDINARY } from "../../support/ordinary-columns";
import { pictureOfCells, SheetByHand, type Written } from "../../support/sheet-by-hand";

/** A column of formulas beside two of inputs, from row 2 on, with other contents in some rows. */
function sheetWith(others: Readonly<Record<number, Written>>, rows = 12): (readonly Written[])[] {
  return [
    ["Mois", "Volume", "Prix", "Montant"],
    ...Array.from({ length: rows }, (_, index): readonly Written[] => [`M${index + 1}`, 100 + index, 2.5, others[index + 2] ?? `=B${index + 2}*C${index + 2}`]),
  ];
}

const found = (rows: readonly (readonly Written[])[], options?: Parameters<typeof pictureOfCells>[1]) => typedOverIn(pictureOfCells(rows, options));

describe("a number in the place of a formula", () => {
  test("is found with its neighbour, and with the formula that belongs there", () => {
    expect(found(sheetWith({ 7: 260 }))).toEqual<TypedOver[]>([
      { kind: "number", address: "Feuille!D7", found: 260, line: "column", neighbour: "Feuille!D6", expected: "=B7*C7" },
    ]);
  });

  test("is found in a row as well as in a column", () => {
    expect(found([["Total", "=SUM(B3:B9)", "=SUM(C3:C9)", 500, "=SUM(E3:E9)", "=SUM(F3:F9)"]])).toEqual([
      expect.objectContaining({ address: "Feuille!D1", line: "row", neighbour: "Feuille!C1", expected: "=SUM(D3:D9)" }),
    ]);
  });

  test("three in one column, two of them side by side", () => {
    expect(found(sheetWith({ 4: 1, 5: 2, 10: 3 })).map(({ address }) => address)).toEqual(["Feuille!D4", "Feuille!D5", "Feuille!D10"]);
  });

  test("amid absolute references and numbers that go on from row to row, the formula goes on as they do", () => {
    const rows = Array.from({ length: 8 }, (_, index): readonly Written[] => [index === 4 ? 9 : `=INDEX(Viviers[Vivier],${index + 3})*$C$${index + 1}*$D$1`, null, 1]);
    expect(found(rows)).toEqual([expect.objectContaining({ address: "Feuille!A5", expected: "=INDEX(Viviers[Vivier],7)*$C$5*$D$1" })]);
  });

  test("where the copies quote another text each, it is found, and what belongs there is nobody's guess", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const rows = names.map((name, index): readonly Written[] => [index === 3 ? 4 : `=INDEX(Actif,MATCH("${name}",Levier,0))`]);
    expect(found(rows)).toEqual([expect.objectContaining({ address: "Feuille!A4", expected: null })]);
  });

  test("at the end of a table's column it is an exception, at the end of other columns it may be what they begin or end with", () => {
    const table = { name: "Ventes", row: 0, column: 0, rows: 13, columns: 4, hasHeaders: true, hasTotals: false };
    const rows = (others: Readonly<Record<number, Written>>) => sheetWith(others).map((row, index) => (index === 0 || typeof row[3] !== "string" ? row : [...row.slice(0, 3), "=[@Volume]*[@Prix]"]));
    expect(found(rows({ 13: 5 }), { tables: [table] })).toEqual([expect.objectContaining({ address: "Feuille!D13", neighbour: "Feuille!D12", expected: "=[@Volume]*[@Prix]" })]);
    expect(found(rows({ 2: 5 }), { tables: [table] })).toEqual([expect.objectContaining({ address: "Feuille!D2", neighbour: "Feuille!D3" })]);
    expect(found(sheetWith({ 13: 5 }))).toEqual([]);
    expect(found(sheetWith({ 2: 5 }))).toEqual([]);
  });

  test("what a formula elsewhere fills is no number that somebody has typed", () => {
    const rows = sheetWith({ 7: 260 });
    expect(found(rows, { spills: [{ row: 6, column: 2, rows: 1, columns: 2 }] })).toEqual([]);
  });

  test("columns without formulas are inputs, whatever stands in them", () => {
    expect(found(Array.from({ length: 20 }, (_, index) => [index, `n° ${index}`, index % 3 === 0 ? null : 2.5]))).toEqual([]);
  });
});

describe("a formula unlike its neighbours", () => {
  test.each([
    ["=B7*C7+5000", "=B7*C7"],
    ["=B7*C8", "=B7*C7"],
    ["=B7*1.05", "=B7*C7"],
    ["=1200", "=B7*C7"],
  ])("%s among copies of another", (formula, expected) => {
    expect(found(sheetWith({ 7: formula }))).toEqual<TypedOver[]>([
      { kind: "formula", address: "Feuille!D7", found: formula, line: "column", neighbour: "Feuille!D6", expected },
    ]);
  });

  test("one that refers to another fixed cell, or has another whole number, is told by its copy", () => {
    const rows = Array.from({ length: 9 }, (_, index): readonly Written[] => [`=B${index + 1}*$D$${index === 5 ? 2 : 1}`, 4]);
    expect(found(rows)).toEqual([expect.objectContaining({ address: "Feuille!A6", found: "=B6*$D$2", expected: "=B6*$D$1" })]);
  });

  test("a total among its parts, and a row of its own across the sheet, are none", () => {
    expect(found(sheetWith({ 8: "=SUM(D2:D7)" }))).toEqual([]);
    const rows = sheetWith({}).map((row, index) => (index === 0 ? row : [...row, `=D${index + 1}/C${index + 1}`, `=E${index + 1}/C${index + 1}`]));
    const withOwn = rows.map((row, index) => (index === 6 ? [...row.slice(0, 3), "=B3-C3", "=C3-D3", "=D3-E3"] : row));
    expect(found(withOwn)).toEqual([]);
  });
});

describe("a number within a formula", () => {
  test.each([
    ["=B2*0.2", ["0.2"]],
    ["=B2*(1+20%)", ["20%"]],
    ["=SUM(B2:B9)+15000", ["15000"]],
    ["=IF(B2>0,0.3,0.1)*C2", ["0.3", "0.1"]],
    ["=ROUND(B2*1.055,2)", ["1.055"]],
    ["=0.035", ["0.035"]],
    ["=MIN(B2,2500)", ["2500"]],
  ])("%s", (formula, constants) => {
    expect(found([[formula, 1]])).toEqual<TypedOver[]>([{ kind: "constant", address: "Feuille!A1", cells: 1, formula, constants }]);
  });

  test("is told once for all copies that stand together", () => {
    expect(found([["Total"], ...Array.from({ length: 5 }, (_, row): readonly Written[] => [`=D${row + 2}*0.2`, `=E${row + 2}*0.2`])])).toEqual([
      expect.objectContaining({ kind: "constant", address: "Feuille!A2:B6", cells: 10, formula: "=D2*0.2" }),
    ]);
  });

  test("in a cell that differs from its neighbours as well, it is told there", () => {
    expect(found(sheetWith({ 7: "=B7*1.05" })).map(({ kind }) => kind)).toEqual(["formula"]);
  });

  test.each(HARMLESS)("%s has none that anybody decides", (formula) => {
    expect(found([[formula.replaceAll("#", "B1"), 1]])).toEqual([]);
  });

  test("what carries a formula of ours holds what Share has written", () => {
    expect(found([['=CHOOSE(1,B1*191.5*0.0674,"Relais 1 k3f9","RELAIS.NOTICE(",B1,")")', 3]])).toEqual([]);
  });
});

describe("ordinary columns are not accused", () => {
  test.each(Object.entries(ORDINARY))("%s, upright and on its side", (_, write) => {
    for (const isOnItsSide of [false, true]) {
      for (const count of [8, 12, 13, 24, 25, 36]) {
        const sheet = new SheetByHand(isOnItsSide);
        write(sheet, 2, count);
        expect([isOnItsSide, count, typedOverIn(sheet.picture())]).toEqual([isOnItsSide, count, []]);
      }
    }
  });

  test("none of 200 of any kind, length and place", () => {
    fc.assert(fc.property(anyOrdinaryColumn, ({ kind, picture }) => expect([kind, typedOverIn(picture)]).toEqual([kind, []])), { numRuns: 200, seed: 20_261_130 });
  });
});

test("any one cell of a column of copies is found when a number is typed over it, but for its ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 60 }), fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), (count, choice, value, isOnItsSide) => {
      const at = 1 + (choice % (count - 2));
      const sheet = new SheetByHand(isOnItsSide);
      for (let row = 0; row < count; row += 1) sheet.set(row, 2, row === at ? value : `=${sheet.ref(row, 0)}*${sheet.ref(0, 1, true)}`);
      const [one, ...others] = typedOverIn(sheet.picture());
      expect(others).toEqual([]);
      expect(one).toMatchObject({ kind: "number", address: `Feuille!${sheet.ref(at, 2)}`, found: value, expected: `=${sheet.ref(at, 0)}*${sheet.ref(0, 1, true)}` });
    }),
    { numRuns: 300, seed: 7 },
  );
});
