import fc from "fast-check";
import type { Distribution } from "../../src/model/uncertainty/distributions/distribution";
import { CERTAIN, type Uncertainty } from "../../src/model/uncertainty/simulation/inputs/uncertainty";
import { frozen } from "./builders";

/** Nothing uncertain but what is given. */
export function uncertainty(given: Partial<Uncertainty> = {}): Uncertainty {
  return { ...CERTAIN, ...given };
}

/** Even over its range, where any double is mostly next to nothing. */
const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);

/** A distribution between two bounds. */
function anyBetween(low: number, high: number): fc.Arbitrary<Distribution> {
  const three = fc.tuple(...[0, 1, 2].map(() => share.map((of) => low + of * (high - low)))).map((values) => values.toSorted((a, b) => a - b));
  return fc.oneof(
    three.map(([min = low, mode = low, max = high]): Distribution => ({ kind: "pert", min, mode, max })),
    three.map(([min = low, mode = low, max = high]): Distribution => ({ kind: "triangular", min, mode, max })),
    three.map(([min = low, , max = high]): Distribution => ({ kind: "uniform", min, max })),
  );
}

/** A factor around 1, with a long tail. */
const anyFactor = share.map((of): Distribution => ({ kind: "lognormal", mean: 1, cv: 0.01 + of }));

/** Any uncertainty of an operator of up to four lines, whose first may have an opt-in of its own. */
export const anyUncertainty: fc.Arbitrary<Uncertainty> = fc
  .record({
    drivers: fc.record(
      {
        optIn: anyBetween(0, 1),
        volume: anyFactor,
        price: anyFactor,
        passRate: anyFactor,
        attrition: anyFactor,
        eurRate: anyBetween(9, 12),
        authorisation: share.map((probability): Distribution => ({ kind: "bernoulli", probability })),
      },
      { requiredKeys: [] },
    ),
    lineOptIn: fc.oneof(fc.constant([]), anyBetween(0, 1).map((distribution) => [{ line: 0, distribution }])),
    clientExits: fc.boolean(),
    eurActivities: fc.constantFrom([], [1]),
    ownRisk: fc.option(fc.array(share, { minLength: 4, maxLength: 4 }), { nil: null }),
  })
  .map(({ drivers, ...given }) => ({ ...uncertainty(given), drivers: frozen(drivers) }));
