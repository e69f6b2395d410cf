import { isError, type CellValue } from "../../../src/catalog/record/cells";
import { CATALOG, NAMESPACE } from "../../../src/catalog/index";
import type { RunJob } from "../../../src/catalog/jobs/jobs";
import { LOOKS } from "../../../src/catalog/templates/layout/looks";
import type { CellLayout, SheetLayout, WorkbookLayout } from "../../../src/catalog/templates/layout/workbook-layout";
import { LOCALES } from "../../../src/catalog/record/text";
import { NAMES } from "../../../src/catalog/cases/workbook-reading";
import { OFFERED_TEMPLATES } from "../../../src/scripts/sample/offered-templates";
import { asWhenLaidOut, laidOut } from "../../support/laid-out";
import { SheetValues } from "./sheet-values";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

type Block = readonly (readonly CellValue[])[];

/** Cells that an argument of a formula stands for: a table, some of its columns, an area of the sheet, a constant, or none where it is left out. */
function argument(text: string, sheet: string, shown: SheetValues): CellValue | Block {
  if (text === "") return null;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1] ?? "";
  // Names and their values: {"Ne rien faire",TRUE;"Langue","fr"}.
  const constant = /^\{(.*)\}$/.exec(text);
  if (constant) return (constant[1] ?? "").split(";").map((row) => row.split(",").map((cell) => argument(cell, sheet, shown) as CellValue));
  const structured = /^([\p{L}_]+)\[(?:#All\]|\[#All\],\[([^\]]+)\]:\[([^\]]+)\]\])$/u.exec(text);
  if (structured) {
    const { sheet: on, table } = shown.table(structured[1] ?? "");
    const first = structured[2] === undefined ? 0 : table.headers.indexOf(structured[2]);
    const last = structured[3] === undefined ? table.headers.length - 1 : table.headers.indexOf(structured[3]);
    return shown.block(on.name, table.row, table.column + first, table.rows + 1, last - first + 1);
  }
  const picked = /^IF\(([\p{L}_]+)="([^"]*)",('[^']+'|[^!]+)!\$([A-Z])\$(\d+)#,(.*)\)$/u.exec(text);
  if (picked) {
    const [, name = "", word = "", on = "", column = "", row = "", otherwise = ""] = picked;
    if (named(name, shown) !== word) return argument(otherwise, sheet, shown);
    const spilling = shown.book.sheets.find((one) => one.name === on.replaceAll("'", ""))?.cells.find((cell) => cell.row === Number(row) - 1 && cell.column === column.charCodeAt(0) - 65);
    return spilling?.spill ?? null;
  }
  const cells = /^\$([A-Z])\$(\d+)(?::\$([A-Z])\$(\d+))?$/.exec(text);
  if (!cells) throw new Error(`a form of argument that this test does not know: ${text}`);
  const [, left = "", top = "", right = left, bottom = top] = cells;
  const [row, column] = [Number(top) - 1, left.charCodeAt(0) - 65];
  const block = shown.block(sheet, row, column, Number(bottom) - row, right.charCodeAt(0) - 65 - column + 1);
  return cells[3] === undefined ? (block[0]?.[0] ?? null) : block;
}

/** What stands in the cell of a name. */
function named(name: string, shown: SheetValues): CellValue {
  const formula = shown.book.names.find((one) => one.name === name)?.formula ?? "";
  const [, sheet = "", column = "", row = ""] = /^='?([^'!]+)'?!\$([A-Z])\$(\d+)$/.exec(formula) ?? [];
  return shown.at(sheet, Number(row) - 1, column.charCodeAt(0) - 65);
}

/** Parted at the commas outside brackets, which part columns, and outside quotes. */
function argumentsIn(list: string): string[] {
  const found = [""];
  let depth = 0;
  let isQuoted = false;
  for (const letter of list) {
    depth += "[{(".includes(letter) ? 1 : "]})".includes(letter) ? -1 : 0;
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === "," && depth === 0 && !isQuoted) found.push("");
    else found.push((found.pop() ?? "") + letter);
  }
  return found;
}

function call(formula: string, sheet: string, shown: SheetValues, run: RunJob): Promise<CellValue[][]> {
  const [, id = "", list = ""] = new RegExp(`^=${NAMESPACE}\\.([A-Z.]+)\\((.*)\\)$`).exec(formula) ?? [];
  const declared = CATALOG.find((one) => one.id === id);
  if (!declared) throw new Error(`not a call of ours: ${formula}`);
  const args = argumentsIn(list).map((text) => argument(text, sheet, shown));
  return declared.start(args.map((cells) => ({ cells, address: null })), run);
}

const ours = (sheet: SheetLayout) => sheet.cells.filter(({ formula }) => formula?.includes(`${NAMESPACE}.`));
const formulasOf = (sheet: SheetLayout) => sheet.cells.filter((cell): cell is CellLayout & { readonly formula: string } => cell.formula !== undefined);

