import type { CellValue } from "../cells";
import type { CatalogFunction } from "../define";
import { NAMESPACE } from "../index";
import { allOf, type LaidTable } from "./laid-table";
import type { SpilledResult } from "./spilled-result";

/** One argument of a call: how the formula writes it, and the cells it hands over. */
export interface CallArgument {
  readonly formula: string;
  readonly cells: CellValue | readonly (readonly CellValue[])[];
}

/**
 * A call of one of our functions: as a formula, and what it gives.
 *
 * @throws Refusal when the function refuses the arguments
 */
export function callOf(declared: CatalogFunction, args: readonly CallArgument[]): Pick<SpilledResult, "declared" | "formula" | "grid"> {
  return {
    declared,
    formula: `=${NAMESPACE}.${declared.id}(${args.map(({ formula }) => formula).join(",")})`,
    grid: declared.call(args.map(({ cells }) => ({ cells, address: null }))),
  };
}

/** An optional argument that is not given. */
export const LEFT_OUT: CallArgument = { formula: "", cells: null };

/** A whole table as an argument. */
export function whole(table: LaidTable): CallArgument {
  return { formula: allOf(table), cells: table.grid };
}
