import { LEVERS } from "../../levers/levers";
import type { TableSpec } from "../../record/table";
import type { Locale, Text } from "../../record/text";
import type { Unit } from "../../record/unit";
import type { CellValue } from "../../record/cells";
import type { CatalogFunction } from "./define";
import type { Argument } from "./parameter";

/** Arguments in the order of a formula: those by place, then tables, then names and their values. */
export interface InOrder<A> {
  /** By place; null for one that is left out while something stands behind it. */
  readonly placed: readonly (A | null)[];
  readonly tables: readonly A[];
  readonly named: readonly { readonly name: string; readonly value: A }[];
}

/** What an argument is called, and what its cells hold. */
export interface NamedArgument {
  readonly name: Text;
  readonly unit: Unit | "table";
  readonly table?: TableSpec;
}

/** All that a function can be given, by key: parameters, tables, named values and, with Scenarios among its tables, levers. */
export function everyArgument({ params, tables, named }: CatalogFunction): Readonly<Record<string, NamedArgument>> {
  const levers = Object.entries("levers" in tables ? LEVERS : {}).map(([key, { name, quantity }]) => [key, { name, unit: quantity.unit }] as const);
  return { ...Object.fromEntries<NamedArgument>(levers), ...params, ...tables, ...named };
}

/**
 * Puts arguments that are given by key into the order of the formula.
 *
 * @param given by parameter, table, named value or lever
 * @throws Error where the function has nothing of a key, which only a slip in the code can cause
 */
export function inOrder<A>(fn: CatalogFunction, given: Readonly<Record<string, A | undefined>>, locale: Locale): InOrder<A> {
  const { id, params, tables } = fn;
  const known = everyArgument(fn);
  const keys = Object.keys(given).filter((key) => given[key] !== undefined);
  const valueOf = (key: string) => given[key] as A;
  const places = Object.keys(params);
  const behind = keys.some((key) => !(key in params));
  const last = behind ? places.length - 1 : places.findLastIndex((key) => keys.includes(key));
  return {
    placed: places.slice(0, last + 1).map((key) => given[key] ?? null),
    tables: Object.keys(tables).filter((key) => keys.includes(key)).map(valueOf),
    named: keys.filter((key) => !(key in params) && !(key in tables)).map((key) => {
      const argument = known[key];
      if (!argument) throw new Error(`${id} has nothing of the key ${key}`);
      return { name: argument.name[locale], value: valueOf(key) };
    }),
  };
}

const LEFT_OUT: Argument = { cells: null, address: null };

/** The same of cells, names and their values in one block behind the tables. */
export function cellsInOrder(fn: CatalogFunction, given: Readonly<Record<string, Argument | undefined>>, locale: Locale): Argument[] {
  const { placed, tables, named } = inOrder(fn, given, locale);
  const block = { cells: named.map(({ name, value }) => [name, value.cells as CellValue]), address: null };
  return [...placed.map((argument) => argument ?? LEFT_OUT), ...tables, ...(named.length > 0 ? [block] : [])];
}
