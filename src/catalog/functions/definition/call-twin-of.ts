import { originOf, type CellValue } from "../../record/cells";
import type { Text } from "../../record/text";
import type { CallTwin, CallRange } from "../../twins/calls/call-twin";
import type { RangeRead } from "../../twins/calls/ranges";
import { expression } from "../../twins/expression";
import { CallReader } from "./calls/call-reader";
import { refuseErrors, type DocumentedFunction } from "./define";
import type { Argument } from "./parameter";
import { readRepeated, TABLES_ARGUMENT } from "./repeated-argument";

/** An argument of a call as its formula says it: `Lignes[#Tout]`. */
export interface SaidArgument extends Argument {
  readonly text: string;
}

/**
 * A call of a function on tables as native formulas; null of a function that has none.
 *
 * @throws Refusal of what the function refuses; NoTwin of a call that has none, with words that say why
 */
export function callTwinOf({ id, tables, named, columns, callTwin }: DocumentedFunction, args: readonly SaidArgument[]): CallTwin | null {
  if (!callTwin) return null;
  const reading = readRepeated(tables, named, args);
  refuseErrors(reading.problems);
  const ranges = args.flatMap((arg) => rangeOf(arg) ?? []);
  const nameOf = (arg: SaidArgument): Text => {
    const key = [...reading.blocks].find(([, block]) => block === arg)?.[0];
    return key === undefined ? TABLES_ARGUMENT : (tables[key]?.name ?? TABLES_ARGUMENT);
  };
  const read = ranges.map(({ arg, cells, ...range }): RangeRead => ({ range: { ...range, name: nameOf(arg) }, cells }));
  const reader = new CallReader(reading, read);
  const { bands, locale, headers } = callTwin(reading.values as never, reader);
  const titles = Object.values(columns).map(({ header }) => header[locale]);
  const keys = Object.keys(columns);
  const shown = bands.map(({ axes, row }) => ({ axes, cells: keys.map((key) => expression(row[key] ?? "")) }));
  return { id, ranges: read.map(({ range }) => range), taken: reader.taken(), headers: headers ? titles : [], bands: shown };
}

function rangeOf(arg: SaidArgument): (Omit<CallRange, "name"> & Pick<RangeRead, "cells"> & { readonly arg: SaidArgument }) | null {
  const { address, text, cells } = arg;
  const origin = address === null ? null : originOf(address);
  if (!origin) return null;
  const block = Array.isArray(cells) ? (cells as readonly (readonly CellValue[])[]) : [[cells as CellValue]];
  return { ...origin, arg, cells: block, text, rows: block.length, columns: block[0]?.length ?? 0 };
}
