import { type Pert, pertShape } from "../pert";
import { logBeta } from "../../special-functions/incomplete-beta";
import { betaLogit, fromLogit } from "../../special-functions/inverse-incomplete-beta";
import { normalCdf, normalDensity } from "../../special-functions/normal";

/** Distance of the knots, in scores: where the curve, its slope and its bend are exact. */
const KNOT = 1 / 4;

/** The score at a knot's beta variable, as a function of the knots' number from the median down: x, KNOT * x', KNOT^2 * x''. */
interface Knots {
  readonly x: Float64Array;
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

/**
 * A PERT variable at equidistant standard normal scores: valueAtScore at a fraction of its cost, at most 1e-9 of the width away from it.
 *
 * From knot to knot a polynomial of the fifth degree meets value, slope and bend at both ends. In the logit t = ln(x / (1-x)) with its
 * density f:
 *
 *   t' = density(z) / f(t),  t'' = t' * (-z - t' * (alpha * (1-x) - beta * x)),  x' = x * (1-x) * t',  x'' = x * (1-x) * (t'' + (1 -
 *   2x) * t'^2)
 *
 * @param reach    the scores run from -reach to reach; whole
 * @param perScore scores in a unit, a multiple of 4
 */
export function pertScores(distribution: Pert, reach: number, perScore: number): Float64Array {
  const { min, max } = distribution;
  const values = new Float64Array(2 * reach * perScore + 1).fill(min);
  if (max === min) return values;
  const { alpha, beta } = pertShape(distribution);
  fill(values, knotsDown(alpha, beta, reach), perScore, -1, min, max - min);
  fill(values, knotsDown(beta, alpha, reach), perScore, 1, max, min - max);
  return values;
}

/** Each knot foretells the next, so that one or two iterations settle it. */
function knotsDown(alpha: number, beta: number, reach: number): Knots {
  const count = reach / KNOT + 1;
  const [x, slope, bend] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const logUnit = logBeta(alpha, beta);
  let logit = Math.log(alpha / beta);
  for (let at = 0; at < count; at++) {
    const z = -at * KNOT;
    logit = betaLogit(alpha, beta, normalCdf(z), logUnit, logit);
    const { x: share, complement } = fromLogit(logit);
    const density = Math.exp(alpha * Math.log(share) + beta * Math.log(complement) - logUnit);
    const first = (KNOT * normalDensity(z)) / density;
    const second = first * (-z * KNOT - first * (alpha * complement - beta * share));
    x[at] = share;
    slope[at] = share * complement * first;
    bend[at] = share * complement * (second + (complement - share) * first * first);
    logit += second / 2 - first;
  }
  return { x, slope, bend };
}

/** Values on one side of the median: outwards from the middle of the array, which is score 0. */
function fill(values: Float64Array, { x, slope, bend }: Knots, perScore: number, direction: 1 | -1, from: number, width: number): void {
  const perKnot = perScore * KNOT;
  let index = (values.length - 1) / 2;
  for (let knot = 0; knot + 1 < x.length; knot++) {
    const [c0, c1, c2] = [x[knot] as number, -(slope[knot] as number), (bend[knot] as number) / 2];
    const [endSlope, endBend] = [-(slope[knot + 1] as number), bend[knot + 1] as number];
    const rise = (x[knot + 1] as number) - c0 - c1 - c2;
    const tilt = endSlope - c1 - 2 * c2;
    const turn = endBend / 2 - c2;
    const [c3, c4, c5] = [10 * rise - 4 * tilt + turn, -15 * rise + 7 * tilt - 2 * turn, 6 * rise - 3 * tilt + turn];
    for (let at = 0; at <= perKnot; at++) {
      const s = at / perKnot;
      values[index + direction * at] = from + width * (c0 + s * (c1 + s * (c2 + s * (c3 + s * (c4 + s * c5)))));
    }
    index += direction * perKnot;
  }
}
