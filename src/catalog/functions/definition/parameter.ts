import { isBlank, isError, originOf, type CellValue, type Grid } from "../../record/cells";
import { parseTable } from "../../reading/parse-table";
import { problemAt, type Problem } from "../../record/problem";
import { readCell, type Quantity } from "../../record/quantity";
import { ASSUMPTION_TABLE, readAssumptions, readScenario, SCENARIOS, scenarioTable, type ParsedSettings } from "../../tables/scenarios";
import { addressIn, type Column, type ParsedTable, type TableSpec } from "../../record/table";
import type { Text } from "../../record/text";
import type { Unit } from "../../record/unit";

/** What a formula hands over for one parameter: a cell or a block of cells; null where it was left out. */
export interface Argument {
  readonly cells: CellValue | readonly (readonly CellValue[])[];
  /** Address of the range the cells came from, if any. */
  readonly address: string | null;
}

export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A described parameter of a function, which can read its argument. */
export interface Parameter<T> {
  /** Lower-case word shown while a formula is typed. */
  readonly name: Text;
  readonly help: Text;
  readonly shape: "scalar" | "matrix";
  readonly unit: Unit | "table";
  readonly optional: boolean;
  /** The table a range parameter stands for; its headers are told in the help. */
  readonly table?: TableSpec;
  /** After a problem of severity error the value is not used. */
  read(argument: Argument): Reading<T>;
}

/** What a parameter is called, and told to be. */
export interface Described {
  readonly name: Text;
  readonly help: Text;
}

const NO_PROBLEMS: readonly Problem[] = [];

const isOmitted = ({ cells }: Argument) => cells === null;

/** A block with the rows and columns that are wholly blank at its end cut off, so that `A:P` costs no more than `A1:P20`. */
function gridOf({ cells, address }: Argument): Grid {
  const values = Array.isArray(cells) ? (cells as readonly (readonly CellValue[])[]) : [[cells as CellValue]];
  let end = values.length;
  while (end > 0 && values[end - 1]?.every((cell) => isBlank(cell))) end--;
  return { values: values.slice(0, end), origin: address === null ? null : originOf(address) };
}

/** One value. Left out, it is the stated default; without one it is refused as empty. */
export function scalar<T>(quantity: Quantity<T>, described: Described): Parameter<T>;
export function scalar<T, D>(quantity: Quantity<T>, described: Described, omitted: { readonly value: D }): Parameter<T | D>;
export function scalar<T, D>(quantity: Quantity<T>, described: Described, omitted?: { readonly value: D }): Parameter<T | D> {
  return {
    ...described,
    shape: "scalar",
    unit: quantity.unit,
    optional: omitted !== undefined,
    read(argument) {
      if (isOmitted(argument))
        return omitted
          ? { value: omitted.value, problems: NO_PROBLEMS }
          : { value: undefined as T, problems: [missing(described.name, quantity.wanted)] };
      const block = Array.isArray(argument.cells) ? (argument.cells as Grid["values"]) : null;
      const single = block === null || (block.length === 1 && block[0]?.length === 1);
      const cell = block === null ? (argument.cells as CellValue) : block[0]?.[0];
      const read = single ? readCell<T, never>(quantity, cell, undefined) : { cause: { code: "not-one-cell" } as const };
      if ("value" in read) return { value: read.value, problems: NO_PROBLEMS };
      const address = argument.address === null ? {} : { address: argument.address };
      return { value: undefined as T, problems: [problemAt({ table: described.name, ...address }, read.cause)] };
    },
  };
}

/**
 * Values in a column or in a row, or a single one: each cell a row of the result. Blank cells at the end are cut off; several columns are
 * refused, for which of them is meant nobody can say.
 */
