import { addressOf, type Origin } from "../../record/cells";
import { fixedArea, fixedName } from "../layout/references";

/** The person's own block as the formulas of a mapping's sheet name it. */
export interface SourceCells {
  /** Where the block stands. */
  readonly origin: Origin;
  /** Row of its headers in it, from 0. */
  readonly top: number;
  /** Rows under the headers that are read, blank ones below the block among them. */
  readonly rows: number;
}

function onSheet({ origin }: SourceCells, area: string): string {
  const address = addressOf(origin, 0, 0);
  return address.slice(0, address.lastIndexOf("!") + 1) + area;
}

/** A column of the block from its header down: what is inserted under the header, or above the last row, is inside. */
export function columnRange(source: SourceCells, at: number): string {
  const { origin, top, rows } = source;
  return onSheet(source, fixedArea(origin.row + top, origin.column + at, rows + 1, 1));
}

/** The header of a column of the block. */
export function headerCell(source: SourceCells, at: number): string {
  const { origin, top } = source;
  return onSheet(source, fixedName(origin.row + top, origin.column + at));
}

/** What stands under the rows that are read, as far as anybody goes on typing. */
export function cellsBelow(source: SourceCells, at: number): string {
  const { origin, top, rows } = source;
  return onSheet(source, fixedArea(origin.row + top + rows + 1, origin.column + at, LOOKED_BELOW, 1));
}

/** The whole block, from its headers to the last row that is read. */
export function wholeBlock(source: SourceCells, width: number): string {
  const { origin, top, rows } = source;
  return onSheet(source, fixedArea(origin.row + top, origin.column, rows + 1, width));
}

const LOOKED_BELOW = 2000;
