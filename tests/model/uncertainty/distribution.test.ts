import fc from "fast-check";
import {
  curveOf, distributionFault, inverse, inverseUpper, mean, pointValue, valueAtScore, variance, type Distribution,
} from "../../../src/model/uncertainty/distributions/distribution";
import { pertShape } from "../../../src/model/uncertainty/distributions/pert";
import { logBeta } from "../../../src/model/uncertainty/special-functions/incomplete-beta";
import { normalCdf, normalDensity } from "../../../src/model/uncertainty/special-functions/normal";
import { anyDistribution, anyLognormal, anyNormal, anyPert, anyTail, anyTriangular, anyUniform } from "../../support/any-distribution";
import { jstatInverse, stdlibInverse, type Judged } from "../../support/distribution-oracles";
import { SEEDED } from "../../support/scenarios";
import { simpson } from "../../support/simpson";
import { asPrinted, within } from "../../support/within";

const pert = (min: number, mode: number, max: number) => ({ kind: "pert", min, mode, max }) as const;
const triangular = (min: number, mode: number, max: number) => ({ kind: "triangular", min, mode, max }) as const;
const lognormal = (mean: number, cv: number) => ({ kind: "lognormal", mean, cv }) as const;

/** Arithmetic of a dozen steps. */
const ROUNDING = 1e-14;

describe("a distribution of the books", () => {
  /** domain.md 5.8 and vectors.json, as printed. The published means are those of Hillier and Lieberman, recalled. */
  test.each([
    { of: triangular(0, 1, 4), mean: "1.6666667", variance: "0.7222222", inverses: { 0.1: "0.6324555320", 0.5: "1.5505102572", 0.9: "2.9045548850" } },
    { of: triangular(0.02, 0.08, 0.2), mean: "0.10", variance: "0.0014", inverses: { 0.5: "0.0960769515" } },
    { of: pert(1, 2, 3), mean: "2", variance: "0.142857142857", inverses: { 0.5: "2" } },
    { of: pert(2, 3.5, 8), mean: "4", variance: "1.142857142857", inverses: { 0.05: "2.458642348474", 0.5: "3.882861022734", 0.95: "5.944449908007" } },
    { of: pert(0.02, 0.08, 0.2), mean: "0.09", variance: "0.0011", inverses: {} },
    { of: lognormal(100, 0.3), mean: "100", variance: "900", inverses: { 0.05: "59.0992056", 0.5: "95.7826285", 0.95: "155.2357909" } },
  ])("$of has its mean, variance and percentiles", (row) => {
    expect(distributionFault(row.of)).toBeNull();
    expect(mean(row.of)).toEqual(asPrinted(row.mean));
    expect(variance(row.of)).toEqual(asPrinted(row.variance));
    for (const [u, figure] of Object.entries(row.inverses)) expect(inverse(row.of, Number(u))).toEqual(asPrinted(figure));
  });
});

/** Every shape at several scales, the modes at the bounds too. */
const JUDGED: readonly Judged[] = [
  pert(0, 0, 1), pert(0, 0.01, 1), pert(0.02, 0.08, 0.2), pert(2, 3.5, 8), pert(-50, 30, 40), pert(1e6, 3e6, 3e6),
  triangular(0, 0, 1), triangular(0.02, 0.08, 0.2), triangular(-50, 30, 40), triangular(1e6, 3e6, 3e6),
  lognormal(1, 0.05), lognormal(100, 0.3), lognormal(5e6, 1),
  { kind: "normal", mean: 0, deviation: 1 }, { kind: "normal", mean: 250, deviation: 40 },
  { kind: "uniform", min: 0, max: 1 }, { kind: "uniform", min: -3, max: 40 },
];
const BODY = [1e-4, 0.001, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99, 0.999, 1 - 1e-4];
const FAR_TAIL = [1e-9, 1e-8, 1e-6, 1e-5];

