import type { Highs } from "highs";
import type { LinearProgram, LinearSolver } from "../model/reallocation/linear-program";
import { HighsModel } from "./highs-model";

/** HiGHS as a solver of linear programs. */
export interface HighsSolver extends LinearSolver {
  load(program: LinearProgram): HighsModel;
  /** Memory that the solver has taken so far, in bytes. */
  readonly memoryBytes: number;
}

/** Loads HiGHS, of which its code and its WebAssembly come only now. */
export async function loadHighs(): Promise<HighsSolver> {
  const { default: load } = await import(/* webpackChunkName: "highs" */ "highs");
  return solverOf(await load());
}

function solverOf(highs: Highs): HighsSolver {
  return {
    load: (program) => new HighsModel(highs, program),
    get memoryBytes() {
      return highs.memoryBytes;
    },
  };
}
