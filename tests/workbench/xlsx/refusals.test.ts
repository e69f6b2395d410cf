import { strToU8 } from "fflate";
import { XlsxFileError } from "../../../src/workbench/xlsx/model/errors";
import type { XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { readXlsx, type ReadOptions } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { fileOf, leastParts } from "./parts";

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof XlsxFileError) return `${error.code}: ${error.detail}`;
    throw error;
  }
  return "none";
}

const refusedReading = (file: Uint8Array, options?: ReadOptions): string => refusal(() => readXlsx(file, options));
const cell = (xml: string): Uint8Array => fileOf(leastParts(`<sheetData><row r="1">${xml}</row></sheetData>`));

function compoundFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...streamName].forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * at));
  return bytes;
}

/** A zip whose directory says that its parts unfold to so many bytes. */
function declaring(file: Uint8Array, size: number): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return changed;
}

test("what is no workbook is refused, and it says what it is instead", () => {
  expect(refusedReading(new Uint8Array())).toBe("empty: it is not a zip archive");
  expect(refusedReading(strToU8("a;b;c\nété"))).toBe("text: it is not a zip archive");
  expect(refusedReading(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toBe("image: it is not a zip archive");
  expect(refusedReading(new Uint8Array([1, 0, 2, 0]))).toBe("not-xlsx: it is not a zip archive");
  expect(refusedReading(compoundFile("Workbook"))).toMatch("old-format: it is in the format of Excel 97-2003");
  expect(refusedReading(fileOf(leastParts("")).subarray(0, 500))).toMatch("damaged-zip: the zip archive is damaged");
  const document = leastParts("");
  document["[Content_Types].xml"] = (document["[Content_Types].xml"] ?? "")
    .replace(/spreadsheetml\.sheet\.main/, "wordprocessingml.document")
    .replaceAll("spreadsheetml", "wordprocessingml");
  expect(refusedReading(fileOf(document))).toMatch(
    "not-xlsx: its main document is of type application/vnd.openxmlformats-officedocument.wordprocessingml",
  );
  expect(refusedReading(fileOf({ ...leastParts(""), "_rels/.rels": "<Relationships/>" }))).toBe(
    "not-xlsx: the archive names no main document",
  );
});

test("an encrypted workbook is told from others", () => {
  expect(refusedReading(compoundFile("EncryptedPackage"))).toBe("encrypted: it asks for a password");
});

test("size is limited, as it is and unzipped, one part and all", () => {
  const file = fileOf({ ...leastParts("<sheetData/>"), "xl/media/zeros.bin": new Uint8Array(2_000_000) });
  expect(file.length).toBeLessThan(20_000);
  expect(refusedReading(file, { limits: { file: 1000 } })).toMatch("too-large: ");
  expect(refusedReading(file, { limits: { part: 1_000_000 } })).toBe(
    "too-large: xl/media/zeros.bin unzips to 2000000 bytes, at most 1000000",
  );
  expect(refusedReading(file, { limits: { total: 2_000_000 } })).toBe(
    "too-large: it unzips to more than 2000000 bytes",
  );
  expect(refusedReading(file)).toBe("none");
});

test("a part that unfolds to more than the archive declares is refused", () => {
  const file = fileOf({ ...leastParts("<sheetData/>"), "xl/media/zeros.bin": new Uint8Array(2_000_000) });
  expect(refusedReading(declaring(file, 100))).toMatch(/^(damaged-zip|malformed-part): /);
});

test("a missing part is named", () => {
  for (const path of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]) {
    const others = Object.entries(leastParts("<sheetData/>")).filter(([other]) => other !== path);
    expect(refusedReading(fileOf(Object.fromEntries(others)))).toBe(`missing-part: ${path}`);
  }
  const lost = { ...leastParts(""), "xl/_rels/workbook.xml.rels": "<Relationships/>" };
  expect(refusedReading(fileOf(lost))).toBe("missing-part: sheet Sheet1");
});

test("broken XML is refused with its part and place", () => {
  expect(refusedReading(fileOf(leastParts("<sheetData><row></sheetData>")))).toMatch(
    "malformed-part: xl/worksheets/sheet1.xml, line 2, column",
  );
  expect(refusedReading(cell("<c><v>&unknown;</v></c>"))).toBe(
    "malformed-part: xl/worksheets/sheet1.xml, line 2, column 184: unknown entity &unknown;",
  );
});

test("entities of a document type, which could grow without end or reach outside, are refused", () => {
  const bomb =
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">` +
    `<!ENTITY c SYSTEM "file:///etc/passwd">]><sst><si><t>&b;&c;</t></si></sst>`;
  expect(refusedReading(fileOf({ ...leastParts("<sheetData/>"), "xl/sharedStrings.xml": bomb }))).toBe(
    "malformed-part: xl/sharedStrings.xml, line 1, column 1: a document type is not allowed",
  );
});

test("a row past the last of a sheet is refused", () => {
  expect(refusedReading(fileOf(leastParts(`<sheetData><row r="1048577"/></sheetData>`)))).toBe(
    "malformed-part: sheet Sheet1: there is no row 1048577",
  );
});

test("a cell that contradicts the file is named", () => {
  expect(refusedReading(cell(`<c r="A1"><f t="shared" si="4"/></c>`))).toBe(
    "malformed-part: sheet Sheet1, cell A1: no cell before it holds shared formula 4",
  );
  expect(refusedReading(cell(`<c r="1A"><v>1</v></c>`))).toBe(`malformed-part: "1A" is not a cell reference`);
});

const sheet = { name: "S", cells: {} };

test.each<[string, XlsxWorkbook]>([
  ["no sheet is visible", { sheets: [{ ...sheet, state: "hidden" }] }],
  ["more than one sheet is called s", { sheets: [sheet, { ...sheet, name: "s" }] }],
  ['"a/b" cannot be a sheet\'s name', { sheets: [{ ...sheet, name: "a/b" }] }],
  [`"${"x".repeat(32)}" cannot be a sheet's name`, { sheets: [{ ...sheet, name: "x".repeat(32) }] }],
  [
    "sheet S, row 3, column 2: NaN is not a number of Excel's",
    { sheets: [{ ...sheet, cells: { 2: { 1: { value: NaN } } } }] },
  ],
  [
    "sheet S, row 1, column 1: a text of 32768 characters",
    { sheets: [{ ...sheet, cells: { 0: { 0: { value: "x".repeat(32768) } } } }] },
  ],
  [
    "sheet S, row 1, column 1: a formula of 8193 characters",
    { sheets: [{ ...sheet, cells: { 0: { 0: { formula: "x".repeat(8193) } } } }] },
  ],
  [
    "the table T stands on the sheet X, which is not there",
    { sheets: [sheet], tables: [{ name: "T", sheet: "X", ref: "A1:A2", columns: [{ name: "a" }] }] },
  ],
  [
    "the table T names 1 columns for the 2 of A1:B2",
    { sheets: [sheet], tables: [{ name: "T", sheet: "S", ref: "A1:B2", columns: [{ name: "a" }] }] },
  ],
  [
    "more than one column of the table T is called A",
    { sheets: [sheet], tables: [{ name: "T", sheet: "S", ref: "A1:B2", columns: [{ name: "a" }, { name: "A" }] }] },
  ],
  [
    "more than one table or name of the workbook is called t",
    {
      sheets: [sheet],
      tables: [{ name: "T", sheet: "S", ref: "A1:A2", columns: [{ name: "a" }] }],
      definedNames: [{ name: "t", formula: "=1" }],
    },
  ],
  [
    "the name N is local to the sheet X, which is not there",
    { sheets: [sheet], definedNames: [{ name: "N", formula: "=1", scope: "X" }] },
  ],
  [
    "the comment of the name N has 256 characters",
    { sheets: [sheet], definedNames: [{ name: "N", formula: "=1", comment: "x".repeat(256) }] },
  ],
])("a workbook that Excel would not open is not written: %s", (detail, workbook) => {
  expect(refusal(() => writeXlsx(workbook))).toBe(`unwritable: ${detail}`);
});
