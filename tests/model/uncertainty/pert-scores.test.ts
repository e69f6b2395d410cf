import fc from "fast-check";
import { valueAtScore } from "../../../src/model/uncertainty/distributions/distribution";
import { pertScores } from "../../../src/model/uncertainty/distributions/scores/pert-scores";
import { anyPert } from "../../support/any-distribution";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("a PERT at equidistant scores", () => {
  test("is what it is at each score by itself, at most a billionth of the width away", () => {
    fc.assert(
      fc.property(anyPert, fc.nat({ max: 16 * 128 }), (of, at) => {
        const values = pertScores(of, 8, 128);
        expect(values).toHaveLength(16 * 128 + 1);
        const tolerance = 1e-9 * (of.max - of.min) + 1e-14 * Math.max(Math.abs(of.min), Math.abs(of.max));
        expect(values[at]).toEqual(within(valueAtScore(of, at / 128 - 8), tolerance));
      }),
      SEEDED,
    );
  });

  test("never falls by more than that, and begins and ends within its bounds", () => {
    for (const mode of [0, 0.001, 0.1, 0.5, 0.9, 1]) {
      const values = pertScores({ kind: "pert", min: 0, mode, max: 1 }, 8, 128);
      values.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual((values[at - 1] ?? 0) - 1e-9);
      });
      expect(Math.max(...values)).toBeLessThanOrEqual(1);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    }
  });

  test("without width is one value", () => {
    expect(new Set(pertScores({ kind: "pert", min: 7, mode: 7, max: 7 }, 8, 64))).toEqual(new Set([7]));
  });
});
