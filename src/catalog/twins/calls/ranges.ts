import { addressOf, originOf, type CellValue } from "../../record/cells";
import type { CellBlock, Given } from "../expression";
import { fixed } from "../places";
import type { CallRange } from "./call-twin";

/** Addresses of single cells and what they say; rows and columns count from 0. */
export const rangeText = {
  read(address: string): { readonly sheet: string; readonly row: number; readonly column: number } {
    const origin = originOf(address);
    if (!origin) throw new Error(`no address: ${address}`);
    return origin;
  },
  cell: (sheet: string, row: number, column: number) => addressOf({ sheet, row: 0, column: 0 }, row, column),
};

/** Names of sheets that a formula would take for a cell: `Q1`, `R1C1`. */
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i;

/** A reference to cells, as a formula keeps it wherever it is copied to. */
export function cellsReference(cells: CellBlock): Given {
  const { sheet, row, column, rows, columns } = cells;
  const first = rangeText.cell(sheet, row, column);
  const prefix = first.slice(0, first.lastIndexOf("!"));
  const quoted = LIKE_A_CELL.test(prefix) ? `'${prefix}'` : prefix;
  const last = rows * columns > 1 ? `:${fixed(row + rows - 1, column + columns - 1)}` : "";
  return { kind: "given", formula: `${quoted}!${fixed(row, column)}${last}`, cells };
}

/** A reference to a whole range, in the words of the call. */
export function rangeReference({ text, ...cells }: CallRange): Given {
  return { kind: "given", formula: text, cells };
}

/** A range of a call with its cells. */
export interface RangeRead {
  readonly range: CallRange;
  readonly cells: readonly (readonly CellValue[])[];
}

/** The range that an address lies in. */
export function rangeAt(ranges: readonly RangeRead[], address: string): RangeRead | undefined {
  const { sheet, row, column } = rangeText.read(address);
  const isWithin = (place: number, from: number, length: number) => place >= from && place < from + length;
  return ranges.find(
    ({ range }) => range.sheet === sheet && isWithin(row, range.row, range.rows) && isWithin(column, range.column, range.columns),
  );
}

/** What a cell of the ranges holds; null of one outside of them. */
export function cellAt(ranges: readonly RangeRead[], address: string): CellValue {
  const found = rangeAt(ranges, address);
  const { row, column } = rangeText.read(address);
  return found?.cells[row - found.range.row]?.[column - found.range.column] ?? null;
}
