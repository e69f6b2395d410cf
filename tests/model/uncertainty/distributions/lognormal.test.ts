import fc from "fast-check";
import { logParameters, lognormalOf } from "../../../../src/model/uncertainty/distributions/lognormal";
import { anyLognormal } from "../../../support/any-distribution";
import { SEEDED } from "../../../support/scenarios";
import { within } from "../../../support/within";

describe("the logarithm of a lognormal variable", () => {
  test("of mean 100 and variation 30 % has mean 4.562 and deviation 0.2936", () => {
    const { mu, sigma } = logParameters({ kind: "lognormal", mean: 100, cv: 0.3 });
    // domain.md 5.8, 16 digits.
    expect([mu, sigma]).toEqual([within(4.562081337867566, 2e-15), within(0.293560379208524, 1e-15)]);
  });

  test("leads back to the mean and the variation", () => {
    fc.assert(
      fc.property(anyLognormal, (member) => {
        const { mean, cv } = lognormalOf(logParameters(member));
        // A logarithm of up to 15, rounded: 15 * 1e-16 of the value.
        expect([mean / member.mean, cv / member.cv]).toEqual([within(1, 1e-14), within(1, 1e-14)]);
      }),
      SEEDED,
    );
  });

  test("keeps the digits of a variation of a millionth", () => {
    expect(logParameters({ kind: "lognormal", mean: 1, cv: 1e-6 }).sigma).toEqual(within(1e-6, 1e-18));
    expect(lognormalOf({ mu: 0, sigma: 1e-6 }).cv).toEqual(within(1e-6, 1e-18));
  });
});
