import type { Highs } from "highs";
import type { LinearModel, LinearProgram, LinearSolver } from "../../model/reallocation/program/linear-program";
import { HighsModel } from "./highs-model";
import { SiftedModel } from "./sifted-model";

/** HiGHS as a solver of linear programs. */
export interface HighsSolver extends LinearSolver {
  load(program: LinearProgram): LinearModel;
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
    load: (program) => (deferred(program) > FEW ? new SiftedModel(highs, program) : new HighsModel(highs, program)),
    get memoryBytes() {
      return highs.memoryBytes;
    },
  };
}

/** Columns that it takes no longer to have than to look for. */
const FEW = 4_000;

function deferred({ deferrable }: LinearProgram): number {
  return deferrable?.reduce((count, block) => (block > 0 ? count + 1 : count), 0) ?? 0;
}
