import { simulator } from "../../../src/model/uncertainty/simulation/simulator";
import { sampleCase } from "../../../src/scripts/bench/simulation/simulation-sample";

describe("the sample that the bench simulates", () => {
  test("is its active scenario, Prudent, with everything that its sheet of uncertainties holds", () => {
    const { inputs, levers, uncertainty } = sampleCase();
    expect(levers.optIn).toBe(0.02);
    expect(inputs.workforce).not.toBeNull();
    expect(Object.keys(uncertainty.drivers).sort()).toEqual(["attrition", "authorisation", "eurRate", "optIn", "passRate", "price", "volume"]);
    expect(uncertainty.lineOptIn).toHaveLength(2);
    expect(uncertainty.ownRisk).toHaveLength(inputs.lines.length);
    expect(uncertainty.rankCorrelation).not.toBeNull();
    expect(uncertainty.clientExits).toBe(true);
  });

  test("can be simulated", () => {
    const { revenue } = simulator()(sampleCase(), { kind: "sobol", trials: 64, seed: 1 }, "total");
    expect(revenue.total).toHaveLength(64);
    revenue.total.forEach((total) => expect(total).toBeGreaterThan(0));
  });
});
