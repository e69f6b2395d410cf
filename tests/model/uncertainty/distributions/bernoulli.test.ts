import { inverse, inverseUpper, mean, valueAtScore, variance, type Distribution } from "../../../../src/model/uncertainty/distributions/distribution";

const event = (probability: number): Distribution => ({ kind: "bernoulli", probability });

describe("an event", () => {
  test("comes about in the upper tail", () => {
    // F(0) = 0.75: the least x with F(x) >= u is 0 up to there.
    expect([0.1, 0.75, 0.7500001, 0.9].map((u) => inverse(event(0.25), u))).toEqual([0, 0, 1, 1]);
    expect([0.3, 0.25, 0.2].map((q) => inverseUpper(event(0.25), q))).toEqual([0, 0, 1]);
    // The score of 75 % is 0.6745.
    expect([valueAtScore(event(0.25), 0.67), valueAtScore(event(0.25), 0.68)]).toEqual([0, 1]);
  });

  test("of probability 0 never comes, of probability 1 always", () => {
    expect([0, 1].flatMap((probability) => [1e-9, 0.5, 1 - 1e-9].map((u) => inverse(event(probability), u)))).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test("has mean p and variance p * (1 - p)", () => {
    expect([mean(event(0.25)), variance(event(0.25))]).toEqual([0.25, 0.1875]);
  });
});
