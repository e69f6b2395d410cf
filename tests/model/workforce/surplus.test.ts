import fc from "fast-check";
import { poolNeed, type LineStaff } from "../../../src/model/workforce/pools/line-staff";
import { headcount, loadedWages, type AttritionLevers, type Pool } from "../../../src/model/workforce/pools/pool";
import { alreadyIdle, surplusByPool, SURPLUS_MEASURES, type SurplusMeasure } from "../../../src/model/workforce/pools/surplus";
import { frozen, span } from "../../support/builders";
import { day, daysOf, month } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { anyLineStaff, anyPools, group, lineStaff, pool } from "../../support/staff";
import { asPrinted, within } from "../../support/within";

const levers = (given: Partial<AttritionLevers> = {}): AttritionLevers => frozen({ definition: "starters", from: day("2026-08-01"), ...given });
const WINDOW = span("2026-08", 3);

const constant = (fte: readonly number[]) => ({ atMonthEnd: Float64Array.from(fte), meanOfMonth: Float64Array.from(fte) });

describe("the headcount", () => {
  test("leaves at a twelfth of the year's leavers where attrition is of the average headcount", () => {
    const { measures } = surplusByPool([pool({ attrition: 0.24 })], constant([0, 0, 0]), levers({ definition: "average" }), WINDOW);
    // 10 * 0.98 and its powers.
    expect([...measures.headcount]).toEqual([9.8, 9.604, 9.41192].map((heads) => within(heads, 1e-12)));
  });

  test("counts the month in which attrition begins by its days, and none before", () => {
    const { measures } = surplusByPool([pool({ attrition: 0.45 })], constant([0, 0, 0]), levers({ from: day("2026-09-23") }), WINDOW);
    const monthly = 0.04859910100174769;
    expect([...measures.headcount]).toEqual([10, 10 * (1 - monthly) ** (8 / 30), 10 * (1 - monthly) ** (8 / 30 + 1)].map((heads) => within(heads, 1e-12)));
  });
});

describe("the surplus", () => {
  test("is what the pool has beyond the need, and nothing where the need is greater", () => {
    const { measures } = surplusByPool([pool({ ftePerHead: 0.8 })], constant([5, 8, 9]), levers(), WINDOW);
    expect([...measures.surplus]).toEqual([3, 0, 0]);
    expect([...measures.surplusWithoutAttrition]).toEqual([3, 0, 0]);
    expect([...measures.need]).toEqual([5, 8, 9]);
  });

  test("beside it stands the one without attrition", () => {
    const { measures } = surplusByPool([pool({ attrition: 1 })], constant([4, 4, 4]), levers(), WINDOW);
    expect([...measures.surplus]).toEqual([0, 0, 0]);
    expect([...measures.surplusWithoutAttrition]).toEqual([6, 6, 6]);
  });
});

describe("idle wages", () => {
  test("are the loaded wages of the heads whom the month's mean need leaves without work", () => {
    const need = { atMonthEnd: Float64Array.of(0, 0, 0), meanOfMonth: Float64Array.of(6.4, 8, 9) };
    const { measures } = surplusByPool([pool({ ftePerHead: 0.8 })], need, levers(), WINDOW);
    // 8 FTE less 6.4 are two heads at 6,054.50.
    expect([...measures.idleWage]).toEqual([asPrinted("12,109.00"), 0, 0]);
  });

  test("take the mean headcount of the month, day by day", () => {
    const { measures } = surplusByPool([pool({ attrition: 0.45 })], constant([0, 0, 0]), levers({ from: day("2026-09-23") }), WINDOW);
    const monthly = 0.04859910100174769;
    const means = ["2026-08", "2026-09", "2026-10"].map((of, t) => {
      const days = daysOf(month(of));
      const elapsed = (on: number) => Math.max(0, t === 1 ? (on - 22) / 30 : t === 2 ? 8 / 30 + on / 31 : 0);
      // Each day by its middle.
      return days.reduce((sum, _, at) => sum + (1 - monthly) ** elapsed(at + 0.5), 0) / days.length;
    });
    // The middle of a day is off by a 24th of the square of a day's decay.
    expect([...measures.idleWage]).toEqual(means.map((mean) => within(10 * 6054.5 * mean, 0.01)));
  });
});

test("already idle are those whom no line pays for before the law takes anything", () => {
  expect([...alreadyIdle([pool(), pool({ pool: "P2" })], [7.5, 12])]).toEqual([2.5, 0]);
});

const anyLost = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });

