import fc from "fast-check";
import { intervalCut } from "../../../src/model/uncertainty/seek/interval-cut";
import { SEEDED } from "../../support/scenarios";

/** Cuts until the value is within 1e-9 or the interval at its smallest. */
function cutsFor(of: (x: number) => number, low: number, high: number, smallest: number): number {
  const cut = intervalCut(high - low, smallest);
  let cuts = 0;
  while (high - low > smallest && cuts < 1000) {
    const x = cut(low, of(low), high, of(high));
    expect(x).toBeGreaterThan(low);
    expect(x).toBeLessThan(high);
    cuts += 1;
    const value = of(x);
    if (Math.abs(value) <= 1e-9) break;
    if (value < 0 === of(low) < 0) low = x;
    else high = x;
  }
  return cuts;
}

test.each([
  // Measured; halving takes 43 of [0, 4] to 5e-13.
  { name: "a cubic", of: (x: number) => x ** 3 - 2 * x - 5, most: 12 },
  { name: "an exponential", of: (x: number) => Math.exp(x) - 20, most: 12 },
  { name: "a straight line", of: (x: number) => 2 * x - 3, most: 8 },
  { name: "a line with a bend", of: (x: number) => Math.max(-1, 3 * (x - 2)) + 0.5, most: 12 },
  { name: "a line falling", of: (x: number) => 1 - x ** 2, most: 12 },
])("finds the zero of $name in a few cuts", ({ of, most }) => {
  expect(cutsFor(of, 0, 4, 5e-13)).toBeLessThanOrEqual(most);
});

test("never takes more than four cuts beyond those of halving, however the function jumps", () => {
  const jump = fc.record({ at: fc.double({ min: 0.001, max: 0.999, noNaN: true }), below: fc.double({ min: -1e6, max: -1e-6, noNaN: true }), above: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), power: fc.constantFrom(0, 1, 3, 9) });
  fc.assert(
    fc.property(jump, fc.constantFrom(1e-3, 1e-6, 1e-12), ({ at, below, above, power }, smallest) => {
      const of = (x: number) => (x < at ? below * (0.001 + (at - x) ** power) : above * (0.001 + (x - at) ** power));
      expect(cutsFor(of, 0, 1, smallest)).toBeLessThanOrEqual(Math.ceil(Math.log2(1 / smallest)) + 4);
    }),
    SEEDED,
  );
});
