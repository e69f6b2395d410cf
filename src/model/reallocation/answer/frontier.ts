import type { Pause } from "../../pause";
import { CONSTRAINT_FAMILIES, type ConstraintId } from "../problem/constraint-families";
import { MONEY } from "../program/constraints/constraint";
import { daysOfSeat } from "../program/constraints/training-days";
import { decisionsIn, jobsCutBy } from "../plan/decisions";
import { doNothing } from "../plan/do-nothing";
import type { Site } from "../problem/inputs";
import type { LiveProgram } from "../solve/live-program";
import { optimumWithPrices, type BestPlan } from "../solve/optimum";
import { toldPrice } from "../solve/prices";
import { peopleAtEnd } from "../plan/people-at-end";
import type { PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/** What can be had for some amount of a limit. */
export interface FrontierPoint {
  /** Budget in the workbook's currency, or seats as a multiple of those there are. */
  readonly amount: number;
  /** Best value, in the workbook's currency. */
  readonly value: number;
  readonly jobsKept: number;
  readonly redeployed: number;
  /** What one more unit adds to the value there. */
  readonly slope: number;
  /**
   * What holds the plan back most: the family of limits whose prices times amounts are highest; where nothing is to be had of the limit
   * that varies and one more unit of it is worth something, that one. Null where nothing holds it back.
   */
  readonly binding: ConstraintId | null;
}

export interface Frontier {
  readonly points: readonly FrontierPoint[];
  /** Between two points the value lies on their straight line or above it, by no more than this, in the workbook's currency. */
  readonly error: number;
}

export type FrontierOf = "budget" | "seats";

/** A limit, or a price, below this is none. */
const NONE = 1e-6;
/** Values that differ by less, of their size, are one. */
const FLAT = 1e-9;

/**
 * The best value for each of some budgets, or multiples of the seats, from the lowest to the highest, each solve beginning where
 * the last one ended. The value is concave in the amount: it lies above the straight line between two points and below the
 * tangents of both, which bounds the error of reading it off the line.
 *
 * @param amounts ascending, 0 or more
 * @returns null where the limits can't be kept at one of the amounts
 * @source design.md 6 (frontier), libraries.md 1 (ascend)
 */
export async function frontierOf(
  live: LiveProgram,
  problem: PlanProblem,
  of: FrontierOf,
  amounts: readonly number[],
  pause?: Pause,
  onProgress?: (done: number) => void,
): Promise<Frontier | null> {
  const points: FrontierPoint[] = [];
  const byNothing = jobsCutBy(problem, doNothing(problem));
  for (const amount of amounts) {
    const there = at(problem, of, amount);
    const best = await optimumWithPrices(live, there, pause);
    if (best.status !== "optimal") return null;
    const decisions = decisionsIn(there, best.solution.values);
    points.push({
      amount,
      value: best.value,
      jobsKept: byNothing - jobsCutBy(there, decisions),
      redeployed: peopleAtEnd(there, decisions).redeployed,
      slope: toldPrice(slopeOf(best, of, problem.inputs.sites)),
      binding: bindingMost(best.program, best.solution.duals, of),
    });
    onProgress?.(points.length / amounts.length);
  }
  const told = withoutFlat(points, of);
  return { points: told, error: largestError(told) };
}

/**
 * Points from which more of the limit brings nothing have the slope 0: where several limits are closed at once each has a price, but one
 * more of this one alone is worth nothing. The value is concave and never falls, so that two equal values are flat for good.
 */
function withoutFlat(points: readonly FrontierPoint[], varied: FrontierOf): FrontierPoint[] {
  const told = [...points];
  for (let k = points.length - 2; k >= 0; k--) {
    const [here, next] = [told[k], told[k + 1]] as [FrontierPoint, FrontierPoint];
    if (next.amount <= here.amount || next.value - here.value > FLAT * Math.max(1, Math.abs(here.value))) continue;
    told[k] = { ...here, slope: 0, binding: here.binding === varied ? next.binding : here.binding };
  }
  return told;
}

/** The problem with another budget, or other seats; its ground is the same. */
function at(problem: PlanProblem, of: FrontierOf, amount: number): PlanProblem {
  const { inputs } = problem;
  const changed =
    of === "budget"
      ? { ...inputs, terms: { ...inputs.terms, budget: amount } }
      : { ...inputs, sites: inputs.sites.map((site) => ({ ...site, seatsPerRoom: site.seatsPerRoom * amount })) };
  return { ...problem, inputs: changed };
}

/** Prices of the budget's rows, or of the seat-days that one more multiple of the seats brings. */
function slopeOf({ program: { limits }, solution }: BestPlan, of: FrontierOf, sites: readonly Site[]): number {
  return limits.reduce((sum, { constraint, site: row, month = 0 }, at) => {
    const price = solution.duals[at] as number;
    if (of === "budget") return constraint === "budget" ? sum + price : sum;
    const site = constraint === "seats" && row !== undefined ? sites[row] : undefined;
    return site ? sum + (price / MONEY) * site.rooms * site.seatsPerRoom * daysOfSeat(site, month) : sum;
  }, 0);
}

/** The family whose limits are worth most as they stand. A limit of 0 is worth nothing, whatever its price: it is asked for by itself. */
function bindingMost({ limits }: ReallocationProgram, duals: Float64Array, varied: FrontierOf): ConstraintId | null {
  const worth = new Map<ConstraintId, number>();
  const closed = new Set<ConstraintId>();
  limits.forEach(({ constraint, upper }, row) => {
    if (CONSTRAINT_FAMILIES[constraint].priced === "never" || !Number.isFinite(upper)) return;
    const price = duals[row] as number;
    worth.set(constraint, (worth.get(constraint) ?? 0) + price * upper);
    if (upper <= NONE && price > NONE) closed.add(constraint);
  });
  if (closed.has(varied)) return varied;
  const [most] = [...worth].filter(([, amount]) => amount > 1e-3).sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? [...closed][0] ?? null;
}

/** Most by which a concave function through the points, with their slopes, can lie above the straight lines between them. */
function largestError(points: readonly FrontierPoint[]): number {
  let error = 0;
  points.slice(1).forEach((right, k) => {
    const left = points[k] as FrontierPoint;
    const width = right.amount - left.amount;
    const chord = (right.value - left.value) / width;
    if (!(left.slope > right.slope)) return;
    // Where the two tangents meet.
    const x = (right.value - left.value - right.slope * width) / (left.slope - right.slope);
    error = Math.max(error, (left.slope - chord) * Math.min(width, Math.max(0, x)));
  });
  return error;
}
