import { rememberingLatest } from "../../model/remembering-latest";
import { addressOf, isBlank, type CellValue, type Grid } from "../record/cells";
import { headerProblems } from "./header-problems";
import { problemAt, type ProblemCause, type Place, type Problem } from "../record/problem";
import { isNothing, readCell, tidy } from "../record/quantity";
import { repeatedRows } from "./repeated-rows";
import { RunningSums } from "./running-sums";
import { saysNothing, strangeRow } from "./strange-row";
import { addressIn, headerKey, headerRow, headersIn, headersOf, localeOfHeaders, nameKey, normalised, requiredColumns, type Column, type Columns, type OtherKind, type ParsedTable, type Row, type TableSpec } from "../record/table";
import { LOCALES, type Text } from "../record/text";
import { soundsLikeTotal } from "./total-row";

/** Readings of one kind of table to remember: a workbook may hold several, and pane and functions name their places differently. */
const MOST_TABLES = 3;
const LATEST = new WeakMap<object, (grid: Grid) => ParsedTable<Columns>>();

/**
 * Reads a table from a block of cells: any order of columns, what stands above the header row passed over, extra columns ignored
 * unless their name resembles one that is not there, and so are rows that are blank in the columns that are known.
 *
 * A row of sums is passed over with a warning where it lacks a value that every row must have, since it can't be a line;
 * with all of them it could be read two ways (a client may be called "Total") and is refused. So is a row that stands twice.
 */
export function parseTable<C extends Columns>(spec: TableSpec<C>, grid: Grid): ParsedTable<C> {
  const reading = LATEST.get(spec) ?? rememberingLatest(MOST_TABLES, (block: Grid): ParsedTable<Columns> => parsed(spec, block));
  LATEST.set(spec, reading);
  return reading(grid) as ParsedTable<C>;
}

function parsed<C extends Columns>(spec: TableSpec<C>, grid: Grid): ParsedTable<C> {
  const needed = requiredColumns(spec);
  const keys = Object.keys(spec.columns) as (keyof C & string)[];
  const columnOf = (key: string) => spec.columns[key] as Column<unknown>;
  const top = headerRow(grid.values, spec.columns, needed);
  const headers = headersIn(grid.values, top);
  const located = locatedColumns(spec, headers);
  const at = (key: string) => located.get(key)?.[0];
  const locale = localeOfHeaders(spec.columns, headers);
  const known = keys.flatMap((key) => at(key) ?? []);
  /** A table speaks the language of its headers, whatever that of the page is. */
  const spoken = (header: Text): Text => (known.length > 0 ? { fr: header[locale], en: header[locale] } : header);
  const problems = headerProblems({ spec, grid, top, needed, located, spoken });
  const required = needed.flatMap((key) => {
    const where = at(key);
    return where === undefined ? [] : [{ at: where, quantity: columnOf(key).quantity }];
  });
  const place = (index: number, key: keyof C & string): Place => {
    const where = at(key);
    const header = where === undefined ? undefined : headers[where];
    const column = header ? { fr: header, en: header } : spoken(columnOf(key).header);
    return { table: spec.name, row: index - top, column, ...addressIn(grid, index, where) };
  };
  const written = new Map(known.map((where) => [where, headers[where] ?? ""]));
  const rows: Row<C>[] = [];
  const indices: number[] = [];
  const told = new Set<OtherKind>();
  const others = new Map<OtherKind, { readonly rows: Row<C>[]; readonly indices: number[] }>();
  const rowAt = (index: number, wanted: readonly (keyof C & string)[]): Row<C> => {
    const cells = grid.values[index] as readonly CellValue[];
    const row: Record<string, unknown> = {};
    for (const key of wanted) {
      const { quantity, blank } = columnOf(key);
      const where = at(key);
      // A required column that is not there has been told of once.
      const read = where === undefined && !blank ? undefined : readCell(quantity, where === undefined ? null : cells[where], blank);
      if (read && "value" in read) {
        row[key] = read.value;
        const found = where === undefined ? null : cells[where];
        const perhaps = typeof found === "number" ? quantity.doubt?.(read.value) : null;
        if (perhaps && typeof found === "number") problems.push(problemAt(place(index, key), { code: "unusual", found, unit: quantity.unit, perhaps }));
      } else if (read) problems.push(problemAt(place(index, key), perhapsMerged(read.cause, grid.values, top, index, where)));
    }
    return row as Row<C>;
  };
  const sums = new RunningSums((spec.adds ?? []).flatMap((key) => at(key) ?? []));
  for (let index = top + 1; index < grid.values.length; index++) {
    const cells = grid.values[index] as readonly CellValue[];
    if (known.every((where) => saysNothing(cells[where]))) continue;
    const other = otherKind(spec, cells, at);
    if (other) {
      if (other.are === "left-out" && !told.has(other)) problems.push(problemAt({ table: spec.name }, { code: "decision-left-out", found: other.word[locale] }));
      told.add(other);
      sums.restart();
      if (other.are !== "read") continue;
      const found = others.get(other) ?? { rows: [], indices: [] };
      others.set(other, found);
      found.rows.push(rowAt(index, (other.columns ?? keys)));
      found.indices.push(index);
      continue;
    }
    const stranger = strangeRow({ cells, known, required, sums, headers: written });
    if (stranger) {
      problems.push(problemAt({ table: spec.name, row: index - top, ...addressIn(grid, index, stranger.at) }, stranger.cause));
      if (stranger.isLeftOut) {
        sums.restart();
        continue;
      }
    }
    sums.add(cells);
    rows.push(rowAt(index, keys));
    indices.push(index);
  }
  if (rows.length === 0 && spec.mayBeEmpty !== true && !problems.some(({ severity }) => severity === "error")) {
    problems.push(problemAt({ table: spec.name, ...addressIn(grid, top, 0) }, { code: "no-rows" }));
  }
  for (const problem of [
    ...repetitions(spec, grid, { indices, known, top }),
    ...rivals(spec, rows, (row, key) => place(indices[row] as number, key)),
  ])
    problems.push(problem);

  return {
    spec,
    rows,
    place: (row, key) => place(indices[row] ?? top + row + 1, key),
    others(kind) {
      const found = others.get(kind);
      return { rows: found?.rows ?? [], place: (row, key) => place(found?.indices[row] ?? top + row + 1, key) };
    },
    status: (row, key) => {
      const where = at(key);
      const blank = where === undefined || isNothing(grid.values[indices[row] ?? -1]?.[where], columnOf(key).quantity);
      return blank ? (columnOf(key).blank?.status ?? "none") : "cell";
    },
    locale,
    problems,
  };
}

