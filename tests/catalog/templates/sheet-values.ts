import type { CellValue, Grid } from "../../../src/catalog/record/cells";
import type { SheetLayout, TableLayout, WorkbookLayout } from "../../../src/catalog/templates/layout/workbook-layout";

/** What a laid-out workbook shows, read from its cells alone. */
export class SheetValues {
  private readonly values = new Map<string, CellValue>();

  constructor(readonly book: WorkbookLayout) {
    for (const sheet of book.sheets) {
      for (const { row, column, value, spill } of sheet.cells) {
        if (value !== null) this.values.set(key(sheet.name, row, column), value);
        spill?.forEach((cells, down) => cells.forEach((cell, right) => this.values.set(key(sheet.name, row + down, column + right), cell)));
      }
    }
  }

  at(sheet: string, row: number, column: number): CellValue {
    return this.values.get(key(sheet, row, column)) ?? null;
  }

  block(sheet: string, row: number, column: number, rows: number, columns: number): CellValue[][] {
    return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_, right) => this.at(sheet, row + down, column + right)));
  }

  /** Tables with their header rows, as a workbook port hands them over. */
  tables(): { readonly name: string; readonly grid: Grid }[] {
    return this.book.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, row, column, rows, headers }) => ({
        name,
        grid: { values: this.block(sheet.name, row, column, rows + 1, headers.length), origin: { sheet: sheet.name, row, column } },
      })),
    );
  }

  /** The sheet and definition of a table. */
  table(name: string): { readonly sheet: SheetLayout; readonly table: TableLayout } {
    for (const sheet of this.book.sheets) {
      const table = sheet.tables.find((one) => one.name === name);
      if (table) return { sheet, table };
    }
    throw new Error(`no table ${name}`);
  }

  everything(): CellValue[] {
    return [...this.values.values()];
  }
}

function key(sheet: string, row: number, column: number): string {
  return `${sheet}|${row}|${column}`;
}
