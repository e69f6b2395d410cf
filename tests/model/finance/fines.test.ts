import { fineCeilings } from "../../../src/model/finance/fines";

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
