import { XMLValidator } from "fast-xml-parser";
import type { XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { PackageReader } from "../../../src/workbench/xlsx/package/package-reader";
import { unzipParts } from "../../../src/workbench/xlsx/package/unzip";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { parseXml } from "../../../src/workbench/xlsx/xml/parse-xml";
import { elements } from "../../../src/workbench/xlsx/xml/xml-element";
import { FULL_WORKBOOK, FUNCTION_NAMES } from "./full-workbook";
import { partsOf } from "./parts";

const OPTIONS = { functionNames: FUNCTION_NAMES };
const PARTS = partsOf(writeXlsx(FULL_WORKBOOK, OPTIONS));

test("a workbook that uses everything comes back as it was", () => {
  expect(readXlsx(writeXlsx(FULL_WORKBOOK, OPTIONS), OPTIONS)).toEqual(FULL_WORKBOOK);
});

test("the same workbook gives the same bytes", () => {
  const copy: XlsxWorkbook = structuredClone(FULL_WORKBOOK);
  expect(writeXlsx(copy, OPTIONS)).toEqual(writeXlsx(FULL_WORKBOOK, OPTIONS));
});

test("every part has the zip format's first day for its date", () => {
  const file = writeXlsx(FULL_WORKBOOK, OPTIONS);
  const view = new DataView(file.buffer, file.byteOffset);
  const headers = [...file.keys()].filter((at) => at + 4 <= file.length && view.getUint32(at, true) === 0x04034b50);
  expect(headers).toHaveLength(Object.keys(PARTS).length);
  // Time, then date: 0 o'clock on day 1 of month 1 of year 0, which is 1980.
  expect(headers.map((at) => view.getUint32(at + 10, true))).toEqual(headers.map(() => 0x0021_0000));
});

test("writing does not change the workbook", () => {
  const before = structuredClone(FULL_WORKBOOK);
  writeXlsx(FULL_WORKBOOK, OPTIONS);
  expect(FULL_WORKBOOK).toEqual(before);
});

test.each(Object.keys(PARTS))("%s is well-formed XML", (path) => {
  const xml = PARTS[path] ?? "";
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more dependency, for one line
  expect(XMLValidator.validate(xml)).toBe(true);
  // What XML 1.0 forbids in any form.
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});

test("every part has a content type", () => {
  const types = parseXml(PARTS["[Content_Types].xml"] ?? "", "types");
  const extensions = elements(types, "Default").map(({ attributes }) => attributes["Extension"]);
  const named = elements(types, "Override").map(({ attributes }) => attributes["PartName"]);
  for (const path of Object.keys(PARTS)) {
    const extension = path.split(".").at(-1);
    expect(extension === "xml" ? named : [...named, `/${path}`]).toContain(
      path === "[Content_Types].xml" ? named[0] : `/${path}`,
    );
    expect(extensions).toContain(extension);
  }
});

test("every relationship leads to a part", () => {
  const reader = new PackageReader(unzipParts(writeXlsx(FULL_WORKBOOK, OPTIONS), { file: 1e6, part: 1e6, total: 1e6 }));
  const targets = ["", ...Object.keys(PARTS)]
    .flatMap((path) => reader.relationships(path))
    .filter(({ external }) => !external)
    .map(({ target }) => target);
  expect(targets.length).toBeGreaterThan(10);
  expect(Object.keys(PARTS)).toEqual(expect.arrayContaining(targets));
});
