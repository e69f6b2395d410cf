import { fineCeilings, fineExposure, residualFines } from "../../../src/model/finance/fines";
import { line } from "../../support/builders";

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

describe("fines of the residual unlawful revenue", () => {
  test("count calls by what one earns, in the line's currency", () => {
    // 100,000 MAD at 100 a call are 1,000 calls, 100,000 at 5 EUR of 10 MAD 2,000: 3,000 of one client at 75 EUR are 2.25 million MAD.
    const lines = [line({ revenuePerCall: 100 }), line({ revenuePerCall: 5, currency: "EUR" })];
    expect(residualFines(lines, [100_000, 100_000], 10)).toEqual({ exposure: 2_250_000, uncounted: 0 });
  });

  test("stop at each client's ceiling, 3.75 million MAD", () => {
    const lines = [line({ revenuePerCall: 1 }), line({ revenuePerCall: 1 }), line({ client: "B", revenuePerCall: 1 })];
    expect(residualFines(lines, [4_000, 4_000, 100], 10)).toEqual({ exposure: 3_825_000, uncounted: 0 });
  });

  test("leave out lines of which nobody says what a call earns, and tell how much that is", () => {
    expect(residualFines([line({ revenuePerCall: 100 }), line()], [100_000, 7_000], 10)).toEqual({ exposure: 750_000, uncounted: 7_000 });
    expect(residualFines([line(), line()], [100_000, 7_000], 10)).toBeNull();
  });
});
