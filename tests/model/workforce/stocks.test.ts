import fc from "fast-check";
import { poolNeed } from "../../../src/model/workforce/line-staff";
import { fteOf } from "../../../src/model/workforce/pool";
import { stocksByPool, type StockLevers, type StockMeasure } from "../../../src/model/workforce/stocks";
import { alreadyIdle, surplusByPool } from "../../../src/model/workforce/surplus";
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
  const { measures } = stocksByPool([TENTH], [10], need, exits, levers(given), WINDOW);
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
    const { measures } = stocksByPool([pool()], [7], [7, 7, 7], [0, 0, 0], levers(), WINDOW);
    expect([...measures.idle]).toEqual([3, 3, 3]);
  });
});

const anyLost = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
const anyExits = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 12, maxLength: 12 });
const anyStockLevers = fc
  .record({ definition: fc.constantFrom("starters" as const, "average" as const), from: fc.integer({ min: day("2026-07-01"), max: day("2026-10-31") }), hiringFreeze: fc.boolean() })
  .map((given) => levers(given));

describe("the staff of any pools", () => {
  test("is conserved: start and hired are billed, idle, left or exited", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, anyExits, anyStockLevers, (pools, lines, lost, exits, how) => {
        const { measures } = stocksByPool(pools, poolNeed(lines, pools, [0, 0, 0, 0], 1), poolNeed(lines, pools, lost, 3), exits, how, WINDOW);
        pools.forEach((of, row) => {
          const at = (measure: StockMeasure, t: number) => measures[measure][3 * row + t] as number;
          let [came, went] = [fteOf(of), 0];
          for (const t of [0, 1, 2]) {
            came += at("hired", t);
            went += at("left", t) + at("exited", t);
            // Rounding of a few hundred FTE.
            expect(at("billed", t) + at("idle", t) + went).toEqual(within(came, 1e-9));
            for (const measure of ["billed", "idle", "left", "hired", "exited"] as const) expect(at(measure, t)).toBeGreaterThanOrEqual(-1e-9);
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
        const { measures } = stocksByPool(pools, billed, need, new Float64Array(12), how, WINDOW);
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
        const { measures } = stocksByPool(stay, billed, billed, new Float64Array(4), levers(), span("2026-08", 1));
        expect([...measures.idle]).toEqual([...alreadyIdle(stay, billed)].map((fte) => within(fte, 1e-9)));
      }),
      SEEDED,
    );
  });
});
