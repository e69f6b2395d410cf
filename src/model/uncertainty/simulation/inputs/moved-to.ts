import type { Distribution } from "../../distributions/distribution";
import { empirical } from "../../distributions/empirical";

/**
 * A distribution whose point value a hand has moved: what a slider does to an uncertain input.
 *
 * The mode of a PERT or triangular one moves between its ends, which give way where it leaves them; a lognormal one keeps its
 * coefficient of variation, the others their spread. A higher point value never makes low results likelier.
 *
 * @param value new point value
 */
export function movedTo(distribution: Distribution, value: number): Distribution {
  switch (distribution.kind) {
    case "pert":
    case "triangular":
      return { ...distribution, min: Math.min(distribution.min, value), mode: value, max: Math.max(distribution.max, value) };
    case "lognormal":
    case "normal":
      return { ...distribution, mean: value };
    case "uniform": {
      const shift = value - (distribution.min + distribution.max) / 2;
      return { ...distribution, min: distribution.min + shift, max: distribution.max + shift };
    }
    case "empirical": {
      const shift = value - empirical.pointValue(distribution);
      return { ...distribution, values: Array.from(distribution.values, (observed) => observed + shift) };
    }
    case "point":
      return { ...distribution, value };
    case "bernoulli":
      return { ...distribution, probability: value };
  }
}