describe.each(JUDGED.map((of) => ({ of, scale: Math.sqrt(variance(of)) })))("the inverse of $of", ({ of, scale }) => {
  test("is that of @stdlib and of jstat between 0.01 % and 99.99 %", () => {
    // jstat ends its search for a beta inverse at steps of 1e-8 of x, and is up to 1e-8 of the width off even at 80 %.
    const jstatError = of.kind === "pert" ? 1e-7 : 1e-9;
    for (const u of BODY) {
      expect(inverse(of, u)).toEqual(within(stdlibInverse(of, u), 1e-12 * Math.max(scale, Math.abs(inverse(of, u)))));
      expect(inverse(of, u)).toEqual(within(jstatInverse(of, u), jstatError * scale));
    }
  });

  test("is that of @stdlib from 1e-9 to 1 - 1e-9, where @stdlib itself is exact", () => {
    for (const tail of FAR_TAIL) {
      const upper = inverse(of, 1 - tail);
      expect(upper).toEqual(within(stdlibInverse(of, 1 - tail), 1e-11 * Math.max(scale, Math.abs(upper))));
      // Its score of 1e-9 is 7e-10 off (tests of the normal distribution): the lower tail of what is made of scores is judged by quadrature alone.
      if (of.kind === "normal" || of.kind === "lognormal") continue;
      expect(inverse(of, tail)).toEqual(within(stdlibInverse(of, tail), 1e-11 * Math.max(scale, Math.abs(inverse(of, tail)))));
    }
  });

  test("leaves the wanted probability in either tail, by quadrature of the density", () => {
    for (const tail of [...FAR_TAIL, 0.01, 0.3]) {
      const [low, high] = [inverse(of, tail), inverseUpper(of, tail)];
      // Simpson's rule on e^(k*s), 2000 steps over 40 times its 1/k: (1/50)^4 / 180 of the area, somewhat more where k varies.
      // And a value is a double: 2e-16 of itself, or of the width, times a density of at most 1/scale.
      const tolerance = (x: number) => 5e-9 + (2e-16 * Math.max(1, Math.abs(x) / scale)) / tail;
      expect(lowerTail(of, low) / tail).toEqual(within(1, tolerance(low)));
      expect(upperTail(of, high) / tail).toEqual(within(1, tolerance(high)));
    }
  });
});

