import { inverse, type ContinuousDistribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { scaled } from "../../../../src/model/uncertainty/simulation/inputs/scaled";
import { within } from "../../../support/within";

const DISTRIBUTIONS: readonly ContinuousDistribution[] = [
  { kind: "pert", min: 0.2, mode: 0.3, max: 0.6 },
  { kind: "triangular", min: 0.2, mode: 0.3, max: 0.6 },
  { kind: "uniform", min: 0.1, max: 0.3 },
  { kind: "normal", mean: 0.5, deviation: 0.2 },
  { kind: "lognormal", mean: 0.3, cv: 0.4 },
  { kind: "empirical", values: [0.1, 0.2, 0.6] },
  { kind: "point", value: 0.4 },
];

test.each(DISTRIBUTIONS.map((distribution) => [distribution.kind, distribution] as const))("a scaled %s distribution has all its percentiles scaled", (_, distribution) => {
  for (const u of [0.01, 0.3, 0.9]) expect(inverse(scaled(distribution, 1 / 0.3), u)).toEqual(within(inverse(distribution, u) / 0.3, 1e-9));
});
