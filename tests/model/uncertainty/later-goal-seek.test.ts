import fc from "fast-check";
import { goalSeek, type Goal } from "../../../src/model/uncertainty/seek/goal-seek";
import { laterGoalSeek } from "../../../src/model/uncertainty/seek/later-goal-seek";

const GOAL: Goal = { target: 0, tolerance: 1e-9, low: -2, high: 3, from: 0.5, step: null, scan: 4, evaluations: 60 };

test("comes to the answer of the search that need not wait, asking for no input twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), async (root, bend) => {
      const resultAt = (x: number) => (x - root) * (1 + bend * x * x);
      const asked: number[] = [];
      const found = await laterGoalSeek(GOAL, (input) => {
        asked.push(input);
        return Promise.resolve(resultAt(input));
      });
      expect(found).toEqual(goalSeek(GOAL, resultAt));
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});

test("passes on what the result throws", async () => {
  await expect(laterGoalSeek(GOAL, () => Promise.reject(new Error("no plan")))).rejects.toThrow("no plan");
});
