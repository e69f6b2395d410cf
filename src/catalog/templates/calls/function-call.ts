import type { CellValue } from "../../record/cells";
import type { CatalogFunction } from "../../functions/definition/define";
import { inOrder } from "../../functions/definition/by-name";
import type { Locale } from "../../record/text";
import { NAMESPACE } from "../../index";
import type { RunJob } from "../../jobs/jobs";
import type { Argument } from "../../functions/definition/parameter";
import { allOf, type LaidTable } from "../layout/laid-table";
import type { SpilledResult } from "./spilled-result";

/** One argument of a call: how the formula writes it, and the cells it hands over. */
export interface CallArgument {
  readonly formula: string;
  readonly cells: CellValue | readonly (readonly CellValue[])[];
}

/** Arguments by parameter, table, named value or lever; null for a table that is not there. */
export type GivenArguments = Readonly<Record<string, CallArgument | null>>;

/** A call as a formula, and what it gives. */
export type Call = Pick<SpilledResult, "declared" | "formula" | "grid">;

/**
 * A call of one of our functions that answer at once.
 *
 * @throws Refusal when the function refuses the arguments
 */
export function callOf(declared: CatalogFunction, args: readonly CallArgument[]): Call {
  return { declared, formula: formulaOf(declared, args), grid: declared.call(cellsOf(args)) };
}

/**
 * A call of one of our functions that may have jobs for the engine.
 *
 * @throws Refusal when the function refuses the arguments
 */
export async function startedCall(declared: CatalogFunction, args: readonly CallArgument[], run: RunJob): Promise<Call> {
  return { declared, formula: formulaOf(declared, args), grid: await declared.start(cellsOf(args), run) };
}

function formulaOf({ id }: CatalogFunction, args: readonly CallArgument[]): string {
  return `=${NAMESPACE}.${id}(${args.map(({ formula }) => formula).join(",")})`;
}

function cellsOf(args: readonly CallArgument[]): Argument[] {
  return args.map(({ cells }) => ({ cells, address: null }));
}

/** An optional argument that is not given. */
export const LEFT_OUT: CallArgument = { formula: "", cells: null };

/**
 * Arguments by parameter, table, named value or lever, in the order of the formula; names and their values as an array constant.
 *
 * @throws Error where the function has nothing of a key, which only a slip in a sheet's code can cause
 */
export function argumentsByName(declared: CatalogFunction, given: GivenArguments, locale: Locale): CallArgument[] {
  const known = Object.fromEntries(Object.entries(given).map(([key, argument]) => [key, argument ?? undefined]));
  const { placed, tables, named } = inOrder(declared, known, locale);
  const block: CallArgument = {
    formula: `{${named.map(({ name, value }) => `"${name}",${value.formula}`).join(";")}}`,
    cells: named.map(({ name, value }) => [name, value.cells as CellValue]),
  };
  return [...placed.map((argument) => argument ?? LEFT_OUT), ...tables, ...(named.length > 0 ? [block] : [])];
}

/** A whole table as an argument. */
export function whole(table: LaidTable): CallArgument {
  return { formula: allOf(table), cells: table.grid };
}
