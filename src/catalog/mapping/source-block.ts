import { addressOf, columnLetters, isBlank, isError, type CellValue, type Grid, type Origin } from "../record/cells";
import { columnWords, headerWords, resemblance } from "../reading/resemblance";
import { columnsNamed, headersIn, LOOKED_THROUGH, requiredColumns, type TableSpec } from "../record/table";
import { tidy } from "../record/quantity";
import { datesOfMonths, monthHeader } from "./header-months";
import { LINES } from "../tables/revenue/lines";

/** The first rows of a block of cells. */
export interface BlockHead {
  readonly grid: Grid;
  /** Rows of the whole block. */
  readonly rows: number;
}

/** A column of the person's block under its header. */
export interface SourceColumn {
  /** Place in the block, from 0. */
  readonly at: number;
  /** As it is written; the column's letters where nothing is. */
  readonly header: string;
  readonly letters: string;
  /** What stands above the headers. */
  readonly title: string;
  /** The cells under the header. */
  readonly cells: readonly CellValue[];
  /** What cells hold, each once, the first of them. */
  readonly samples: readonly (number | string)[];
}

/** A range that may hold a table of the person's. */
export interface LikelyRange {
  /** With its sheet, from the header row to the last row: `Contrats!A5:I21`. */
  readonly address: string;
  readonly sheet: string;
  /** Row of the headers in the block, from 0. */
  readonly top: number;
  /** How many of the columns that the table can't do without have a header that names or resembles them. */
  readonly alike: number;
}

const MOST_SAMPLES = 3;

/** Columns that a first number can't do without: lines may leave out the month, but then the law can't be reckoned. */
export function neededColumns(spec: TableSpec): readonly string[] {
  return spec.id === LINES.id ? [...requiredColumns(spec), "referenceMonth"] : requiredColumns(spec);
}

/** Ranges that may hold a table, the likeliest first. */
export function likelyRanges(spec: TableSpec, blocks: readonly BlockHead[]): LikelyRange[] {
  return blocks.flatMap((block) => likelyIn(spec, block)).sort((one, other) => other.alike - one.alike);
}

function likelyIn(spec: TableSpec, { grid, rows }: BlockHead): LikelyRange[] {
  const top = likelyTop(spec, grid);
  const headers = headersIn(grid.values, top);
  const first = headers.findIndex((header) => header !== "");
  const last = headers.findLastIndex((header) => header !== "");
  if (!grid.origin || last - first < 1 || rows - top < 2) return [];
  const alike = alikeIn(spec, headers);
  const known = neededColumns(spec).filter((key) => alike.has(key)).length;
  const address = rangeAddress(grid.origin, { row: top, column: first }, { row: rows - 1, column: last });
  return [{ address, sheet: grid.origin.sheet, top, alike: known }];
}

/** `Contrats!A5:I21`, from two corners of a block. */
export function rangeAddress(origin: Origin, from: Corner, to: Corner): string {
  const start = addressOf(origin, from.row, from.column);
  const end = addressOf(origin, to.row, to.column);
  return `${start}:${end.slice(end.lastIndexOf("!") + 1)}`;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Row of a block that is likeliest its headers: texts side by side with something under them that name or resemble the table's columns. */
export function likelyTop(spec: TableSpec, { values }: Grid): number {
  let best = { row: 0, score: 0 };
  for (let row = 0; row < Math.min(values.length - 1, LOOKED_THROUGH); row++) {
    const cells = values[row] ?? [];
    const texts = cells.filter((cell) => typeof cell === "string" && !isBlank(cell)).length;
    if (texts < 2 || (values[row + 1] ?? []).every(isBlank)) continue;
    const headers = cells.map((cell) => (typeof cell === "string" ? tidy(cell) : ""));
    // Dates that run through the months are headers.
    const numbers = datesOfMonths(cells).size > 0 ? 0 : cells.filter((cell) => typeof cell === "number").length;
    const score = 3 * columnsNamed(spec.columns, headers).size + 2 * alikeIn(spec, headers).size + texts / 10 - numbers;
    if (score > best.score) best = { row, score };
  }
  return best.row;
}

/** Keys of the columns that some header names or resembles. */
function alikeIn(spec: TableSpec, headers: readonly string[]): ReadonlySet<string> {
  const said = headers.filter((header) => header !== "").map(headerWords);
  const named = columnsNamed(spec.columns, headers);
  return new Set(
    Object.entries(spec.columns).flatMap(([key, column]) => {
      const words = columnWords(column);
      return named.has(key) || said.some((header) => resemblance(header, words) > 0) ? [key] : [];
    }),
  );
}

/** The headers of a row, dates that run through the months as their months. */
export function blockHeaders(values: Grid["values"], top: number): string[] {
  const months = datesOfMonths(values[top] ?? []);
  return headersIn(values, top).map((header, at) => {
    const month = months.get(at);
    return month === undefined ? header : monthHeader(month);
  });
}

/** The columns of a block under its header row; those that hold nothing at all are left out. */
export function sourceColumns({ values, origin }: Grid, top: number): SourceColumn[] {
  const headers = blockHeaders(values, top);
  const title = values.slice(0, top).flat().filter((cell): cell is string => typeof cell === "string" && !isBlank(cell)).join(" ");
  const width = Math.max(...values.map((row) => row.length));
  return Array.from({ length: width }, (_, at): SourceColumn => {
    const cells = values.slice(top + 1).map((row) => row[at] ?? null);
    const letters = columnLetters((origin?.column ?? 0) + at);
    const said = cells.filter((cell): cell is number | string => (typeof cell === "number" || typeof cell === "string") && !isBlank(cell));
    return { at, header: headers[at] || letters, letters, title, cells, samples: [...new Set(said)].slice(0, MOST_SAMPLES) };
  }).filter(({ at, cells }) => (headers[at] ?? "") !== "" || cells.some((cell) => !isBlank(cell) || isError(cell)));
}
