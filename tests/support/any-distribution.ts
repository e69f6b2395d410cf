import fc from "fast-check";
import type { ContinuousDistribution, Distribution } from "../../src/model/uncertainty/distributions/distribution";
import { empiricalOf } from "../../src/model/uncertainty/distributions/empirical";

const figure = fc.integer({ min: -1e6, max: 1e6 }).map((cents) => cents / 100);
const ascending = (count: number) => fc.array(figure, { minLength: count, maxLength: count }).map((values) => [...values].sort((a, b) => a - b));
const aboveNothing = (max: number) => fc.integer({ min: 1, max: 1000 }).map((permille) => (permille / 1000) * max);

/** A least value, a mode and a greatest value, not all the same; two of them may be. */
const triple = ascending(3)
  .filter(([min, , max]) => (min as number) < (max as number))
  .map(([min, mode, max]) => ({ min: min as number, mode: mode as number, max: max as number }));

export const anyPert = triple.map((bounds) => ({ kind: "pert" as const, ...bounds }));
export const anyTriangular = triple.map((bounds) => ({ kind: "triangular" as const, ...bounds }));
export const anyUniform = triple.map(({ min, max }) => ({ kind: "uniform" as const, min, max }));
export const anyNormal = fc.record({ kind: fc.constant("normal" as const), mean: figure, deviation: aboveNothing(1000) });
export const anyLognormal = fc.record({ kind: fc.constant("lognormal" as const), mean: aboveNothing(1e6), cv: aboveNothing(2) });
export const anyEmpirical = fc.array(figure, { minLength: 1, maxLength: 40 }).map(empiricalOf);
export const anyPoint = figure.map((value) => ({ kind: "point" as const, value }));
export const anyBernoulli = fc.integer({ min: 0, max: 1000 }).map((permille) => ({ kind: "bernoulli" as const, probability: permille / 1000 }));

/** A distribution of any family but that of an event. */
export const anyContinuous: fc.Arbitrary<ContinuousDistribution> = fc.oneof(
  anyPert, anyTriangular, anyUniform, anyNormal, anyLognormal, anyEmpirical, anyPoint,
);

/** A distribution of any family. */
export const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(anyContinuous, anyBernoulli);

/** A probability, as likely near 0 as near 1/2, down to 1e-9. */
export const anyTail = fc.double({ min: Math.log(1e-9), max: Math.log(0.5), noNaN: true }).map(Math.exp);