/** The kind of a row that is none of the table's; undefined where it is. */
function otherKind({ othersBy }: TableSpec, cells: readonly CellValue[], at: (key: string) => number | undefined): OtherKind | undefined {
  const where = othersBy && at(othersBy.column);
  const cell = where === undefined ? null : cells[where];
  if (typeof cell !== "string") return undefined;
  return othersBy?.kinds.find(({ word }) => LOCALES.some((spoken) => nameKey(word[spoken]) === nameKey(cell)));
}

/** Indices of the headers that name each column. */
function locatedColumns({ columns }: TableSpec, headers: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const written = headers.map((header) => (header === "" ? "" : headerKey(header)));
  return new Map(
    Object.entries(columns).map(([key, spec]) => {
      const names = headersOf(spec);
      return [key, written.flatMap((name, at) => (name !== "" && names.has(name) ? [at] : []))];
    }),
  );
}

/** Rows that say the same as one above: each counts, and so what they say counts twice. */
function repetitions(
  { repeats, name }: TableSpec,
  grid: Grid,
  { indices, known, top }: { readonly indices: readonly number[]; readonly known: readonly number[]; readonly top: number },
): Problem[] {
  if (repeats === undefined) return [];
  const nameOf = (index: number) => (grid.origin ? addressOf(grid.origin, index, known[0] ?? 0) : `${index - top}`);
  return repeatedRows(
    indices.map((index) => grid.values[index] as readonly CellValue[]),
    known,
  ).map(({ row, first, isWhole }): Problem => {
    const [index, other] = [indices[row] as number, indices[first] as number];
    const isRefused = repeats === "refused" && isWhole;
    const place = { table: name, row: index - top, ...addressIn(grid, index, known[0]) };
    return problemAt(place, { code: isRefused ? "row-doubled" : "row-repeated", first: nameOf(other) });
  });
}

/** Rows of which only the first would count, since they share what the rows of the table are looked up by. */
function rivals(
  { unique }: TableSpec,
  rows: readonly Readonly<Record<string, unknown>>[],
  place: (row: number, key: string) => Place,
): Problem[] {
  const [first] = unique ?? [];
  if (!unique || first === undefined) return [];
  const seen = new Map<string, number>();
  return rows.flatMap((row, at): Problem[] => {
    const names = unique.map((key) => row[key] as string | null | undefined);
    if (names[0] === undefined || names[0] === null) return [];
    const key = names.map((name) => (typeof name === "string" ? nameKey(name) : "")).join("\u0000");
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, at);
      return [];
    }
    const { address, row: number } = place(other, first);
    const found = names.filter((name) => typeof name === "string").join(" / ");
    return [problemAt(place(at, first), { code: "key-doubled", found, first: address ?? String(number) })];
  });
}

/** A name that is blank under another one may stand in merged cells, of which only the first holds it. */
function perhapsMerged(cause: ProblemCause, values: Grid["values"], top: number, index: number, at: number | undefined): ProblemCause {
  if (cause.code !== "empty" || cause.unit !== "text" || at === undefined) return cause;
  let row = index - 1;
  while (row > top && isBlank(values[row]?.[at])) row--;
  const above = row > top ? values[row]?.[at] : undefined;
  return typeof above === "string" && !soundsLikeTotal(normalised(above)) ? { code: "empty-below", above: tidy(above) } : cause;
}
