import fc from "fast-check";
import { badCase } from "../../../src/model/uncertainty/estimates/bad-case";
import { inverseNormal } from "../../../src/model/uncertainty/special-functions/normal";
import { percentiles } from "../../../src/model/uncertainty/estimates/percentiles";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const trials = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }).map((values) => Float64Array.from(values));
const alpha = fc.oneof(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.constantFrom(0, 0.5, 0.9, 0.95, 0.99));
/** Two results of the same trials. */
const pair = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 1, maxLength: 60 })
  .map((both) => [0, 1].map((at) => Float64Array.from(both, (values) => values[at] ?? NaN)) as [Float64Array, Float64Array]);
/** Rounding of sums of 60 numbers up to 50, divided by 1 - alpha, at least 0.001. */
const ROUNDING = 1e-8;

describe("the bad case of losses 1 to 10", () => {
  const losses = Float64Array.of(4, 10, 1, 7, 2, 9, 3, 8, 6, 5);

  test.each([
    // vectors.json varcvar; at 0.85: (10 * 0.1 + 9 * 0.05) / 0.15.
    { at: 0.8, percentile: 8, tailMean: 9.5 },
    { at: 0.85, percentile: 9, tailMean: 9.666666666666666 },
    { at: 0.9, percentile: 9, tailMean: 10 },
    { at: 0.95, percentile: 10, tailMean: 10 },
    // By hand: all of them; nothing is worse than the worst.
    { at: 0, percentile: 1, tailMean: 5.5 },
    { at: 1, percentile: 10, tailMean: 10 },
  ])("at $at", ({ at, percentile, tailMean }) => {
    const found = badCase(losses, at, "high");
    // Rounding only.
    expect(found).toEqual({ mean: 5.5, percentile, tailMean: within(tailMean, 1e-12), shortfall: percentile - 5.5 });
    // The same losses as a revenue of 100 less the loss: P(1 - alpha) of it, and as far below its mean.
    expect(badCase(losses.map((loss) => 100 - loss), at, "low")).toEqual({
      mean: 94.5, percentile: 100 - percentile, tailMean: within(100 - tailMean, 1e-12), shortfall: percentile - 5.5,
    });
  });
});

describe("the bad case of known distributions", () => {
  const n = 100_000;
  const normals = Float64Array.from({ length: n }, (_, i) => inverseNormal((i + 0.5) / n));

  test.each([
    // vectors.json varcvar and normalES: mean + sd * density(z) / (1 - alpha).
    { at: 0.95, percentile: 1.6448536269514722, tailMean: 2.0627128075074257 },
    { at: 0.975, percentile: 1.959963984540054, tailMean: 2.3378027922014133 },
    { at: 0.99, percentile: 2.3263478740408408, tailMean: 2.665214220345806 },
  ])("normal at $at", ({ at, percentile, tailMean }) => {
    const found = badCase(normals, at, "high");
    // Half a step of 1/n over the density, 0.027 at 0.99; the tail is off by its last step only, by less than 0.5 / n / (1 - alpha).
    expect(found.percentile).toEqual(within(percentile, 0.5 / n / 0.0266));
    expect(found.tailMean).toEqual(within(tailMean, 0.5 / n / (1 - at)));
    expect(found.mean).toEqual(within(0, 1e-12));
  });

  test("lognormal, both ends", () => {
    const lognormals = normals.map((z) => Math.exp(0.5 * z));
    // vectors.json lognormal0_0.5; the last step is off by up to about 3 at the upper end, and by 0.02 at the lower.
    expect(badCase(lognormals, 0.95, "high")).toMatchObject({
      percentile: within(2.276016608514317, 2e-4), tailMean: within(2.858591295312543, 3 / n / 0.05),
    });
    expect(badCase(lognormals, 0.95, "low")).toMatchObject({
      percentile: within(0.4393641049274924, 2e-4), tailMean: within(0.3622058258056345, 0.02 / n / 0.05),
    });
  });
});

describe("the mean of the tail", () => {
  const tail = (values: Float64Array, at: number) => badCase(values, at, "high").tailMean;

  test("is the least of c + mean of max(loss - c, 0) / (1 - alpha), taken at a loss", () => {
    fc.assert(
      fc.property(trials, alpha, (losses, at) => {
        const objective = (c: number) => c + losses.reduce((sum, loss) => sum + Math.max(loss - c, 0), 0) / losses.length / (1 - at);
        expect(tail(losses, at)).toEqual(within(Math.min(...Array.from(losses, objective)), ROUNDING));
      }),
      SEEDED,
    );
  });

  test("is no better than the percentile, no worse than the worst, and no better at a higher alpha", () => {
    fc.assert(
      fc.property(trials, alpha, alpha, (losses, one, other) => {
        const found = badCase(losses, one, "high");
        expect(found.tailMean).toBeGreaterThanOrEqual(found.percentile);
        expect(found.tailMean).toBeLessThanOrEqual(Math.max(...losses) + ROUNDING);
        expect(tail(losses, Math.max(one, other))).toBeGreaterThanOrEqual(tail(losses, Math.min(one, other)) - ROUNDING);
      }),
      SEEDED,
    );
  });

  test("is coherent: pooling never adds risk; it moves and scales with the loss, and grows where each loss does", () => {
    fc.assert(
      fc.property(pair, alpha, fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 }), ([one, other], at, added, factor) => {
        const sum = one.map((loss, i) => loss + (other[i] ?? NaN));
        expect(tail(sum, at)).toBeLessThanOrEqual(tail(one, at) + tail(other, at) + ROUNDING);
        expect(tail(one.map((loss) => factor * loss + added), at)).toEqual(within(factor * tail(one, at) + added, 10 * ROUNDING));
        expect(tail(one.map((loss, i) => loss + Math.abs(other[i] ?? NaN)), at)).toBeGreaterThanOrEqual(tail(one, at) - ROUNDING);
      }),
      SEEDED,
    );
  });
});

test("a bad case of losses is that of minus the losses from below", () => {
  fc.assert(
    fc.property(trials, alpha, (losses, at) => {
      const high = badCase(losses, at, "high");
      const low = badCase(losses.map((loss) => -loss), at, "low");
      expect([-low.mean, -low.percentile, -low.tailMean, low.shortfall].map((x) => x + 0)).toEqual(
        [high.mean, high.percentile, high.tailMean, high.shortfall].map((x) => x + 0),
      );
    }),
    SEEDED,
  );
});

test("the percentile is the attained one, the shortfall its distance from the mean, and the trials stay in order", () => {
  fc.assert(
    fc.property(trials, alpha, (losses, at) => {
      const before = Float64Array.from(losses);
      const found = badCase(losses, at, "high", new Float64Array(losses.length));
      expect([found.percentile]).toEqual(percentiles(losses, [at]));
      expect(found.shortfall).toBe(found.percentile - found.mean);
      expect(losses).toEqual(before);
    }),
    SEEDED,
  );
});
