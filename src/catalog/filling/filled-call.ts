import { locateTable } from "../cases/workbook-reading";
import { inOrder } from "../functions/definition/by-name";
import type { CatalogFunction } from "../functions/definition/define";
import type { Argument, NamedValue, Parameter, ScalarParameter, SeriesParameter } from "../functions/definition/parameter";
import type { Quantity } from "../record/quantity";
import { LOCALES, type Locale, type Text } from "../record/text";
import { namedConstants, type FilledArgument, type Literal } from "./filled-argument";
import { columnCells, tableAddress, tableReference, type ColumnCells, type NamedTable } from "./table-reference";

/** A table that a function takes, and the one of the workbook that is given to it. */
export interface TakenTable {
  /** By which the function knows it. */
  readonly key: string;
  readonly name: Text;
  readonly optional: boolean;
  /** Null where the workbook has none. */
  readonly found: { readonly name: string; readonly address: string | null; readonly argument: FilledArgument } | null;
}

/** A value that a function takes besides its tables: by its place, or by its name. */
export interface TakenValue {
  readonly key: string;
  readonly name: Text;
  readonly quantity: Quantity<unknown>;
  readonly isSeries: boolean;
  /** Given by its name, in an array constant that can hold no reference. */
  readonly isNamed: boolean;
  readonly optional: boolean;
  /** What of the workbook it names. */
  readonly names: ScalarParameter<unknown>["names"] | null;
  /** The cells of the user's tables that people give it; null where there are none. */
  readonly usual: ColumnCells | null;
}

/** What a function takes, in the order of its formula. */
export interface Taken {
  readonly tables: readonly TakenTable[];
  readonly values: readonly TakenValue[];
}

/** A call of a function: its formula in each notation, and the arguments as its cell hands them over. */
export interface FilledCall {
  readonly formula: Text;
  readonly args: readonly Argument[];
}

/** What a function takes, with the tables of the workbook that are known by their headers. */
export function takenBy({ params, tables, named }: CatalogFunction, workbook: readonly NamedTable[]): Taken {
  return {
    tables: Object.entries(tables).map(([key, { name, optional, heads }]) => {
      const table = locateTable(workbook, heads, []);
      const address = table && tableAddress(table);
      const argument = table && { written: tableReference(table), cells: table.grid.values, address };
      return { key, name, optional, found: table && argument && { name: table.name, address, argument } };
    }),
    values: [
      ...Object.entries(params).map(([key, param]) => placedValue(key, param, workbook)),
      ...Object.entries(named).map(([key, value]) => takenValue(key, value, { isSeries: false, isNamed: true, usual: null })),
    ],
  };
}

function placedValue(key: string, param: Parameter<unknown>, workbook: readonly NamedTable[]): TakenValue {
  if (!isSeries(param)) return takenValue(key, param as ScalarParameter<unknown>, { isSeries: false, isNamed: false, usual: null });
  const { items, usual } = param;
  const table = usual && locateTable(workbook, { name: usual.table.name, columns: usual.table.columns, needed: [usual.column] }, []);
  const cells = usual && table ? columnCells(table, usual) : null;
  return takenValue(key, { ...param, quantity: items }, { isSeries: true, isNamed: false, usual: cells });
}

type Described = Pick<NamedValue<unknown>, "name" | "optional" | "quantity" | "names">;

type Kind = Pick<TakenValue, "isSeries" | "isNamed" | "usual">;

function takenValue(key: string, { name, optional, quantity, names }: Described, kind: Kind): TakenValue {
  return { key, name, optional, quantity, names: names ?? null, ...kind };
}

function isSeries(param: Parameter<unknown>): param is SeriesParameter<unknown> {
  return "items" in param;
}

/**
 * A call of a function with arguments by key.
 *
 * @param call the function as formulas write it, with its namespace
 * @param given tables and values by key; of a named value a constant
 * @param locale in which names of values are written
 */
export function filledCall(
  fn: CatalogFunction,
  call: string,
  given: Readonly<Record<string, FilledArgument | undefined>>,
  locale: Locale,
): FilledCall {
  const { placed, tables, named } = inOrder(fn, given, locale);
  const pairs = named.map(({ name, value }) => [name, value.cells as Literal] as const);
  const args = [...placed.map((argument) => argument ?? LEFT_OUT), ...tables, ...(pairs.length > 0 ? [namedConstants(pairs)] : [])];
  const say = (notation: Locale) => `=${call}(${args.map(({ written }) => written[notation]).join(SEPARATORS[notation])})`;
  const [fr, en] = LOCALES.map(say) as [string, string];
  return { formula: { fr, en }, args: args.map(({ cells, address }) => ({ cells, address })) };
}

/** Between arguments. */
const SEPARATORS: Text = { fr: ";", en: "," };

/** An optional argument that is not given while one behind it is. */
const LEFT_OUT: FilledArgument = { written: { fr: "", en: "" }, cells: null, address: null };
