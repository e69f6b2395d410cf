import fc from "fast-check";
import { inverse, pointValue, type Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { movedTo } from "../../../../src/model/uncertainty/simulation/inputs/moved-to";
import { SEEDED } from "../../../support/scenarios";
import { within } from "../../../support/within";

const DISTRIBUTIONS: readonly Distribution[] = [
  { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 },
  { kind: "triangular", min: 0.02, mode: 0.08, max: 0.2 },
  { kind: "uniform", min: 0.1, max: 0.3 },
  { kind: "normal", mean: 0.5, deviation: 0.2 },
  { kind: "lognormal", mean: 1, cv: 0.3 },
  { kind: "empirical", values: [0.1, 0.2, 0.6] },
  { kind: "point", value: 0.4 },
  { kind: "bernoulli", probability: 0.3 },
];

describe.each(DISTRIBUTIONS.map((distribution) => [distribution.kind, distribution] as const))("a %s distribution", (_, distribution) => {
  test("moved has the point value it was moved to; moved nowhere, it is what it was", () => {
    expect(pointValue(movedTo(distribution, 0.25))).toEqual(within(0.25, 1e-15));
    const still = movedTo(distribution, pointValue(distribution));
    for (const u of [0.05, 0.5, 0.95]) expect(inverse(still, u)).toEqual(within(inverse(distribution, u), 1e-15));
  });

  test("moved up has no lower percentile", () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (one, other, u) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        // Rounding of the inverse.
        expect(inverse(movedTo(distribution, high), u)).toBeGreaterThanOrEqual(inverse(movedTo(distribution, low), u) - 1e-9);
      }),
      SEEDED,
    );
  });
});
