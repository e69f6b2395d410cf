import type { Pause } from "../../pause";
import { sameContent } from "../../same-content";
import type { LinearModel, LinearProgram, SolveResult } from "../program/linear-program";
import { hashedFraction } from "../program/hashed-fraction";

/** What every limit is wider by, up to twice: far above the solver's tolerance, a millionth of a head or a thousandth of a dirham. */
const WIDER = 1e-6;
/** Share of the optimum, and amount in thousands, that the wider limits may change: more of it is another program's. */
const SAME = 1e-3;

/** A program whose limits are all a hair wider, each by another amount; an equation moves as a whole. */
export function withWiderLimits(program: LinearProgram): LinearProgram {
  const by = (row: number) => WIDER * (1 + hashedFraction(row));
  const { rowLower, rowUpper } = program;
  return {
    ...program,
    rowLower: rowLower.map((bound, row) => (bound === rowUpper[row] ? bound + by(row) : bound - by(row))),
    rowUpper: rowUpper.map((bound, row) => bound + by(row)),
  };
}

/**
 * An optimum with the prices that it has however the solver came to it. Where more limits meet than it takes to hold an optimum,
 * there are several prices, and which are found depends on the basis that the solve began with: all limits a hair wider leave one. So it is
 * with those that the program is solved; within its own the same basis is the optimum nearly always, and there is nothing more to solve.
 *
 * @param model has the wider limits, and mostly has them still afterwards
 * @source Charnes, "Optimality and degeneracy in linear programming" (1952)
 */
export async function solveWithUniquePrices(model: LinearModel, program: LinearProgram, pause?: Pause): Promise<SolveResult> {
  const { rowLower, rowUpper, rows } = program;
  const wider = await model.solve(pause);
  const solution = wider.status === "optimal" ? model.solutionWithin(program) : null;
  if (solution) return priced({ status: "optimal", solution }, wider);
  const basis = model.basis();
  model.setRowBounds([...Array(rows).keys()], rowLower, rowUpper);
  const result = priced(await model.solve(pause), wider);
  // Questions that follow begin at the basis of the prices.
  if (basis && wider.status === "optimal" && !sameContent(basis, model.basis())) model.setBasis(basis);
  return result;
}

/**
 * The same of an optimum that has been found, by a search of several solves.
 *
 * @param model as it has just been solved; it has its own limits again at the end
 */
export async function withUniquePrices(model: LinearModel, result: SolveResult, pause?: Pause): Promise<SolveResult> {
  if (result.status !== "optimal") return result;
  const { rows } = model.program;
  const all = [...Array(rows).keys()];
  const [lower, upper] = [model.program.rowLower.slice(), model.program.rowUpper.slice()];
  const { rowLower, rowUpper } = withWiderLimits(model.program);
  model.setRowBounds(all, rowLower, rowUpper);
  try {
    return priced(result, await model.solve(pause));
  } finally {
    model.setRowBounds(all, lower, upper);
  }
}

/** An optimum with the prices of the wider limits, as long as these are another program by a hair alone. */
function priced(result: SolveResult, wider: SolveResult): SolveResult {
  if (result.status !== "optimal" || wider.status !== "optimal") return result;
  const { objective } = result.solution;
  if (Math.abs(wider.solution.objective - objective) > SAME * Math.max(1, Math.abs(objective))) return result;
  const { duals, reducedCosts } = wider.solution;
  return { ...result, solution: { ...result.solution, duals, reducedCosts } };
}