describe("any distribution", () => {
  test("has an inverse that never falls, and the same one from above", () => {
    fc.assert(
      fc.property(anyDistribution, anyTail, anyTail, (of, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const slack = ROUNDING * Math.abs(inverse(of, more));
        expect(inverse(of, less)).toBeLessThanOrEqual(inverse(of, more) + slack);
        expect(inverse(of, more)).toBeLessThanOrEqual(inverseUpper(of, more) + slack + ROUNDING * Math.abs(inverseUpper(of, more)));
        expect(inverseUpper(of, more)).toBeLessThanOrEqual(inverseUpper(of, less) + ROUNDING * Math.abs(inverseUpper(of, less)));
        expect(inverse(of, 1 - more)).toBe(inverseUpper(of, 1 - (1 - more)));
      }),
      SEEDED,
    );
  });

  test("has at a score what it has at the probability of the score", () => {
    fc.assert(
      fc.property(anyDistribution, fc.double({ min: -6, max: 6, noNaN: true }), (of, z) => {
        const [below, above] = [inverse(of, normalCdf(z) * (1 - 1e-9)), inverseUpper(of, normalCdf(-z) * (1 - 1e-9))];
        expect(valueAtScore(of, z)).toBeGreaterThanOrEqual(below - ROUNDING * Math.abs(below));
        expect(valueAtScore(of, z)).toBeLessThanOrEqual(above + ROUNDING * Math.abs(above));
        expect(curveOf(of)(z)).toBe(valueAtScore(of, z));
      }),
      SEEDED,
    );
  });

  test("has the mean and the variance of its inverse", () => {
    fc.assert(
      fc.property(fc.oneof(anyPert, anyTriangular, anyLognormal, anyNormal, anyUniform), (of) => {
        const curve = curveOf(of);
        const centre = mean(of);
        const deviation = Math.sqrt(variance(of));
        // Simpson's rule at steps of 0.01; a triangle's bend jumps at its mode, which costs step^3.
        expect(simpson((z) => (curve(z) - centre) * normalDensity(z), -10, 10)).toEqual(within(0, 1e-6 * deviation + ROUNDING * Math.abs(centre)));
        const square = simpson((z) => (curve(z) - centre) ** 2 * normalDensity(z), -10, 10);
        // Where the spread is small beside the mean, its digits are those of a difference.
        expect(square / variance(of)).toEqual(within(1, 1e-5 + (1e-13 * Math.abs(centre)) / deviation));
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  test("between bounds is the same shape at another place and scale, and turned round", () => {
    fc.assert(
      fc.property(fc.oneof(anyPert, anyTriangular), anyTail, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (of, u, shift, scale) => {
        const moved = { ...of, min: shift + scale * of.min, mode: shift + scale * of.mode, max: shift + scale * of.max };
        const tolerance = 1e-12 * Math.max(Math.abs(moved.min), Math.abs(moved.max));
        expect(inverse(moved, u)).toEqual(within(shift + scale * inverse(of, u), tolerance));
        const turned = { ...of, min: -of.max, mode: -of.mode, max: -of.min };
        expect(inverseUpper(turned, u)).toEqual(within(-inverse(of, u), ROUNDING * 1e5));
        expect(inverse(of, u)).toBeGreaterThanOrEqual(of.min);
        expect(inverseUpper(of, u)).toBeLessThanOrEqual(of.max);
      }),
      SEEDED,
    );
  });

  test.each<Distribution>([
    pert(7, 7, 7), triangular(7, 7, 7), lognormal(7, 0), { kind: "uniform", min: 7, max: 7 }, { kind: "normal", mean: 7, deviation: 0 }, { kind: "point", value: 7 },
  ])("%j is one value, whatever the probability", (of) => {
    expect(distributionFault(of)).toBeNull();
    // The exponential of a logarithm rounds.
    expect([inverse(of, 0.01), inverseUpper(of, 0.01), valueAtScore(of, 3), mean(of), pointValue(of)]).toEqual(Array(5).fill(within(7, ROUNDING)));
    expect(variance(of)).toBe(0);
  });
});

describe("the point value", () => {
  test.each<{ of: Distribution; value: number }>([
    { of: pert(0.02, 0.08, 0.2), value: 0.08 },
    { of: triangular(0, 1, 4), value: 1 },
    { of: lognormal(100, 0.3), value: 100 },
    { of: { kind: "normal", mean: 250, deviation: 40 }, value: 250 },
    { of: { kind: "uniform", min: 2, max: 4 }, value: 3 },
    { of: { kind: "bernoulli", probability: 0.3 }, value: 0.3 },
    { of: { kind: "empirical", values: [1, 2, 3, 10] }, value: 4 },
    { of: { kind: "point", value: 5 }, value: 5 },
  ])("of $of is $value", ({ of, value }) => {
    expect(pointValue(of)).toBe(value);
  });
});

describe("a distribution that is none", () => {
  test.each<{ of: Distribution; fault: ReturnType<typeof distributionFault> }>([
    { of: pert(3, 2, 4), fault: { code: "not-ascending", first: "min", second: "mode", found: [3, 2] } },
    { of: pert(0, 0.3, 0.2), fault: { code: "not-ascending", first: "mode", second: "max", found: [0.3, 0.2] } },
    { of: triangular(0, NaN, 1), fault: { code: "non-finite", parameter: "mode", found: NaN } },
    { of: triangular(5, 4, Infinity), fault: { code: "non-finite", parameter: "max", found: Infinity } },
    { of: { kind: "uniform", min: 2, max: 1 }, fault: { code: "not-ascending", first: "min", second: "max", found: [2, 1] } },
    { of: lognormal(0, 0.3), fault: { code: "out-of-bounds", parameter: "mean", found: 0, min: Number.MIN_VALUE, max: Infinity } },
    { of: lognormal(100, -0.1), fault: { code: "out-of-bounds", parameter: "cv", found: -0.1, min: 0, max: Infinity } },
    { of: lognormal(100, Infinity), fault: { code: "non-finite", parameter: "cv", found: Infinity } },
    { of: { kind: "normal", mean: NaN, deviation: 1 }, fault: { code: "non-finite", parameter: "mean", found: NaN } },
    { of: { kind: "normal", mean: 0, deviation: -1 }, fault: { code: "out-of-bounds", parameter: "deviation", found: -1, min: 0, max: Infinity } },
    { of: { kind: "bernoulli", probability: 30 }, fault: { code: "out-of-bounds", parameter: "probability", found: 30, min: 0, max: 1 } },
    { of: { kind: "point", value: NaN }, fault: { code: "non-finite", parameter: "value", found: NaN } },
    { of: { kind: "empirical", values: [] }, fault: { code: "empty" } },
    { of: { kind: "empirical", values: [1, 3, 2] }, fault: { code: "not-ascending", first: "values[1]", second: "values[2]", found: [3, 2] } },
    { of: { kind: "empirical", values: [1, NaN] }, fault: { code: "non-finite", parameter: "values[1]", found: NaN } },
  ])("$of says why", ({ of, fault }) => {
    expect(distributionFault(of)).toEqual(fault);
  });

  test("is not what the arbitraries of these tests make", () => {
    fc.assert(
      fc.property(anyDistribution, (of) => {
        expect(distributionFault(of)).toBeNull();
      }),
      SEEDED,
    );
  });
});

/** Probability below x, integrated outwards from x in a variable in which the density falls off exponentially, 40 times its rate of fall. */
function lowerTail(of: Judged, x: number): number {
  switch (of.kind) {
    case "uniform":
      return (x - of.min) / (of.max - of.min);
    case "triangular":
      // Two straight lines: Simpson's rule is exact on each.
      return simpson((at) => triangle(of, at), of.min, Math.min(x, of.mode)) + (x > of.mode ? simpson((at) => triangle(of, at), of.mode, x) : 0);
    case "pert": {
      const { alpha, beta } = pertShape(of);
      const [share, rest] = [(x - of.min) / (of.max - of.min), (of.max - x) / (of.max - of.min)];
      return logitTail(alpha, beta, Math.log(share / rest));
    }
    case "normal":
      return scoreTail((x - of.mean) / of.deviation);
    case "lognormal": {
      const spread = Math.log1p(of.cv ** 2);
      return scoreTail((Math.log(x / of.mean) + spread / 2) / Math.sqrt(spread));
    }
  }
}

function upperTail(of: Judged, x: number): number {
  if (of.kind === "lognormal") {
    const spread = Math.log1p(of.cv ** 2);
    return scoreTail(-(Math.log(x / of.mean) + spread / 2) / Math.sqrt(spread));
  }
  if (of.kind === "normal") return lowerTail({ ...of, mean: -of.mean }, -x);
  if (of.kind === "uniform") return lowerTail({ ...of, min: -of.max, max: -of.min }, -x);
  return lowerTail({ ...of, min: -of.max, mode: -of.mode, max: -of.min }, -x);
}

function triangle({ min, mode, max }: { min: number; mode: number; max: number }, x: number): number {
  const height = 2 / (max - min);
  if (x === mode) return height;
  return x < mode ? (height * (x - min)) / (mode - min) : (height * (max - x)) / (max - mode);
}

function logitTail(alpha: number, beta: number, logit: number): number {
  const density = (t: number) => Math.exp(-alpha * Math.log1p(Math.exp(-t)) - beta * Math.log1p(Math.exp(t)) - logBeta(alpha, beta));
  return simpson(density, logit - 40 / alpha, logit);
}

function scoreTail(z: number): number {
  return simpson((at) => Math.exp(-at * at / 2) / Math.sqrt(2 * Math.PI), z - 40 / Math.max(4, -z), z);
}
