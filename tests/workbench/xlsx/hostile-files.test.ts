import { XlsxFileError } from "../../../src/workbench/xlsx/model/errors";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { hostileFiles } from "../../support/hostile-files";
import { fileOf, leastParts } from "./parts";

const FILES = hostileFiles(200);
/** Nobody waits longer for a file to open. */
const MOST_MS = 10_000;

/** "read", or the code of the refusal; anything else that is thrown is a fault. */
function opened(file: Uint8Array): string {
  try {
    writeXlsx(readXlsx(file));
    return "read";
  } catch (thrown) {
    if (thrown instanceof XlsxFileError) return thrown.code;
    throw thrown;
  }
}

test("200 damaged files are read, and written again, or refused by name, none of them slowly", () => {
  const before = Object.getOwnPropertyNames(Object.prototype).toSorted();
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (const file of FILES) {
    const from = performance.now();
    const outcome = opened(file);
    slowest = Math.max(slowest, performance.now() - from);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(slowest).toBeLessThan(MOST_MS);
  // Both happen often, or nothing is tried.
  expect(outcomes.get("read")).toBeGreaterThan(30);
  expect(FILES.length - (outcomes.get("read") ?? 0)).toBeGreaterThan(30);
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before);
});

test("names that an object has of itself are names like any other: of sheets, of parts and of defined names", () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    const parts = leastParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', `<definedNames><definedName name="${name}">Sheet1!$A$1</definedName></definedNames>`);
    const renamed = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, text.replaceAll("Sheet1", name)]));
    const { sheets, definedNames: names } = readXlsx(fileOf({ ...renamed, [`xl/${name}`]: "kept" }));
    expect(sheets.map((sheet) => [sheet.name, sheet.cells[0]?.[0]])).toEqual([[name, { value: 1 }]]);
    expect(names?.map((one) => one.name)).toEqual([name]);
  }
  expect(({} as Record<string, unknown>).value).toBeUndefined();
});
