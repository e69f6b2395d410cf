import type { CellValue } from "../cells";
import type { Calculated } from "./cell-writing";
import { across } from "./cell-writing";
import { onSheet } from "./references";
import type { CellLayout } from "./workbook-layout";

/** A formula of ours that spills: where it stands and what it gives, header row first. */
export interface SpilledResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly grid: readonly (readonly CellValue[])[];
}

/** The cell of the formula, and the looks of the headers that it spills. */
export function spilledCells({ row, column, formula, grid }: SpilledResult): CellLayout[] {
  const [headers = []] = grid;
  const [first = null] = headers;
  const others = headers.slice(1).map(() => ({ value: null, role: "header" as const }));
  return across(row, column, [{ value: first, formula, spill: grid, role: "header" }, ...others]);
}

/** What stands under a header in the last row, which is the total where there is one. */
export function lastUnder(result: SpilledResult, header: string): Calculated {
  const spill = reference(result);
  return {
    formula: `=INDEX(${spill},ROWS(${spill}),${place(spill, header)})`,
    value: result.grid.at(-1)?.[indexOf(result, header)] ?? null,
  };
}

/** What stands under a header in a row; 1 is the first under the headers. */
export function rowUnder(result: SpilledResult, row: number, header: string): Calculated {
  const spill = reference(result);
  return {
    formula: `=INDEX(${spill},${row + 1},${place(spill, header)})`,
    value: result.grid[row]?.[indexOf(result, header)] ?? null,
  };
}

/** Sum of the column under a header. */
export function sumUnder(result: SpilledResult, header: string): Calculated {
  const spill = reference(result);
  const at = indexOf(result, header);
  const amounts = result.grid.slice(1).map((row) => Number(row[at]));
  return {
    formula: `=SUM(INDEX(${spill},0,${place(spill, header)}))`,
    value: amounts.reduce((sum, amount) => sum + amount, 0),
  };
}

function reference({ sheet, row, column }: SpilledResult): string {
  return `${onSheet(sheet, row, column)}#`;
}

function place(spill: string, header: string): string {
  return `MATCH("${header}",INDEX(${spill},1,0),0)`;
}

/** @throws Error when the function has no such column, which only a slip in a template can cause */
function indexOf({ grid, formula }: SpilledResult, header: string): number {
  const at = grid[0]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`${formula} gives no column ${header}`);
  return at;
}
