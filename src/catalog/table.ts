import { addressOf, isBlank, type CellValue, type Grid } from "./cells";
import type { Complaint, Place, Problem } from "./problem";
import { isNothing, readCell, tidy, type Quantity } from "./quantity";
import { LOCALES, type Locale, type Text } from "./text";
import { beginsAsTotal, soundsLikeTotal } from "./total-row";

/** A column of an input table. */
export interface Column<T> {
  readonly quantity: Quantity<unknown>;
  /** Header to lay out, in each language. */
  readonly header: Text;
  /** Other headers that people use; compared without case, accents, punctuation and text in brackets. */
  readonly synonyms: readonly string[];
  readonly help: Text;
  /** What a blank cell or an absent column stands for; without it every row must have a value. */
  readonly blank?: { readonly value: T; readonly status: BlankStatus };
}

/** A blank means nothing is known (`none`), leaves the value to the scenario (`lever`), or takes a default that is an assumption. */
export type BlankStatus = "none" | "lever" | "assumption";

type Columns = Readonly<Record<string, Column<unknown>>>;
type ValueOf<C> = C extends Column<infer T> ? T : never;

/** One row of a table, read. */
export type Row<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** An input table of the workbook, found by its header row. */
export interface TableSpec<C extends Columns = Columns> {
  readonly id: string;
  /** Name of the Excel table to lay out. */
  readonly name: Text;
  readonly help: Text;
  readonly columns: C;
}

export interface ParsedTable<C extends Columns> {
  readonly spec: TableSpec<C>;
  readonly rows: readonly Row<C>[];
  /** Place of a row's cell, whether the column is there or not. */
  place(row: number, column: keyof C & string): Place;
  /** Where a value comes from: the cell itself, or what its blank stands for. */
  status(row: number, column: keyof C & string): "cell" | BlankStatus;
  /** Language of the headers. */
  readonly locale: Locale;
  readonly problems: readonly Problem[];
}

type Described = Omit<Column<unknown>, "quantity" | "blank">;

/** What a column is known by. */
type Named = Pick<Column<unknown>, "header" | "synonyms">;

/** A column in which every row must have a value. */
export function column<T>(spec: Described & { readonly quantity: Quantity<T> }): Column<T>;
/** A column that may be left blank. */
export function column<T, B>(
  spec: Described & { readonly quantity: Quantity<T>; readonly blank: { readonly value: B; readonly status: BlankStatus } },
): Column<T | B>;
export function column(spec: Column<unknown>): Column<unknown> {
  return spec;
}

export function defineTable<C extends Columns>(spec: TableSpec<C>): TableSpec<C> {
  return spec;
}

/** Columns that a table can't be read without: those in which every row must have a value. */
export function requiredColumns<C extends Columns>({ columns }: TableSpec<C>): (keyof C & string)[] {
  return Object.keys(columns).filter((key) => !columns[key]?.blank);
}

/** Headers are compared by their letters and digits alone, without accents and without a unit in brackets. */
export function normalised(header: string): string {
  return tidy(header.replace(/\([^)]*\)|\[[^\]]*\]/g, " "))
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}

/** Headers that name a column, normalised. */
export function headersOf(spec: Named): ReadonlySet<string> {
  return new Set([...LOCALES.map((locale) => spec.header[locale]), ...spec.synonyms].map(normalised));
}

/** Rows from the top in which headers are looked for: titles, dates and blank rows may stand above them. */
const LOOKED_THROUGH = 20;

/**
 * Row of a block that bears a table's headers: the first with all that are needed, else the one with most of the table's,
 * so that words about a missing one name the row that it is missing from.
 *
 * @param needed keys of the headers without which the table can't be read
 */
export function headerRow(values: Grid["values"], columns: Readonly<Record<string, Named>>, needed: readonly string[]): number {
  const names = new Map(Object.entries(columns).map(([key, spec]) => [key, headersOf(spec)]));
  let best = { row: 0, known: 0 };
  for (let row = 0; row < Math.min(values.length, LOOKED_THROUGH); row++) {
    const written = new Set(headersIn(values, row).map(normalised));
    const isWritten = (key: string) => [...(names.get(key) ?? [])].some((name) => written.has(name));
    if (needed.every(isWritten)) return row;
    const known = Object.keys(columns).filter(isWritten).length;
    if (known > best.known) best = { row, known };
  }
  return best.row;
}

