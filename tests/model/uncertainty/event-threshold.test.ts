import fc from "fast-check";
import { valueAtScore } from "../../../src/model/uncertainty/distributions/distribution";
import { eventThreshold } from "../../../src/model/uncertainty/distributions/scores/event-threshold";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("the score above which an event comes about", () => {
  test("is the normal score of what is left to 1", () => {
    // Published: z of 95 % is 1.6449.
    expect([eventThreshold(0.05), eventThreshold(0.5), eventThreshold(0.95)]).toEqual([within(1.6448536269514722, 1e-14), 0, within(-1.6448536269514722, 1e-14)]);
    expect([eventThreshold(0), eventThreshold(1)]).toEqual([Infinity, -Infinity]);
  });

  test("parts the scores as the distribution of the event does", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.double({ min: -6, max: 6, noNaN: true }), (probability, z) => {
        const threshold = eventThreshold(probability);
        fc.pre(Math.abs(z - threshold) > 1e-9);
        expect(valueAtScore({ kind: "bernoulli", probability }, z)).toBe(z > threshold ? 1 : 0);
      }),
      SEEDED,
    );
  });
});
