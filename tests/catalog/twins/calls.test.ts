import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { EXCEL_FUNCTIONS } from "../../../src/catalog/twins/excel-functions";
import { CALL_FUNCTIONS } from "../../support/call-cases";
import { callDisagreement, isError, printedCalls, type PrintedCalls } from "../../support/call-sheets";
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
    ({ workbook, calls } = printedCalls(fn));
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const { calls: text = "" } = await asLibreOfficeCalculates(program, { calls: writeXlsx(workbook) });
    shown = readOpenDocument(text).sheets.get(id) ?? new Map();
  }, TIMEOUT_MS);

  const cellOf = (row: number, column: number) => shown.get(`${row} ${column}`);

  test("is the function where LibreOffice calculates it: its examples and any valid cells", () => {
    const asMade = calls.filter(({ changed }) => changed === undefined);
    expect(asMade.length).toBeGreaterThanOrEqual(200);
    expect(asMade.flatMap((call) => callDisagreement(call, cellOf) ?? []).slice(0, 3)).toEqual([]);
  });

  test("is the function still or an error, where a hand changes a cell that it was made for", () => {
    const changed = calls.filter((call) => call.changed !== undefined);
    expect(changed.flatMap((call) => callDisagreement(call, cellOf) ?? []).slice(0, 3)).toEqual([]);
    // It lives: of what the function takes, more than a half is a number.
    const taken = changed.filter(({ gives }) => gives !== null);
    const numbers = taken.filter(({ top }) => !isError(cellOf(top, 0)));
    expect([taken.length, numbers.length]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(numbers.length).toBeGreaterThan(taken.length / 2);
    expect(changed.some(({ gives }) => gives === null)).toBe(true);
  });

  test("has the functions of 2010 alone, within 8,192 characters", () => {
    const formulas = workbook.sheets.flatMap((sheet) => Object.values(sheet.cells).flatMap((line) => Object.values(line).flatMap(({ formula }) => formula ?? [])));
    const bare = formulas.map((text) => text.replace(/"(?:[^"]|"")*"|'[^']*'|[A-Z.]+!/g, ""));
    const called = new Set(bare.flatMap((text) => [...text.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = ""]) => name)));
    expect([...called].filter((name) => !(EXCEL_FUNCTIONS as readonly string[]).includes(name))).toEqual([]);
    expect(formulas.filter(({ length }) => length > 8_192)).toEqual([]);
  });
});
