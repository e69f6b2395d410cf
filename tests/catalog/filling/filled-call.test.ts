import { CATALOG } from "../../../src/catalog";
import { FUNCTION_GUIDE } from "../../../src/catalog/emit/function-guide";
import { constant, constants, reference } from "../../../src/catalog/filling/filled-argument";
import { filledCall, takenBy } from "../../../src/catalog/filling/filled-call";
import { soughtFunctions } from "../../../src/catalog/filling/sought-functions";
import { columnCells, tableAddress, tableReference, type NamedTable } from "../../../src/catalog/filling/table-reference";
import { QUESTIONS } from "../../../src/catalog/words/questions";
import { LINES } from "../../../src/catalog/tables/revenue/lines";
import { fromEnglish, toEnglish } from "../../../src/workbench/dialect/notation";
import { askingWorkbook, functionOf } from "../../support/asking-workbook";
import { day } from "../../support/dates";

const { tables } = askingWorkbook("fr");
const NAMED: readonly NamedTable[] = [
  { name: "Lignes", grid: { values: tables.lines, origin: { sheet: "Mes lignes", row: 4, column: 1 } } },
  { name: "Scénarios", kind: "with-totals", grid: { values: tables.levers, origin: { sheet: "Scénarios", row: 0, column: 0 } } },
  { name: "Viviers", kind: "range", grid: { values: tables.pools, origin: { sheet: "RH", row: 0, column: 0 } } },
];
const [LINES_TABLE, , POOLS_TABLE] = NAMED as [NamedTable, NamedTable, NamedTable];

test("a table is named as a whole, one with totals without them, a mapped range by its name", () => {
  expect(NAMED.map(tableReference)).toEqual([
    { fr: "Lignes[#Tout]", en: "Lignes[#All]" },
    { fr: "Scénarios[[#En-têtes];[#Données]]", en: "Scénarios[[#Headers],[#Data]]" },
    { fr: "Relais_Viviers", en: "Relais_Viviers" },
  ]);
  expect(tableAddress(LINES_TABLE)).toBe("'Mes lignes'!B5:H8");
});

test("a column is named by its header, in a mapped range by its cells", () => {
  const usual = { table: LINES, column: "mix" };
  expect(columnCells(LINES_TABLE, usual)).toMatchObject({ written: { en: "Lignes[Code]" }, address: "'Mes lignes'!E6:E8", cells: [["O1"], ["O1 40%; I1 60%"], ["O11"]] });
  expect(columnCells({ ...LINES_TABLE, kind: "range" }, usual)?.written.fr).toBe("'Mes lignes'!$E$6:$E$8");
  const odd = { ...LINES_TABLE, grid: { ...LINES_TABLE.grid, values: LINES_TABLE.grid.values.map((row, at) => (at === 0 ? row.map((header) => (header === "Code" ? "Code [loi]" : header)) : row)) } };
  expect(columnCells(odd, usual)?.written.en).toBe("Lignes[Code '[loi']]");
  expect(columnCells(POOLS_TABLE, usual)).toBeNull();
});

test("a function is filled with the tables that it takes; what the workbook lacks is told", () => {
  const taken = takenBy(functionOf("SURPLUS"), NAMED);
  expect(taken.tables.filter(({ found }) => found).map(({ key, found }) => [key, found?.name])).toEqual([["lines", "Lignes"], ["levers", "Scénarios"], ["pools", "Viviers"]]);
  expect(takenBy(functionOf("SURPLUS"), []).tables.filter(({ optional }) => !optional).map(({ key, found }) => [key, found])).toEqual([["lines", null], ["pools", null]]);
});

describe.each(CATALOG.map((fn) => [fn.id, fn] as const))("%s", (id, fn) => {
  const guide = FUNCTION_GUIDE.find((one) => one.id === id);
  const { values } = takenBy(fn, []);

  test("has a guide with words on itself and on each of its values", () => {
    expect(guide?.summary.fr).not.toBe("");
    for (const { key } of values) expect(guide?.help[key]?.en).toBeTruthy();
  });

  test("is asked for by a formula that both notations write alike", () => {
    const given = Object.fromEntries(values.filter(({ optional }) => !optional).map(({ key }) => [key, reference("Feuil1!$A$1", 1)]));
    const { formula } = filledCall(fn, guide?.call ?? "", given, "fr");
    expect(fromEnglish(formula.en, "fr")).toBe(formula.fr);
    expect(toEnglish(formula.fr, "fr")).toBe(formula.en);
  });
});

test("constants of every kind are written alike in both notations: numbers, days, truths, texts, lists, names with their values", () => {
  const fn = functionOf("SEVERANCE");
  const given = { wage: constant(8_000.5, "money"), years: constant(day("2026-08-11"), "day"), reading: constants([1.5, -2], "money"), multiplier: constant('dit "Roi"', "text"), delegate: constant(true, "switch") };
  const { formula } = filledCall(fn, "RELAIS.SEVERANCE", Object.fromEntries(Object.entries(given).filter(([key]) => key in fn.params)), "fr");
  expect(formula.fr).toContain("8000,5;");
  expect(toEnglish(formula.fr, "fr")).toBe(formula.en);
  expect(fromEnglish(formula.en, "fr")).toBe(formula.fr);
  const named = filledCall(functionOf("REVENUE.DISTRIBUTION"), "RELAIS.REVENUE.DISTRIBUTION", { trials: constant(4_096, "number"), headers: constant(false, "switch") }, "fr").formula;
  expect(named.en).toMatch(/\{"[^"]+",4096;"[^"]+",FALSE\}|\{"[^"]+",FALSE;"[^"]+",4096\}/);
  expect(fromEnglish(named.en, "fr")).toBe(named.fr);
});

describe("a search", () => {
  const found = (sought: string) => soughtFunctions(sought, QUESTIONS, FUNCTION_GUIDE);

  test("shows every question and no function where nothing is sought", () => {
    expect(found(" ")).toEqual({ questions: QUESTIONS, functions: [] });
  });

  test.each([["surpl", "SURPLUS"], ["trésorerie creux", "CASH.PLAN"], ["tresorerie", "CASH.PLAN"], ["Where can they", "REALLOCATE"]])("%s finds the question that %s answers", (sought, id) => {
    expect(found(sought).questions.map(({ answeredBy }) => answeredBy[0])).toContain(id);
  });

  test.each([["severance", "SEVERANCE"], ["RELAIS.ERL", "ERLANG.AGENTS"], ["notice dismissal", "NOTICE"], ["indemnité", "SEVERANCE"], ["revenueatrisk", "REVENUE.AT.RISK"]])("%s finds the function %s", (sought, id) => {
    expect(found(sought).functions.map((one) => one.id)).toContain(id);
  });

  test("finds nothing where nothing says it", () => {
    expect(found("xyzzy")).toEqual({ questions: [], functions: [] });
  });
});
