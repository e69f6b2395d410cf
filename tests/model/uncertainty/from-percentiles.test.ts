import fc from "fast-check";
import { distributionFault, inverse, inverseUpper, type Distribution } from "../../../src/model/uncertainty/distributions/distribution";
import { logParameters } from "../../../src/model/uncertainty/distributions/lognormal";
import {
  lognormalFromPercentiles, pertFromPercentiles, triangularFromPercentiles, type PercentileFault,
} from "../../../src/model/uncertainty/distributions/from-percentiles";
import { anyLognormal, anyPert, anyTriangular } from "../../support/any-distribution";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

const anyTailLevel = fc.constantFrom(0.01, 0.05, 0.1, 0.25);

describe("a lognormal distribution from its percentiles", () => {
  test("P10 = 80 and P90 = 130 has sigma 0.1894 and mean 103.83", () => {
    const found = distribution(lognormalFromPercentiles(80, 130));
    // domain.md 5.8.
    expect(logParameters(found).sigma).toEqual(within(0.189421880802503, 1e-15));
    expect(found.mean).toEqual(asPrinted("103.826461608"));
    expect([inverse(found, 0.1), inverse(found, 0.9)]).toEqual([within(80, 1e-12), within(130, 1e-12)]);
  });

  test("is the one the percentiles were taken from", () => {
    fc.assert(
      fc.property(anyLognormal, anyTailLevel, (of, tail) => {
        const found = distribution(lognormalFromPercentiles(inverse(of, tail), inverseUpper(of, tail), tail));
        // The logarithm of a quotient near 1, where the variation is small: 1e-16 of it.
        expect([found.mean / of.mean, found.cv / of.cv]).toEqual([within(1, 1e-12), within(1, 1e-12)]);
      }),
      SEEDED,
    );
  });

  test.each<{ low: number; high: number; fault: PercentileFault }>([
    { low: 0, high: 130, fault: { code: "out-of-bounds", parameter: "low", found: 0, min: Number.MIN_VALUE, max: Infinity } },
    { low: 130, high: 80, fault: { code: "not-ascending", first: "low", second: "high", found: [130, 80] } },
    { low: 80, high: Infinity, fault: { code: "non-finite", parameter: "high", found: Infinity } },
  ])("from $low to $high is none", ({ low, high, fault }) => {
    expect(lognormalFromPercentiles(low, high)).toEqual(fault);
  });
});

describe.each([
  { family: "triangular", from: triangularFromPercentiles, any: anyTriangular as fc.Arbitrary<Distribution & { min: number; mode: number; max: number }> },
  { family: "PERT", from: pertFromPercentiles, any: anyPert as fc.Arbitrary<Distribution & { min: number; mode: number; max: number }> },
])("a $family distribution from two percentiles and its mode", ({ from, any }) => {
  test("has them", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1000, noNaN: true }), anyTailLevel, (low, place, distance, tail) => {
        const [mode, high] = [low + place * distance, low + distance];
        const found = distribution(from(low, mode, high, tail));
        expect(distributionFault(found)).toBeNull();
        expect(found.mode).toBe(mode);
        const tolerance = 1e-12 * (Math.abs(low) + 10 * distance);
        expect([inverse(found, tail), inverseUpper(found, tail)]).toEqual([within(low, tolerance), within(high, tolerance)]);
      }),
      SEEDED,
    );
  });

  test("is the one the percentiles were taken from, its mode at a bound too", () => {
    fc.assert(
      fc.property(any, anyTailLevel, (of, tail) => {
        const found = distribution(from(inverse(of, tail), of.mode, inverseUpper(of, tail), tail));
        // Percentiles of figures up to 1e4 are rounded to 1e-12.
        const tolerance = 1e-10 + 1e-9 * (of.max - of.min);
        expect([found.min, found.max]).toEqual([within(of.min, tolerance), within(of.max, tolerance)]);
      }),
      SEEDED,
    );
  });

  test("is none where the mode is too far out, and the nearest modes do have one", () => {
    const fault = from(80, 60, 130);
    if (!("code" in fault) || fault.code !== "unreachable") throw new Error("a distribution was found");
    expect(fault).toMatchObject({ parameter: "mode", found: 60 });
    const nearest = distribution(from(80, fault.min, 130));
    // All on one side of the mode.
    expect(nearest.min).toEqual(within(nearest.mode, 1e-9));
    expect(inverse(nearest, 0.1)).toEqual(within(80, 1e-9));
    const farthest = distribution(from(80, fault.max, 130));
    expect(farthest.max).toEqual(within(farthest.mode, 1e-9));
    expect(from(80, fault.max + 1e-6, 130)).toMatchObject({ code: "unreachable" });
  });

  test("of one value is that value, and of one percentile and another mode none", () => {
    expect(from(5, 5, 5)).toMatchObject({ min: 5, mode: 5, max: 5 });
    expect(from(5, 6, 5)).toEqual({ code: "unreachable", parameter: "mode", found: 6, min: 5, max: 5 });
  });

  test("is none of percentiles turned round, or without a number", () => {
    expect(from(130, 100, 80)).toEqual({ code: "not-ascending", first: "low", second: "high", found: [130, 80] });
    expect(from(80, NaN, 130)).toEqual({ code: "non-finite", parameter: "mode", found: NaN });
  });
});

test("the mode reaches as far outside P10 and P90 as a right triangle's, and a PERT's of exponents 1 and 5", () => {
  // P10 of a falling right triangle is 1 - sqrt(0.9), P90 1 - sqrt(0.1); of exponents 1 and 5, with fifth roots.
  const reach = (power: number) => (1 - 0.9 ** power) / (0.9 ** power - 0.1 ** power);
  expect(triangularFromPercentiles(0, -1, 1)).toMatchObject({ code: "unreachable", min: within(-reach(1 / 2), 1e-14), max: within(1 + reach(1 / 2), 1e-14) });
  expect(pertFromPercentiles(0, -1, 1)).toMatchObject({ code: "unreachable", min: within(-reach(1 / 5), 1e-13), max: within(1 + reach(1 / 5), 1e-13) });
  expect([reach(1 / 2), reach(1 / 5)]).toEqual([asPrinted("0.081"), asPrinted("0.060")]);
});

function distribution<Found extends object>(found: Found | PercentileFault): Exclude<Found, PercentileFault> {
  if ("code" in found) throw new Error(found.code);
  return found as Exclude<Found, PercentileFault>;
}
