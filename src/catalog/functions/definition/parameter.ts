import { isBlank, originOf, type CellValue, type Grid } from "../../record/cells";
import { parseTable } from "../../reading/parse-table";
import { problemAt, type Problem } from "../../record/problem";
import { readCell, type Quantity } from "../../record/quantity";
import { ASSUMPTION_TABLE, readAssumptions, readScenario, SCENARIOS, scenarioTable, type ParsedSettings } from "../../tables/scenarios";
import { addressIn, tableHeads, type Column, type ParsedTable, type TableHeads, type TableSpec } from "../../record/table";
import type { Locale, Text } from "../../record/text";
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

/** What a parameter gives. */
export type ValueOf<P> = P extends Parameter<infer T> ? T : never;

/** By what a quantity's words stand for. */
export type Choices = Readonly<Record<string, Text>>;

/** A parameter of one value. */
export interface ScalarParameter<T> extends Parameter<T> {
  readonly quantity: Quantity<unknown>;
  /** What counts where it is left out; absent where it may not be. */
  readonly omitted?: { readonly value: unknown };
  /** What of the workbook it names, where it names something: one of its scenarios. */
  readonly names?: "scenario";
  /** What each word of a fixed choice means, for the list that Excel shows while a formula is typed. */
  readonly choices?: Choices;
}

/** A parameter of values in cells one behind the other. */
export interface SeriesParameter<T> extends Parameter<readonly T[]> {
  /** Of each cell. */
  readonly items: Quantity<unknown>;
  /** The column of the user's tables that people give it, where there is one. */
  readonly usual?: UsualColumn;
}

/** A column of an input table. */
export interface UsualColumn {
  readonly table: TableSpec;
  readonly column: string;
}

/** A parameter of a table, and what the table is known by among others. */
export interface TableParameter<T> extends Parameter<T> {
  readonly heads: TableHeads;
}

/** A value that is given by its name, in a block of names and values; a name is compared as headers are. */
export interface NamedValue<T> extends ScalarParameter<T> {
  readonly synonyms: readonly string[];
}

/** What a parameter is called, and told to be. */
export interface Described {
  readonly name: Text;
  readonly help: Text;
}

const NO_PROBLEMS: readonly Problem[] = [];

export const isOmitted = ({ cells }: Argument) => cells === null;

/** A block with the rows and columns that are wholly blank at its end cut off, so that `A:P` costs no more than `A1:P20`. */
export function gridOf({ cells, address }: Argument): Grid {
  const values = Array.isArray(cells) ? (cells as readonly (readonly CellValue[])[]) : [[cells as CellValue]];
  let end = values.length;
  while (end > 0 && values[end - 1]?.every((cell) => isBlank(cell))) end--;
  return { values: values.slice(0, end), origin: address === null ? null : originOf(address) };
}

/** One value. Left out, it is the stated default; without one it is refused as empty. */
export function scalar<T>(quantity: Quantity<T>, described: Described & Pick<ScalarParameter<T>, "names" | "choices">): ScalarParameter<T>;
export function scalar<T, D>(quantity: Quantity<T>, described: Described & Pick<ScalarParameter<T>, "choices">, omitted: { readonly value: D }): ScalarParameter<T | D>;
export function scalar<T, D>(quantity: Quantity<T>, described: Described & Pick<ScalarParameter<T>, "choices">, omitted?: { readonly value: D }): ScalarParameter<T | D> {
  return {
    ...described,
    quantity,
    shape: "scalar",
    unit: quantity.unit,
    optional: omitted !== undefined,
    ...(omitted ? { omitted } : {}),
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

/** One value that is given by its name; the stated default where nobody names it. */
export function namedValue<T, D>(
  quantity: Quantity<T>,
  { synonyms = [], ...described }: Described & { readonly synonyms?: readonly string[] },
  omitted: { readonly value: D },
): NamedValue<T | D> {
  return { ...scalar(quantity, described, omitted), synonyms };
}

/**
 * Values in a column or in a row, or a single one: each cell a row of the result. Blank cells at the end are cut off; several columns are
 * refused, for which of them is meant nobody can say.
 */
export function series<T>(quantity: Quantity<T>, described: Described & Pick<SeriesParameter<T>, "usual">): SeriesParameter<T> {
  return {
    ...described,
    items: quantity,
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

/** That a table is not given which there must be. */
export function tableNotGiven({ name, columns, needed }: TableHeads): Problem {
  const headers = (locale: Locale) => needed.flatMap((key) => columns[key]?.header[locale] ?? []).join(", ");
  const wanted = { fr: `${TABLE_WANTED.fr} : ${headers("fr")}`, en: `${TABLE_WANTED.en}: ${headers("en")}` };
  return missing(name, wanted);
}

function missing(name: Text, wanted: Text): Problem {
  return problemAt({ table: name }, { code: "argument-missing", wanted });
}

/** A table with its header row. */
export function table<C extends Readonly<Record<string, Column<unknown>>>>(spec: TableSpec<C>): TableParameter<ParsedTable<C>> {
  return {
    name: spec.name,
    help: spec.help,
    shape: "matrix",
    unit: "table",
    optional: false,
    table: spec,
    heads: tableHeads(spec),
    read(argument) {
      const value = parseTable(spec, gridOf(argument));
      return { value, problems: value.problems };
    },
  };
}

/** A table that may be left out: null then. */
export function optional<T>(parameter: TableParameter<T>): TableParameter<T | null> {
  return { ...parameter, optional: true };
}

/** The active values of the Scenarios table. */
export function levers(): TableParameter<ParsedSettings> {
  return settings(SCENARIOS, (grid) => {
    const found = scenarioTable(grid);
    return readScenario(found, found.active);
  });
}

/** The Assumptions table. */
export function assumptions(): TableParameter<ParsedSettings> {
  return settings(ASSUMPTION_TABLE, readAssumptions);
}

/** A block of cells that tells by itself what is wrong with it. */
export function settings<T extends { readonly problems: readonly Problem[] }>(
  heads: TableHeads & { readonly help: Text },
  read: (grid: Grid) => T,
): TableParameter<T> {
  const { name, help } = heads;
  return {
    name,
    help,
    shape: "matrix",
    unit: "table",
    optional: false,
    heads,
    read(argument) {
      const value = read(gridOf(argument));
      return { value, problems: value.problems };
    },
  };
}
