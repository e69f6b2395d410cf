import { fineCeilings, fineExposure } from "../../../src/model/finance/fines";

describe("the ceilings of fines", () => {
  test("are 75,000 EUR for a natural and 375,000 EUR for a legal person", () => {
    expect(fineCeilings("natural-person", [], 1).administrative).toBe(75_000);
    expect(fineCeilings("legal-person", [], 1).administrative).toBe(375_000);
    expect(fineCeilings("legal-person", [], 10).administrative).toBe(3_750_000);
  });

  test("for abuse of weakness follow the mean turnover, by both readings of the sources", () => {
    // Mean of 60, 90 and 120 million MAD; 5.4 million MAD at 10.8 are less than either share.
    expect(fineCeilings("legal-person", [60e6, 90e6, 120e6], 10.8).abuseOfWeakness).toEqual({ promulgated: 9e6, amendment: 18e6 });
  });

  test("for abuse of weakness are never below 500,000 EUR, nor above it for a natural person", () => {
    expect(fineCeilings("legal-person", [30e6], 10).abuseOfWeakness).toEqual({ promulgated: 5e6, amendment: 6e6 });
    expect(fineCeilings("legal-person", [], 10).abuseOfWeakness).toEqual({ promulgated: 5e6, amendment: 5e6 });
    expect(fineCeilings("natural-person", [900e6], 10).abuseOfWeakness).toEqual({ promulgated: 5e6, amendment: 5e6 });
  });
});

describe("the exposure to fines", () => {
  test("is that of the published decision for as many calls, up to the ceiling of 5,000", () => {
    // 3,377 calls: 253,275 EUR (S140).
    expect(fineExposure([{ client: "A", calls: 3_377 }], 1)).toBe(253_275);
    expect([4_999, 5_000, 60_000].map((calls) => fineExposure([{ client: "A", calls }], 10))).toEqual([3_749_250, 3_750_000, 3_750_000]);
    expect(fineExposure([{ client: "A", calls: 60_000 }], 10, "natural-person")).toBe(750_000);
  });

  test("has a ceiling for each client, over all of its lines", () => {
    const calls = [{ client: "A", calls: 4_000 }, { client: "B", calls: 100 }, { client: "A", calls: 4_000 }];
    expect(fineExposure(calls, 1)).toBe(375_000 + 7_500);
    expect(fineExposure([], 10)).toBe(0);
  });
});
