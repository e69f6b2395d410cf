import { inverse, inverseUpper } from "./distribution";
import { notAscending, nonFinite, outOfBounds, type DistributionFault } from "./distribution-fault";
import { lognormalOf, type Lognormal } from "./lognormal";
import type { Pert } from "./pert";
import type { Triangular } from "./triangular";
import { inverseNormal } from "../special-functions/normal";

/** Probability below the low percentile and above the high one: P10 and P90. */
const TENTH = 0.1;
/** How far rounding may carry a mode at its limit beyond it, in distances between the percentiles. */
const ROUNDING = 1e-12;

/** Why no distribution of the family has the percentiles. */
export type PercentileFault =
  | DistributionFault
  /** With these percentiles the mode of the family is between `min` and `max`. */
  | { readonly code: "unreachable"; readonly parameter: "mode"; readonly found: number; readonly min: number; readonly max: number };

/**
 * The lognormal distribution with two percentiles.
 *
 *   sigma = ln(high / low) / (2 * z),  mu = (ln(low) + ln(high)) / 2,  z = inverse of Phi at 1 - tail
 *
 * @param low  above 0
 * @param high at least `low`
 * @param tail probability below `low` and above `high`, between 0 and 1/2
 * @source domain.md 5.8
 */
export function lognormalFromPercentiles(low: number, high: number, tail = TENTH): Lognormal | PercentileFault {
  const fault = outOfBounds("low", low, Number.MIN_VALUE, Infinity) ?? notAscending({ low, high });
  if (fault) return fault;
  return lognormalOf({ mu: (Math.log(low) + Math.log(high)) / 2, sigma: Math.log(high / low) / (-2 * inverseNormal(tail)) });
}

/**
 * The triangular distribution with two percentiles and a mode.
 *
 * The mode may lie outside the percentiles, as far as the mode of a triangle without a left or a right side does: by 8.1 % of their
 * distance for P10 and P90.
 *
 * @param high at least `low`
 * @param tail probability below `low` and above `high`, between 0 and 1/2
 */
export function triangularFromPercentiles(low: number, mode: number, high: number, tail = TENTH): Triangular | PercentileFault {
  return fromPercentiles("triangular", low, mode, high, tail);
}

/**
 * The PERT-beta distribution with two percentiles and a mode.
 *
 * The mode may lie outside the percentiles, as far as that of a distribution that only falls or only rises: by 6.0 % of their distance
 * for P10 and P90.
 *
 * @param high at least `low`
 * @param tail probability below `low` and above `high`, between 0 and 1/2
 */
export function pertFromPercentiles(low: number, mode: number, high: number, tail = TENTH): Pert | PercentileFault {
  return fromPercentiles("pert", low, mode, high, tail);
}

/**
 * The further right the mode of the family's distribution from 0 to 1, the further right it is between the percentiles. So the one
 * place of the mode that fits is found by bisection, and a change of scale does the rest.
 */
function fromPercentiles<Kind extends "pert" | "triangular">(kind: Kind, low: number, mode: number, high: number, tail: number) {
  const fault = nonFinite({ mode }) ?? notAscending({ low, high });
  if (fault) return fault;
  if (low === high && low === mode) return { kind, min: low, mode, max: high };
  const wanted = mode - low;
  const distance = high - low;
  const [first, last] = [placed(kind, 0, tail), placed(kind, 1, tail)];
  const beyond = ROUNDING * distance;
  const [min, max] = [low + first.place * distance, low + last.place * distance];
  if (mode < min - beyond || mode > max + beyond || distance === 0)
    return { code: "unreachable", parameter: "mode", found: mode, min, max } as const;
  let [left, right] = [0, 1];
  for (;;) {
    const middle = (left + right) / 2;
    if (middle <= left || middle >= right) break;
    if (placed(kind, middle, tail).place * distance < wanted) left = middle;
    else right = middle;
  }
  const width = distance / placed(kind, right, tail).spread;
  return { kind, min: mode - right * width, mode, max: mode + (1 - right) * width };
}

/**
 * Where the mode of the family's distribution from 0 to 1 lies between its percentiles (0 at the low one, 1 at the high one),
 * and how far apart they are.
 */
function placed(kind: "pert" | "triangular", mode: number, tail: number) {
  const standard = { kind, min: 0, mode, max: 1 };
  const low = inverse(standard, tail);
  const spread = inverseUpper(standard, tail) - low;
  return { place: (mode - low) / spread, spread };
}
