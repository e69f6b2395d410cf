import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { callTwinOf } from "../../../src/catalog/functions/definition/call-twin-of";
import { LOCALES } from "../../../src/catalog/record/text";
import { callLambda } from "../../../src/catalog/twins/calls/call-lambda";
import type { CallTwin } from "../../../src/catalog/twins/calls/call-twin";
import { EXCEL_FUNCTIONS } from "../../../src/catalog/twins/excel-functions";
import { CALL_FUNCTIONS, laidCall, resultOf } from "../../support/call-cases";
import { callDisagreement, CALLS_TAKEN, isError, isPrintable, printedCalls, type PrintedCalls } from "../../support/call-sheets";
import { asLibreOfficeCalculates, findLibreOffice } from "../../support/libreoffice";
import { readOpenDocument } from "../../support/open-document";

const TIMEOUT_MS = 240_000;

const program = findLibreOffice();

if (!program && !process.env.CI) process.stderr.write("\nNo LibreOffice on this machine: nothing else judges the calculation sheets of calls on tables, whose tests are skipped.\n");

(program || process.env.CI ? describe : describe.skip).each(CALL_FUNCTIONS.map((fn) => [fn.id, fn] as const))("the calculation sheet of a call of %s", (id, fn) => {
  let workbook: PrintedCalls["workbook"] = { sheets: [] };
  let calls: PrintedCalls["calls"] = [];
  let shown: ReadonlyMap<string, unknown> = new Map();

  beforeAll(async () => {
    ({ workbook, calls } = printedCalls(fn, "plain"));
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const { calls: text = "" } = await asLibreOfficeCalculates(program, { calls: writeXlsx(workbook) });
    shown = readOpenDocument(text).sheets.get(id) ?? new Map();
  }, TIMEOUT_MS);

  // Thousands of calls with their formulas: each function's go before the next one's come.
  afterAll(() => {
    [workbook, calls, shown] = [{ sheets: [] }, [], new Map()];
  });

  const cellOf = (row: number, column: number) => shown.get(`${row} ${column}`);

  test("is the function where LibreOffice calculates it: its examples and any valid cells", () => {
    const asMade = calls.filter(({ changed }) => changed === undefined);
    expect(asMade.length).toBeGreaterThanOrEqual(200 / CALLS_TAKEN);
    expect(asMade.flatMap((call) => callDisagreement(call, cellOf) ?? []).slice(0, 3)).toEqual([]);
  });

  test("is the function still or an error, where a hand changes a cell that it was made for", () => {
    const changed = calls.filter((call) => call.changed !== undefined);
    expect(changed.flatMap((call) => callDisagreement(call, cellOf) ?? []).slice(0, 3)).toEqual([]);
    // It lives: of what the function takes, some half is a number; of SURPLUS more cells are names by which rows were joined.
    const taken = changed.filter(({ gives }) => gives !== null);
    const numbers = taken.filter(({ top }) => !isError(cellOf(top, 0)));
    expect([taken.length, numbers.length]).toEqual([expect.any(Number), expect.any(Number)]);
    const half = id === "SURPLUS" ? 0.4 : 0.5;
    expect(numbers.length).toBeGreaterThan((CALLS_TAKEN === 1 ? half : 0.3) * taken.length);
    expect(changed.some(({ gives }) => gives === null)).toBe(true);
  });

  test("has the functions of 2010 alone, within 8,192 characters", () => {
    const formulas = workbook.sheets.flatMap((sheet) => Object.values(sheet.cells).flatMap((line) => Object.values(line).flatMap(({ formula }) => formula ?? [])));
    const bare = formulas.map((text) => text.replace(/"(?:[^"]|"")*"|'[^']*'|[A-Z.]+!/g, ""));
    const called = new Set(bare.flatMap((text) => [...text.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = ""]) => name)));
    expect([...called].filter((name) => !(EXCEL_FUNCTIONS as readonly string[]).includes(name))).toEqual([]);
    expect(formulas.filter(({ length }) => length > 8_192)).toEqual([]);
  });

  // LibreOffice, which judges the rest, keeps such a cell empty: there it is refused all the same.
  test("takes no cell that has become empty for 0, as a bare reference to it would", () => {
    const formulas = workbook.sheets.flatMap((sheet) => Object.values(sheet.cells).flatMap((line) => Object.values(line).flatMap(({ formula }) => formula ?? [])));
    expect(formulas.filter((text) => /^=?(?:[A-Z.]+!)?\$?[A-Z]{1,3}\$?\d+$/.test(text))).toEqual([]);
  });
});

/** What a LET binds, and what it comes to. */
function boundIn(text: string): string[] {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  const pieces: string[] = [""];
  let depth = 1;
  for (const sign of bare.slice(bare.indexOf("LET(") + 4)) {
    if ("({".includes(sign)) depth += 1;
    if (")}".includes(sign) && --depth === 0) break;
    if (sign === "," && depth === 1) pieces.push("");
    else pieces.push((pieces.pop() ?? "") + sign);
  }
  return pieces.slice(0, -1).filter((_, at) => at % 2 === 0);
}

const OF_ARRAYS = ["HSTACK", "LAMBDA", "LET", "MMULT", "SEQUENCE", "TOCOL", "TRANSPOSE", "VSTACK"];

test.each(CALL_FUNCTIONS.map((fn) => [fn.id, fn] as const))("the LAMBDA of a call of %s: within what a name takes, no name twice, none that a cell has, each going on with the next", (id, fn) => {
  const given = fn.examples.flatMap(({ cells }) => {
    const laid = laidCall(fn, cells, "fr", { sheet: "S", row: 0, column: 0 }, false);
    return resultOf(fn, laid.args) && isPrintable(() => callTwinOf(fn, laid.args) !== null) ? [laid.args] : [];
  });
  expect(given.length).toBeGreaterThan(0);
  for (const locale of LOCALES)
    for (const args of given) {
      const { names, formula } = callLambda(callTwinOf(fn, args) as CallTwin, locale, `NATIF.${id}`);
      expect(formula.startsWith(`=NATIF.${id}(`)).toBe(true);
      expect(names.map(({ name }) => name)).toEqual(names.map((_, at) => (at === 0 ? `NATIF.${id}` : `NATIF.${id}_${at + 1}`)));
      names.forEach(({ formula: text }, at) => {
        const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
        const parameters = bare.slice("=LAMBDA(".length, bare.indexOf("LET(") - 1).split(",");
        const bound = [...parameters, ...boundIn(text)];
        expect(text.length).toBeLessThanOrEqual(8_192);
        expect(bound.filter((name, index) => bound.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index)).toEqual([]);
        expect(bound.length - parameters.length).toBeLessThanOrEqual(120);
        expect(bound.filter((name) => /^(?:[a-z]{1,3}\d+|[rlc]\d*(?:c\d*)?)$/i.test(name))).toEqual([]);
        expect(bare.includes(`NATIF.${id}_${at + 2}(`)).toBe(at < names.length - 1);
        const called = [...bare.replaceAll(`NATIF.${id}_${at + 2}(`, "(").matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = ""]) => name);
        expect([...new Set(called)].filter((name) => ![...EXCEL_FUNCTIONS, ...OF_ARRAYS].includes(name))).toEqual([]);
        expect(bare).not.toMatch(/[([,=<>*/^+-]-[a-z_(]/);
      });
    }
});
