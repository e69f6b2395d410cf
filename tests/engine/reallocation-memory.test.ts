import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { loadHighs, type HighsSolver } from "../../src/engine/highs/highs-solver";
import { ReallocationDesk } from "../../src/engine/tasks/reallocation-desk";
import type { TaskRun } from "../../src/engine/tasks/task";
import { SMALL_OPERATORS, walk } from "../support/reallocation-walk";

const SOLVES = 300;
const CANCELS = 100;
/** Solves after which everything has been needed once: programs, engines of the solver, compiled code. */
const WARM_UP = 50;
/** A page of WebAssembly's is 64 kB; a model that was not given back takes more than one in some dozen solves. */
const SOLVER_BYTES = 2 ** 20;
/** What is kept of a solve would show: a problem of this operator is some 16 kB. */
const HEAP_BYTES = 2 * 2 ** 20;

const { inputs, enough } = SMALL_OPERATORS[1];
const at = (budget: number) => ({ inputs: { ...inputs, terms: { ...inputs.terms, budget } } });

/** Memory in use, once what is not has been collected. */
function heapUsed(): number {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Is cancelled in a pause, counted from 0; or never. */
function run(cancelledIn = Infinity): TaskRun {
  const controller = new AbortController();
  let pauses = 0;
  return {
    signal: controller.signal,
    progress: () => undefined,
    pause: () => {
      if (pauses++ === cancelledIn) controller.abort(new Error("cancelled"));
      return controller.signal.aborted ? Promise.reject(controller.signal.reason as Error) : Promise.resolve();
    },
  };
}

test("memory is stable over three hundred solves and a hundred cancels, and what was cancelled leaves no trace in the next plan", async () => {
  let solver: HighsSolver | null = null;
  const desk = new ReallocationDesk(async () => (solver = await loadHighs()));
  const taken = () => solver?.memoryBytes ?? 0;
  const budgets = walk(WARM_UP, enough);
  // Each tenth in whole people, which takes some dozen solves more.
  const solve = async (step: number): Promise<string> => {
    const work = at(budgets[step % WARM_UP] as number);
    if (step % 10 === 0) {
      const answer = await desk.reallocate(work, run());
      return answer.status === "optimal" ? JSON.stringify(answer.whole?.decisions) : answer.status;
    }
    const answer = await desk.frontier({ ...work, of: "budget", amounts: [work.inputs.terms.budget] }, run());
    return answer.status === "optimal" ? String(answer.frontier.points.map(({ value }) => value.toFixed(2))) : answer.status;
  };

  const first: string[] = [];
  for (let step = 0; step < WARM_UP; step++) first.push(await solve(step));
  const [heap, memory] = [heapUsed(), taken()];
  expect(memory).toBeGreaterThan(0);

  let cancelled = 0;
  for (let step = 0; step < SOLVES; step++) {
    if (step % (SOLVES / CANCELS) === 0) {
      await desk.reallocate(at(budgets[(step * 7) % WARM_UP] as number), run(0)).catch((reason: unknown) => {
        expect(reason).toEqual(new Error("cancelled"));
        cancelled += 1;
      });
    }
    const answer = await solve(step);
    if (answer !== first[step % WARM_UP]) throw new Error(`another plan for the budget ${budgets[step % WARM_UP]} in solve ${step}`);
  }
  expect(cancelled).toBe(CANCELS);
  expect(taken() - memory).toBeLessThanOrEqual(SOLVER_BYTES);
  expect(heapUsed() - heap).toBeLessThan(HEAP_BYTES);
}, 120_000);
