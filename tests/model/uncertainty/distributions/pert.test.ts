import { variance } from "../../../../src/model/uncertainty/distributions/distribution";
import { pertShape } from "../../../../src/model/uncertainty/distributions/pert";
import { within } from "../../../support/within";

describe("the exponents of a PERT", () => {
  /** domain.md 5.8; vectors.json. */
  test.each([
    { min: 2, mode: 3.5, max: 8, alpha: 2, beta: 4 },
    { min: 1, mode: 2, max: 3, alpha: 3, beta: 3 },
    { min: 0.02, mode: 0.08, max: 0.2, alpha: 7 / 3, beta: 11 / 3 },
  ])("of $min, $mode, $max are $alpha and $beta", ({ min, mode, max, alpha, beta }) => {
    expect(pertShape({ min, mode, max })).toEqual({ alpha: within(alpha, 1e-15), beta: within(beta, 1e-15) });
  });
});

test("the variance of a PERT is exact, not the classic square of a sixth of the width", () => {
  // Published with the classic variance: 1/9 and 1 (Hillier and Lieberman, recalled).
  expect(variance({ kind: "pert", min: 1, mode: 2, max: 3 })).toEqual(within(1 / 7, 1e-15));
  expect(variance({ kind: "pert", min: 2, mode: 3.5, max: 8 })).toEqual(within(8 / 7, 1e-15));
});
