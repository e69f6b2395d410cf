import type { Highs, ModelData } from "highs";
import type { LinearProgram } from "../../model/reallocation/program/linear-program";

/** A program as HiGHS takes it. */
export function modelData(highs: Highs, program: LinearProgram): ModelData {
  const { rows: numRows, columns: numCols, starts, indices, values } = program;
  return {
    numRows,
    numCols,
    sense: highs.constants.objectiveSense.maximize,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: { format: "csc", numRows, numCols, starts, indices, values },
  };
}
