import { regionImpact, type ImpactAssumptions, type JobsLost } from "../../../src/model/finance/region-impact";
import { frozen } from "../../support/builders";
import { within } from "../../support/within";

const YEAR: ImpactAssumptions = frozen({ scope: "operator", indirectRatio: 0.4, months: 12, benefitMonths: 6, eligibleShare: 0.5 });
const LOST: readonly JobsLost[] = frozen([
  { region: "Casablanca-Settat", jobs: 10, wage: 5000, benefit: 3422.72 },
  { region: "Fès-Meknès", jobs: 4, wage: 4500, benefit: 3150 },
  { region: "Casablanca-Settat", jobs: 5, wage: 8000, benefit: 3422.72 },
]);
/** Rounding of a few products of a million. */
const ROUNDING = 1e-6;

describe("the impact on regions", () => {
  test("adds the groups of a region and names whose jobs are counted", () => {
    const { scope, regions } = regionImpact(LOST, YEAR);
    expect(scope).toBe("operator");
    expect([...regions.keys()]).toEqual(["Casablanca-Settat", "Fès-Meknès"]);
    // 12 * (10 * (1,054.50 + 337.00) + 5 * (1,507.60 + 449.60)); 15 * 0.5 * 3,422.72 * 6
    const [contributions, benefits] = [284_412, 154_022.4];
    expect(regions.get("Casablanca-Settat")).toEqual({
      jobs: 15,
      indirectJobs: 6,
      wages: 1_080_000,
      contributions: within(contributions, ROUNDING),
      benefits: within(benefits, ROUNDING),
      publicCost: within(contributions + benefits, ROUNDING),
    });
  });

  test("in all is the sum of the regions", () => {
    const { regions, total } = regionImpact(LOST, YEAR);
    for (const measure of ["jobs", "indirectJobs", "wages", "contributions", "benefits", "publicCost"] as const) {
      const sum = [...regions.values()].reduce((all, impact) => all + impact[measure], 0);
      expect(total[measure]).toEqual(within(sum, ROUNDING));
    }
  });

  test("is the same when a group is split", () => {
    const [first, ...others] = LOST as [JobsLost, ...JobsLost[]];
    const split = regionImpact([{ ...first, jobs: 3 }, ...others, { ...first, jobs: 7 }], YEAR);
    expect(split.total.contributions).toEqual(within(regionImpact(LOST, YEAR).total.contributions, ROUNDING));
    expect(split.total.jobs).toBe(19);
  });

  test("is nothing where no job is lost", () => {
    expect(regionImpact([], YEAR).total).toEqual({ jobs: 0, indirectJobs: 0, wages: 0, contributions: 0, benefits: 0, publicCost: 0 });
  });
});
