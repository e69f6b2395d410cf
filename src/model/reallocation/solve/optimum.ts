import type { Pause } from "../../pause";
import type { LinearModel, LinearSolution, SolveResult } from "../program/linear-program";
import { MONEY } from "../program/constraints/constraint";
import type { PlanProblem } from "../problem/problem";
import { programOf, type ReallocationProgram } from "../program/program";
import type { LiveProgram } from "./live-program";
import { keepRehirePriority } from "./rehire-priority";
import { solveWithUniquePrices, withUniquePrices, withWiderLimits } from "./unique-prices";

/** Slack on the fewest exits found, in heads: less than a solver's tolerance would make the second solve impossible. */
const ROUNDING = 1e-6;

/** A plan that nothing beats. */
export interface BestPlan extends Solved {
  readonly status: "optimal";
  readonly solution: LinearSolution;
  /** In the workbook's currency. */
  readonly value: number;
}

/** The best plan, or word that there is none. */
export type Optimum = BestPlan | NoPlan;

export interface NoPlan extends Solved {
  readonly status: "infeasible" | "unbounded";
}

interface Solved {
  readonly problem: PlanProblem;
  readonly program: ReallocationProgram;
  /**
   * In the state of the last solve, for questions about it; until the live program is asked again. Where its prices were asked for, its
   * limits may still be the wider ones that tell them.
   */
  readonly model: LinearModel;
}

/**
 * The best plan: of the highest value, or of the fewest exits and among those of the highest value.
 *
 * @source model.md 2 (value), 3
 */
export async function optimumOf(live: LiveProgram, problem: PlanProblem, pause?: Pause): Promise<Optimum> {
  const program = programOf(problem);
  const solved = { problem, program, model: live.model(program.linear) };
  return toldOf(solved, await found(solved, (_, result) => Promise.resolve(result), pause));
}

/** The best plan with the prices that it has however it was found: for whoever tells them. */
export async function optimumWithPrices(live: LiveProgram, problem: PlanProblem, pause?: Pause): Promise<Optimum> {
  const { terms, workforce } = problem.inputs;
  const program = programOf(problem);
  if (terms.objective === "value" && workforce.levers.hiringFreeze) {
    const model = live.model(withWiderLimits(program.linear));
    return toldOf({ problem, program, model }, await solveWithUniquePrices(model, program.linear, pause));
  }
  const solved = { problem, program, model: live.model(program.linear) };
  return toldOf(solved, await found(solved, (model, result) => withUniquePrices(model, result, pause), pause));
}

/** Is done with the last solve, before the model has its own bounds again. */
type Finish = (model: LinearModel, result: SolveResult) => Promise<SolveResult>;

/** What a search of one solve or several finds. */
async function found(solved: Solved, finish: Finish, pause?: Pause): Promise<SolveResult> {
  if (solved.problem.inputs.terms.objective === "fewest-exits") return fewestExits(solved, finish, pause);
  return finish(solved.model, await keepRehirePriority(solved, pause));
}

function toldOf(solved: Solved, result: SolveResult): Optimum {
  if (result.status !== "optimal") return { ...solved, status: result.status };
  return { ...solved, status: "optimal", solution: result.solution, value: worthOf(solved.program, result.solution.values) };
}

/** Value of a plan in the workbook's currency, ties not counted. */
export function worthOf({ worth, constant }: ReallocationProgram, values: Float64Array): number {
  return worth.reduce((sum, value, at) => sum + value * (values[at] as number), 0) / MONEY + constant;
}

/** Exits are never fewer than none: where a plan can do without, one solve says all. */
async function fewestExits(solved: Solved, finish: Finish, pause?: Pause): Promise<SolveResult> {
  const { problem, program: { linear, limits }, model } = solved;
  const exits = problem.columns.flatMap(({ kind }, at) => (kind === "exit" ? [at] : []));
  const bounds = (upper: number) => model.setColumnBounds(exits, exits.map(() => 0), exits.map(() => upper));
  if (exits.length === 0) return finish(model, await keepRehirePriority(solved, pause));
  bounds(0);
  const without = await finish(model, await model.solve(pause));
  bounds(Infinity);
  if (without.status !== "infeasible") return without;

  const isExit = new Set(exits);
  model.setCosts(linear.cost.map((_, at) => (isExit.has(at) ? -1 : 0)));
  const fewest = await keepRehirePriority(solved, pause);
  model.setCosts(linear.cost);
  if (fewest.status !== "optimal") return fewest;
  const total = limits.findIndex(({ constraint }) => constraint === "total-exits");
  model.setRowBounds([total], [-Infinity], [-fewest.solution.objective + ROUNDING]);
  const best = await finish(model, await keepRehirePriority(solved, pause));
  model.setRowBounds([total], [-Infinity], [Infinity]);
  return best;
}
