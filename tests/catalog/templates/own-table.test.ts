import { LEVERS } from "../../../src/catalog/levers/levers";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";
import type { CellValue, Grid, Origin } from "../../../src/catalog/record/cells";
import { LINES } from "../../../src/catalog/tables/revenue/lines";
import { withSource, type Mapping } from "../../../src/catalog/mapping/mapping";
import { mappedTable } from "../../../src/catalog/mapping/mapped-table";
import { proposedMapping } from "../../../src/catalog/mapping/proposal";
import { likelyTop } from "../../../src/catalog/mapping/source-block";
import { ownTableLayout } from "../../../src/catalog/templates/own-table-layout";
import { xlsxOf } from "../../../src/scripts/sample/xlsx-of-layout";
import type { XlsxCell, XlsxSheet } from "../../../src/workbench/xlsx/model/model";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { day } from "../../support/dates";
import { asLibreOfficeCalculates, findLibreOffice } from "../../support/libreoffice";
import { messyBlock, messyWorkbook } from "../../support/messy-contracts";
import { readOpenDocument } from "../../support/open-document";

const SPEC = LINES as never;
const AS_OF = day("2026-11-01");
const FIRST_ROW = 7;
const FIRST_COLUMN = 2;

const proposed = (block: Grid, locale: Locale) => proposedMapping(SPEC, block, likelyTop(SPEC, block), locale);

/** Cells of every kind that a formula reads otherwise than a program would. */
function oddBlock(): Grid & { origin: Origin } {
  return {
    origin: { sheet: "Site d'Agadir", row: 2, column: 3 },
    values: [
      ["Client", "Nature", "CA (k€)", "Part FR", "Mois"],
      ["Alpha", "Vente à froid", "1\u00a0234,5", "80 %", "juil-26"],
      ["Beta", "VENTE À FROID", "412.5", 60, day("2026-07-01")],
      ["Gamma", "Inconnu ?", "n.c.", 100, "juin 26"],
      ["", "", "", "", ""],
      ["Delta", "SAV", "", 70, "juil-26"],
      ["Sous-total", "", 12, "", ""],
      ["Total :", "", 24, "", ""],
      ["Totalys", "SAV", " ", 90, "juil-26"],
      ["Epsilon", "Vente à froid", "(12)", 50, "juin 26"],
    ],
  };
}

/** Names that stand once for several rows, and sums without a name. */
const merged = (): Grid & { origin: Origin } => ({
  origin: { sheet: "Fusion", row: 0, column: 0 },
  values: [["Client", "Prestation", "CA (k MAD)"], ["Orange", "Vente à froid", 100], ["", "SAV", 50], ["", "", 150], ["SFR", "SAV", 30], ["", "Vente à froid", 20], ["", "", 200]],
});

describe("the sheet of a mapping", () => {
  const program = findLibreOffice();
  const cases: readonly (readonly [string, Grid & { origin: Origin }, Locale])[] = [
    ...LOCALES.map((locale) => [`messy-${locale}`, messyBlock(locale), locale] as const),
    ["odd", oddBlock(), "fr"],
    ["merged", merged(), "fr"],
  ];

  (program ? test : test.skip)("gives in a spreadsheet what the pane has shown of it before it was written, cell by cell", async () => {
    const files = Object.fromEntries(cases.map(([name, block, locale]) => [name, writeXlsx({ ...book(block, locale), sheets: [sourceSheet(block), ...book(block, locale).sheets] })]));
    const texts = await asLibreOfficeCalculates(program as string, files);
    for (const [name, block, locale] of cases) {
      const read = readOpenDocument(texts[name] ?? "");
      const { grid } = mappedTable(SPEC, block, proposed(block, locale), locale);
      const cells = read.sheets.get(LINES.name[locale]);
      const wrong = grid.values.slice(1).flatMap((row, at) =>
        row.flatMap((wanted, index) => {
          const found = cells?.get(`${FIRST_ROW + at} ${FIRST_COLUMN + index}`) ?? "";
          const value = typeof found === "object" && "date" in found ? day(found.date) : found;
          return same(wanted, value) ? [] : [`${name} row ${at} column ${index}: ${JSON.stringify(wanted)} wanted, ${JSON.stringify(value)} found`];
        }),
      );
      expect(wrong).toEqual([]);
    }
  }, 240_000);
});

