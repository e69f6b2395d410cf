import type { StressResult } from "../../../src/pane/bad-cases";
import { hasEffect } from "../../../src/pane/bad-case/stressed";

const NOTHING: StressResult["figures"] = { retained: 0, atRisk: 0, ebitda: null, trough: null };
const result = (difference: Partial<StressResult["difference"]>): StressResult => ({ stress: "refund-refused", figures: NOTHING, difference: { ...NOTHING, ...difference } });

test.each([
  [{}, false],
  [{ ebitda: 0, trough: 0 }, false],
  // Rounding of a sum.
  [{ retained: 1e-6, ebitda: -2e-7 }, false],
  [{ trough: -1000 }, true],
  [{ retained: -5 }, true],
])("a stress that changes %j has an effect: %p", (difference, wanted) => {
  expect(hasEffect(result(difference))).toBe(wanted);
});
