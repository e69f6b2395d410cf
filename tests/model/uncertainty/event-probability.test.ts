import fc from "fast-check";
import { eventProbability } from "../../../src/model/uncertainty/estimates/event-probability";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

test.each([
  // Of -1, 0, 0, 2, 5: by counting.
  { comparison: "below", threshold: 0, probability: 0.2 },
  { comparison: "at-most", threshold: 0, probability: 0.6 },
  { comparison: "at-least", threshold: 0, probability: 0.8 },
  { comparison: "above", threshold: 0, probability: 0.4 },
  { comparison: "above", threshold: 5, probability: 0 },
  { comparison: "at-most", threshold: 9, probability: 1 },
] as const)("the event '$comparison $threshold' has the probability $probability", ({ comparison, threshold, probability }) => {
  expect(eventProbability(Float64Array.of(0, 5, -1, 0, 2), comparison, threshold)).toBe(probability);
});

test("an event and its contrary are certain together", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), fc.integer({ min: -1, max: 6 }), (values, threshold) => {
      const trials = Float64Array.from(values);
      const of = (comparison: "below" | "at-most" | "at-least" | "above") => eventProbability(trials, comparison, threshold);
      // Rounding only.
      expect(of("below") + of("at-least")).toEqual(within(1, 1e-15));
      expect(of("at-most") + of("above")).toEqual(within(1, 1e-15));
      expect(of("below")).toBeLessThanOrEqual(of("at-most"));
    }),
    SEEDED,
  );
});
