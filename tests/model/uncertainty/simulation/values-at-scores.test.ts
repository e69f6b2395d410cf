import { valueAtScore, variance, type Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { valuesAtScores } from "../../../../src/model/uncertainty/distributions/scores/values-at-scores";
import { within } from "../../../support/within";

const SCORES = Float64Array.from({ length: 1000 }, (_, n) => (n - 500) / 80);
const DISTRIBUTIONS: readonly Distribution[] = [
  { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 },
  { kind: "triangular", min: 0, mode: 1, max: 4 },
  { kind: "uniform", min: 2, max: 3 },
  { kind: "normal", mean: 1, deviation: 0.1 },
  { kind: "lognormal", mean: 1, cv: 0.3 },
  { kind: "point", value: 7 },
  { kind: "bernoulli", probability: 0.3 },
];

test.each(DISTRIBUTIONS.map((distribution) => [distribution.kind, distribution] as const))("many scores of a %s distribution have their values", (_, distribution) => {
  // The table's own promise: 5e-5 standard deviations (normalScoresTable).
  const tolerance = ["pert", "triangular", "uniform"].includes(distribution.kind) ? 5e-5 * Math.sqrt(variance(distribution)) : 0;
  expect([...valuesAtScores(distribution, SCORES)]).toEqual([...SCORES].map((z) => within(valueAtScore(distribution, z), tolerance)));
  const few = SCORES.subarray(400, 600);
  expect([...valuesAtScores(distribution, few)]).toEqual([...few].map((z) => valueAtScore(distribution, z)));
});
