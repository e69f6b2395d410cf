import fc from "fast-check";
import { isError, type CellValue } from "../../../src/catalog/record/cells";
import { LOCALES } from "../../../src/catalog/record/text";
import { LOOKS, type Look } from "../../../src/catalog/templates/layout/looks";
import type { SheetLayout } from "../../../src/catalog/templates/layout/workbook-layout";
import { OFFERED_TEMPLATES } from "../../../src/scripts/sample/offered-templates";
import { areasAlike } from "../../../src/catalog/templates/writes/areas-alike";
import { clashesWith } from "../../../src/catalog/templates/writes/clashes";
import type { BlockWrite, SheetWrites } from "../../../src/catalog/templates/writes/workbook-writes";
import { writesOf } from "../../../src/catalog/templates/writes/writes-of-layout";
import { parseAddress, type Area } from "../../../src/workbench/document/address";
import { laidOut } from "../../support/laid-out";

/** A sheet on which writes are done one after the other, with nothing of a spreadsheet but places. */
class Paper {
  readonly contents = new Map<string, CellValue>();
  readonly formats = new Map<string, string>();
  readonly looks = new Map<string, Look>();

  constructor({ constants, formulas, formats, looks }: SheetWrites) {
    for (const { area, numberFormat } of formats) within(area, (at) => this.formats.set(at, numberFormat));
    for (const { area, look } of looks) within(area, (at) => this.looks.set(at, look));
    for (const block of [constants, formulas]) if (block) this.#put(block);
  }

  #put({ area, cells }: BlockWrite<string | number | boolean>): void {
    const { row, column, rows, columns } = areaOf(area);
    expect([cells.length, cells[0]?.length]).toEqual([rows, columns]);
    cells.forEach((line, down) => line.forEach((cell, right) => cell !== null && this.contents.set(`${row + down} ${column + right}`, cell)));
  }
}

function areaOf(text: string): Area {
  const area = parseAddress(text)?.area;
  if (!area) throw new Error(`${text} is no area`);
  return area;
}

function within(text: string, visit: (at: string) => void): void {
  const { row, column, rows, columns } = areaOf(text);
  for (let down = 0; down < rows; down += 1) for (let right = 0; right < columns; right += 1) visit(`${row + down} ${column + right}`);
}

/** What a sheet's paper shows otherwise than its layout says. */
function differences({ cells }: SheetLayout, paper: Paper): string[] {
  const last = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const wrong: string[] = [];
  const see = (at: string, what: string, wanted: unknown, found: unknown) => {
    if (wanted !== found) wrong.push(`${at} ${what}: ${JSON.stringify(wanted)} wanted, ${JSON.stringify(found)} found`);
  };
  for (const [at, { value, formula, role, numberFormat }] of last) {
    const typed = value === null || value === "" || isError(value) ? undefined : value;
    see(at, "content", formula ?? typed, paper.contents.get(at));
    see(at, "format", numberFormat ?? "General", paper.formats.get(at) ?? "General");
    see(at, "look", LOOKS[role], paper.looks.get(at));
  }
  for (const at of paper.contents.keys()) if (!last.has(at)) wrong.push(`${at} is not laid out`);
  for (const at of paper.looks.keys()) if (!last.has(at)) wrong.push(`${at} is dressed and not laid out`);
  return wrong;
}

describe.each(OFFERED_TEMPLATES.map(({ template }) => [template.id, template] as const))("the writes of %s", (_id, template) => {
  test.each(LOCALES)("in %s put every cell of its layout where it stands, with its look and number format, and nothing else", async (locale) => {
    const book = await laidOut(template, locale);
    const { sheets, names } = writesOf(book);
    expect(sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    expect(names).toEqual(book.names);
    const wrong = book.sheets.flatMap((sheet, index) => differences(sheet, new Paper(sheets[index] as SheetWrites)).map((what) => `${sheet.name}: ${what}`));
    expect(wrong).toEqual([]);
    expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  });
});

test("areas hold each cell once, with those of its mark alone", () => {
  const cell = fc.record({ row: fc.nat(12), column: fc.nat(8), mark: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}` }), (cells) => {
      const seen = new Map<string, string>();
      for (const { area, rows, mark } of areasAlike(cells)) {
        expect(areaOf(area).rows).toBe(rows);
        within(area, (at) => {
          expect(seen.has(at)).toBe(false);
          seen.set(at, mark);
        });
      }
      expect(seen).toEqual(new Map(cells.map(({ row, column, mark }) => [`${row} ${column}`, mark])));
    }),
  );
});

test("a block of one look is one area", () => {
  const cells = Array.from({ length: 30 }, (_, index) => ({ row: Math.floor(index / 5), column: index % 5, mark: "a" }));
  expect(areasAlike(cells)).toEqual([{ area: "A1:E6", rows: 6, mark: "a" }]);
});

describe("names that are taken", () => {
  const blank = { tabColor: "000000", gridLines: true, freeze: { rows: 0, columns: 0 }, constants: null, formulas: null, formats: [], looks: [], columnWidths: [], rowHeights: [], validations: [], highlights: [], charts: [] };
  const writes = {
    sheets: [{ ...blank, name: "Lignes", tables: [{ name: "Lignes", area: "A1:B2", style: "" }] }, { ...blank, name: "Plan", tables: [] }],
    names: [{ name: "Scénario_actif", formula: "=Lignes!$A$1", help: "" }],
  };

  test("are all told at once, whatever their case, as the workbook writes them", () => {
    const present = { sheets: ["Feuil1", "LIGNES", "plan"], tables: ["lignes", "Ventes"], names: ["scénario_ACTIF", "Taux"] };
    expect(clashesWith(writes, present)).toEqual([
      { kind: "sheet", name: "LIGNES" },
      { kind: "sheet", name: "plan" },
      { kind: "table", name: "lignes" },
      { kind: "name", name: "scénario_ACTIF" },
    ]);
  });

  test("clash across: Excel has one list for tables and names; sheets have their own", () => {
    expect(clashesWith(writes, { sheets: [], tables: ["Scénario_actif"], names: ["Lignes", "Plan"] })).toEqual([
      { kind: "table", name: "Scénario_actif" },
      { kind: "name", name: "Lignes" },
    ]);
    expect(clashesWith(writes, { sheets: ["Feuil1"], tables: ["Ventes"], names: ["Taux"] })).toEqual([]);
  });
});
