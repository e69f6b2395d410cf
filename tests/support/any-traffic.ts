import fc from "fast-check";
import type { Traffic } from "../../src/model/staffing/erlang/queue";

/** Any load from 0.01 erlangs, small and large alike often. */
export function anyLoad({ max }: { readonly max: number }): fc.Arbitrary<number> {
  return fc.double({ min: Math.log(0.01), max: Math.log(max), noNaN: true }).map(Math.exp);
}

/** Any patience from 2 seconds to 5 hours. */
export const anyPatience = fc.double({ min: Math.log(2), max: Math.log(18_000), noNaN: true }).map(Math.exp);

/** Any handling time from half a minute to 20 minutes. */
export const anyHandling = fc.integer({ min: 30, max: 1200 });

/** Any traffic whose callers hang up some time. */
export function anyImpatientTraffic(size: { readonly max: number }): fc.Arbitrary<Traffic> {
  return fc.record({ load: anyLoad(size), handling: anyHandling, patience: anyPatience });
}

/** Any traffic, in half of the cases without hang-ups. */
export function anyTraffic(size: { readonly max: number }): fc.Arbitrary<Traffic> {
  return fc.record({ load: anyLoad(size), handling: anyHandling, patience: fc.oneof(anyPatience, fc.constant(Infinity)) });
}
