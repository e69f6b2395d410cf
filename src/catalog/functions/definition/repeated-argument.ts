import { isError, type CellValue, type Grid } from "../../record/cells";
import { LEVERS, type LeverId } from "../../levers/levers";
import { problemAt, type Place, type Problem } from "../../record/problem";
import { columnsNamed, headersIn, LOOKED_THROUGH } from "../../record/table";
import type { Text } from "../../record/text";
import { placeIn, readSetting, rowsNamed, type Block, type NamedRow } from "../../tables/scenarios";
import { gridOf, isOmitted, tableNotGiven, type Argument, type NamedValue, type TableParameter } from "./parameter";

export type Tables = Readonly<Record<string, TableParameter<unknown>>>;
export type NamedValues = Readonly<Record<string, NamedValue<unknown>>>;

/** What the repeated argument is called; Excel numbers its places. */
export const TABLES_ARGUMENT: Text = { fr: "tableaux", en: "tables" };
const NAMED_VALUES: Text = { fr: "valeurs nommées", en: "named values" };

/** The table among whose columns the levers stand: with it, any lever may be given by its name. */
const LEVERS_KEY = "levers";

/** Values by key: of the tables, null where an optional one is not given; of the named values, defaults put in; and of levers. */
export interface RepeatedReading {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Where the cells of named values and levers stand that are given by name, and their names. */
  readonly places: ReadonlyMap<string, { readonly value: Place; readonly name: Place }>;
  /** The block of each table. */
  readonly blocks: ReadonlyMap<string, Argument>;
  /** The blocks of names and values. */
  readonly namedBlocks: readonly Argument[];
}

/**
 * Reads a function's repeated argument: tables in any order, each known by its headers, and blocks of names and values, which win over
 * Scenarios. Nothing that is given goes unread: what is none of these is refused, and so is what could be two.
 *
 * @param blocks what the formula gives, addresses with it
 */
export function readRepeated(tables: Tables, named: NamedValues, blocks: readonly Argument[]): RepeatedReading {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = Object.fromEntries(Object.keys(tables).map((key) => [key, null]));
  for (const [key, value] of Object.entries(named)) values[key] = value.read({ cells: null, address: null }).value;
  const given = new Map<string, Argument>();
  const namedBlocks: Argument[] = [];
  const places = new Map<string, { value: Place; name: Place }>();
  const readNamed = reader(named, LEVERS_KEY in tables, values, problems, places);
  for (const block of blocks) {
    const grid = gridOf(block);
    if (isOmitted(block)) continue;
    const place: Place = { table: TABLES_ARGUMENT, ...(block.address === null ? {} : { address: block.address }) };
    if (grid.values.length === 0) {
      // A blank cell is an argument left out; a blank range is a table that has gone, or that nobody has filled in.
      if (isRange(block)) problems.push(problemAt(place, { code: "table-blank" }));
      continue;
    }
    const alone = onlyCell(grid);
    if (alone !== undefined) {
      problems.push(problemAt(place, isError(alone) ? { code: "reference-lost", found: alone.error } : { code: "value-unnamed", found: alone }));
      continue;
    }
    const { key, rivals } = recognised(tables, grid.values, given);
    if (rivals.length > 0) problems.push(problemAt(place, { code: "table-ambiguous", tables: rivals.map((rival) => nameOf(tables, rival)) }));
    else if (key === null && isNamed(grid, named, LEVERS_KEY in tables)) {
      readNamed(grid);
      namedBlocks.push(block);
    }
    else if (key === null && isNamed(grid, named, true)) problems.push(problemAt(place, { code: "levers-by-name" }));
    else if (key === null) problems.push(problemAt(place, { code: "table-unrecognised", headers: firstWords(grid), tables: Object.values(tables).map(({ name }) => name) }));
    else if (given.has(key)) problems.push(problemAt(place, { code: "table-twice", table: nameOf(tables, key) }));
    else {
      given.set(key, block);
      const reading = (tables[key] as TableParameter<unknown>).read(block);
      values[key] = reading.value;
      for (const problem of reading.problems) problems.push(problem);
    }
  }
  for (const [key, { optional, heads }] of Object.entries(tables)) if (!optional && !given.has(key)) problems.push(tableNotGiven(heads));
  return { values, problems, places, blocks: given, namedBlocks };
}

function nameOf(tables: Tables, key: string): Text {
  return (tables[key] as TableParameter<unknown>).name;
}

function isRange({ cells }: Argument): boolean {
  return Array.isArray(cells) && (cells.length > 1 || (cells[0] as readonly unknown[] | undefined ?? []).length > 1);
}

