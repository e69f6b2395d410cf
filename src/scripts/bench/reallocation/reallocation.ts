import { loadHighs } from "../../../engine/highs/highs-solver";
import { reallocationAnswer } from "../../../model/reallocation/answer/answer";
import { frontierOf } from "../../../model/reallocation/answer/frontier";
import { groundOf } from "../../../model/reallocation/problem/ground";
import type { ReallocationInputs } from "../../../model/reallocation/problem/inputs";
import type { LinearSolver } from "../../../model/reallocation/program/linear-program";
import { liveProgram } from "../../../model/reallocation/solve/live-program";
import { optimumOf, worthOf, type BestPlan } from "../../../model/reallocation/solve/optimum";
import { problemOf, type PlanProblem } from "../../../model/reallocation/problem/problem";
import { withWholeGroups } from "../../../model/reallocation/whole/whole-groups";
import { wholePeople } from "../../../model/reallocation/whole/whole-people";
import { against, median, type Figure } from "../figure";
import { reallocationInputs, type OperatorSize } from "./reallocation-inputs";
import { byJavascriptLpSolver, byYalps, written } from "./rival-solvers";

interface Size extends OperatorSize {
  readonly name: string;
  readonly budgets: {
    readonly scratch: number;
    readonly fewest: number;
    readonly warm: number;
    readonly frontier: number;
    readonly whole: number;
  };
  /** Whether the rivals end within a coffee. */
  readonly rivals: boolean;
}

const SIZES: readonly Size[] = [
  { name: "20x8x12", pools: 20, activities: 8, months: 12, lines: 200, rivals: true, budgets: { scratch: 20, fewest: 250, warm: 4, frontier: 60, whole: 20 } },
  { name: "60x12x24", pools: 60, activities: 12, months: 24, lines: 200, rivals: false, budgets: { scratch: 250, fewest: 1_500, warm: 60, frontier: 900, whole: 150 } },
];
/** Points of the frontier, and moves of a slider that is dragged by 2 % of its range. */
const [POINTS, MOVES] = [25, 20];
const MIP_NODES = 1;

/** The reallocation: from scratch, warm, frontier, whole people; each with its rival in the same run. */
export async function reallocationFigures(): Promise<Figure[]> {
  const solver = await loadHighs();
  const figures: Figure[] = [];
  for (const size of SIZES) figures.push(...(await figuresOf(solver, size)));
  return [...figures, ...(await sectorFigures(solver))];
}

/** Sector scale: by profiles, with the certified distance from the optimum as a share of the gain over doing nothing. */
async function sectorFigures(solver: LinearSolver): Promise<Figure[]> {
  const inputs = reallocationInputs({ pools: 200, activities: 20, months: 36, lines: 400 });
  const live = liveProgram(solver);
  let gap = NaN;
  const value = await timedAsync(async () => {
    const problem = problemOf(inputs);
    const answer = await reallocationAnswer(solver, live, problem);
    if (answer.status !== "optimal") throw new Error(`The bench's sector has no plan: ${answer.status}`);
    gap = ((answer.uncertain ?? 0) / (answer.linear.value + (answer.uncertain ?? 0) - answer.linear.doNothing)) * 100;
  }, 3);
  live.dispose();
  return [{ name: "sector 200x20x36", value, unit: "ms", budget: 2_000 }, { name: "sector-certified-gap 200x20x36", value: gap, unit: "%" }];
}

async function figuresOf(solver: LinearSolver, { name, budgets, rivals, ...size }: Size): Promise<Figure[]> {
  const inputs = reallocationInputs(size);
  const fromScratch = (given: ReallocationInputs) => timedAsync(async () => {
    const live = liveProgram(solver);
    await optimal(live, problemOf(given));
    live.dispose();
  });
  const scratch: Figure = { name: `reallocation-from-scratch ${name}`, value: await fromScratch(inputs), unit: "ms", budget: budgets.scratch };
  const fewest: Figure = { name: `fewest-exits-first ${name}`, value: await fromScratch({ ...inputs, terms: { ...inputs.terms, objective: "fewest-exits" } }), unit: "ms", budget: budgets.fewest };
  const best = await optimal(liveProgram(solver), problemOf(inputs));
  const compared = rivals ? [against(scratch, "yalps", once(() => byYalps(written(best.program.linear)))), against({ ...scratch, name: `${scratch.name} (again)` }, "javascript-lp-solver", once(() => byJavascriptLpSolver(written(best.program.linear))))] : [scratch];
  return [
    ...compared,
    fewest,
    ...(await warmFigures(solver, inputs, name, budgets.warm)),
    await frontierFigure(solver, inputs, name, budgets.frontier),
    ...(await wholeFigures(solver, inputs, name, budgets.whole, rivals)),
  ];
}

