import type { ReallocationJobs as Jobs } from "../../catalog/jobs/reallocation";
import { reallocationAnswer, withoutPlan, type ReallocationAnswer } from "../../model/reallocation/answer/answer";
import { frontierOf } from "../../model/reallocation/answer/frontier";
import type { ReallocationInputs } from "../../model/reallocation/problem/inputs";
import type { LinearSolver } from "../../model/reallocation/program/linear-program";
import { liveProgram, type LiveProgram } from "../../model/reallocation/solve/live-program";
import { optimumOf, optimumWithPrices, type NoPlan } from "../../model/reallocation/solve/optimum";
import { pricesOf } from "../../model/reallocation/solve/prices";
import { problemOf, rememberingProblems } from "../../model/reallocation/problem/problem";
import { socialCosts } from "../../model/reallocation/answer/social-cost";
import { unusedWays } from "../../model/reallocation/answer/unused-ways";
import type { TaskRun } from "./task";
import { unlessAborted } from "./unless-aborted";

/**
 * Where reallocations are solved: one program stays in the solver, so that the next question about the same operator, or about
 * it with a slider moved, begins where the last one ended.
 */
export class ReallocationDesk {
  #solver: Promise<LinearSolver> | null = null;
  #live: LiveProgram | null = null;
  /** Prices, frontier and plan are asked of one problem, and a lever seldom moves what it stands on. */
  readonly #problemOf = rememberingProblems();

  constructor(private readonly load: () => Promise<LinearSolver>) {}

  async reallocate({ inputs, isLinear }: Jobs["reallocate"]["work"], run: TaskRun): Promise<ReallocationAnswer> {
    const { solver, live } = await this.#open(run);
    return reallocationAnswer(solver, live, this.#problemOf(inputs), { isLinear, pause: run.pause, onProgress: run.progress });
  }

  /** Value of the best plan, as if people could be divided; NaN where there is none. */
  async value(inputs: ReallocationInputs, run: TaskRun): Promise<number> {
    const { live } = await this.#open(run);
    const best = await optimumOf(live, problemOf(inputs), run.pause);
    return best.status === "optimal" ? best.value : NaN;
  }

  async prices({ inputs }: Jobs["prices"]["work"], run: TaskRun): Promise<Jobs["prices"]["result"]> {
    const { solver, live } = await this.#open(run);
    const best = await optimumWithPrices(live, this.#problemOf(inputs), run.pause);
    if (best.status !== "optimal") return withoutPlan(solver, best, run.pause);
    const prices = await pricesOf(best, run.pause, run.progress);
    const unused = unusedWays(best);
    return { status: "optimal", prices, unused, social: await socialCosts(live, best.problem, best.value, run.pause) };
  }

  async frontier({ inputs, of, amounts }: Jobs["frontier"]["work"], run: TaskRun): Promise<Jobs["frontier"]["result"]> {
    const { solver, live } = await this.#open(run);
    const problem = this.#problemOf(inputs);
    const frontier = await frontierOf(live, problem, of, amounts, run.pause, run.progress);
    if (frontier) return { status: "optimal", frontier };
    return withoutPlan(solver, (await optimumOf(live, problem, run.pause)) as NoPlan, run.pause);
  }

  /** The solver is loaded once; where that fails, which may be the network's fault, the next job tries again. */
  async #open({ signal }: TaskRun): Promise<{ readonly solver: LinearSolver; readonly live: LiveProgram }> {
    this.#solver ??= this.load().catch((problem: unknown) => {
      this.#solver = null;
      throw problem;
    });
    const solver = await unlessAborted(this.#solver, signal);
    return { solver, live: (this.#live ??= liveProgram(solver)) };
  }
}