export function series<T>(quantity: Quantity<T>, described: Described): Parameter<readonly T[]> {
  return {
    ...described,
    shape: "matrix",
    unit: quantity.unit,
    optional: false,
    read(argument) {
      if (isOmitted(argument)) return { value: [], problems: [missing(described.name, quantity.wanted)] };
      const grid = gridOf(argument);
      const { values } = grid;
      const isRow = values.length === 1;
      // Not Math.max of all: a column of a hundred thousand rows is more arguments than a call can have.
      const width = values.reduce((most, cells) => Math.max(most, cells.findLastIndex((cell) => !isBlank(cell)) + 1), 0);
      if (!isRow && width > 1) return { value: [], problems: [problemAt({ table: described.name }, { code: "not-one-column", columns: width })] };
      const problems: Problem[] = [];
      const cells = isRow ? (values[0] ?? []).slice(0, width) : values.map(([cell]) => cell);
      const value = cells.map((cell, index) => {
        const read = readCell<T, never>(quantity, cell, undefined);
        if ("value" in read) return read.value;
        const place = isRow ? addressIn(grid, 0, index) : addressIn(grid, index, 0);
        problems.push(problemAt({ table: described.name, row: index + 1, ...place }, read.cause));
        return undefined as T;
      });
      if (value.length === 0) problems.push(problemAt({ table: described.name }, { code: "no-rows" }));
      return { value, problems };
    },
  };
}

const TABLE_WANTED: Text = { fr: "un tableau avec sa ligne d'en-têtes", en: "a table with its header row" };

function missing(name: Text, wanted: Text): Problem {
  return problemAt({ table: name }, { code: "argument-missing", wanted });
}

/** What stands in the place of a whole table and is none: nothing, an error (the formula names what is there no more), or one value. */
function noTable(table: Text, argument: Argument, { values }: Grid): Problem[] | null {
  if (isOmitted(argument)) return [missing(table, TABLE_WANTED)];
  const [first = []] = values;
  const [only] = first;
  if (values.length !== 1 || first.length !== 1) return null;
  const place = { table, ...(argument.address === null ? {} : { address: argument.address }) };
  if (isError(only)) return [problemAt({ table }, { code: "reference-lost", found: only.error })];
  return [problemAt(place, { code: "not-a-table", found: only ?? null })];
}

/** A table with its header row. */
export function table<C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>): Parameter<ParsedTable<C>> {
  return {
    name: lowered(spec.name),
    help: spec.help,
    shape: "matrix",
    unit: "table",
    optional: false,
    table: spec,
    read(argument) {
      const grid = gridOf(argument);
      const value = parseTable(spec, grid);
      return { value, problems: noTable(spec.name, argument, grid) ?? value.problems };
    },
  };
}

/** A parameter that may be left out, or be given as an empty cell or an empty range: null then. */
export function optional<T>(parameter: Parameter<T>): Parameter<T | null> {
  return {
    ...parameter,
    optional: true,
    read: (argument) =>
      isOmitted(argument) || gridOf(argument).values.length === 0 ? { value: null, problems: [] } : parameter.read(argument),
  };
}

/** The active values of the Scenarios table. */
export function levers(): Parameter<ParsedSettings> {
  return settings(lowered({ fr: "Leviers", en: "Levers" }), SCENARIOS.help, (grid) => {
    const found = scenarioTable(grid);
    return readScenario(found, found.active);
  });
}

/** The Assumptions table. */
export function assumptions(): Parameter<ParsedSettings> {
  return settings(lowered(ASSUMPTION_TABLE.name), ASSUMPTION_TABLE.help, readAssumptions);
}

/** A block of cells that tells by itself what is wrong with it. */
export function settings<T extends { readonly problems: readonly Problem[] }>(
  name: Text,
  help: Text,
  read: (grid: Grid) => T,
): Parameter<T> {
  return {
    name,
    help,
    shape: "matrix",
    unit: "table",
    optional: false,
    read(argument) {
      const grid = gridOf(argument);
      const value = read(grid);
      return { value, problems: noTable(name, argument, grid) ?? value.problems };
    },
  };
}

/** Parameter names are written without capitals, accents or spaces, so that both languages can be typed and read alike. */
export function lowered({ fr, en }: Text): Text {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, "_");
  return { fr: plain(fr), en: plain(en) };
}
