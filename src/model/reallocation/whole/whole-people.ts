import type { Pause } from "../../pause";
import { completed, groupsIn } from "../plan/completed";
import type { Limit } from "../program/constraints/constraint";
import { decisionsIn, type Decisions } from "../plan/decisions";
import { worthOfDoingNothing } from "../plan/do-nothing";
import { MONEY } from "../program/constraints/constraint";
import { dive } from "./dive";
import { brokenLimits } from "./exact-check";
import { groupSearch } from "./group-search";
import type { LinearProgram, LinearSolver } from "../program/linear-program";
import { worthOf, type BestPlan } from "../solve/optimum";
import type { Column, PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";
import { emptyPlaces, withWholeGroups } from "./whole-groups";
import { WholeLedger } from "./whole-ledger";
import { wholeSearch } from "./whole-search";

/** A plan in whole people, its groups paid whole. */
export interface WholePlan {
  readonly problem: PlanProblem;
  readonly program: ReallocationProgram;
  readonly values: Float64Array;
  /** In the workbook's currency. */
  readonly value: number;
  /** What the linear optimum is worth more: no plan in whole people can be better than that. */
  readonly loss: number;
  /** Part of the loss that is paid for empty places of groups. */
  readonly emptyPlaces: number;
  /** Limits that the plan breaks, reckoned exactly: none. */
  readonly broken: readonly Limit[];
}

/** The search for heads ends within this share of what the optimum gains over doing nothing: a value has no zero of its own. */
const NEAR = 3e-3;
/** And after so many nodes, wherever it is: bounds of later ones improve a plan by less. */
const NODES = 1;
/** Heads and groups that are decided by a small operator: all of its whole plans are searched. */
const SMALL = 60;
/** And by one of which HiGHS looks for whole heads before anything else does; of a larger one it takes too long. */
const MIDDLING = 600;
/** Other groups that are tried while people can be divided still, and times that some months are planned anew in whole people. */
const [TRIES, ANEW] = [60, 1000];
/** Fewer heads than this are the solver's rounding. */
const NOBODY = 1e-7;
/** More than a solver may be wrong by, of a limit and absolutely. */
const MARGIN = 1e-7;

/**
 * A plan in whole people near the linear optimum: first its groups become whole (dive, group search), and the people are shared out
 * to them anew; then heads and groups together are made better (whole search). Of a small operator, and where heads that are rounded down
 * do not keep all limits, HiGHS looks for whole heads first. Stocks stay expectations, since attrition and failures are.
 *
 * @param best its model is left as it is
 * @returns null where the search found none
 * @source model.md 3
 */
export async function wholePeople(solver: LinearSolver, best: BestPlan, pause?: Pause): Promise<WholePlan | null> {
  const { problem, program } = withWholeGroups(best);
  const linear = withoutNewKinds(problem, program.linear, best);
  const distance = NEAR * MONEY * Math.max(0, best.value - worthOfDoingNothing(best.problem));
  const { groups, reducedCosts } = await groupsMadeWhole();
  const decisions = groups.at(-1) ?? decisionsIn(best.problem, best.solution.values);
  const size = problem.columns.filter(isWhole).length;
  const values = (size > MIDDLING && (await searchedFrom(groups))) || (await kept(found)) || fewer(problem, program, decisions);
  if (values === null) return null;
  const value = worthOf(program, values);
  return {
    problem,
    program,
    values,
    value,
    loss: best.value - value,
    emptyPlaces: emptyPlaces(problem, values),
    broken: brokenLimits(problem, program, values),
  };

  /** The best use of groups that are whole, its people not yet; and what each column lacks to be worth it where groups can be divided. */
  async function groupsMadeWhole(): Promise<{ readonly groups: readonly Decisions[]; readonly reducedCosts: Float64Array }> {
    const model = solver.load(linear);
    try {
      const divided = await model.solve(pause);
      const reducedCosts = divided.status === "optimal" ? divided.solution.reducedCosts : new Float64Array(linear.columns);
      const columns = problem.columns.flatMap(({ kind }, at) => (kind === "group" ? [at] : []));
      const dived = await dive(model, columns, pause);
      if (!dived) return { groups: [], reducedCosts };
      const groups = columns.map((at) => Math.round(dived[at] as number));
      model.setColumnBounds(columns, groups, groups);
      const better = await groupSearch(model, columns, TRIES, pause);
      return { groups: [dived, ...(better ? [better] : [])].map((one) => decisionsIn(problem, one)), reducedCosts };
    } finally {
      model.dispose();
    }
  }

  /** A whole plan that keeps all limits exactly: those that one breaks by a rounding are looked at again a hair tighter. */
  async function kept(
    find: (tighter: ReadonlySet<Limit>) => Promise<Float64Array | null>,
    tighter: readonly Limit[] = [],
  ): Promise<Float64Array | null> {
    const plan = await find(new Set(tighter));
    const completedPlan = plan && completed(problem, program, decisionsIn(problem, plan), plan);
    const broken = completedPlan ? brokenLimits(problem, program, completedPlan) : [];
    if (broken.length === 0) return completedPlan;
    return tighter.length > 0 ? null : kept(find, broken);
  }

  /** The best of what the search finds from each of some plans whose groups are whole, and whose heads are rounded down. */
  async function searchedFrom(plans: readonly Decisions[]): Promise<Float64Array | null> {
    let most: Float64Array | null = null;
    for (const plan of plans) {
      const heads = headsOf(plan);
      const filled = groupsIn(problem, plan);
      const from = Float64Array.from(problem.columns, (column) => {
        if (column.kind === "group") return filled(column.classroom, column.month);
        return Math.floor((heads.get(keyOf(column)) ?? 0) + NOBODY);
      });
      const values = await kept((tighter) => searched(tighter, from));
      if (values && (!most || worthOf(program, values) > worthOf(program, most))) most = values;
    }
    return most;
  }

  /** Null where heads and groups do not keep all limits. */
  async function searched(tighter: ReadonlySet<Limit>, from: Float64Array): Promise<Float64Array | null> {
    const ledger = new WholeLedger(problem, program, within(tighter));
    problem.columns.forEach((column, at) => {
      const count = isWhole(column) ? Math.round(from[at] as number) : 0;
      if (count > 0) ledger.decide(at, count);
    });
    if (!ledger.isKept()) return null;
    await wholeSearch(problem, ledger, { tries: ANEW, reducedCosts }, pause);
    return ledger.values();
  }

  async function found(tighter: ReadonlySet<Limit>): Promise<Float64Array | null> {
    const plan = await wholeBelow(tighter);
    return plan && ((await searched(tighter, plan)) ?? plan);
  }

  /** Limits a hair tighter. */
  function within(tighter: ReadonlySet<Limit>): LinearProgram {
    const rowUpper = linear.rowUpper.map((bound, row) =>
      tighter.has(program.limits[row] as Limit) ? bound - MARGIN * Math.max(1, Math.abs(bound)) : bound,
    );
    return { ...linear, rowUpper };
  }

  /**
   * No more heads than the next whole number, in no more groups than the plan's; whoever is left over waits or exits. Of a small
   * operator any heads and groups.
   */
  async function wholeBelow(tighter: ReadonlySet<Limit>): Promise<Float64Array | null> {
    const heads = headsOf(decisions);
    const groups = groupsIn(problem, decisions);
    const upper = linear.upper.slice();
    const open: number[] = [];
    problem.columns.forEach((column, at) => {
      if (!isWhole(column)) return;
      if (size > SMALL && column.kind !== "exit") {
        const planned = column.kind === "group" ? groups(column.classroom, column.month) : (heads.get(keyOf(column)) ?? 0);
        upper[at] = Math.min(linear.upper[at] as number, Math.ceil(planned - NOBODY));
      }
      if ((upper[at] as number) > 0) open.push(at);
    });
    const model = solver.load({ ...within(tighter), upper });
    try {
      const result = await model.solveInteger({ columns: open, gap: 0, distance, nodes: NODES }, pause);
      return result.status === "found" ? result.solution.values : null;
    } finally {
      model.dispose();
    }
  }
}

/**
 * Bounds under which whole people keep the rules that are not among the program's limits: where exits are to be as few as can be,
 * no more than next to the optimum's; where people are hired, nobody exits or is hired when and where nobody is in the optimum,
 * which keeps the rehire priority.
 */
function withoutNewKinds(
  { columns, inputs: { terms, workforce } }: PlanProblem,
  linear: LinearProgram,
  { problem, solution }: BestPlan,
): LinearProgram {
  const heads = headsOf(decisionsIn(problem, solution.values));
  const isFewest = terms.objective === "fewest-exits";
  const upper = linear.upper.map((most, at) => {
    const column = columns[at] as Column;
    if (column.kind !== "exit" && column.kind !== "hire") return most;
    const planned = heads.get(keyOf(column)) ?? 0;
    if (isFewest) return Math.min(most, Math.ceil(planned - NOBODY));
    return planned > NOBODY || workforce.levers.hiringFreeze ? most : 0;
  });
  return { ...linear, upper };
}

/**
 * Whole heads below those of a plan, and as many groups fewer as it takes to keep all limits: whoever begins with the fewest
 * others goes first. Null where doing nothing is not enough.
 */
function fewer(problem: PlanProblem, program: ReallocationProgram, { starts, exits, hires }: Decisions): Float64Array | null {
  const down = <T extends { readonly heads: number }>(steps: readonly T[]) =>
    steps.map((step) => ({ ...step, heads: Math.floor(step.heads + NOBODY) })).filter(({ heads }) => heads > 0);
  let left = down(starts);
  for (;;) {
    const values = completed(problem, program, { starts: left, exits: down(exits), hires: down(hires) });
    if (brokenLimits(problem, program, values).length === 0) return values;
    if (left.length === 0) return null;
    const least = left.reduce((fewest, start) =>
      start.heads < fewest.heads || (start.heads === fewest.heads && start.month > fewest.month) ? start : fewest,
    );
    left = left.filter((start) => start !== least);
  }
}

function headsOf({ starts, exits, hires }: Decisions): ReadonlyMap<string, number> {
  return new Map([
    ...starts.map(({ way, month, heads }) => [keyOf({ kind: "start", way, month }), heads] as const),
    ...exits.map(({ pool, month, heads }) => [keyOf({ kind: "exit", pool, month }), heads] as const),
    ...hires.map(({ pool, month, heads }) => [keyOf({ kind: "hire", pool, month }), heads] as const),
  ]);
}

function isWhole({ kind }: Column): boolean {
  return kind === "start" || kind === "exit" || kind === "hire" || kind === "group";
}

function keyOf(column: Column): string {
  return Object.values(column).join(" ");
}
