import type { FrontierJob, PricesJob, ReallocateJob } from "../catalog/jobs/reallocation";
import { reallocationAnswer, withoutPlan, type ReallocationAnswer } from "../model/reallocation/answer";
import { frontierOf } from "../model/reallocation/frontier";
import type { ReallocationInputs } from "../model/reallocation/inputs";
import type { LinearSolver } from "../model/reallocation/linear-program";
import { liveProgram, type LiveProgram } from "../model/reallocation/live-program";
import { optimumOf, type NoPlan, type Optimum } from "../model/reallocation/optimum";
import { pricesOf } from "../model/reallocation/prices";
import { problemOf } from "../model/reallocation/problem";
import { socialCosts } from "../model/reallocation/social-cost";
import { unusedWays } from "../model/reallocation/unused-ways";
import type { Pause } from "../model/pause";

/** How a piece of work is told of, and given up. */
interface Run {
  pause(): Promise<void>;
  progress(done: number): void;
}

/**
 * Where reallocations are solved: one program stays in the solver, so that the next question about the same operator, or about
 * it with a slider moved, begins where the last one ended.
 */
export class ReallocationDesk {
  #solver: Promise<LinearSolver> | null = null;
  #live: LiveProgram | null = null;

  constructor(private readonly load: () => Promise<LinearSolver>) {}

  async reallocate({ inputs }: ReallocateJob["work"], { pause }: Run): Promise<ReallocationAnswer> {
    const { solver, live } = await this.#open();
    return reallocationAnswer(solver, live, problemOf(inputs), pause);
  }

  async prices({ inputs }: PricesJob["work"], { pause, progress }: Run): Promise<PricesJob["result"]> {
    const { solver, live, best } = await this.#solved(inputs, pause);
    if (best.status !== "optimal") return withoutPlan(solver, best, pause);
    const prices = await pricesOf(best, pause, progress);
    const unused = unusedWays(best);
    return { status: "optimal", prices, unused, social: await socialCosts(live, best.problem, best.value, pause) };
  }

  async frontier({ inputs, of, amounts }: FrontierJob["work"], { pause, progress }: Run): Promise<FrontierJob["result"]> {
    const { solver, live } = await this.#open();
    const problem = problemOf(inputs);
    const frontier = await frontierOf(live, problem, of, amounts, pause, progress);
    if (frontier) return { status: "optimal", frontier };
    return withoutPlan(solver, (await optimumOf(live, problem, pause)) as NoPlan, pause);
  }

  async #solved(inputs: ReallocationInputs, pause: Pause): Promise<{ readonly solver: LinearSolver; readonly live: LiveProgram; readonly best: Optimum }> {
    const { solver, live } = await this.#open();
    return { solver, live, best: await optimumOf(live, problemOf(inputs), pause) };
  }

  async #open(): Promise<{ readonly solver: LinearSolver; readonly live: LiveProgram }> {
    const solver = await (this.#solver ??= this.load());
    return { solver, live: (this.#live ??= liveProgram(solver)) };
  }
}
