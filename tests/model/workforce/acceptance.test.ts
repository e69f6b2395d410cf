import { lostSharesAtMonthEnds, meanLostShares } from "../../../src/model/revenue/lost-share";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { dismissalFrom } from "../../../src/model/workforce/exits/dismissal-calendar";
import { exitCost } from "../../../src/model/workforce/exits/exit-cost";
import { employerCharges } from "../../../src/model/workforce/pay/charges";
import { poolNeed, staffFaults } from "../../../src/model/workforce/pools/line-staff";
import { noticePeriod } from "../../../src/model/workforce/entitlements/notice";
import { loadedWagePerHead } from "../../../src/model/workforce/pools/pool";
import { alreadyIdle, surplusByPool, type SurplusMeasure } from "../../../src/model/workforce/pools/surplus";
import { monthsBetween } from "../../../src/model/calendar/calendar";
import { CASE } from "../../support/acceptance-case";
import { frozen, levers, span } from "../../support/builders";
import { day } from "../../support/dates";
import { group, lineStaff, pool, terms } from "../../support/staff";
import { asPrinted } from "../../support/within";

// The workforce part of model.md 5, figure by figure, to the last digit that is printed there.

const LINES = frozen([lineStaff({ fte: 40 }), lineStaff({ fte: 30, pools: [{ pool: "P2", share: 1 }] })]);

const P1 = group({ headcount: 40, wage: 5000, seniority: { kind: "point", years: 1.5 }, leaveDays: 9 });
const P2 = group({ headcount: 30, wage: 8000, seniority: { kind: "point", years: 5.5 }, leaveDays: 9 });
const POOLS = frozen([pool({ pool: "P1", attrition: 0.45, staff: [P1] }), pool({ pool: "P2", attrition: 0.2, staff: [P2] })]);

/** Those who would be trained, and are dismissed instead. */
const LEAVING = frozen([{ ...P1, headcount: 12 }, { ...P2, headcount: 8 }]);

const WINDOW = span("2026-08", 3);
const printed = (figures: readonly string[]) => figures.map(asPrinted);

describe("the acceptance case", () => {
  const need = {
    atMonthEnd: poolNeed(LINES, POOLS, lostSharesAtMonthEnds(CASE, levers(), WINDOW), 3),
    meanOfMonth: poolNeed(LINES, POOLS, meanLostShares(CASE, levers(), revenueSchedule(CASE, levers(), WINDOW)), 3),
  };
  const surplus = surplusByPool(POOLS, need, { definition: "starters", from: day("2026-08-01") }, WINDOW);
  const of = (row: number, measure: SurplusMeasure) => [...surplus.measures[measure].slice(3 * row, 3 * row + 3)];

  test("has nothing to object to in its pools, of which nobody is idle at the start", () => {
    expect(staffFaults(LINES, POOLS)).toEqual([]);
    expect([...alreadyIdle(POOLS, poolNeed(LINES, POOLS, [0, 0], 1))]).toEqual([0, 0]);
  });

  test("gives headcount, need and surplus of P1", () => {
    expect(of(0, "headcount")).toEqual(printed(["38.056036", "36.206547", "34.446941"]));
    expect(of(0, "need")).toEqual(printed(["5.480142", "7.082785", "8.268686"]));
    expect(of(0, "surplus")).toEqual(printed(["32.575894", "29.123762", "26.178255"]));
  });

  test("gives headcount, need and surplus of P2", () => {
    expect(of(1, "headcount")).toEqual(printed(["29.447296", "28.904775", "28.372248"]));
    expect(of(1, "need")).toEqual(printed(["18.000000", "18.000000", "16.200000"]));
    expect(of(1, "surplus")).toEqual(printed(["11.447296", "10.904775", "12.172248"]));
  });

  test("gives the surplus with attrition 0 beside it", () => {
    // 40 and 30 less the printed need.
    expect(of(0, "surplusWithoutAttrition")).toEqual(printed(["34.519858", "32.917215", "31.731314"]));
    expect(of(1, "surplusWithoutAttrition")).toEqual(printed(["12.000000", "12.000000", "13.800000"]));
  });

  test("loads the wages", () => {
    expect(POOLS.map(loadedWagePerHead)).toEqual(printed(["6,054.50", "9,507.60"]));
  });

  test("gives what the exit of the twenty costs", () => {
    const each = LEAVING.map((leaving) => exitCost({ ...leaving, headcount: 1 }, terms()));
    expect(each.map(({ severance }) => severance)).toEqual(printed(["5,026.18", "26,136.13"]));
    expect(each.map(({ notice }) => notice)).toEqual(printed(["5,000.00", "16,000.00"]));
    expect(each.map(({ leave }) => leave)).toEqual(printed(["1,730.77", "2,769.23"]));
    expect(each.map(({ lawful }) => lawful)).toEqual(printed(["11,756.95", "44,905.36"]));
    expect(each.map(({ damages }) => damages)).toEqual(printed(["15,000.00", "72,000.00"]));
    expect(lawfulExits()).toEqual(asPrinted("500,326.22"));
  });

  test("gives the days of the procedure: no lawful exit from August to October", () => {
    const dates = dismissalFrom(day("2026-08-01"), noticePeriod("agent", 1.5), { governorMonths: 2, overlap: false }, "authorised");
    expect(dates).toMatchObject({ inform: day("2026-08-01"), file: day("2026-09-01"), decision: day("2026-11-01") });
    expect(dates.lastPaidDay).toBe(day("2026-12-01"));
  });

  test("gives the idle wages until the lawful exit, and both together", () => {
    const [ban, decision] = [day("2026-08-11"), day("2026-11-01")];
    const idle = LEAVING.reduce((sum, { headcount, wage }) => sum + headcount * (wage + employerCharges(wage)) * monthsBetween(ban, decision), 0);
    expect(monthsBetween(ban, decision)).toEqual(asPrinted("2.677419"));
    expect(idle).toEqual(asPrinted("398,171.88"));
    expect(idle + lawfulExits()).toEqual(asPrinted("898,498.10"));
  });
});

function lawfulExits(): number {
  return LEAVING.reduce((sum, leaving) => sum + exitCost(leaving, terms()).lawful, 0);
}
