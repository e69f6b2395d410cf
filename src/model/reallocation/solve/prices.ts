import type { Pause } from "../../pause";
import { CONSTRAINT_FAMILIES } from "../problem/constraint-families";
import { MONEY } from "../program/constraints/constraint";
import type { BestPlan } from "./optimum";
import type { Movement } from "../program/linear-program";
import { parametric, slopeAlong, type Parametric, type ParametricPoint } from "./parametric";
import { resourcesOf, type Resource, type ResourceInProgram } from "./resources";

/** What one more, or one less, of something is worth; in the workbook's currency a unit, present value. */
export interface Price {
  readonly resource: Resource;
  /** Units there are at present. */
  readonly present: number;
  /** What one more adds to the value. */
  readonly more: number;
  /** Units more for which that price holds, to three digits; null where it holds as far as was looked. */
  readonly moreUpTo: number | null;
  /** What one less takes from it; differs from `more` where the optimum lies in a kink. */
  readonly less: number;
  /** Units less for which that price holds, to three digits; null where it holds down to none, or as far as was looked. */
  readonly lessUpTo: number | null;
}

/** Prices this near, relatively or in thousands a unit (of money: a thousand), are the same: a broken tie moves them by less. */
const SAME = { relative: 1e-3, absolute: 1e-3 } as const;
/** Digits of a range. */
const DIGITS = 3;
/** A step so short that no plan of ours has two kinks within it, in parts of a unit that is looked at first. */
const SHORT = 1e-4;
/** Looks, each farther than the one before, and times that a kink is closed in on. */
const [FARTHER, CLOSINGS] = [8, 8];
/** How many times as far each look is as the one before. */
const STRIDE = 4;
/** Looks that are taken a hair behind where a basis ends: most kinks are there. */
const CLOSE_LOOKS = 3;

/**
 * Prices of all that is limited, one-sided, with the range in which each holds: the optimum is solved again a short step to
 * either side, and then further until the price changes.
 *
 *   more = right-hand, less = left-hand derivative of the value by the units there are
 *
 * @param onProgress share of the work done
 * @source model.md 2 (price of a seat), 3; domain.md 5.11 (one-sided ranges)
 */
export async function pricesOf(best: BestPlan, pause?: Pause, onProgress?: (done: number) => void): Promise<Price[]> {
  const found = resourcesOf(best.problem, best.program);
  await startAnew(best, pause);
  // How far the optimum's own basis reaches is looked at for all of them before the first is moved.
  const reaches = found.map(({ direction }) => reachesOf(best, direction));
  const prices: Price[] = [];
  for (const [at, resource] of found.entries()) {
    prices.push(await priceOf(best, resource, reaches[at] as Reaches, pause));
    onProgress?.(prices.length / found.length);
  }
  return prices;
}

/** Price of the retraining budget; null where it is not limited. */
export async function budgetPriceOf(best: BestPlan, pause?: Pause): Promise<Price | null> {
  const found = resourcesOf(best.problem, best.program).find(({ resource }) => resource.constraint === "budget");
  if (!found) return null;
  await startAnew(best, pause);
  return priceOf(best, found, reachesOf(best, found.direction), pause);
}

/**
 * Looks begin within the program's own limits, at the basis of the optimum and with nothing else that the solver knows: where it has been
 * before has no part in them.
 */
async function startAnew({ model, program: { linear } }: BestPlan, pause?: Pause): Promise<void> {
  model.setRowBounds([...linear.rowLower.keys()], linear.rowLower, linear.rowUpper);
  model.setBasis(model.basis());
  await model.solve(pause);
}

/** What one more unit is worth at the optimum's own basis, and how far that holds to either side. */
interface Reaches {
  readonly slope: number;
  readonly more: number;
  readonly less: number;
}

function reachesOf({ model, solution: { duals, reducedCosts } }: BestPlan, direction: Movement): Reaches {
  const along = parametric(model, direction);
  return { slope: slopeAlong(direction, duals, reducedCosts), more: along.reach(1), less: along.reach(-1) };
}

async function priceOf(
  { model, solution: { objective } }: BestPlan,
  { resource, direction, present, worthIn }: ResourceInProgram,
  reaches: Reaches,
  pause?: Pause,
): Promise<Price> {
  const optimumAlong = parametric(model, direction);
  // A head or a seat is looked at by tenths, money by thousandths of what there is.
  const scale = isMoney(resource)
    ? { firstStep: Math.max(1, present / 1000), nothing: SAME.absolute * MONEY }
    : { firstStep: 0.1, nothing: SAME.absolute };
  const here = { at: 0, objective, slope: reaches.slope };
  try {
    const more = await slopeTo(optimumAlong, 1, scale, Infinity, { ...here, reach: reaches.more }, pause);
    const less = await slopeTo(optimumAlong, -1, scale, present, { ...here, reach: reaches.less }, pause);
    return {
      resource,
      present,
      more: toldPrice(more.slope / worthIn),
      moreUpTo: shown(more.upTo),
      less: toldPrice(less.slope / worthIn),
      lessUpTo: shown(less.upTo),
    };
  } finally {
    optimumAlong.restore();
  }
}

