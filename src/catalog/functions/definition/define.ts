import type { CellValue } from "../../record/cells";
import type { RunJob } from "../../jobs/jobs";
import type { LeverId } from "../../levers/levers";
import type { LeverOptions } from "../../tables/lever-values";
import type { Argument, Parameter, ValueOf } from "./parameter";
import { problemAt, Refusal, type Problem, type ProblemCode } from "../../record/problem";
import { readRepeated, type NamedValues, type Tables } from "./repeated-argument";
import type { Locale, Text } from "../../record/text";
import type { Unit } from "../../record/unit";
import type { Axis, Expression, Operand } from "../../twins/expression";
import type { CallReader } from "./calls/call-reader";
import type { ScalarTwinArguments, TwinArguments } from "./twin-arguments";

type Parameters = Readonly<Record<string, Parameter<unknown>>>;
type ValuesOf<P> = { readonly [K in keyof P]: ValueOf<P[K]> };
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a function without tables has none of either
type None = {};

/**
 * What a function is computed from: its parameters and, where it has tables, those, its named values, and any lever that is given by
 * its name.
 */
export type Arguments<P extends Parameters, T extends Tables = None, N extends NamedValues = None> = ValuesOf<P> &
  ValuesOf<T> &
  ValuesOf<N> &
  LeverOptions;

/** A column of a spilled result. */
export interface ResultColumn {
  readonly header: Text;
  readonly unit: Unit;
  readonly help: Text;
}

export type ResultRow<K extends string> = Readonly<Record<K, CellValue>>;

/** A result that spills: rows by column, and whether the header row comes first. */
export interface Spill<K extends string> {
  readonly rows: readonly ResultRow<K>[];
  readonly headers: boolean;
  readonly locale: Locale;
}

/** One value that an example states: of the row (from 0, headers not counted) and column of the result. */
export type StatedValue<K extends string> = readonly [row: number, column: K, value: number | string | boolean | null];

/** Cells in, by parameter, table, named value or lever, and either some values they give or the code they are refused with. */
export interface Example<Given extends string = string, K extends string = string> {
  readonly title: Text;
  readonly cells: { readonly [A in Given]?: CellValue | readonly (readonly CellValue[])[] };
  readonly gives: readonly StatedValue<K>[] | ProblemCode;
  /** Absolute; half of the last digit that the example's source shows. */
  readonly tolerance?: number;
}

/** What every function tells of itself. */
interface Described<P extends Parameters = Parameters, T extends Tables = Tables, N extends NamedValues = NamedValues> {
  /** Letters, digits and dots in upper case. Never changes once shipped: saved workbooks hold it. */
  readonly id: string;
  /** By place, in the order of the formula; optional ones last. */
  readonly params: P;
  /** Behind them, in any order: each is known by its headers. With `levers` among them, any lever may be given by its name. */
  readonly tables: T;
  /** What may be said by name among the tables. */
  readonly named: N;
}

/** What a function tells the reader of its help: the page that Excel waits for has none of it. */
interface Documented {
  readonly summary: Text;
  /** What it answers and how, in a paragraph for the help page. */
  readonly explanation: Text;
  readonly source: Text;
  /** Why it has no native formula, or for which arguments it has none. */
  readonly withoutTwin?: Text;
}

type Given<P, T, N> = ((keyof P | keyof T | keyof N) & string) | ("levers" extends keyof T ? LeverId : never);
type Examples<G extends string, K extends string> = readonly [Example<G, K>, Example<G, K>, ...Example<G, K>[]];

/** How a function comes to its result: at once, or with jobs for the engine. */
type Way<A, R> =
  | {
      /** @throws Refusal */
      readonly compute: (args: A) => R;
      readonly job?: never;
    }
  | {
      /**
       * Reads its arguments before it asks for anything, so that a refusal costs no work.
       *
       * @throws Refusal
       */
      readonly job: (args: A, run: RunJob) => Promise<R>;
      readonly compute?: never;
    };