/** The cell of a block that has one alone. */
function onlyCell({ values }: Grid): CellValue | undefined {
  const [first = []] = values;
  return values.length === 1 && first.length === 1 ? first[0] : undefined;
}

/** Texts of the first row that has any, for words about a block that is no table of the function's. */
function firstWords({ values }: Grid): string[] {
  for (let row = 0; row < Math.min(values.length, LOOKED_THROUGH); row++) {
    if (!values[row]?.some((cell) => typeof cell === "string" && cell.trim() !== "")) continue;
    return headersIn(values, row).filter((word) => word !== "").slice(0, 6);
  }
  return [];
}

/** The table that a block is, or several that it could be as well; neither where it is none. */
interface Recognition {
  readonly key: string | null;
  readonly rivals: readonly string[];
}

/**
 * A block is the table whose needed headers it has; of several, the one with most of its columns. One that lacks some is taken for the
 * table, not given otherwise, that has most of them, so that words about a missing header can tell which.
 */
function recognised(tables: Tables, values: Grid["values"], given: ReadonlyMap<string, unknown>): Recognition {
  const keys = Object.keys(tables);
  const headsOf = (key: string) => (tables[key] as TableParameter<unknown>).heads;
  const nearest = new Map<string, number>();
  for (let row = 0; row < Math.min(values.length, LOOKED_THROUGH); row++) {
    const headers = headersIn(values, row);
    const written = new Map(keys.map((key) => [key, columnsNamed(headsOf(key).columns, headers)]));
    const fitting = keys.filter((key) => headsOf(key).needed.every((column) => written.get(key)?.has(column)));
    if (fitting.length > 0) return mostNamed(fitting.map((key) => [key, written.get(key)?.size ?? 0]));
    for (const [key, { size }] of written) if (size > (nearest.get(key) ?? 0)) nearest.set(key, size);
  }
  const known = keys.find((key) => headsOf(key).isKnown?.(values) === true);
  if (known !== undefined) return { key: known, rivals: [] };
  // One header in common tells nothing, for "Client" heads many a list, unless it is half of what the table needs.
  const near = [...nearest].filter(([key, size]) => (size > 1 || 2 * size >= headsOf(key).needed.length) && !given.has(key));
  return { key: near.length > 0 ? mostNamed(near).key : null, rivals: [] };
}

function mostNamed(counted: readonly (readonly [key: string, size: number])[]): Recognition {
  const most = Math.max(...counted.map(([, size]) => size));
  const [first, ...others] = counted.flatMap(([key, size]) => (size === most ? [key] : []));
  return others.length === 0 ? { key: first ?? null, rivals: [] } : { key: null, rivals: [first as string, ...others] };
}

function rowsOf(named: NamedValues, withLevers: boolean): Readonly<Record<string, NamedRow>> {
  return { ...(withLevers ? LEVERS : {}), ...named };
}

/** Whether a block is names and values: two columns, some name of the first one known. */
function isNamed(grid: Grid, named: NamedValues, withLevers: boolean): boolean {
  if (grid.values.some((cells) => cells.slice(2).some((cell) => cell !== null && cell !== ""))) return false;
  return rowsNamed(rowsOf(named, withLevers), blockOf(grid), NAMES_AND_VALUES, []).length > 0;
}

const NAMES_AND_VALUES = { name: 0, values: [1] } as const;

function blockOf(grid: Grid): Block {
  return { table: NAMED_VALUES, grid, top: -1 };
}

/** Puts what blocks of names and values say into the values; a name that two blocks give is refused. */
function reader(
  named: NamedValues,
  withLevers: boolean,
  values: Record<string, unknown>,
  problems: Problem[],
  places: Map<string, { value: Place; name: Place }>,
): (grid: Grid) => void {
  const rows = rowsOf(named, withLevers);
  const seen = new Set<string>();
  return (grid) => {
    const block = blockOf(grid);
    for (const { id, row } of rowsNamed(rows, block, NAMES_AND_VALUES, problems)) {
      const spec = rows[id] as NamedRow;
      const place = placeIn(block, row, 1, spec.name);
      const cell = grid.values[row]?.[1] ?? "";
      if (seen.has(id)) problems.push(problemAt(place, { code: "lever-doubled", lever: spec.name }));
      seen.add(id);
      places.set(id, { value: place, name: placeIn(block, row, 0, spec.name) });
      const option = named[id];
      if (option) {
        const reading = option.read({ cells: cell, address: null });
        for (const { cause } of reading.problems) problems.push(problemAt(place, cause));
        values[id] = reading.value;
      } else values[id] = readSetting(LEVERS[id as LeverId], cell, place, problems) ?? null;
    }
  };
}