/** Functions on revenue alone: what a template without a workforce shows. */
const REVENUE_FUNCTIONS = ["EXPOSURE", "REVENUE.AT.RISK", "REVENUE.SCHEDULE", "CONCENTRATION"];

/**
 * What no sample asks: no sample has a table of consents, which would feed all its figures; and a slider's release would wait for the
 * solves of the delays, and for the plans by which a scenario is taken apart.
 */
const UNASKED: readonly string[] = ["OPT.IN.SCHEDULE", "COST.OF.DELAY", "SCENARIO.BRIDGE"];

const TEMPLATES = OFFERED_TEMPLATES.map(({ template }) => template);
const WORKBOOKS = TEMPLATES.flatMap((template) => LOCALES.map((locale) => ({ id: template.id, template, locale })));

describe.each(WORKBOOKS)("the workbook of $id in $locale", ({ template, locale }) => {
  let book: WorkbookLayout;
  let shown: SheetValues;
  beforeAll(async () => {
    book = await laidOut(template, locale);
    shown = new SheetValues(book);
  }, MINUTE);

  test("each formula of ours shows what the function gives on the cells of the workbook", async () => {
    const run = await asWhenLaidOut(template);
    const calls = book.sheets.flatMap((sheet) => ours(sheet).map((cell) => ({ sheet: sheet.name, ...cell })));
    expect(new Set(calls.map(({ formula = "" }) => /^=RELAIS\.([A-Z.]+)\(/.exec(formula)?.[1]))).toEqual(new Set(template.workforce ? CATALOG.map(({ id }) => id).filter((id) => !UNASKED.includes(id)) : REVENUE_FUNCTIONS));
    for (const { sheet, formula = "", value, spill = [[value]] } of calls) {
      expect({ formula, spill }).toEqual({ formula, spill: await call(formula, sheet, shown, run) });
      expect(value).toBe(spill[0]?.[0]);
    }
  }, MINUTE);

  test("no cell is an error", () => {
    expect(shown.everything().filter((cell) => isError(cell) || (typeof cell === "number" && !Number.isFinite(cell)))).toEqual([]);
  });

  test("every formula that spills finds its cells free", () => {
    for (const sheet of book.sheets) {
      for (const { row, column, spill = [] } of ours(sheet).filter(({ spill: found }) => found !== undefined)) {
        const [rows, columns] = [spill.length, spill[0]?.length ?? 0];
        const inTheWay = sheet.cells.filter(
          (cell) => cell.value !== null && cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
        );
        expect(inTheWay.map((cell) => [sheet.name, cell.row, cell.column])).toEqual([[sheet.name, row, column]]);
      }
    }
  });

  test("no text is cut by the cell beside it", () => {
    for (const sheet of book.sheets) {
      for (const { row, column, role, spill } of sheet.cells.filter(({ role: found }) => !("wrap" in LOOKS[found]))) {
        const places = (spill ?? [[null]]).flatMap((cells, down) => cells.map((_, right) => [row + down, column + right] as const));
        const cut = places.filter(([at, from]) => {
          const text = shown.at(sheet.name, at, from);
          const beside = shown.at(sheet.name, at, from + 1);
          return typeof text === "string" && beside !== null && beside !== "" && text.length > (sheet.columns[from]?.width ?? 10);
        });
        expect({ sheet: sheet.name, role, cut: spill ? cut.filter(([at]) => at > row) : cut }).toEqual({ sheet: sheet.name, role, cut: [] });
      }
    }
  });

  test("a result that may grow by lines has nothing under it", () => {
    const fixed = ["EXPOSURE", "CONCENTRATION", "TRAINING.REFUND", "SEVERANCE", "ERLANG.AGENTS", "GOAL.SEEK"];
    for (const sheet of book.sheets) {
      for (const { row, column, spill = [] } of ours(sheet).filter(({ formula = "" }) => !fixed.some((id) => formula.includes(`.${id}(`)))) {
        const width = spill[0]?.length ?? 0;
        const below = sheet.cells.filter((cell) => cell.row >= row + spill.length && cell.column >= column && cell.column < column + width);
        expect(below).toEqual([]);
      }
    }
  });

  test("formulas name only tables, columns and sheets that are there", () => {
    const tables = new Map(book.sheets.flatMap(({ tables: found }) => found.map(({ name, headers }) => [name, headers] as const)));
    const sheets = new Set(book.sheets.map(({ name }) => name));
    const formulas = [...book.sheets.flatMap((sheet) => formulasOf(sheet).map(({ formula }) => formula)), ...book.names.map(({ formula }) => formula)];
    for (const formula of formulas) {
      const bare = formula.replace(/"[^"]*"/g, '""');
      for (const [, table = "", columns = ""] of bare.matchAll(/([\p{L}_]+)\[((?:[^[\]]|\[[^\]]*\])*)\]/gu)) {
        expect([...tables.keys()]).toContain(table);
        const named = columns.startsWith("[") || columns.startsWith("@[") ? [...columns.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name) : [columns.replace(/^@/, "")];
        for (const name of named.filter((one) => one !== undefined && !one.startsWith("#"))) expect(tables.get(table)).toContain(name);
      }
      for (const [, quoted, plain] of bare.matchAll(/(?:'([^']+)'|([\p{L}_]+))!/gu)) expect(sheets).toContain(quoted ?? plain);
    }
  });

  test("conditions and validations name no table and no other sheet, which Excel refuses there", () => {
    const formulas = book.sheets.flatMap(({ highlights, validations }) => [
      ...highlights.map(({ formula }) => formula),
      ...validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.source] : [rule.min, rule.max])),
    ]);
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => /[![]/.test(formula))).toEqual([]);
  });

  test("sheets, tables and names bear names that a spreadsheet takes", () => {
    const names = [...book.names.map(({ name }) => name), ...book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))).toEqual([]);
    expect(book.sheets.filter(({ name }) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    for (const { tables } of book.sheets) for (const { headers } of tables) expect(new Set(headers).size).toBe(headers.length);
  });

  test("what is typed stays within what may be typed", () => {
    for (const sheet of book.sheets) {
      for (const { area, rule, allowBlank } of sheet.validations) {
        const values = cellsOf(area).map(([row, column]) => shown.at(sheet.name, row, column));
        for (const value of values) {
          if (value === null) expect({ area, allowBlank }).toEqual({ area, allowBlank: true });
          else if (rule.kind === "between") {
            expect(value).toBeGreaterThanOrEqual(boundOf(rule.min, sheet.name, shown));
            expect(value).toBeLessThanOrEqual(boundOf(rule.max, sheet.name, shown));
          }
        }
      }
    }
  });

  test("the name of the active scenario's cell leads to it", () => {
    const { formula = "" } = book.names.find(({ name }) => name === NAMES.activeScenario[locale]) ?? {};
    const [, sheet = "", row] = /^=(\S+)!\$C\$(\d+)$/.exec(formula) ?? [];
    expect(shown.at(sheet, Number(row) - 1, 2)).toBe(template.active[locale]);
  });

  test("the scenario named active is one of the scenarios, and a blank lever stays blank", () => {
    const { sheet, table } = shown.table(locale === "fr" ? "Scénarios" : "Scenarios");
    const active = table.headers.indexOf(locale === "fr" ? "Actif" : "Active");
    const chosen = table.headers.indexOf(template.active[locale]);
    const column = (at: number) => shown.block(sheet.name, table.row + 1, table.column + at, table.rows, 1).map(([cell]) => cell ?? "");
    expect(column(active)).toEqual(column(chosen));
  });
});

