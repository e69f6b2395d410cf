import type { Pause } from "../../pause";
import type { LinearModel, SolveResult } from "../program/linear-program";
import { hashedFraction } from "../program/hashed-fraction";

/** What every limit is wider by, up to twice: far above the solver's tolerance, a millionth of a head or a thousandth of a dirham. */
const WIDER = 1e-6;
/** Share of the optimum, and amount in thousands, that the wider limits may change: more of it is another program's. */
const SAME = 1e-3;

/**
 * An optimum with the prices that it has however the solver came to it. Where more limits meet than it takes to hold an optimum,
 * there are several prices, and which are found depends on the basis that the solve began with: all limits a hair wider, each by
 * another amount, leave one. The plan stays what it was.
 *
 * @param model as it has just been solved; it has its own limits again at the end
 * @source Charnes, "Optimality and degeneracy in linear programming" (1952)
 */
export async function withUniquePrices(model: LinearModel, result: SolveResult, pause?: Pause): Promise<SolveResult> {
  if (result.status !== "optimal") return result;
  const { rows, rowLower, rowUpper } = model.program;
  const all = Array.from({ length: rows }, (_, row) => row);
  const [lower, upper] = [rowLower.slice(), rowUpper.slice()];
  const by = (row: number) => WIDER * (1 + hashedFraction(row));
  // An equation moves as a whole.
  model.setRowBounds(
    all,
    lower.map((bound, row) => (bound === upper[row] ? bound + by(row) : bound - by(row))),
    upper.map((bound, row) => bound + by(row)),
  );
  try {
    const wider = await model.solve(pause);
    const { objective } = result.solution;
    if (wider.status !== "optimal" || Math.abs(wider.solution.objective - objective) > SAME * Math.max(1, Math.abs(objective)))
      return result;
    const { duals, reducedCosts } = wider.solution;
    return { ...result, solution: { ...result.solution, duals, reducedCosts } };
  } finally {
    model.setRowBounds(all, lower, upper);
    // Questions that follow begin at that basis and nothing else that the solver knows.
    model.setBasis(model.basis());
  }
}
