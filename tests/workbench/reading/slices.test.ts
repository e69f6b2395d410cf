import { slicesOf, WorkbookAssembly } from "../../../src/workbench/reading/slices";
import type { XlsxWorkbook } from "../../../src/workbench/xlsx/model/model";
import { FULL_WORKBOOK } from "../xlsx/full-workbook";

/** The workbook after its way from the worker: what a browser copies is a structured clone. */
function sent(workbook: XlsxWorkbook): XlsxWorkbook | undefined {
  const assembly = new WorkbookAssembly();
  return [...slicesOf(workbook)].map((slice) => assembly.take(structuredClone(slice))).at(-1);
}

test("a workbook comes out of its slices as it went in", () => {
  expect(sent(FULL_WORKBOOK)).toEqual(FULL_WORKBOOK);
});

test("cells that shared a style share it still, for equal styles are stored once", () => {
  const style = { numberFormat: "0%" };
  const cells = { 0: { 0: { value: 1, style }, 1: { value: 2, style } }, 9: { 3: { style } } };
  const arrived = sent({ sheets: [{ name: "A", cells }, { name: "B", cells }] });
  const styles = arrived?.sheets.flatMap((sheet) => Object.values(sheet.cells).flatMap((row) => Object.values(row).map((cell) => cell.style)));
  expect(styles).toHaveLength(6);
  expect(new Set(styles)).toEqual(new Set([style]));
});

test("a large sheet travels in many slices, and the share of it that has come grows to the whole", () => {
  const cells = Object.fromEntries(Array.from({ length: 3_000 }, (_, row) => [row, Object.fromEntries(Array.from({ length: 20 }, (__, column) => [column, { value: row * column }]))]));
  const assembly = new WorkbookAssembly();
  const shares = [...slicesOf({ sheets: [{ name: "A", cells }] })].map((slice) => {
    assembly.take(slice);
    return assembly.share;
  });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
});
