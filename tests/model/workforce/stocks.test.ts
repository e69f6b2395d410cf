import fc from "fast-check";
import { poolNeed } from "../../../src/model/workforce/pools/line-staff";
import { fteOf } from "../../../src/model/workforce/pools/pool";
import { cohortFlows } from "../../../src/model/training/cohorts";
import { STOCK_MEASURES, stocksByPool, type StartedCourse, type StockLevers, type StockMeasure } from "../../../src/model/workforce/pools/stocks";
import { alreadyIdle, surplusByPool } from "../../../src/model/workforce/pools/surplus";
import { frozen, span } from "../../support/builders";
import { day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { anyLineStaff, anyPools, pool } from "../../support/staff";
import { within } from "../../support/within";

const levers = (given: Partial<StockLevers> = {}): StockLevers =>
  frozen({ definition: "average", from: day("2026-08-01"), hiringFreeze: true, ...given });
const WINDOW = span("2026-08", 3);
/** Ten agents of whom a tenth leaves in each month. */
const TENTH = pool({ attrition: 1.2 });

function stocksOf(need: readonly number[], given: Partial<StockLevers> = {}, exits = [0, 0, 0]) {
  const { measures } = stocksByPool([TENTH], [10], need, { courses: [], exits }, levers(given), WINDOW);
  return (measure: StockMeasure, expected: readonly number[]) => expect([...measures[measure]]).toEqual(expected.map((fte) => within(fte, 1e-12)));
}

describe("billed and idle staff", () => {
  test("part when the work goes, and both are left by their share", () => {
    const expectStocks = stocksOf([4, 3, 0]);
    // 9 are there, 4 work; 8.1 are there, 3 work; 7.29 are there, none works.
    expectStocks("left", [1, 0.9, 0.81]);
    expectStocks("billed", [4, 3, 0]);
    expectStocks("idle", [5, 5.1, 7.29]);
    expectStocks("hired", [0, 0, 0]);
  });

  test("refill each other's vacancies under a hiring freeze, as long as there are idle", () => {
    const expectStocks = stocksOf([4, 7, 9]);
    expectStocks("billed", [4, 7, 7.29]);
    expectStocks("idle", [5, 1.1, 0]);
  });

  test("without a freeze are hired for, while the idle stay idle", () => {
    const expectStocks = stocksOf([4, 7, 7], { hiringFreeze: false });
    // 4 * 0.9 = 3.6 work, 3.4 are hired; 6.3 work, 0.7 are hired.
    expectStocks("hired", [0, 3.4, 0.7]);
    expectStocks("billed", [4, 7, 7]);
    expectStocks("idle", [5, 4.5, 4.05]);
  });

  test("exit from the idle, at most all of them", () => {
    const expectStocks = stocksOf([4, 3, 3], {}, [2, 100, 0]);
    // 5 idle less 2; then 0.9 * 7 = 6.3 less 3 who work; then 2.7 work where 3 could.
    expectStocks("exited", [2, 3.3, 0]);
    expectStocks("billed", [4, 3, 2.7]);
    expectStocks("idle", [3, 0, 0]);
  });

  test("begin with those whom no line pays for idle already", () => {
    const { measures } = stocksByPool([pool()], [7], [7, 7, 7], { courses: [], exits: [0, 0, 0] }, levers(), WINDOW);
    expect([...measures.idle]).toEqual([3, 3, 3]);
  });
});

describe("staff that is retrained", () => {
  const [month, length, passRate] = [1, 1, 0.5];
  const course = (given: Partial<StartedCourse> = {}): StartedCourse => frozen({ pool: 0, month, fte: 2, length, passRate, ...given });
  const retrained = (courses: readonly StartedCourse[], need = [4, 4, 4]) =>
    stocksByPool([TENTH], [10], need, { courses, exits: [0, 0, 0] }, levers(), WINDOW);

  test("begins on a month's first day, learns, and passes or comes back idle", () => {
    const { courses, measures } = retrained([course()]);
    // 5 idle at the end of August; 2 begin, 1.8 are left at the end of September; half of them pass, 0.81 are left.
    expect(courses[0]?.started).toBe(2);
    expect([...(courses[0]?.inClass ?? [])]).toEqual([0, 1.8, 0].map((fte) => within(fte, 1e-12)));
    expect([...(courses[0]?.redeployed ?? [])]).toEqual([0, 0, 0.81].map((fte) => within(fte, 1e-12)));
    // 3 wait, 2.7 are left, 0.4 fill the vacancies of 3.6 who work; 2.3 and 0.9 who failed, a tenth leaves, 0.4 go to work.
    expect([...measures.idle]).toEqual([5, 2.3, 2.48].map((fte) => within(fte, 1e-12)));
  });

  test("is at most the idle, who are served in the order of the courses", () => {
    const { courses } = retrained([course({ fte: 4 }), course({ fte: 4 })]);
    expect(courses.map(({ meant, started }) => [meant, started])).toEqual([[4, within(4, 1e-12)], [4, within(1, 1e-12)]]);
  });

  test("can begin on the first day of all with those who were idle already", () => {
    const { courses } = stocksByPool([pool()], [7], [7, 7, 7], { courses: [course({ month: 0 })], exits: [0, 0, 0] }, levers(), WINDOW);
    expect([...(courses[0]?.redeployed ?? [])]).toEqual([0, 1, 1]);
  });

  test("moves as the cohorts of a pool that has no work at all do", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (starts, months) => {
        const window = span("2026-08", 6);
        const courses = starts.map((fte, at) => course({ month: at, fte, length: months, passRate: 0.8 }));
        const ours = stocksByPool([TENTH], [0], new Float64Array(6), { courses, exits: new Float64Array(6) }, levers(), window);
        const path = { starts, length: months, passRate: 0.8, attritionAfter: 0.1, productivity: () => 1, wageStep: 0 };
        const theirs = cohortFlows({ idle: 10, released: new Float64Array(6), attrition: 0.1, loadedWage: 1 }, [path]);
        const near = (values: Float64Array) => [...values].map((fte) => within(fte, 1e-9));
        expect([...ours.measures.idle]).toEqual(near(theirs.idle));
        expect([...ours.measures.inClass]).toEqual(near(theirs.paths[0]?.inClass ?? new Float64Array()));
        expect([...ours.measures.redeployed]).toEqual(near(theirs.paths[0]?.redeployed ?? new Float64Array()));
        expect([...ours.measures.left]).toEqual(near(theirs.left));
      }),
      SEEDED,
    );
  });
});

