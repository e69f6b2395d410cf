import { addressOf, isBlank, textOf, type CellValue, type Grid } from "./cells";
import type { Place, Problem } from "./problem";
import { isNothing, readCell, tidy, type Quantity } from "./quantity";
import { LOCALES, type Locale, type Text } from "./text";

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
export function headersOf(spec: Pick<Column<unknown>, "header" | "synonyms">): ReadonlySet<string> {
  return new Set([...LOCALES.map((locale) => spec.header[locale]), ...spec.synonyms].map(normalised));
}

/** Words that begin a row of sums. */
const TOTAL = /^(?:sous[ -]?totaux|sous[ -]?total|totaux|total|subtotal|grand total|ensemble|somme)(?:\b|$)/;

/**
 * Reads a table from a block of cells with a header row: any order of columns, blank rows passed over, extra columns ignored.
 *
 * @param needed columns this reading can not do without, beside those that have no default
 */
export function parseTable<C extends Columns>(spec: TableSpec<C>, grid: Grid, needed: readonly (keyof C & string)[]): ParsedTable<C> {
  const headers = (grid.values[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
  const keys = Object.keys(spec.columns) as (keyof C & string)[];
  const problems: Problem[] = [];
  const complain = (place: Place, complaint: Problem["complaint"]) => problems.push({ severity: "error", place, complaint });
  const located = new Map(keys.map((key) => [key, locate(spec.columns[key] as Column<unknown>, headers)]));

  for (const key of keys) {
    const [first, second] = located.get(key) ?? [];
    const { header } = spec.columns[key] as Column<unknown>;
    if (first === undefined && needed.includes(key)) {
      complain({ table: spec.name, column: header, ...addressIn(grid, 0, 0) }, { code: "header-missing", wanted: header, headers: headers.filter((text) => text !== "") });
    }
    if (first !== undefined && second !== undefined) {
      const cell = (at: number) => (grid.origin ? addressOf(grid.origin, 0, at) : `${at + 1}`);
      complain(
        { table: spec.name, column: header, ...addressIn(grid, 0, second) },
        { code: "header-doubled", header: headers[second] ?? "", first: cell(first), second: cell(second) },
      );
    }
  }

  const filled = grid.values.flatMap((cells, index) => (index > 0 && cells.some((cell) => !isBlank(cell)) ? [index] : []));
  const place = (index: number, key: keyof C & string): Place => {
    const at = located.get(key)?.[0];
    const header = at === undefined ? undefined : headers[at];
    const spoken = header ? { fr: header, en: header } : (spec.columns[key] as Column<unknown>).header;
    return { table: spec.name, row: index, column: spoken, ...addressIn(grid, index, at) };
  };
  const rows: Row<C>[] = [];
  const indices: number[] = [];
  for (const index of filled) {
    const cells = grid.values[index] as readonly CellValue[];
    const total = totalIn(cells);
    if (total !== undefined) {
      complain({ table: spec.name, row: index, ...addressIn(grid, index, total) }, { code: "total-row", found: tidy(textOf(cells[total] ?? null)) });
      continue;
    }
    const row: Record<string, unknown> = {};
    for (const key of keys) {
      const { quantity, blank } = spec.columns[key] as Column<unknown>;
      const at = located.get(key)?.[0];
      if (at === undefined && !blank && !needed.includes(key)) continue;
      const read = at === undefined && needed.includes(key) ? undefined : readCell(quantity, at === undefined ? null : cells[at], blank);
      if (read && "value" in read) row[key] = read.value;
      else if (read) complain(place(index, key), read.complaint);
    }
    rows.push(row as Row<C>);
    indices.push(index);
  }
  if (rows.length === 0 && problems.length === 0) complain({ table: spec.name, ...addressIn(grid, 0, 0) }, { code: "no-rows" });

  return {
    spec,
    rows,
    place: (row, key) => place(indices[row] ?? row + 1, key),
    status: (row, key) => {
      const at = located.get(key)?.[0];
      const blank = at === undefined || isNothing(grid.values[indices[row] ?? -1]?.[at], (spec.columns[key] as Column<unknown>).quantity);
      return blank ? ((spec.columns[key] as Column<unknown>).blank?.status ?? "none") : "cell";
    },
    locale: localeOfHeaders(spec.columns, headers),
    problems,
  };
}

/** Indices of the headers that name a column. */
export function locate(spec: Pick<Column<unknown>, "header" | "synonyms">, headers: readonly string[]): number[] {
  const names = headersOf(spec);
  return headers.flatMap((header, index) => (header !== "" && names.has(normalised(header)) ? [index] : []));
}

/** The address of a cell of a grid, as a part of its place; nothing where the sheet or the column is not known. */
export function addressIn(grid: Grid, row: number, at: number | undefined): { readonly address?: string } {
  return grid.origin && at !== undefined ? { address: addressOf(grid.origin, row, at) } : {};
}

/** Column of a row's word for a sum, where its first texts begin with one. */
function totalIn(cells: readonly CellValue[]): number | undefined {
  const at = cells.findIndex((cell) => typeof cell === "string" && cell.trim() !== "");
  return at >= 0 && TOTAL.test(normalised(cells[at] as string)) ? at : undefined;
}

/** The language whose headers are written; the product's first one where neither has more. */
export function localeOfHeaders(columns: Readonly<Record<string, Pick<Column<unknown>, "header">>>, headers: readonly string[]): Locale {
  const written = new Set(headers.map(normalised));
  const score = (locale: Locale) => Object.values(columns).filter(({ header }) => written.has(normalised(header[locale]))).length;
  return score("en") > score("fr") ? "en" : "fr";
}