/** The texts of a row of headers. A year or a number may head a column too. */
export function headersIn(values: Grid["values"], row: number): string[] {
  return (values[row] ?? []).map((cell) => (typeof cell === "string" ? tidy(cell) : typeof cell === "number" ? String(cell) : ""));
}

/**
 * Reads a table from a block of cells: any order of columns, what stands above the header row passed over, extra columns
 * ignored, and so are rows that are blank in the columns that are known.
 *
 * A row of sums is passed over with a warning where it lacks a value that every row must have, since it can't be a line;
 * with all of them it could be read two ways (a client may be called "Total") and is refused.
 */
export function parseTable<C extends Columns>(spec: TableSpec<C>, grid: Grid): ParsedTable<C> {
  const needed = requiredColumns(spec);
  const keys = Object.keys(spec.columns) as (keyof C & string)[];
  const top = headerRow(grid.values, spec.columns, needed);
  const headers = headersIn(grid.values, top);
  const located = new Map(keys.map((key) => [key, locate(spec.columns[key] as Column<unknown>, headers)]));
  const problems = headerProblems(spec, grid, top, needed);
  const known = keys.flatMap((key) => located.get(key)?.[0] ?? []);
  const required = needed.flatMap((key) => {
    const at = located.get(key)?.[0];
    return at === undefined ? [] : [{ at, quantity: (spec.columns[key] as Column<unknown>).quantity }];
  });
  const place = (index: number, key: keyof C & string): Place => {
    const at = located.get(key)?.[0];
    const header = at === undefined ? undefined : headers[at];
    const spoken = header ? { fr: header, en: header } : (spec.columns[key] as Column<unknown>).header;
    return { table: spec.name, row: index - top, column: spoken, ...addressIn(grid, index, at) };
  };
  const rows: Row<C>[] = [];
  const indices: number[] = [];
  for (let index = top + 1; index < grid.values.length; index++) {
    const cells = grid.values[index] as readonly CellValue[];
    if (known.every((at) => saysNothing(cells[at]))) continue;
    const stranger = strangeRow(cells, known, required);
    if (stranger) {
      const { at, severity, complaint } = stranger;
      problems.push({ severity, place: { table: spec.name, row: index - top, ...addressIn(grid, index, at) }, complaint });
      continue;
    }
    const row: Record<string, unknown> = {};
    for (const key of keys) {
      const { quantity, blank } = spec.columns[key] as Column<unknown>;
      const at = located.get(key)?.[0];
      // A required column that is not there has been told of once.
      const read = at === undefined && !blank ? undefined : readCell(quantity, at === undefined ? null : cells[at], blank);
      if (read && "value" in read) row[key] = read.value;
      else if (read) problems.push({ severity: "error", place: place(index, key), complaint: perhapsMerged(read.complaint, grid.values, top, index, at) });
    }
    rows.push(row as Row<C>);
    indices.push(index);
  }
  if (rows.length === 0 && !problems.some(({ severity }) => severity === "error")) {
    problems.push({ severity: "error", place: { table: spec.name, ...addressIn(grid, top, 0) }, complaint: { code: "no-rows" } });
  }

  return {
    spec,
    rows,
    place: (row, key) => place(indices[row] ?? top + row + 1, key),
    status: (row, key) => {
      const at = located.get(key)?.[0];
      const blank = at === undefined || isNothing(grid.values[indices[row] ?? -1]?.[at], (spec.columns[key] as Column<unknown>).quantity);
      return blank ? ((spec.columns[key] as Column<unknown>).blank?.status ?? "none") : "cell";
    },
    locale: localeOfHeaders(spec.columns, headers),
    problems,
  };
}

