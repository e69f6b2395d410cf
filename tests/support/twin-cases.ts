import fc from "fast-check";
import { CATALOG } from "../../src/catalog";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import type { Argument, ScalarParameter } from "../../src/catalog/functions/definition/parameter";
import { twinOf } from "../../src/catalog/functions/definition/twin-of";
import { Refusal } from "../../src/catalog/record/problem";
import type { Quantity } from "../../src/catalog/record/quantity";
import type { Twin } from "../../src/catalog/twins/twin";
import { ANY_GIVEN } from "./any-arguments";

/** What a call is given by key, "" for an empty cell; nothing where it is left out. */
export type GivenCells = Readonly<Record<string, number | string | boolean | undefined>>;

/** A call of a function, and what it gives. */
export interface TwinCase {
  readonly cells: GivenCells;
  /** Null where the function refuses, or has no native formula for these arguments. */
  readonly gives: number | null;
}

export interface TwinnedFunction {
  readonly fn: DocumentedFunction;
  readonly twin: Twin;
  /** Examples of the record, calls of any valid cells, then calls of which one cell is refused. */
  readonly cases: readonly TwinCase[];
}

const VALID_CALLS = 200;
const SEED = 20_261_128;

/** Every function with a native formula, and what it is tried on. */
export function twinnedFunctions(): TwinnedFunction[] {
  return CATALOG.flatMap((fn) => {
    const twin = twinOf(fn);
    return twin ? [{ fn, twin, cases: casesOf(fn) }] : [];
  });
}

function casesOf(fn: DocumentedFunction): TwinCase[] {
  const judged = (cells: GivenCells) => ({ cells, gives: WITHOUT_TWIN[fn.id]?.(cells) ? null : resultOf(fn, cells) });
  // Without an argument that it needs there is no formula to write.
  const isWhole = (cells: GivenCells) => Object.entries(fn.params).every(([key, { optional }]) => optional || cells[key] !== undefined);
  const examples = fn.examples.map(({ cells }) => cells as GivenCells).filter(isWhole).map(judged);
  const valid = fc.sample(
    anyCells(fn).map(judged).filter(({ gives }) => gives !== null),
    { numRuns: VALID_CALLS, seed: SEED },
  );
  const base = valid.find(({ cells }) => Object.keys(fn.params).every((key) => cells[key] !== undefined))?.cells ?? valid[0]?.cells ?? {};
  const refused = Object.entries(fn.params).flatMap(([key, param]) =>
    "quantity" in param ? wrongCells((param as ScalarParameter<unknown>).quantity).map((cell) => judged({ ...base, [key]: cell })) : [],
  );
  return [...examples, ...valid, ...refused.filter(({ gives }) => gives === null)];
}

/** Arguments for which a function has no native formula, as its record says. */
const WITHOUT_TWIN: Readonly<Record<string, (cells: GivenCells) => boolean>> = {
  "ERLANG.AGENTS": ({ patience }) => patience !== undefined,
  "ERLANG.SERVICE.LEVEL": isBeyondPatience,
  "ERLANG.WAIT": isBeyondPatience,
};

function isBeyondPatience({ agents, patience, calls }: GivenCells): boolean {
  return typeof patience === "number" && calls !== 0 && (patience > 3600 || !Number.isInteger(agents));
}

/** Null for a refusal. */
function resultOf(fn: DocumentedFunction, cells: GivenCells): number | null {
  const args = Object.keys(fn.params).map((key): Argument => ({ cells: cells[key] ?? null, address: null }));
  try {
    return fn.call(args)[0]?.[0] as number;
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}

/** Any cells that the function may be given, by what its quantities say; optional arguments are left out now and then. */
function anyCells(fn: DocumentedFunction): fc.Arbitrary<GivenCells> {
  const entries = Object.entries(fn.params).map(([key, param]): [string, fc.Arbitrary<GivenCells[string]>] => {
    const any = anyOf((param as ScalarParameter<unknown>).quantity);
    return [key, param.optional ? fc.option(any, { nil: undefined, freq: 3 }) : any];
  });
  return fc.tuple(fc.record(Object.fromEntries(entries)), ANY_GIVEN[fn.id] ?? fc.constant({})).map(([any, given]) => ({ ...any, ...given }));
}

/** Where nothing bounds a value from above. */
const MOST = 1e7;

function anyOf({ unit, words, min = 0, max = MOST, whole }: Quantity<unknown>): fc.Arbitrary<number | string | boolean> {
  if (words) return fc.constantFrom(...Object.values(words).flatMap(({ fr, en }) => [fr, en, fr.toUpperCase()]));
  if (unit === "switch") return fc.constantFrom<number | boolean>(true, false, 1, 0);
  const most = Math.min(max, MOST);
  const least = Math.max(min, -MOST);
  if (whole || unit === "day") return fc.integer({ min: least, max: most });
  const typed = (digits: number) => fc.double({ min: least, max: most, noNaN: true }).map((value) => Math.min(most, Math.max(least, Number(value.toFixed(digits)))));
  const small = fc.double({ min: least, max: Math.min(most, least + 20), noNaN: true }).map((value) => Math.min(most, Math.max(least, Number(value.toFixed(1)))));
  return fc.oneof(typed(4), typed(0), small, fc.constantFrom(least, most));
}

/** Cells that a quantity refuses: beyond its bounds, a part of what must be whole, a text, nothing. */
function wrongCells({ min = -Infinity, max = Infinity, whole }: Quantity<unknown>): (number | string)[] {
  // A millionth of a bound: a spreadsheet compares 15 digits.
  const beyond = [min - 1, max + 1, min - Math.max(0.001, Math.abs(min) / 1e6), max * 1.001].filter((value) => Number.isFinite(value));
  return [...beyond, ...(whole ? [min + 0.5] : []), "x", "12", ""];
}
