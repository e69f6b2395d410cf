import fc from "fast-check";
import { cohortFlows, monthsOfCourse, type CohortPath, type CohortPool } from "../../../src/model/training/cohorts";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const path = (given: Partial<CohortPath> = {}): CohortPath =>
  frozen({ starts: [10, 0, 0, 0], length: 2, passRate: 0.8, attritionAfter: 0, productivity: () => 1, wageStep: 0, ...given });
const pool = (given: Partial<CohortPool> = {}): CohortPool => frozen({ idle: 10, released: [0, 0, 0, 0], attrition: 0, loadedWage: 6000, ...given });

/** Rounding of some thirty sums and powers of heads. */
const HEADS = 1e-9;

const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);
const MONTHS = 8;
const heads = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: MONTHS, maxLength: MONTHS });
const anyPath = fc
  .record({ starts: heads, length: fc.integer({ min: 1, max: 4 }), passRate: share, attritionAfter: share, wageStep: share })
  .map((given) => path(given));
const anyPool = fc.record({ idle: fc.integer({ min: 0, max: 100 }), released: heads, attrition: share }).map((given) => pool(given));

describe("a cohort", () => {
  test("leaves idle at its start; who fails comes back at its end, who passes works", () => {
    const flows = cohortFlows(pool(), [path()]);
    const [only] = flows.paths;
    expect([...flows.idle]).toEqual([0, 0, within(2, HEADS), within(2, HEADS)]);
    expect([...(only?.inClass ?? [])]).toEqual([10, 10, within(0, HEADS), within(0, HEADS)]);
    expect([...(only?.redeployed ?? [])]).toEqual([0, 0, 8, 8]);
    expect([...(only?.passed ?? [])]).toEqual([0, 0, 8, 0]);
    expect([...(only?.failed ?? [])]).toEqual([0, 0, within(2, HEADS), 0]);
  });

  test("loses people in class too", () => {
    const flows = cohortFlows(pool({ idle: 20, attrition: 0.1 }), [path()]);
    // 10 * 0.9^2 = 8.1 end the course, 6.48 pass; 10 * 0.9^2 + 1.62 are idle before the third month's leavers.
    expect(flows.paths[0]?.passed[2]).toEqual(within(6.48, HEADS));
    expect([...flows.idle].slice(0, 3)).toEqual([within(9, HEADS), within(8.1, HEADS), within(8.748, HEADS)]);
    expect(flows.left[0]).toEqual(within(2, HEADS));
  });

  test("can train again who failed", () => {
    const flows = cohortFlows(pool(), [path({ starts: [10, 0, 2, 0, 0], length: 1 })]);
    expect(flows.paths[0]?.started[2]).toEqual(within(2, HEADS));
    expect(flows.paths[0]?.redeployed[3]).toEqual(within(9.6, HEADS));
  });

  test("is no larger than the idle, the first path before the second", () => {
    const flows = cohortFlows(pool({ idle: 12 }), [path(), path()]);
    expect(flows.paths.map(({ started }) => started[0])).toEqual([10, 2]);
    expect(flows.idle[0]).toBe(0);
  });

  test("takes whom the month releases", () => {
    expect(cohortFlows(pool({ idle: 0, released: [10, 0, 0, 0] }), [path()]).paths[0]?.started[0]).toBe(10);
  });

  test("works at the productivity of its own age and is paid its raise from the first day", () => {
    const ramp = [0.5, 0.75, 0.9, 1];
    const flows = cohortFlows(
      pool({ idle: 30 }),
      [path({ starts: [10, 10, 0, 0], length: 1, passRate: 1, wageStep: 0.1, attritionAfter: 0.2, productivity: (age) => ramp[age] as number })],
    );
    const [only] = flows.paths;
    // 8 at 0.5; then 6.4 at 0.75 and 8 at 0.5; then 5.12 at 0.9 and 6.4 at 0.75.
    expect([...(only?.productive ?? [])]).toEqual([0, within(4, HEADS), within(8.8, HEADS), within(9.408, HEADS)]);
    expect(only?.wages[1]).toEqual(within(8 * 6000 * 1.1, 1e-6));
    // 20 idle and 10 in class, then 10 and 10.
    expect([...flows.unproductiveWages].slice(0, 2)).toEqual([180_000, 120_000]);
  });

  test.each([
    { classDays: 10, nestingDays: 5, workingDays: 22, months: 1 },
    { classDays: 12, nestingDays: 10, workingDays: 22, months: 1 },
    { classDays: 15, nestingDays: 10, workingDays: 22, months: 2 },
    { classDays: 40, nestingDays: 10, workingDays: 26, months: 2 },
    { classDays: 0, nestingDays: 0, workingDays: 22, months: 1 },
  ])("of $classDays + $nestingDays days takes $months months of $workingDays", ({ classDays, nestingDays, workingDays, months }) => {
    expect(monthsOfCourse(classDays, nestingDays, workingDays)).toBe(months);
  });
});

describe("the cohorts of any pool", () => {
  const paths = fc.array(anyPath, { maxLength: 3 });

  test("lose and gain nobody: idle, trainees, redeployed and leavers are those who were there and came", () => {
    fc.assert(
      fc.property(anyPool, paths, (any, plans) => {
        const flows = cohortFlows(any, plans);
        let [came, gone] = [any.idle, 0];
        for (let t = 0; t < MONTHS; t++) {
          came += any.released[t] as number;
          gone += flows.left[t] as number;
          const there = flows.paths.reduce((sum, { inClass, redeployed }) => sum + (inClass[t] as number) + (redeployed[t] as number), flows.idle[t] as number);
          expect(there + gone).toEqual(within(came, HEADS));
        }
      }),
      SEEDED,
    );
  });

  test("are never fewer than nobody", () => {
    fc.assert(
      fc.property(anyPool, paths, (any, plans) => {
        const flows = cohortFlows(any, plans);
        const stocks = [flows.idle, flows.left, ...flows.paths.flatMap(({ started, inClass, redeployed }) => [started, inClass, redeployed])];
        expect(Math.min(...stocks.flatMap((stock) => [...stock]))).toBeGreaterThanOrEqual(-HEADS);
      }),
      SEEDED,
    );
  });

  test("have as many redeployed as each start leaves by the closed form", () => {
    fc.assert(
      fc.property(anyPool, anyPath, (any, plan) => {
        const [flow] = cohortFlows(any, [plan]).paths;
        for (let t = 0; t < MONTHS; t++) {
          // sum over starts s of started * (1 - m)^L * pass * (1 - a)^(months since the end)
          let redeployed = 0;
          for (let s = 0; s + plan.length <= t; s++) {
            const since = t - s - plan.length + 1;
            redeployed += (flow?.started[s] as number) * (1 - any.attrition) ** plan.length * plan.passRate * (1 - plan.attritionAfter) ** since;
          }
          expect(flow?.redeployed[t]).toEqual(within(redeployed, HEADS));
          expect(flow?.productive[t]).toEqual(within(redeployed, HEADS));
        }
      }),
      SEEDED,
    );
  });
});
