import type { CellValue } from "./cells";
import type { Argument, Parameter } from "./parameter";
import { Refusal, type Problem, type ProblemCode, type Unit } from "./problem";
import type { Locale, Text } from "./text";

type Parameters = Readonly<Record<string, Parameter<unknown>>>;
type ValueOf<P> = P extends Parameter<infer T> ? T : never;
export type Arguments<P extends Parameters> = { readonly [K in keyof P]: ValueOf<P[K]> };

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
export type Pick<K extends string> = readonly [row: number, column: K, value: number | string | boolean | null];

/** Cells in, and either some values they give or the code they are refused with. */
export interface Example<P extends Parameters = Parameters, K extends string = string> {
  readonly title: Text;
  readonly cells: { readonly [A in keyof P]?: CellValue | readonly (readonly CellValue[])[] };
  readonly gives: readonly Pick<K>[] | ProblemCode;
  /** Absolute; half of the last digit that the example's source shows. */
  readonly tolerance?: number;
}

export interface Declaration<P extends Parameters, K extends string> {
  /** Letters, digits and dots in upper case. Never changes once shipped: saved workbooks hold it. */
  readonly id: string;
  readonly summary: Text;
  /** What it answers and how, in a paragraph for the help page. */
  readonly explanation: Text;
  /** In the order of the formula; optional ones last. */
  readonly params: P;
  readonly columns: Readonly<Record<K, ResultColumn>>;
  readonly source: Text;
  readonly examples: readonly [Example<P, NoInfer<K>>, Example<P, NoInfer<K>>, ...Example<P, NoInfer<K>>[]];
  /** @throws Refusal */
  readonly compute: (args: Arguments<P>) => Spill<NoInfer<K>>;
}

export interface CatalogFunction extends Omit<Declaration<Parameters, string>, "compute" | "examples"> {
  readonly examples: readonly Example[];
  /**
   * What Excel calls: arguments in declared order, missing ones at the end allowed.
   *
   * @throws Refusal with every problem found, errors of cells first
   */
  call(args: readonly (Argument | undefined)[]): CellValue[][];
}

const OMITTED: Argument = { cells: null, address: null };

/** One declaration gives the checks, the metadata, the help page, the tests and the callable. */
export function defineFunction<P extends Parameters, K extends string>(declaration: Declaration<P, K>): CatalogFunction {
  const { compute, ...described } = declaration;
  const params = Object.entries(described.params);
  const columns = Object.entries(described.columns) as [K, ResultColumn][];
  return {
    ...described,
    examples: described.examples,
    call(args) {
      const values: Record<string, unknown> = {};
      const problems: Problem[] = [];
      params.forEach(([key, param], index) => {
        const reading = param.read(args[index] ?? OMITTED);
        values[key] = reading.value;
        for (const problem of reading.problems) problems.push(problem);
      });
      refuseErrors(problems);
      const { rows, headers, locale } = compute(values as Arguments<P>);
      const cells = rows.map((row) => columns.map(([key]) => finite(row[key], described.id)));
      return headers ? [columns.map(([, { header }]) => header[locale]), ...cells] : cells;
    },
  };
}

/**
 * Refuses when any problem is an error. An error value among the cells comes first, since Excel passes errors on.
 *
 * @throws Refusal
 */
export function refuseErrors(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === "error");
  const isPassedOn = ({ complaint }: Problem) => complaint.code === "error-cell";
  const [first, ...others] = [...errors.filter(isPassedOn), ...errors.filter((problem) => !isPassedOn(problem))];
  if (first) throw new Refusal([first, ...others]);
}

function finite(cell: CellValue, id: string): CellValue {
  if (typeof cell === "number" && !Number.isFinite(cell)) {
    throw new Refusal([{ severity: "error", place: { table: { fr: id, en: id } }, complaint: { code: "result-not-finite" } }]);
  }
  return cell;
}
