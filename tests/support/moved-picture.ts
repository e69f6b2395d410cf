import type { CellValue } from "../../src/catalog/record/cells";
import type { SheetPicture, WorkbookPicture } from "../../src/catalog/sharing/reading/workbook-picture";
import { movedFormula } from "../../src/workbench/dialect/moved-formula";
import type { Area } from "../../src/workbench/document/address";
import type { Relocation } from "../../src/workbench/document/relocation";

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a hand does to a workbook. */
export interface Move {
  /** A row comes above this one. */
  readonly inserted?: Omit<Cell, "column">;
  readonly renamed?: { readonly sheet: string; readonly to: string };
  /** One cell is cut and pasted to where nothing stands. */
  readonly cut?: { readonly from: Cell; readonly to: Cell };
}

/** A workbook as a spreadsheet leaves it after a move: cells, and every reference to them. */
export function moved(workbook: WorkbookPicture, { inserted, renamed, cut }: Move): WorkbookPicture {
  const down = (sheet: string, row: number) => (inserted?.sheet === sheet && row >= inserted.row ? row + 1 : row);
  const isCut = (sheet: string, row: number, column: number) => cut?.from.sheet === sheet && cut.from.row === row && cut.from.column === column;
  const nameOf = (sheet: string) => (renamed?.sheet === sheet ? renamed.to : sheet);
  const relocation: Relocation = {
    isNeeded: true,
    areas: (_, area) => [area],
    reference(sheet, area): Area {
      const [top, bottom] = [down(sheet, area.row), down(sheet, area.row + area.rows - 1)];
      const isOne = area.rows === 1 && area.columns === 1 && isCut(sheet, area.row, area.column);
      return isOne && cut ? { ...area, row: cut.to.row, column: cut.to.column } : { ...area, row: top, rows: bottom - top + 1 };
    },
    sheetName: nameOf,
  };
  const placed = (sheet: string, row: number, column: number) => (isCut(sheet, row, column) && cut ? cut.to : { row: down(sheet, row), column });
  const sheets = workbook.sheets.map((sheet): SheetPicture => {
    const own = { sheet: sheet.name, row: sheet.row, column: sheet.column };
    const height = sheet.values.length + 1 + Math.max(0, (cut?.to.row ?? 0) - sheet.values.length);
    const width = Math.max(sheet.values[0]?.length ?? 0, (cut?.to.column ?? 0) + 1);
    const blank = <T>(value: T): T[][] => Array.from({ length: height }, () => Array.from({ length: width }, () => value));
    const [values, formulas] = [blank<CellValue>(""), blank<string | null>(null)];
    sheet.values.forEach((line, down) => line.forEach((value, right) => {
      const { row, column } = placed(own.sheet, own.row + down, own.column + right);
      const formula = sheet.formulas[down]?.[right] ?? null;
      (values[row - own.row] as CellValue[])[column - own.column] = value;
      (formulas[row - own.row] as (string | null)[])[column - own.column] = formula === null ? null : movedFormula(formula, sheet.name, relocation);
    }));
    const spills = sheet.spills.map((spill) => ({ ...spill, ...placed(sheet.name, spill.row, spill.column) }));
    return { ...sheet, name: nameOf(sheet.name), values, formulas, spills };
  });
  return {
    sheets,
    tables: workbook.tables.map((table) => ({ ...table, sheet: nameOf(table.sheet), row: down(table.sheet, table.row) })),
    names: workbook.names.map((name) => ({ ...name, sheet: name.sheet === null ? null : nameOf(name.sheet), formula: movedFormula(name.formula, name.sheet ?? "", relocation) })),
  };
}

/** A workbook in which a cell holds something else. */
export function typedInto(workbook: WorkbookPicture, { sheet, row, column }: Cell, content: { readonly value: CellValue; readonly formula: string | null }): WorkbookPicture {
  const put = <T>(lines: readonly (readonly T[])[], value: T) => lines.map((line, down) => (down === row ? line.map((one, right) => (right === column ? value : one)) : line));
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet ? { ...one, values: put(one.values, content.value), formulas: put(one.formulas, content.formula) } : one)) };
}
