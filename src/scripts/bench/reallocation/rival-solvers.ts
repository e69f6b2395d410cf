import javascriptLpSolver from "javascript-lp-solver";
import { solve as yalps } from "yalps";
import type { LinearProgram } from "../../../model/reallocation/program/linear-program";

/** A program as both rivals read it: variables with their coefficients by the name of the row; bounds of columns are rows of their own. */
export interface WrittenProgram {
  readonly constraints: Record<string, { min?: number; max?: number }>;
  readonly variables: Record<string, Record<string, number>>;
}

export function written({ columns, rows, cost, lower, upper, rowLower, rowUpper, starts, indices, values }: LinearProgram): WrittenProgram {
  const constraints: WrittenProgram["constraints"] = {};
  const limit = (name: string, least: number, most: number) => {
    if (least > -Infinity || most < Infinity)
      constraints[name] = { ...(least > -Infinity ? { min: least } : {}), ...(most < Infinity ? { max: most } : {}) };
  };
  for (let row = 0; row < rows; row++) limit(`r${row}`, rowLower[row] as number, rowUpper[row] as number);
  const variables: WrittenProgram["variables"] = {};
  for (let column = 0; column < columns; column++) {
    const entries: Record<string, number> = { gain: cost[column] as number };
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k++) entries[`r${indices[k] as number}`] = values[k] as number;
    // Both take a variable for 0 or more already.
    const [least, most] = [lower[column] as number, upper[column] as number];
    if (least > 0 || most < Infinity) {
      limit(`c${column}`, least > 0 ? least : -Infinity, most);
      entries[`c${column}`] = 1;
    }
    variables[`x${column}`] = entries;
  }
  return { constraints, variables };
}

export function byYalps({ constraints, variables }: WrittenProgram): number {
  return yalps({ direction: "maximize", objective: "gain", constraints, variables }, { maxPivots: Infinity }).result;
}

export function byJavascriptLpSolver({ constraints, variables }: WrittenProgram): number {
  return (javascriptLpSolver.Solve({ optimize: "gain", opType: "max", constraints, variables } as never) as { readonly result: number }).result;
}
