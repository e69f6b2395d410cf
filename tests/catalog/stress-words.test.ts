import { hasEffect } from "../../src/catalog/words/stress-words";

const NOTHING = { retained: 0, atRisk: 0, ebitda: null, trough: null };

test.each([
  [{}, false],
  [{ ebitda: 0, trough: 0 }, false],
  // Rounding of a sum.
  [{ retained: 1e-6, ebitda: -2e-7 }, false],
  [{ trough: -1000 }, true],
  [{ retained: -5 }, true],
])("a stress that changes %j has an effect: %p", (difference, wanted) => {
  expect(hasEffect({ difference: { ...NOTHING, ...difference } })).toBe(wanted);
});