test.each(TEMPLATES)("both languages lay out the same cells of $id", async (template) => {
  const [french, english] = await Promise.all(
    LOCALES.map(async (locale) => {
      const { sheets } = await laidOut(template, locale);
      return sheets.map(({ cells }) => cells.map(({ row, column, role, formula }) => [row, column, role, formula === undefined]));
    }),
  );
  expect(english).toEqual(french);
}, MINUTE);

test.each(TEMPLATES)("English words of $id are not French ones", async (template) => {
  const english = new SheetValues(await laidOut(template, "en")).everything().filter((cell) => typeof cell === "string");
  const own = english.filter((text) => !TITLE_OF_SOURCE.test(text)).map((text) => text.replaceAll(PROPER_NAME, ""));
  expect(own.filter((text) => /[à-ÿœ]|(?:^| )(?:le|la|les|des|du|une|par|loi)(?: |$)/i.test(text))).toEqual([]);
}, MINUTE);

/** Names of places, clients and papers, which no language changes. */
const PROPER_NAME = /Rabat-Salé-Kénitra|Tanger-Tétouan-Al Hoceïma|Salé|Valcourt Énergie|Libération|Le Matin|Office des changes|Fès-Meknès|Fès|Télécom Cévennes|Énergie du Ponant|Mutuelle des Trois-Rives|Rénovation Val d'Orbe|Les Cahiers du Littoral/g;
/** A French publication is cited by its French title, after its address. */
const TITLE_OF_SOURCE = /^(?:[a-z0-9-]+\.)+[a-z]+, /;

function cellsOf(area: string): [row: number, column: number][] {
  const [, left = "", top = "", right = left, bottom = top] = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(area) ?? [];
  const columns = Array.from({ length: right.charCodeAt(0) - left.charCodeAt(0) + 1 }, (_, at) => left.charCodeAt(0) - 65 + at);
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, at) => Number(top) - 1 + at);
  return rows.flatMap((row) => columns.map((column): [number, number] => [row, column]));
}

function boundOf(formula: string, sheet: string, shown: SheetValues): number {
  const [, column, row] = /^=\$([A-Z])(\d+)$/.exec(formula) ?? [];
  return column === undefined ? Number(formula.slice(1)) : Number(shown.at(sheet, Number(row) - 1, column.charCodeAt(0) - 65));
}
