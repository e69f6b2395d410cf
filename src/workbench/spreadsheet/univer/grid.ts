import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import type {} from "@univerjs/preset-sheets-table";

/** A workbook and a sheet of the grid, as Univer's facade shows them with its sheets and tables presets. */
export type GridWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
export type GridSheet = ReturnType<GridWorkbook["getActiveSheet"]>;

/** A cell, by the ids of its workbook and sheet. */
export interface CellKey {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
