import type { Pause } from "../../pause";
import { CONSTRAINT_FAMILIES } from "../problem/constraint-families";
import type { BestPlan } from "./optimum";
import { parametric, type Parametric, type ParametricPoint } from "./parametric";
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

/** Prices this near, relatively or in thousands, are the same: a broken tie moves them by less. */
const SAME = { relative: 1e-3, absolute: 1e-3 } as const;
/** Digits of a range. */
const DIGITS = 3;
/** A step so short that no plan of ours has two kinks within it, in parts of a unit that is looked at first. */
const SHORT = 1e-4;
/** Looks, each farther than the one before, and times that a kink is closed in on. */
const [FARTHER, CLOSINGS] = [8, 8];
/** How many times as far each look is as the one before. */
const STRIDE = 4;

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
  const resources = resourcesOf(best.problem, best.program);
  const prices: Price[] = [];
  for (const found of resources) {
    prices.push(await priceOf(best, found, pause));
    onProgress?.(prices.length / resources.length);
  }
  return prices;
}

/** Price of the retraining budget; null where it is not limited. */
export async function budgetPriceOf(best: BestPlan, pause?: Pause): Promise<Price | null> {
  const found = resourcesOf(best.problem, best.program).find(({ resource }) => resource.constraint === "budget");
  return found ? priceOf(best, found, pause) : null;
}

async function priceOf({ model }: BestPlan, { resource, direction, present, worthIn }: ResourceInProgram, pause?: Pause): Promise<Price> {
  const optimumAlong = parametric(model, direction);
  // A head or a seat is looked at by tenths, money by thousandths of what there is.
  const firstStep = isMoney(resource) ? Math.max(1, present / 1000) : 0.1;
  try {
    const more = await slopeTo(optimumAlong, 1, firstStep, Infinity, pause);
    const less = await slopeTo(optimumAlong, -1, firstStep, present, pause);
    return {
      resource,
      present,
      more: more.slope / worthIn,
      moreUpTo: shown(more.upTo),
      less: less.slope / worthIn,
      lessUpTo: shown(less.upTo),
    };
  } finally {
    optimumAlong.restore();
  }
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

/** One-sided slope, and how far it reaches. The optimum is concave along a direction, so that slopes only ever fall. */
async function slopeTo(
  optimumAlong: Parametric,
  sign: 1 | -1,
  firstStep: number,
  most: number,
  pause?: Pause,
): Promise<{ readonly slope: number; readonly upTo: number | null }> {
  const first = most > 0 ? await optimumAlong.at(sign * Math.min(SHORT * firstStep, most / 2), pause) : null;
  // Nothing is there to be taken away, or without it some limit can't be kept.
  if (first === null) return { slope: 0, upTo: 0 };
  let length = Math.min(firstStep, most);
  for (let look = 0; look < FARTHER; look++) {
    const far = await optimumAlong.at(sign * length, pause);
    if (far === null || !same(far.slope, first.slope))
      return { slope: first.slope, upTo: await kink(optimumAlong, first, far, sign, length, pause) };
    if (length >= most) return { slope: first.slope, upTo: null };
    length = Math.min(STRIDE * length, most);
  }
  return { slope: first.slope, upTo: null };
}

/** Where the line of the first point is left: tangents from beyond meet it ever nearer to the kink. */
async function kink(
  optimumAlong: Parametric,
  first: ParametricPoint,
  beyond: ParametricPoint | null,
  sign: 1 | -1,
  length: number,
  pause?: Pause,
): Promise<number> {
  let [near, far] = [Math.abs(first.at), length];
  let point = beyond;
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

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(SAME.absolute, SAME.relative * Math.abs(other));
}