/** A slider that is dragged: the median of its moves, against a fresh model at each. */
async function warmFigures(solver: LinearSolver, inputs: ReallocationInputs, name: string, budget: number): Promise<Figure[]> {
  const ground = groundOf(inputs);
  const range = 4e6 * (inputs.workforce.pools.length / 20);
  const moved: Readonly<Record<string, (step: number) => ReallocationInputs>> = {
    budget: (step) => ({ ...inputs, terms: { ...inputs.terms, budget: range * (0.3 + 0.02 * step) } }),
    seats: (step) => ({ ...inputs, sites: inputs.sites.map((site) => ({ ...site, rooms: site.rooms * (0.6 + 0.02 * step) })) }),
    demand: (step) => ({
      ...inputs,
      workforce: {
        ...inputs.workforce,
        activities: inputs.workforce.activities.map((one) => ({ ...one, demand: one.demand * (0.6 + 0.02 * step) })),
      },
    }),
  };
  const figures: Figure[] = [];
  for (const [what, at] of Object.entries(moved)) {
    const live = liveProgram(solver);
    // Ground and ways do not depend on what is moved.
    const problem = problemOf(inputs, ground);
    const move = (step: number): PlanProblem => ({ ...problem, inputs: at(step) });
    await optimal(live, move(0));
    const warm = await each(MOVES, async (step) => {
      await optimal(live, move(step));
    });
    const fresh = await each(4, async (step) => {
      const own = liveProgram(solver);
      await optimal(own, move(step));
      own.dispose();
    });
    live.dispose();
    figures.push(against({ name: `re-solve-${what} ${name}`, value: warm, unit: "ms", budget }, "fresh-model", fresh));
  }
  return figures;
}

async function frontierFigure(solver: LinearSolver, inputs: ReallocationInputs, name: string, budget: number): Promise<Figure> {
  const problem = problemOf(inputs);
  const amounts = Array.from({ length: POINTS }, (_, k) => (4e6 * (inputs.workforce.pools.length / 20) * (k + 1)) / POINTS);
  const sweep = await timedAsync(async () => {
    const live = liveProgram(solver);
    await frontierOf(live, problem, "budget", amounts);
    live.dispose();
  });
  const rebuilt = await elapsed(async () => {
    for (const amount of amounts) {
      const live = liveProgram(solver);
      await optimal(live, { ...problem, inputs: { ...inputs, terms: { ...inputs.terms, budget: amount } } });
      live.dispose();
    }
  });
  return against({ name: `budget-frontier-${POINTS} ${name}`, value: sweep, unit: "ms", budget }, "rebuilt-each", rebuilt);
}

async function wholeFigures(
  solver: LinearSolver,
  inputs: ReallocationInputs,
  name: string,
  budget: number,
  rivals: boolean,
): Promise<Figure[]> {
  const best = await optimal(liveProgram(solver), problemOf(inputs));
  const value = await timedAsync(async () => {
    await wholePeople(solver, best);
  }, 3);
  const plan = await wholePeople(solver, best);
  const share = (amount: number) => (amount / Math.abs(best.value)) * 100;
  const took: Figure = { name: `whole-people ${name}`, value, unit: "ms", budget };
  const gaps: Figure[] = [
    { name: `whole-people-gap ${name}`, value: plan ? share(plan.loss) : NaN, unit: "%", budget: 0.5 },
    {
      name: `whole-people-gap-without-empty-places ${name}`,
      value: plan ? share(plan.loss - plan.emptyPlaces) : NaN,
      unit: "%",
      budget: 0.5,
    },
  ];
  if (!rivals) return [took, ...gaps];
  const rival = await byWholeMip(solver, best);
  return [
    against(took, `full-mip-${MIP_NODES}-node`, rival.took),
    ...gaps,
    { name: `full-mip-gap ${name}`, value: share(best.value - rival.value), unit: "%" },
  ];
}

/** HiGHS left alone with all heads and groups as integers, to a gap of 0.1 % or the end of its first node: more take minutes. */
async function byWholeMip(solver: LinearSolver, best: BestPlan): Promise<{ readonly took: number; readonly value: number }> {
  const { problem, program } = withWholeGroups(best);
  const columns = problem.columns.flatMap(({ kind }, at) => (["start", "exit", "hire", "group"].includes(kind) ? [at] : []));
  const model = solver.load(program.linear);
  let value = NaN;
  const took = await elapsed(async () => {
    const found = await model.solveInteger({ columns, gap: 1e-3, nodes: MIP_NODES });
    if (found.status === "found") value = worthOf(program, found.solution.values);
  });
  model.dispose();
  return { took, value };
}

async function optimal(live: ReturnType<typeof liveProgram>, problem: PlanProblem): Promise<BestPlan> {
  const best = await optimumOf(live, problem);
  if (best.status !== "optimal") throw new Error(`The bench's operator has no plan: ${best.status}`);
  return best;
}

/** Median of some runs after one that does not count, in milliseconds. */
async function timedAsync(work: () => Promise<void>, rounds = 5): Promise<number> {
  await work();
  return each(rounds, work);
}

async function each(rounds: number, work: (round: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await elapsed(() => work(round + 1)));
  return median(times);
}

async function elapsed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
