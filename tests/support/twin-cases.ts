import fc from "fast-check";
import { CATALOG } from "../../src/catalog";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import type { Argument, Parameter, ScalarParameter, SeriesParameter } from "../../src/catalog/functions/definition/parameter";
import { twinOf } from "../../src/catalog/functions/definition/twin-of";
import type { CellValue } from "../../src/catalog/record/cells";
import { Refusal } from "../../src/catalog/record/problem";
import type { Quantity } from "../../src/catalog/record/quantity";
import type { Twin } from "../../src/catalog/twins/twin";
import { ANY_GIVEN, MOST_PLACES } from "./any-arguments";

export type Cells = readonly (readonly CellValue[])[];

/** What a call is given by key, "" for an empty cell, rows of cells for a range; nothing where it is left out. */
export type GivenCells = Readonly<Record<string, number | string | boolean | Cells | undefined>>;

/** A call of a function, and what it gives. */
export interface TwinCase {
  readonly cells: GivenCells;
  /** Its rows without headers; null where the function refuses, or has no native formula for these arguments. */
  readonly gives: Cells | null;
  /** The same with headers where the call asks for them. */
  readonly spills: Cells | null;
  /** How many places a calculation sheet of it has. */
  readonly places: number;
}

export interface TwinnedFunction {
  readonly fn: DocumentedFunction;
  readonly twin: Twin;
  /** Examples of the record, calls of any valid cells, then calls of which one cell is refused. */
  readonly cases: readonly TwinCase[];
}

const VALID_CALLS = 200;
const SEED = 20_261_128;

/** Every function of arguments by place with a native formula, and what it is tried on. */
export function twinnedFunctions(): TwinnedFunction[] {
  return CATALOG.flatMap((fn) => {
    const twin = twinOf(fn);
    return twin ? [{ fn, twin, cases: casesOf(fn) }] : [];
  });
}

function casesOf(fn: DocumentedFunction): TwinCase[] {
  const judged = (cells: GivenCells): TwinCase => {
    const has = !WITHOUT_TWIN[fn.id]?.(cells);
    const inPlace = (given: GivenCells) => resultOf(fn, Object.keys(fn.params).map((key): Argument => ({ cells: given[key] ?? null, address: null })));
    const spills = has ? inPlace(cells) : null;
    const gives = spills && fn.shape === "spill" ? inPlace({ ...cells, headers: false }) : spills;
    return { cells, gives, spills, places: MOST_PLACES[fn.id]?.(cells) ?? 1 };
  };
  // Without an argument that it needs there is no formula to write.
  const isWhole = (cells: GivenCells) => Object.entries(fn.params).every(([key, { optional }]) => optional || cells[key] !== undefined);
  const examples = fn.examples.flatMap(({ cells }) => ofOneCell(fn, cells as GivenCells)).filter(isWhole).map(judged);
  const valid = fc.sample(
    anyCells(fn).map(judged).filter(({ gives }) => gives !== null),
    { numRuns: VALID_CALLS, seed: SEED },
  );
  const base = valid.find(({ cells }) => Object.keys(fn.params).every((key) => cells[key] !== undefined))?.cells ?? valid[0]?.cells ?? {};
  const refused = Object.entries(fn.params).flatMap(([key, param]) => wrongArguments(fn, param).map((cell) => judged({ ...base, [key]: cell })));
  return [...examples, ...valid, ...refused.filter(({ gives }) => gives === null)];
}

const isSeries = (param: Parameter<unknown>): param is SeriesParameter<unknown> => "items" in param;
/** Whether a native formula takes the whole range, and not one cell of it. */
const isRange = (fn: DocumentedFunction, param: Parameter<unknown>) => isSeries(param) && fn.shape === "scalar";

/** A call for each cell of a series whose native formula takes one. */
function ofOneCell(fn: DocumentedFunction, cells: GivenCells): GivenCells[] {
  const split = Object.entries(fn.params).find(([key, param]) => isSeries(param) && !isRange(fn, param) && Array.isArray(cells[key]));
  if (!split) return [cells];
  const [key] = split;
  return (cells[key] as Cells).flat().map((cell) => ({ ...cells, [key]: cell as GivenCells[string] }));
}

/** Arguments for which a function has no native formula, as its record says. */
const WITHOUT_TWIN: Readonly<Record<string, (cells: GivenCells) => boolean>> = {
  "ERLANG.AGENTS": isBeyondWeights,
  "ERLANG.SERVICE.LEVEL": isBeyondPatience,
  "ERLANG.WAIT": isBeyondPatience,
};

function isBeyondPatience({ agents, patience, calls }: GivenCells): boolean {
  return typeof patience === "number" && calls !== 0 && (patience > 3600 || !Number.isInteger(agents));
}

/** Where the weight of some number of agents, or of its queue, is below e^-600. */
function isBeyondWeights({ calls, handling, interval = 30, patience, target, occupancy = 1 }: GivenCells): boolean {
  if (typeof patience !== "number" || calls === 0) return false;
  const load = (Number(calls) * Number(handling)) / (Number(interval) * 60);
  const top = Math.ceil(Math.max(load + 4 * Math.sqrt(load) + 4, load / Number(occupancy)));
  const furthest = Math.max((1 - Number(target)) ** 2 * load, top * Math.log(top / load) - top + load);
  return patience > 3600 || Math.max(1, patience / Number(handling)) * furthest > 600;
}

/** Null for a refusal. */
function resultOf(fn: DocumentedFunction, args: readonly Argument[]): Cells | null {
  try {
    return fn.call(args);
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}

/** Any cells that the function may be given, by what its quantities say; optional arguments are left out now and then. */
function anyCells(fn: DocumentedFunction): fc.Arbitrary<GivenCells> {
  const entries = Object.entries(fn.params).map(([key, param]): [string, fc.Arbitrary<GivenCells[string]>] => {
    const any = anyOf(isSeries(param) ? param.items : (param as ScalarParameter<unknown>).quantity);
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

/** What a parameter refuses. */
function wrongArguments(fn: DocumentedFunction, param: Parameter<unknown>): GivenCells[string][] {
  if (isRange(fn, param)) return [[[-100], ["x"]], [[-100], [null], [40]], [[1, 2], [3, 4]], [[-100], [1e13]], [[null]]];
  return wrongCells(isSeries(param) ? param.items : (param as ScalarParameter<unknown>).quantity);
}

/** Cells that a quantity refuses: beyond its bounds, a part of what must be whole, a text, nothing. */
function wrongCells({ min = -Infinity, max = Infinity, whole }: Quantity<unknown>): (number | string)[] {
  // A millionth of a bound: a spreadsheet compares 15 digits.
  const beyond = [min - 1, max + 1, min - Math.max(0.001, Math.abs(min) / 1e6), max * 1.001].filter((value) => Number.isFinite(value));
  return [...beyond, ...(whole ? [min + 0.5] : []), "x", "12", ""];
}