/** Digits of a price that do not depend on where the solver began. */
const PRICE_DIGITS = 9;

/** Bases whose prices differ by less than the solver's tolerance are all optimal to it, and which it ends at depends on where it began. */
export function toldPrice(price: number): number {
  return Number(price.toPrecision(PRICE_DIGITS));
}

/**
 * A kink between two prices that are nearly the same is known to no more digits than these: where two lines meet moves with the
 * solver's rounding.
 */
function shown(upTo: number | null): number | null {
  return upTo === null ? null : Number(upTo.toPrecision(DIGITS));
}

function isMoney({ constraint }: Resource): boolean {
  return CONSTRAINT_FAMILIES[constraint].unit === "money";
}

/** How far is looked first, and what two slopes may differ by and be the same. */
interface Scale {
  readonly firstStep: number;
  readonly nothing: number;
}

/** A point on the way, and how many units further its basis reaches. */
type Reaching = Pick<ParametricPoint, "at" | "objective" | "slope"> & { readonly reach: number };

/**
 * One-sided slope, and how far it reaches. The optimum is concave along a direction, so that slopes only ever fall. As far as a basis
 * reaches nothing need be solved; behind its end another one is found, a hair beyond the first times and then farther and farther.
 */
async function slopeTo(
  optimumAlong: Parametric,
  sign: 1 | -1,
  { firstStep, nothing }: Scale,
  most: number,
  here: Reaching,
  pause?: Pause,
): Promise<{ readonly slope: number; readonly upTo: number | null }> {
  const short = SHORT * firstStep;
  const solvedAt = async (units: number): Promise<Reaching | null> => {
    const point = await optimumAlong.at(sign * units, pause);
    return point && { ...point, reach: optimumAlong.reach(sign) };
  };
  const first = most <= 0 ? null : here.reach > short ? here : await solvedAt(Math.min(short, most / 2));
  // Nothing is there to be taken away, or without it some limit can't be kept.
  if (first === null) return { slope: 0, upTo: 0 };
  const farthest = Math.min(most, firstStep * STRIDE ** (FARTHER - 1));
  let near = Math.abs(first.at) + first.reach;
  let length = firstStep;
  for (let look = 0; near < farthest; look++) {
    while (length <= near) length *= STRIDE;
    const isClose = look < CLOSE_LOOKS && near + short < length;
    const units = Math.min(farthest, isClose ? near + short : length);
    const beyond = await solvedAt(units);
    if (beyond === null || !same(beyond.slope, first.slope, nothing)) {
      const isAtTheEnd = isClose || units - near <= short;
      return { slope: first.slope, upTo: isAtTheEnd ? near : await kink(optimumAlong, first, beyond, sign, near, units, pause) };
    }
    near = units + beyond.reach;
  }
  return { slope: first.slope, upTo: null };
}

/** Where the line of the first point is left: tangents from beyond meet it ever nearer to the kink. */
async function kink(
  optimumAlong: Parametric,
  first: Reaching,
  beyond: Reaching | null,
  sign: 1 | -1,
  holdsTo: number,
  length: number,
  pause?: Pause,
): Promise<number> {
  let [near, far] = [holdsTo, length];
  let point: Pick<ParametricPoint, "at" | "objective" | "slope"> | null = beyond;
  for (let closing = 0; closing < CLOSINGS; closing++) {
    const meeting =
      point === null
        ? (near + far) / 2
        : Math.abs((point.objective - first.objective - point.slope * point.at + first.slope * first.at) / (first.slope - point.slope));
    if (!(meeting > near && meeting < far)) return point === null ? near : Math.min(far, Math.max(near, meeting));
    const found = await optimumAlong.at(sign * meeting, pause);
    const onLine =
      found !== null &&
      Math.abs(found.objective - first.objective - first.slope * (found.at - first.at)) <= 1e-7 * Math.max(1, Math.abs(found.objective));
    if (onLine && point !== null) return meeting;
    if (onLine) near = meeting;
    else [far, point] = [meeting, found];
  }
  return point === null ? near : far;
}

function same(one: number, other: number, absolute: number): boolean {
  return Math.abs(one - other) <= Math.max(absolute, SAME.relative * Math.abs(other));
}
