/** Parts of a head that a plan is told in: less is the solver's rounding. A power of two, so that whole heads stay whole. */
const PARTS = 2 ** 30;

/** Values without what depends on the basis that the solver began with: all that is decided by them is the same then. */
export function withoutRounding(values: Float64Array): Float64Array {
  return values.map((value) => Math.round(value * PARTS) / PARTS);
}
