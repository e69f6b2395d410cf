/** How productivity grows from the first productive day, as a share of a seasoned agent's; times are in months. */
export type Ramp =
  | {
      readonly shape: "exponential";
      readonly start: number;
      readonly plateau: number;
      /** Time constant; 0 is at the plateau at once. */
      readonly tau: number;
    }
  | {
      readonly shape: "linear";
      readonly start: number;
      readonly plateau: number;
      /** Months until the plateau; 0 is at the plateau at once. */
      readonly length: number;
    };

/**
 * Productivity some months after the first productive day.
 *
 *   exponential: p(t) = plateau - (plateau - start) * e^(-t / tau)
 *   linear:      p(t) = start + (plateau - start) * t / length, the plateau from `length` on
 *
 * @param months t, 0 or more
 * @source domain.md 5.6
 */
export function productivity(ramp: Ramp, months: number): number {
  const missing = ramp.plateau - ramp.start;
  if (ramp.shape === "exponential") return ramp.tau === 0 ? ramp.plateau : ramp.plateau - missing * Math.exp(-months / ramp.tau);
  return months >= ramp.length ? ramp.plateau : ramp.start + (missing * months) / ramp.length;
}

/**
 * Mean productivity between two moments of the ramp: the curve is integrated, not sampled.
 *
 * @param from months, 0 or more
 * @param to   months, greater than `from`
 * @source domain.md 5.6: "Month means: integrate, do not sample midpoints"
 */
export function meanProductivity(ramp: Ramp, from: number, to: number): number {
  return ramp.plateau - (lostFteMonths(ramp, to) - lostFteMonths(ramp, from)) / (to - from);
}

/**
 * FTE-months that one agent's ramp costs up to a moment: the area between the plateau and the curve.
 *
 *   exponential: (plateau - start) * tau * (1 - e^(-t / tau))
 *   linear:      (plateau - start) * (t - t^2 / (2 * length)), (plateau - start) * length / 2 from `length` on
 *
 * @param months t, 0 or more
 * @source domain.md 5.6
 */
export function lostFteMonths(ramp: Ramp, months: number): number {
  const missing = ramp.plateau - ramp.start;
  if (ramp.shape === "exponential") return ramp.tau === 0 ? 0 : missing * ramp.tau * -Math.expm1(-months / ramp.tau);
  if (months >= ramp.length) return (missing * ramp.length) / 2;
  return missing * (months - months ** 2 / (2 * ramp.length));
}
