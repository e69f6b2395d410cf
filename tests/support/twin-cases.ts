import fc from "fast-check";
import { CATALOG } from "../../src/catalog";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import type { Argument, ScalarParameter } from "../../src/catalog/functions/definition/parameter";
import { twinOf } from "../../src/catalog/functions/definition/twin-of";
import type { CellValue } from "../../src/catalog/record/cells";
import { Refusal } from "../../src/catalog/record/problem";
import type { Quantity } from "../../src/catalog/record/quantity";
import type { Twin } from "../../src/catalog/twins/twin";
import { ANY_ARGUMENTS } from "./any-arguments";

/** What a call is given: by key, a cell or a block of them; nothing where it is left out. */
export type GivenCells = Readonly<Record<string, CellValue | readonly (readonly CellValue[])[] | undefined>>;

/** A call of a function, and what it gives. */
export interface TwinCase {
  readonly cells: GivenCells;
  /** Null where the function refuses. */
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
  const judged = (cells: GivenCells) => ({ cells, gives: resultOf(fn, cells) });
  // Without an argument that it needs there is no formula to write.
  const isWhole = (cells: GivenCells) => Object.entries(fn.params).every(([key, { optional }]) => optional || cells[key] !== undefined);
  const examples = fn.examples.filter(({ cells }) => isWhole(cells)).map(({ cells }) => judged(cells));
  const valid = fc.sample(
    anyCells(fn).map(judged).filter(({ gives }) => gives !== null),
    { numRuns: VALID_CALLS, seed: SEED },
  );
  const base = valid.find(({ cells }) => Object.keys(fn.params).every((key) => cells[key] !== undefined))?.cells ?? valid[0]?.cells ?? {};
  const refused = Object.entries(fn.params).flatMap(([key, param]) =>
    "quantity" in param && param.shape === "scalar" ? wrongCells((param as ScalarParameter<unknown>).quantity).map((cell) => judged({ ...base, [key]: cell })) : [],
  );
  return [...examples, ...valid, ...refused.filter(({ gives }) => gives === null)];
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
  const special = ANY_ARGUMENTS[fn.id] ?? {};
  const entries = Object.entries(fn.params).map(([key, param]): [string, fc.Arbitrary<GivenCells[string]>] => {
    const any = special[key] ?? anyOf((param as ScalarParameter<unknown>).quantity);
    return [key, param.optional ? fc.option(any, { nil: undefined, freq: 3 }) : any];
  });
  return fc.record(Object.fromEntries(entries));
}

/** Where nothing bounds a value from above. */
const MOST = 1e7;

function anyOf({ unit, words, min = 0, max = MOST, whole }: Quantity<unknown>): fc.Arbitrary<CellValue> {
  if (words) return fc.constantFrom(...Object.values(words).flatMap(({ fr, en }) => [fr, en, fr.toUpperCase()]));
  if (unit === "switch") return fc.constantFrom<CellValue>(true, false, 1, 0);
  const most = Math.min(max, MOST);
  const least = Math.max(min, -MOST);
  if (whole || unit === "day") return fc.integer({ min: least, max: most });
  const typed = (digits: number) => fc.double({ min: least, max: most, noNaN: true }).map((value) => Math.min(most, Math.max(least, Number(value.toFixed(digits)))));
  const small = fc.double({ min: least, max: Math.min(most, least + 20), noNaN: true }).map((value) => Math.min(most, Math.max(least, Number(value.toFixed(1)))));
  return fc.oneof(typed(4), typed(0), small, fc.constantFrom(least, most));
}

/** Cells that a quantity refuses: beyond its bounds, a part of what must be whole, a text, nothing. */
function wrongCells({ min = -Infinity, max = Infinity, whole }: Quantity<unknown>): CellValue[] {
  // A millionth of a bound: a spreadsheet compares 15 digits.
  const beyond = [min - 1, max + 1, min - Math.max(0.001, Math.abs(min) / 1e6), max * 1.001].filter((value) => Number.isFinite(value));
  return [...beyond, ...(whole ? [min + 0.5] : []), "x", "12", ""];
}