/** Headers that are needed and not there, and those that are there twice. */
function headerProblems(spec: TableSpec, grid: Grid, top: number, needed: readonly string[]): Problem[] {
  const headers = headersIn(grid.values, top);
  const nameOf = (at: number) => (grid.origin ? addressOf(grid.origin, top, at) : `${at + 1}`);
  return Object.entries(spec.columns).flatMap(([key, { header, synonyms }]): Problem[] => {
    const [first, second] = locate({ header, synonyms }, headers);
    const problem = (at: number, complaint: Complaint): Problem => ({ severity: "error", place: { table: spec.name, column: header, ...addressIn(grid, top, at) }, complaint });
    if (first === undefined) {
      return needed.includes(key) ? [problem(0, { code: "header-missing", wanted: header, headers: headers.filter((text) => text !== "") })] : [];
    }
    if (second === undefined) return [];
    return [problem(second, { code: "header-doubled", header: headers[second] ?? "", first: nameOf(first), second: nameOf(second) })];
  });
}

/** What a row is that is none of the table's, and the column of the text that tells so. */
interface Stranger {
  readonly at: number;
  readonly severity: Problem["severity"];
  readonly complaint: Complaint;
}

/** A row of sums, or a note under the table: a text alone, where every row must have more than that. */
function strangeRow(
  cells: readonly CellValue[],
  known: readonly number[],
  required: readonly { readonly at: number; readonly quantity: Quantity<unknown> }[],
): Stranger | null {
  const isText = (at: number) => typeof cells[at] === "string" && !isBlank(cells[at]);
  const texts = cells.flatMap((_, at) => (isText(at) ? [at] : []));
  const missing = required.filter(({ at, quantity }) => isNothing(cells[at], quantity)).length;
  const foundAt = (at: number) => tidy(cells[at] as string);
  // A mark in a column of the user's own may stand before the first that is read.
  const total = [texts[0], texts.find((at) => known.includes(at))].find((at) => at !== undefined && soundsLikeTotal(normalised(foundAt(at))));
  if (total !== undefined && missing > 0) return { at: total, severity: "warning", complaint: { code: "total-skipped", found: foundAt(total) } };
  if (total !== undefined && beginsAsTotal(normalised(foundAt(total)))) return { at: total, severity: "error", complaint: { code: "total-row", found: foundAt(total) } };
  const [only, other] = known.filter((at) => !saysNothing(cells[at]));
  if (missing > 1 && only !== undefined && other === undefined && isText(only)) return { at: only, severity: "error", complaint: { code: "note-row", found: foundAt(only) } };
  return null;
}

/** Older builds of Excel hand a function 0 for a blank cell; a row of them has no name. */
function saysNothing(cell: CellValue | undefined): boolean {
  return isBlank(cell) || cell === 0;
}

/** A name that is blank under another one may stand in merged cells, of which only the first holds it. */
function perhapsMerged(complaint: Complaint, values: Grid["values"], top: number, index: number, at: number | undefined): Complaint {
  if (complaint.code !== "empty" || complaint.unit !== "text" || at === undefined) return complaint;
  let row = index - 1;
  while (row > top && isBlank(values[row]?.[at])) row--;
  const above = row > top ? values[row]?.[at] : undefined;
  return typeof above === "string" && !soundsLikeTotal(normalised(above)) ? { code: "empty-below", above: tidy(above) } : complaint;
}

/** Indices of the headers that name a column. */
export function locate(spec: Named, headers: readonly string[]): number[] {
  const names = headersOf(spec);
  return headers.flatMap((header, index) => (header !== "" && names.has(normalised(header)) ? [index] : []));
}

/** The address of a cell of a grid, as a part of its place; nothing where the sheet or the column is not known. */
export function addressIn(grid: Grid, row: number, at: number | undefined): { readonly address?: string } {
  return grid.origin && at !== undefined ? { address: addressOf(grid.origin, row, at) } : {};
}

/** The language whose headers are written; the product's first one where neither has more. */
export function localeOfHeaders(columns: Readonly<Record<string, Pick<Column<unknown>, "header">>>, headers: readonly string[]): Locale {
  const written = new Set(headers.map(normalised));
  const score = (locale: Locale) => Object.values(columns).filter(({ header }) => written.has(normalised(header[locale]))).length;
  return score("en") > score("fr") ? "en" : "fr";
}