const anyCourses = fc.array(
  fc.record({ pool: fc.constant(0), month: fc.integer({ min: 0, max: 2 }), fte: fc.double({ min: 0, max: 20, noNaN: true }), length: fc.integer({ min: 1, max: 3 }), passRate: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 4 },
);
const anyLost = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
const anyExits = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 12, maxLength: 12 });
const anyStockLevers = fc
  .record({ definition: fc.constantFrom("starters" as const, "average" as const), from: fc.integer({ min: day("2026-07-01"), max: day("2026-10-31") }), hiringFreeze: fc.boolean() })
  .map((given) => levers(given));

describe("the staff of any pools", () => {
  test("is conserved: start and hired are billed, idle, in class, redeployed, left or exited", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, anyExits, anyCourses, anyStockLevers, (pools, lines, lost, exits, courses, how) => {
        const { measures } = stocksByPool(pools, poolNeed(lines, pools, [0, 0, 0, 0], 1), poolNeed(lines, pools, lost, 3), { courses, exits }, how, WINDOW);
        pools.forEach((of, row) => {
          const at = (measure: StockMeasure, t: number) => measures[measure][3 * row + t] as number;
          let [came, went] = [fteOf(of), 0];
          for (const t of [0, 1, 2]) {
            came += at("hired", t);
            went += at("left", t) + at("exited", t);
            // Rounding of a few hundred FTE.
            expect(at("billed", t) + at("idle", t) + at("inClass", t) + at("redeployed", t) + went).toEqual(within(came, 1e-9));
            for (const measure of STOCK_MEASURES) expect(at(measure, t)).toBeGreaterThanOrEqual(-1e-9);
          }
        });
      }),
      SEEDED,
    );
  });

  test("is idle, under a freeze and without exits, to the extent of the surplus", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, anyStockLevers, (pools, lines, lost, given) => {
        const how = { ...given, hiringFreeze: true };
        const [billed, need] = [poolNeed(lines, pools, [0, 0, 0, 0], 1), poolNeed(lines, pools, lost, 3)];
        const { measures } = stocksByPool(pools, billed, need, { courses: [], exits: new Float64Array(12) }, how, WINDOW);
        const { surplus } = surplusByPool(pools, { atMonthEnd: need, meanOfMonth: need }, how, WINDOW).measures;
        expect([...measures.idle]).toEqual([...surplus].map((fte) => within(fte, 1e-9)));
      }),
      SEEDED,
    );
  });

  test("at the start, with nothing lost and nobody leaving, is idle as it was already", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, (pools, lines) => {
        const [stay, billed] = [pools.map((of) => pool({ ...of, attrition: 0 })), poolNeed(lines, pools, [0, 0, 0, 0], 1)];
        const { measures } = stocksByPool(stay, billed, billed, { courses: [], exits: new Float64Array(4) }, levers(), span("2026-08", 1));
        expect([...measures.idle]).toEqual([...alreadyIdle(stay, billed)].map((fte) => within(fte, 1e-9)));
      }),
      SEEDED,
    );
  });
});
