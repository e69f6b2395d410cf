import type { XlsxCell, XlsxWorkbook } from "../xlsx/model/model";
import type { XlsxStyle } from "../xlsx/model/model-style";
import type { WireCell, WireRow, WorkbookSlice } from "./messages";

/** Cells that travel together: the page takes them in within a few hundredths of a second. */
const CELLS_PER_SLICE = 8_000;

/** A workbook as slices that `WorkbookAssembly` puts together again. */
export function* slicesOf(workbook: XlsxWorkbook): Generator<WorkbookSlice, void> {
  const numbers = styleNumbers(workbook);
  const cellCount = workbook.sheets.reduce((sum, { cells }) => sum + countOf(cells), 0);
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: {} }));
  yield { kind: "contents", workbook: { ...workbook, sheets }, styles: [...numbers.keys()], cellCount };
  for (const [sheet, { cells }] of workbook.sheets.entries()) {
    let rows: WireRow[] = [];
    let held = 0;
    for (const [row, line] of Object.entries(cells)) {
      const wire = wireRow(line, numbers);
      rows.push([Number(row), wire]);
      held += Object.keys(wire).length;
      if (held < CELLS_PER_SLICE) continue;
      yield { kind: "cells", sheet, rows };
      [rows, held] = [[], 0];
    }
    if (rows.length > 0) yield { kind: "cells", sheet, rows };
  }
  yield { kind: "end" };
}

/** Puts a workbook together from its slices. */
export class WorkbookAssembly {
  private workbook: XlsxWorkbook | undefined;
  private readonly cells: Record<number, Record<number, XlsxCell>>[] = [];
  private styles: readonly XlsxStyle[] = [];
  private cellCount = 0;
  private taken = 0;

  /** @returns the workbook with its last slice */
  take(slice: WorkbookSlice): XlsxWorkbook | undefined {
    if (slice.kind === "contents") this.begin(slice);
    else if (slice.kind === "cells") for (const [row, cells] of slice.rows) this.put(slice.sheet, row, cells);
    else return this.workbook;
    return undefined;
  }

  /** Share of the cells that have come, 0 to 1. */
  get share(): number {
    return this.cellCount === 0 ? 1 : this.taken / this.cellCount;
  }

  private begin({ workbook, styles, cellCount }: Extract<WorkbookSlice, { kind: "contents" }>): void {
    const sheets = workbook.sheets.map((sheet, index) => ({ ...sheet, cells: (this.cells[index] = {}) }));
    this.workbook = { ...workbook, sheets };
    this.styles = styles;
    this.cellCount = cellCount;
  }

  private put(sheet: number, row: number, cells: WireRow[1]): void {
    const line: Record<number, XlsxCell> = {};
    for (const [column, { style, ...content }] of Object.entries(cells)) {
      const shared = style === undefined ? undefined : this.styles[style];
      line[Number(column)] = shared === undefined ? content : { ...content, style: shared };
      this.taken += 1;
    }
    const rows = this.cells[sheet];
    if (rows) rows[row] = line;
  }
}

function wireRow(line: Readonly<Record<number, XlsxCell>>, numbers: ReadonlyMap<XlsxStyle, number>): Record<number, WireCell> {
  return Object.fromEntries(
    Object.entries(line).map(([column, { style, ...content }]): [string, WireCell] => {
      const number = style && numbers.get(style);
      return [column, number === undefined ? content : { ...content, style: number }];
    }),
  );
}

/** The styles of the cells, numbered as they come. */
function styleNumbers({ sheets }: XlsxWorkbook): ReadonlyMap<XlsxStyle, number> {
  const numbers = new Map<XlsxStyle, number>();
  for (const { cells } of sheets) {
    for (const row of Object.values(cells)) {
      for (const { style } of Object.values(row)) if (style && !numbers.has(style)) numbers.set(style, numbers.size);
    }
  }
  return numbers;
}

function countOf(cells: XlsxWorkbook["sheets"][number]["cells"]): number {
  return Object.values(cells).reduce((sum, row) => sum + Object.keys(row).length, 0);
}