function same(wanted: CellValue, found: unknown): boolean {
  if (typeof wanted === "number") return typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  return wanted === found;
}

function book(block: Grid & { origin: Origin }, locale: Locale) {
  return xlsxOf(ownTableLayout({ spec: SPEC, block, mapping: proposed(block, locale), sheets: [block.origin.sheet], asOf: AS_OF }, locale));
}

function sourceSheet({ values, origin }: Grid & { origin: Origin }): XlsxSheet {
  const cells: Record<number, Record<number, XlsxCell>> = {};
  values.forEach((row, down) => row.forEach((value, right) => {
    if (value !== "" && value !== null && typeof value !== "object") (cells[origin.row + down] ??= {})[origin.column + right] = { value };
  }));
  return { name: origin.sheet, cells };
}

test("the messy workbook of the tests is the block of the tests", () => {
  expect(sourceSheet(messyBlock("fr")).cells).toEqual(messyWorkbook("fr").sheets[1]?.cells);
});

test("one's own lines are reckoned with every lever at its default: press subscriptions are exempt until somebody says otherwise", () => {
  const scenarios = book(messyBlock("fr"), "fr").sheets.find(({ name }) => name === "Scénarios");
  const rows = Object.values(scenarios?.cells ?? {});
  const columnOf = (row: (typeof rows)[number], value: string) => Object.keys(row).map(Number).find((at) => row[at]?.value === value);
  const [base] = rows.flatMap((row) => (columnOf(row, LEVERS.press.name.fr) === undefined && columnOf(row, "Min") !== undefined ? [columnOf(row, "Base")] : []));
  const press = rows.find((row) => columnOf(row, LEVERS.press.name.fr) !== undefined);
  expect(base).toEqual(expect.any(Number));
  expect(press?.[base as number]?.value ?? null).toBeNull();
});

test("a sheet's name that is taken is left to its owner", () => {
  const block = messyBlock("fr");
  const layout = ownTableLayout({ spec: SPEC, block, mapping: proposed(block, "fr"), sheets: ["lignes", "Scénarios", "Lignes (Relais)", block.origin.sheet], asOf: AS_OF }, "fr");
  expect(layout.sheets.map(({ name }) => name)).toEqual(["Lignes (Relais 2)", "Scénarios (Relais)", "Hypothèses"]);
  expect(layout.names.find(({ name }) => name === "Relais_Lignes")?.formula).toBe("='Lignes (Relais 2)'!$C$7:$I$72");
  expect(layout.names.find(({ name }) => name === "Scénario_actif")?.formula).toMatch(/^='Scénarios \(Relais\)'!/);
  expect(layout.names.find(({ name }) => name === "Source_Lignes")?.formula).toBe("='Contrats 2026'!$B$5:$H$69");
});

test("headers and cells of ours are named where they stand, with rows to come; scenarios that are there are not made again", () => {
  const block = { origin: { sheet: "Ventes", row: 0, column: 0 }, values: [["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 600_000, "2026-07"]] };
  const layout = ownTableLayout({ spec: SPEC, block, mapping: proposed(block, "fr"), sheets: ["Ventes"], asOf: null }, "fr");
  expect(layout).toMatchObject({ sheets: [], names: [{ name: "Relais_Lignes", formula: "=Ventes!$A$1:$D$52" }] });
  expect(layout.names).toHaveLength(1);
});

test("the as-of date is that of the Base scenario, from the ban's month on while it lies within a year of it", () => {
  const block = messyBlock("fr");
  const startOf = (asOf: number) => {
    const mapping: Mapping = withSource(proposed(block, "fr"), "line", null);
    const sheet = ownTableLayout({ spec: SPEC, block, mapping, sheets: [], asOf }, "fr").sheets.find(({ name }) => name === "Scénarios");
    const row = (name: string) => sheet?.cells.find(({ value, column }) => column === 0 && value === name)?.row;
    const at = (name: string) => sheet?.cells.find((cell) => cell.row === row(name) && cell.column === 1)?.value;
    return [at("Date d'arrêté"), at("Premier mois")];
  };
  expect(startOf(day("2026-11-01"))).toEqual([day("2026-11-01"), day("2026-08-01")]);
  expect(startOf(day("2027-07-01"))).toEqual([day("2027-07-01"), day("2026-08-01")]);
  expect(startOf(day("2027-09-01"))).toEqual([day("2027-09-01"), null]);
});
