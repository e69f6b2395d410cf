import fs from "node:fs";
import path from "node:path";
import { CATALOG, NAMESPACE } from "../../src/catalog";
import { formatArea } from "../../src/workbench/document/address";
import type { XlsxValue, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { asLibreOfficeReads, findLibreOffice } from "../support/libreoffice";
import { readOpenDocument, type OpenDocument, type ShownValue } from "../support/open-document";
import { differences } from "../support/workbook-differences";
import { excelFile } from "../workbench/xlsx/excel-file";
import { FULL_WORKBOOK, FUNCTION_NAMES } from "../workbench/xlsx/full-workbook";
import { fileOf, partsOf } from "../workbench/xlsx/parts";
import { describeInWorkbench, type InWorkbench } from "./page/workbench-page";

const ASSETS = path.resolve(__dirname, "../../assets");
const OPTIONS = { functionNames: [...CATALOG.map(({ id }) => `${NAMESPACE}.${id}`), ...FUNCTION_NAMES] };
/** Relative, and absolute below 1: LibreOffice writes 15 digits. */
const TOLERANCE = 1e-9;
const DAY_MS = 86_400_000;

/**
 * The file with the results of its array formulas in place of the formulas: LibreOffice calculates these itself when it
 * loads them, whatever its settings, and knows none of our functions. Other formulas stay, and show what the file holds.
 * Truth values and errors are formulas to it, which it would leave at 0 in a workbook that calculates by hand.
 */
function asResults(file: Uint8Array): Uint8Array {
  const parts = Object.entries(partsOf(file)).map(([part, xml]): [string, string] => {
    if (part.startsWith("xl/worksheets/sheet")) return [part, xml.replace(/<f t="array"[^>]*>[^<]*<\/f>/g, "")];
    return [part, part === "xl/workbook.xml" ? xml.replace(' calcMode="manual"', "") : xml];
  });
  return fileOf(Object.fromEntries(parts));
}

/** Cells, tables and names that the judge sees otherwise than the file has them. */
function disagreements(file: XlsxWorkbook, judged: OpenDocument): string[] {
  const found: string[] = [];
  for (const { name, cells } of file.sheets) {
    const shown = judged.sheets.get(name);
    if (!shown) found.push(`no sheet ${name}`);
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, { value = "" }] of Object.entries(line)) {
        const seen = shown?.get(`${row} ${column}`) ?? "";
        const address = formatArea({ row: Number(row), column: Number(column), rows: 1, columns: 1 });
        if (!isSame(value, seen, file.calculation?.date1904 ?? false)) found.push(`${name}!${address}: ${JSON.stringify(value)} is shown as ${JSON.stringify(seen)}`);
      }
    }
  }
  for (const { name, ref, sheet } of file.tables ?? []) {
    const target = (judged.tables.get(name) ?? "").replace(/('(?:[^']|'')+'|[^'.:]+)\./g, "");
    if (target !== ref) found.push(`table ${name} of ${sheet}: ${ref} is ${target}`);
  }
  for (const { name } of file.definedNames ?? []) {
    // A hidden list of its own stands for a sheet's filter there.
    if (name !== "_xlnm._FilterDatabase" && !judged.names.has(name)) found.push(`no name ${name}`);
  }
  return found;
}

function isSame(value: XlsxValue, seen: ShownValue, date1904: boolean): boolean {
  if (typeof value === "number") {
    const number = typeof seen === "object" && "date" in seen ? serialOf(seen.date, date1904) : seen;
    return typeof number === "number" && Math.abs(number - value) <= TOLERANCE * Math.max(1, Math.abs(value));
  }
  if (typeof value === "object") return typeof seen === "object" && "error" in seen && seen.error === value.error;
  // A truth value is a number there unless its format says otherwise; spaces and control characters have spellings of their own.
  return typeof value === "boolean" ? Number(seen) === Number(value) : typeof seen === "string" && solid(seen) === solid(value);
}

function serialOf(date: string, date1904: boolean): number {
  const serial = (Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
  return date1904 ? serial - 1462 : serial;
}

function solid(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\s\u0000-\u001f]/g, "");
}

const SAMPLES = fs.readdirSync(ASSETS).filter((name) => name.endsWith(".xlsx"));
const saved = new Map<string, Uint8Array>();

/** A file as the page saves it; the samples calculate long, so each is opened and saved once. */
async function savedFile(fresh: InWorkbench["fresh"], name: string, file: Uint8Array): Promise<Uint8Array> {
  const bytes = saved.get(name) ?? (await (await fresh(file)).save());
  saved.set(name, bytes);
  return bytes;
}

describeInWorkbench("files through the page", ({ fresh }) => {
  test("every sample that is opened and saved is the same workbook, results included", async () => {
    for (const sample of SAMPLES) {
      const file = fs.readFileSync(path.join(ASSETS, sample));
      expect(differences(readXlsx(file, OPTIONS), readXlsx(await savedFile(fresh, sample, file), OPTIONS), sample)).toEqual([]);
    }
  });
});

const libreOffice = findLibreOffice();
if (!libreOffice && !process.env.CI) process.stderr.write("\nNo LibreOffice on this machine: the test of our files in it is skipped.\n");

describeInWorkbench("saved files in LibreOffice", ({ fresh }) => {
  // Every sample is opened and calculated, and then LibreOffice starts.
  jest.setTimeout(300_000);
  const judge = libreOffice || process.env.CI ? test : test.skip;

  judge("show every cached result, table and name as saved, without recalculation", async () => {
    if (!libreOffice) throw new Error("no LibreOffice was found, and CI may not skip the judgement of our files");
    const files: Record<string, Uint8Array> = {};
    const opened = [...SAMPLES.map((name) => [name, fs.readFileSync(path.join(ASSETS, name))] as const), ["full", writeXlsx(FULL_WORKBOOK, OPTIONS)] as const, ["excel", excelFile()] as const];
    for (const [name, file] of opened) {
      files[name] = await savedFile(fresh, name, file);
    }
    const copies = Object.entries(files).map(([name, file]): [string, Uint8Array] => [`results of ${name}`, asResults(file)]);
    const judged = await asLibreOfficeReads(libreOffice, { ...files, ...Object.fromEntries(copies) });
    for (const [name, file] of Object.entries(files)) {
      const written = readXlsx(file, OPTIONS);
      expect({ name, found: disagreements(written, readOpenDocument(judged[`results of ${name}`] ?? "")) }).toEqual({ name, found: [] });
      // As saved, it opens whole too: every sheet and table is there.
      const whole = readOpenDocument(judged[name] ?? "");
      expect([...whole.sheets.keys()]).toEqual(written.sheets.map((sheet) => sheet.name));
      expect([...whole.tables.keys()]).toEqual(expect.arrayContaining((written.tables ?? []).map((table) => table.name)));
    }
  });
});
