import fc from "fast-check";
import { lostFteMonths, meanProductivity, productivity, type Ramp } from "../../../src/model/workforce/pools/ramp";
import { simpson } from "../../support/simpson";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const exponential = (start: number, plateau: number, tau: number): Ramp => ({ shape: "exponential", start, plateau, tau });
const linear = (start: number, plateau: number, length: number): Ramp => ({ shape: "linear", start, plateau, length });

/** vectors.json, ramp, computed there; the linear figure is in FTE-months (model.md 4). */
test.each([
  { says: "an exponential ramp of two months", ramp: exponential(0.5, 1, 2), months: 6, lost: 0.950212931632136 },
  { says: "a linear ramp of three months", ramp: linear(0.5, 1, 3), months: 3, lost: 0.75 },
])("$says from 0.5 loses $lost FTE-months", ({ ramp, months, lost }) => {
  // Digits of the vector.
  expect(lostFteMonths(ramp, months)).toEqual(within(lost, 5e-16));
});

test.each([
  { says: "the start of an exponential ramp", ramp: exponential(0.4, 0.9, 2), at: 0, gives: 0.4 },
  { says: "an exponential ramp after its time constant", ramp: exponential(0.4, 0.9, 2), at: 2, gives: 0.9 - 0.5 / Math.E },
  { says: "an exponential ramp of no duration", ramp: exponential(0.4, 0.9, 0), at: 0, gives: 0.9 },
  { says: "the start of a linear ramp", ramp: linear(0.5, 1, 4), at: 0, gives: 0.5 },
  { says: "the first quarter of a linear ramp", ramp: linear(0.5, 1, 4), at: 1, gives: 0.625 },
  { says: "the end of a linear ramp", ramp: linear(0.5, 1, 4), at: 4, gives: 1 },
  { says: "a linear ramp that is over", ramp: linear(0.5, 1, 4), at: 9, gives: 1 },
  { says: "a linear ramp of no duration", ramp: linear(0.5, 1, 0), at: 0, gives: 1 },
])("productivity at $says is $gives", ({ ramp, at, gives }) => {
  expect(productivity(ramp, at)).toEqual(within(gives, 1e-15));
});

test("a ramp of no duration loses nothing", () => {
  expect(lostFteMonths(exponential(0.5, 1, 0), 6)).toBe(0);
  expect(lostFteMonths(linear(0.5, 1, 0), 6)).toBe(0);
  expect(meanProductivity(exponential(0.5, 1, 0), 0, 1)).toBe(1);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const duration = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 12, noNaN: true }));
const anyRamp = fc
  .record({ shape: fc.constantFrom(exponential, linear), start: share, plateau: share, duration })
  .map(({ shape, start, plateau, duration: months }) => shape(start, plateau, months));

test("month means add up to the integral of the ramp", () => {
  fc.assert(
    fc.property(anyRamp, fc.integer({ min: 1, max: 36 }), (ramp, months) => {
      const means = Array.from({ length: months }, (_, t) => meanProductivity(ramp, t, t + 1));
      const whole = ramp.plateau * months - lostFteMonths(ramp, months);
      // Rounding of 36 sums.
      expect(means.reduce((sum, mean) => sum + mean, 0)).toEqual(within(whole, 1e-12));
    }),
    SEEDED,
  );
});

test("mean productivity is the integral of productivity, by Simpson's rule on each side of the kink", () => {
  fc.assert(
    fc.property(anyRamp, fc.double({ min: 0, max: 24, noNaN: true }), fc.double({ min: 0.05, max: 6, noNaN: true }), (ramp, from, length) => {
      const kink = ramp.shape === "linear" ? Math.min(from + length, Math.max(from, ramp.length)) : from;
      const curve = (at: number) => productivity(ramp, at);
      const integral = simpson(curve, from, kink) + simpson(curve, kink, from + length);
      // Simpson's error on e^(-60) in 2000 steps, and differences of areas divided by lengths from 0.05.
      expect(meanProductivity(ramp, from, from + length)).toEqual(within(integral / length, 1e-8));
    }),
    SEEDED,
  );
});