function surplusOf(pools: readonly Pool[], lines: readonly LineStaff[], lost: readonly number[]) {
  const need = poolNeed(lines, pools, lost, 3);
  const surplus = surplusByPool(pools, { atMonthEnd: need, meanOfMonth: need }, levers(), WINDOW);
  const sumOf = (measure: SurplusMeasure) => [0, 1, 2].map((t) => pools.reduce((sum, _, row) => sum + (surplus.measures[measure][3 * row + t] as number), 0));
  return { surplus, totals: Object.fromEntries(SURPLUS_MEASURES.map((measure) => [measure, sumOf(measure)])) };
}

/** Sums of some hundred heads at up to 40,000 MAD. */
const near = (totals: Record<string, number[]>) =>
  Object.fromEntries(Object.entries(totals).map(([measure, sums]) => [measure, sums.map((sum) => within(sum, measure === "idleWage" ? 1e-4 : 1e-9))]));

/** The pool in two of the same people, the first with a share of the heads of each group. */
function split(of: Pool, share: number): Pool[] {
  const part = (name: string, kept: number) => ({ ...of, pool: name, staff: of.staff.map((people) => ({ ...people, headcount: people.headcount * kept })) });
  return [part(`${of.pool}/1`, share), part(`${of.pool}/2`, 1 - share)];
}

describe("any pools and lines", () => {
  const percent = fc.integer({ min: 1, max: 99 }).map((of) => of / 100);

  test("have the same need, surplus and wages when a pool is split in two", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, percent, (pools, lines, lost, share) => {
        const [first, ...others] = pools as readonly [Pool, ...Pool[]];
        const renamed = lines.map((line) =>
          lineStaff({
            ...line,
            pools:
              line.pools?.flatMap((named) =>
                named.pool === "P1" ? [{ pool: "P1/1", share: named.share * share }, { pool: "P1/2", share: named.share * (1 - share) }] : [named],
              ) ?? null,
          }),
        );
        const after = surplusOf([...split(first, share), ...others], renamed, lost).totals;
        expect(after).toEqual(near(surplusOf(pools, lines, lost).totals));
      }),
      SEEDED,
    );
  });

  test("have the same need, surplus and wages when a line is split in two", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, percent, (pools, lines, lost, share) => {
        const [first, ...others] = lines as readonly [LineStaff, ...LineStaff[]];
        const parts = [share, 1 - share].map((part) => lineStaff({ ...first, fte: first.fte * part }));
        const after = surplusOf(pools, [...parts, ...others], [...lost.slice(0, 3), ...lost]).totals;
        expect(after).toEqual(near(surplusOf(pools, lines, lost).totals));
      }),
      SEEDED,
    );
  });

  test("have the same need, surplus and wages when a group of staff is split in two", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, percent, (pools, lines, lost, share) => {
        const parted = pools.map((of) => pool({ ...of, staff: split(of, share).flatMap(({ staff }) => staff) }));
        expect(surplusOf(parted, lines, lost).totals).toEqual(near(surplusOf(pools, lines, lost).totals));
      }),
      SEEDED,
    );
  });

  test("have no more surplus with attrition than without, and never less than nothing", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, (pools, lines, lost) => {
        const { measures } = surplusOf(pools, lines, lost).surplus;
        measures.surplus.forEach((fte, at) => {
          expect(fte).toBeGreaterThanOrEqual(0);
          expect(fte).toBeLessThanOrEqual(measures.surplusWithoutAttrition[at] as number);
        });
      }),
      SEEDED,
    );
  });

  test("pay no more idle wages than wages", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, anyLost, (pools, lines, lost) => {
        const { measures } = surplusOf(pools, lines, lost).surplus;
        pools.forEach((of, row) => {
          const wages = of.staff.reduce((sum, people) => sum + loadedWages(people), 0);
          for (const t of [0, 1, 2]) expect(measures.idleWage[3 * row + t]).toBeLessThanOrEqual(wages * (1 + 1e-12));
          expect(measures.headcount[3 * row]).toBeLessThanOrEqual(headcount(of));
        });
      }),
      SEEDED,
    );
  });
});

test("the ceiling of the charges holds for each wage that a group knows", () => {
  const bands = [4000, 12_000].map((wage) => ({ share: 0.5, from: 3, to: 3, wageIndex: wage / 8000 }));
  const people = group({ headcount: 2, wage: 8000, seniority: { kind: "distribution", bands } });
  // domain.md 2.7: 0.2109 * 4,000 and 1,992.00.
  expect(loadedWages(people)).toEqual(asPrinted("18,835.60"));
});
