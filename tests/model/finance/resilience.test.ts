import { resilience } from "../../../src/model/finance/resilience";
import { within } from "../../support/within";

/** Rounding of a few shares. */
const ROUNDING = 1e-9;

describe("resilience", () => {
  test("before the law and after the plan is told by concentration, exposed share and what is left without the largest client", () => {
    const before = resilience([{ client: "A", revenue: 600, exposure: 0.9 }, { client: "B", revenue: 400, exposure: 0.4 }]);
    // (540 + 160) / 1,000; 60^2 + 40^2
    expect(before).toMatchObject({ revenue: 1000, exposedShare: within(0.7, ROUNDING), withoutTopClient: within(400, ROUNDING) });
    expect(before.concentration).toMatchObject({ hhi: within(5200, ROUNDING), topClient: "A" });

    const after = resilience([
      { client: "A", revenue: 60, exposure: 0 },
      { client: "B", revenue: 240, exposure: 0.1 },
      { client: "C", revenue: 300, exposure: 0 },
    ]);
    // 24 / 600; 10^2 + 40^2 + 50^2
    expect(after).toMatchObject({ exposedShare: within(0.04, ROUNDING), withoutTopClient: within(300, ROUNDING) });
    expect(after.concentration).toMatchObject({ hhi: within(4200, ROUNDING), topClient: "C" });
  });

  test("takes the streams of a client together", () => {
    const found = resilience([{ client: "A", revenue: 100, exposure: 1 }, { client: "A", revenue: 300, exposure: 0 }]);
    expect(found).toMatchObject({ exposedShare: 0.25, withoutTopClient: 0, concentration: { topShare: 1 } });
  });

  test("has no shares without revenue", () => {
    expect(resilience([])).toEqual({ revenue: 0, concentration: null, exposedShare: null, withoutTopClient: 0 });
  });
});
