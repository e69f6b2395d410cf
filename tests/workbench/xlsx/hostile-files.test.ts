import { XlsxFileError } from "../../../src/workbench/xlsx/model/errors";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { hostileTexts } from "../../support/hostile-texts";
import { randomStream } from "../../support/random-stream";
import { excelFile } from "./excel-file";
import { FULL_WORKBOOK } from "./full-workbook";
import { fileOf, leastParts, partsOf } from "./parts";

const FILES = 200;
/** Nobody waits longer for a file to open. */
const MOST_MS = 10_000;

const random = randomStream(20_261_202);
const below = (limit: number) => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const SOURCES = [writeXlsx(FULL_WORKBOOK), excelFile()];
const TEXTS = hostileTexts(300).map((text) => text.slice(0, 300));

/** What may go wrong in a part: by a program, by a hand, or on purpose. */
const CHANGES: readonly ((xml: string) => string)[] = [
  (xml) => xml.slice(0, below(xml.length)),
  (xml) => xml.replace(/"[^"]*"/g, (value) => (below(40) === 0 ? `"${oneOf(["-1", "4294967296", "1e308", "XFE1048577", "A0", "__proto__", ""])}"` : value)),
  (xml) => xml.replace(/>([^<]+)</g, (text) => (below(10) === 0 ? `>${oneOf(TEXTS)}<` : text)),
  (xml) => xml.replace(/<(\w+)([^<>]*)\/>/g, (tag) => (below(12) === 0 ? tag.repeat(1 + below(4)) : tag)),
  (xml) => xml.replace(/<c [^>]*\/?>/g, (tag) => (below(8) === 0 ? "" : tag)),
  (xml) => xml.replace(/ (\w+)=/g, (name, key: string) => (below(30) === 0 ? ` ${oneOf(["__proto__", "constructor", `${key}x`])}=` : name)),
  (xml) => { const at = below(xml.length); return xml.slice(0, at) + oneOf(["<", ">", "&", "\0", "&#0;", "<!DOCTYPE x>", "<![CDATA[", "<a>", "</a>", "\ufffe"]) + xml.slice(at); },
];

function fuzzed(): Uint8Array {
  const source = oneOf(SOURCES);
  if (below(5) === 0) {
    const bytes = source.slice();
    for (let times = 1 + below(8); times > 0; times -= 1) bytes[below(bytes.length)] = below(256);
    return bytes;
  }
  let parts = partsOf(source);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const name = oneOf(names);
    parts[name] = oneOf(CHANGES)(parts[name] ?? "");
    const lost = below(20) === 0 ? oneOf(names) : undefined;
    parts = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== lost));
  }
  return fileOf(parts);
}

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
  for (let count = 0; count < FILES; count += 1) {
    const file = fuzzed();
    const from = performance.now();
    const outcome = opened(file);
    slowest = Math.max(slowest, performance.now() - from);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(slowest).toBeLessThan(MOST_MS);
  // Both happen often, or nothing is tried.
  expect(outcomes.get("read")).toBeGreaterThan(30);
  expect(FILES - (outcomes.get("read") ?? 0)).toBeGreaterThan(30);
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