/** The rows of a result as native formulas. */
export interface SpillTwin<K extends string> {
  readonly rows: readonly Readonly<Record<K, Operand>>[];
  /** What must hold besides each argument's own bounds. */
  readonly holds?: Expression;
}

/** The result of a call on tables as native formulas, from above: rows for each place along the axes, and their cells. */
export interface SpillOfCall<K extends string> {
  readonly bands: readonly { readonly axes: readonly Axis[]; readonly row: Readonly<Record<K, Operand>> }[];
  readonly headers: boolean;
  readonly locale: Locale;
}

/** A function whose result spills; one on tables says which, and what may be said by name. */
export type Declaration<P extends Parameters, T extends Tables, N extends NamedValues, K extends string> = Pick<Described<P, T, N>, "id" | "params"> & Partial<Pick<Described<P, T, N>, "tables" | "named">> & Documented & {
  readonly columns: Readonly<Record<K, ResultColumn>>;
  readonly examples: Examples<NoInfer<Given<P, T, N>>, NoInfer<K>>;
  /** The same as native formulas of its arguments; of a series it takes one cell, and gives the rows of that. */
  readonly twin?: (args: TwinArguments<P>) => SpillTwin<NoInfer<K>>;
  /**
   * A call as native formulas of its cells, of a function on tables.
   *
   * @throws NoTwin of a call that has none
   */
  readonly callTwin?: (args: Arguments<P, T, N>, call: CallReader) => SpillOfCall<NoInfer<K>>;
} & Way<Arguments<P, T, N>, Spill<NoInfer<K>>>;

/** A function whose result is one cell. */
export type ScalarDeclaration<P extends Parameters> = Pick<Described<P>, "id" | "params"> & Documented & {
  readonly result: Omit<ResultColumn, "header">;
  readonly examples: Examples<NoInfer<keyof P & string>, "result">;
  /** The same as a native formula of its arguments, which need not be told from those that the function refuses by their quantities. */
  readonly twin?: (args: ScalarTwinArguments<P>) => Expression;
} & Way<Arguments<P>, CellValue>;

export interface CatalogFunction extends Described, Callable {
  readonly shape: "scalar" | "spill";
  /** Of a scalar result there is one, `result`, whose header no cell shows. */
  readonly columns: Readonly<Record<string, ResultColumn>>;
}

/** A function with what only its help, its metadata and its tests read. */
export interface DocumentedFunction extends CatalogFunction, Documented {
  readonly examples: readonly Example[];
  /** Its native formula; asked for by `twinOf`. */
  readonly twin?: (args: never) => Expression | SpillTwin<string>;
  /** The native formulas of a call; asked for by `callTwinOf`. */
  readonly callTwin?: (args: never, call: CallReader) => SpillOfCall<string>;
}

interface Callable {
  /** Whether it has jobs for the engine: its cells come later, and may be given up before. */
  readonly asksEngine: boolean;
  /**
   * What Excel calls: arguments in declared order, missing ones at the end allowed.
   *
   * @returns the cells by rows, a single one for a scalar result
   * @throws Refusal with every problem found, errors of cells first; Error of a function that asks the engine
   */
  call(args: readonly (Argument | undefined)[]): CellValue[][];
  /**
   * As `call`, of any function.
   *
   * @param run has the function's jobs done
   */
  start(args: readonly (Argument | undefined)[], run: RunJob): Promise<CellValue[][]>;
}

const OMITTED: Argument = { cells: null, address: null };
const RESULT: Text = { fr: "Résultat", en: "Result" };

/** One declaration gives the checks, the metadata, the help page, the tests and the callable. */
export function defineFunction<K extends string, P extends Parameters = None, T extends Tables = None, N extends NamedValues = None>(
  declaration: Declaration<P, T, N, K>,
): DocumentedFunction {
  const { id, columns, examples, twin, callTwin } = declaration;
  const shown = Object.entries(columns) as [K, ResultColumn][];
  const cellsOf = ({ rows, headers, locale }: Spill<K>): CellValue[][] => {
    const cells = rows.map((row) => shown.map(([key]) => finite(row[key], id)));
    return headers ? [shown.map(([, { header }]) => header[locale]), ...cells] : cells;
  };
  const twins = { ...(twin && { twin }), ...(callTwin && { callTwin }) };
  return { ...described(declaration), shape: "spill", columns, examples, ...twins, ...callable(declaration, cellsOf) };
}

