import fc from "fast-check";
import { leastWhole } from "../../../src/model/staffing/least-whole";
import { SEEDED } from "../../support/scenarios";

test("the least whole number is found from any guess, in few trials", () => {
  fc.assert(
    fc.property(fc.nat({ max: 20_000 }), fc.nat({ max: 20_000 }), (wanted, guess) => {
      let trials = 0;
      const found = leastWhole(guess, (n) => {
        trials += 1;
        return n >= wanted;
      });
      expect(found).toBe(wanted);
      expect(trials).toBeLessThanOrEqual(2 * Math.log2(1 + Math.abs(wanted - guess)) + 3);
    }),
    SEEDED,
  );
});