/** As `defineFunction`, for a result of one cell. */
export function defineScalar<P extends Parameters>(declaration: ScalarDeclaration<P>): DocumentedFunction {
  const { id, result, examples, twin } = declaration;
  const columns = { result: { ...result, header: RESULT } };
  return { ...described(declaration), shape: "scalar", columns, examples, ...(twin && { twin }), ...callable(declaration, (cell: CellValue) => [[finite(cell, id)]]) };
}

type Inputs = Pick<Described, "id" | "params"> & Partial<Pick<Described, "tables" | "named">>;

function described(declaration: Inputs & Documented): Described & Documented {
  const { id, summary, explanation, params, tables = {}, named = {}, source, withoutTwin } = declaration;
  return { id, summary, explanation, params, tables, named, source, ...(withoutTwin && { withoutTwin }) };
}

function callable<A, R>(declaration: Inputs & Way<A, R>, cellsOf: (result: R) => CellValue[][]): Callable {
  const { id, compute, job } = declaration;
  if (compute) {
    const call: Callable["call"] = (args) => cellsOf(compute(argumentsOf(declaration, args) as A));
    return { asksEngine: false, call, start: (args) => new Promise((resolve) => resolve(call(args))) };
  }
  return {
    asksEngine: true,
    call: () => {
      throw new Error(`${id} asks the engine: it has no result at once`);
    },
    start: async (args, run) => cellsOf(await job(argumentsOf(declaration, args) as A, run)),
  };
}

/** @throws Refusal with every problem of every argument */
function argumentsOf({ params, tables, named = {} }: Inputs, args: readonly (Argument | undefined)[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const entries = Object.entries(params);
  entries.forEach(([key, param], index) => {
    const reading = param.read(args[index] ?? OMITTED);
    values[key] = reading.value;
    for (const problem of reading.problems) problems.push(tables ? tablesLast(problem, entries) : problem);
  });
  if (tables) {
    const blocks = args.slice(entries.length).map((block) => block ?? OMITTED);
    const reading = readRepeated(tables, named, blocks);
    Object.assign(values, reading.values);
    for (const problem of reading.problems) problems.push(problem);
  }
  refuseErrors(problems);
  return values;
}

/** A range in the place of one value is a table that comes too soon. */
function tablesLast(problem: Problem, entries: readonly (readonly [string, Parameter<unknown>])[]): Problem {
  if (problem.cause.code !== "not-one-cell") return problem;
  return problemAt(problem.place, { code: "tables-last", before: entries.map(([, { name }]) => name) });
}

/** Rows of a result without its header row, where it has one. */
export function bodyOf({ shape }: CatalogFunction, cells: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  return shape === "scalar" ? cells : cells.slice(1);
}

/**
 * Refuses when any problem is an error. An error value among the cells comes first, since Excel passes errors on.
 *
 * @throws Refusal
 */
export function refuseErrors(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === "error");
  const isPassedOn = ({ cause }: Problem) => cause.code === "error-cell";
  const [first, ...others] = [...errors.filter(isPassedOn), ...errors.filter((problem) => !isPassedOn(problem))];
  if (first) throw new Refusal([first, ...others]);
}

/** What a cell of a result can be. Excel would show a null as 0: what there is nothing to say of is an empty text. */
function finite(cell: CellValue, id: string): CellValue {
  if (typeof cell === "number" && !Number.isFinite(cell)) {
    throw new Refusal([problemAt({ table: { fr: id, en: id } }, { code: "result-not-finite" })]);
  }
  return cell ?? "";
}
