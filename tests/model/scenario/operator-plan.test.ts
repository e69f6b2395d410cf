import fc from "fast-check";
import { OUTFLOWS } from "../../../src/model/finance/cash/cash-plan";
import { plan, type Plan, type PlanInputs } from "../../../src/model/scenario/plan";
import { levers, span } from "../../support/builders";
import { day, month } from "../../support/dates";
import { activity, course, money, operator, redeployment, workforce } from "../../support/operator";
import { SEEDED } from "../../support/scenarios";
import { group, pool } from "../../support/staff";
import { asPrinted, within } from "../../support/within";

const LEVERS = { ...levers(), window: span("2026-08", 12) };

/** The twenty people of model.md 5, who are trained in September. */
const MOVES = [
  redeployment(),
  redeployment({ pool: 1, course: course({ trainees: 8, nestingDays: 10, passRate: 0.88, dailyWage: 9507.6 / 22 }) }),
];

function moneyOf({ money: found }: Plan): NonNullable<Plan["money"]> {
  if (!found) throw new Error("the plan tells of no money");
  return found;
}

function staffOf({ staff }: Plan): NonNullable<Plan["staff"]> {
  if (!staff) throw new Error("the plan tells of no staff");
  return staff;
}

describe("the plan of an operator", () => {
  test("tells of staff and money only where the workbook does", () => {
    expect(plan(operator({ workforce: null }), LEVERS)).toMatchObject({ staff: null, money: null });
    expect(plan(operator({ cash: null }), LEVERS)).toMatchObject({ staff: { begun: [] }, money: null });
  });

  test("has the highest surplus of the acceptance case, counted from the as-of date on", () => {
    // P1 32.575894 + P2 11.447296 in August; 26.178255 + 12.172248 in October: model.md 5.
    const august = staffOf(plan(operator(), { ...LEVERS, window: span("2026-08", 3) })).highest;
    expect(august).toMatchObject({ month: month("2026-08"), fte: within(44.02319, 1e-6), fteWithoutAttrition: within(34.519858 + 12, 1e-6) });
    const october = staffOf(plan(operator(), { ...LEVERS, asOf: day("2026-10-01"), window: span("2026-08", 3) })).highest;
    expect(october).toMatchObject({ month: month("2026-10"), fte: within(38.350503, 1e-6) });
  });

  test("costs and refunds the courses of the acceptance case, under one ceiling for the year", () => {
    const { training } = moneyOf(plan(operator({ workforce: workforce({ redeployments: MOVES }) }), LEVERS));
    expect(training.costs.map(({ full }) => full)).toEqual([asPrinted("107936.82"), asPrinted("128746.18")]);
    expect(training.refunds.map(({ refund, binds }) => [refund, binds])).toEqual([[within(35_000, 1e-6), false], [within(29_480, 1e-6), true]]);
    expect(training.refunds.reduce((sum, { unfunded }) => sum + unfunded, 0)).toEqual(within(5_520, 1e-6));
    // September is the second month of the window; June 2027, nine months later, the eleventh.
    expect([...training.cash].map(Math.round)).toEqual([0, 118_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...training.refunded].map(Math.round)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64_480, 0]);
  });

  test("serves the course that ends first from the year's ceiling, though it begins later", () => {
    const long = redeployment({ month: month("2026-09"), course: course({ trainees: 4, classDays: 50, nestingDays: 10 }) });
    const short = redeployment({ pool: 1, month: month("2026-10"), course: course({ trainees: 4, dailyWage: 9507.6 / 22 }) });
    const { training } = moneyOf(plan(operator({ workforce: workforce({ redeployments: [long, short] }), cash: money({}, { used: 84_480 - 40_000 }) }), LEVERS));
    // 40,000 are left of 84,480: 70 % of ten days at 5,000 first, then what remains of fifty.
    expect(training.refunds.map(({ refund }) => refund)).toEqual([within(5_000, 1e-6), within(35_000, 1e-6)]);
  });

  test("begins no more people than are idle, pays for those alone, and tells of the others", () => {
    const crowd = plan(operator({ workforce: workforce({ redeployments: [redeployment({ course: course({ trainees: 100 }) })] }) }), LEVERS);
    const { stocks, notBegun } = staffOf(crowd);
    // 32.575894 are idle at the end of August.
    expect(stocks.courses[0]?.started).toEqual(within(32.575894, 1e-6));
    expect(notBegun).toEqual(within(100 - 32.575894, 1e-6));
    // Two groups of 20 at most, 10 days at 5,000 each; room and coaches by the head.
    expect(moneyOf(crowd).training.costs[0]?.incremental).toEqual(within(100_000 + 32.575894 * (10 * 20 + (5 * 400) / 4), 1e-3));
  });

  test("does not count courses that begin outside the window", () => {
    const early = workforce({ redeployments: [redeployment({ month: month("2026-07") }), redeployment({ month: month("2027-08") })] });
    expect(staffOf(plan(operator({ workforce: early }), LEVERS)).begun).toEqual([]);
  });

  test("bills new work from the month after the course, at most the demand, while it is open", () => {
    const billed = (of: Parameters<typeof activity>[0]) => {
      const staff = workforce({ redeployments: [MOVES[0] ?? redeployment()], activities: [activity(of)] });
      return [...moneyOf(plan(operator({ workforce: staff }), { ...LEVERS, window: span("2026-08", 5) })).newWork.revenue];
    };
    // 12 begin in September and 0.92 pass; two months of attrition later they work at the end of October.
    const stay = (1 - 0.45) ** (1 / 12);
    const working = (months: number) => 12 * 0.92 * stay ** months * 100 * 150;
    expect(billed({})).toEqual([0, 0, within(working(2), 1e-6), within(working(3), 1e-6), within(working(4), 1e-6)]);
    expect(billed({ demand: 2 })).toEqual([0, 0, within(30_000, 1e-9), within(30_000, 1e-9), within(30_000, 1e-9)]);
    expect(billed({ startMonth: month("2026-11") })).toEqual([0, 0, 0, within(working(3), 1e-6), within(working(4), 1e-6)]);
    expect(billed({ contractEnd: day("2026-11-15") })).toEqual([0, 0, within(working(2), 1e-6), within(working(3) / 2, 1e-6), 0]);
  });

  test("pays everybody employed by the mean of the month, and the step to the redeployed at its end", () => {
    const alone = pool({ staff: [group({ headcount: 10, wage: 5000 })], attrition: 0.45 });
    const staff = workforce({ lines: [], pools: [alone], redeployments: [redeployment({ month: month("2026-08"), course: course({ trainees: 4, passRate: 1 }) })] });
    const paid = moneyOf(plan(operator({ lines: [], workforce: staff, cash: money({ wageStep: 0.1, avoidableShares: [] }) }), { ...LEVERS, window: span("2026-08", 2) })).cash.months;
    const stay = (1 - 0.45) ** (1 / 12);
    expect(paid[0]?.outflows.payroll).toEqual(within(6054.5 * 10 * ((1 + stay) / 2), 1e-6));
    expect(paid[1]?.outflows.payroll).toEqual(within(6054.5 * (10 * stay * ((1 + stay) / 2) + 0.1 * 4 * stay ** 2), 1e-6));
  });

  test("of doing nothing trains nobody and lets the surplus go when its notice has ended", () => {
    const nothing = plan(operator({ workforce: workforce({ redeployments: MOVES }) }), LEVERS, "do-nothing");
    const { begun, stocks } = staffOf(nothing);
    expect(begun).toEqual([]);
    // Informed on 1 August, decided on 1 November; a month's notice for P1 (1 December), two for P2 (1 January).
    const first = (row: number) => stocks.measures.exited.subarray(12 * row, 12 * row + 12).findIndex((fte) => fte > 0);
    expect([first(0), first(1)]).toEqual([4, 5]);
    // Whom P1's line needs again as consent grows stays; when the window ends nobody is idle.
    expect([stocks.measures.idle[11], stocks.measures.idle[23]]).toEqual([within(0, 1e-9), within(0, 1e-9)]);
    const exits = moneyOf(nothing).cash.months.map(({ outflows }) => outflows.exits);
    // In December P1's people have 1.5 + 5/12 years: two begun years, 192 hours, and 9 days of leave.
    const perHead = (192 * 5000) / 191 + (9 * 5000) / 26;
    expect(exits[4]).toEqual(within((stocks.measures.exited[4] ?? 0) * perHead, 1e-6));
    expect(exits.slice(0, 4)).toEqual([0, 0, 0, 0]);
  });
});

const anyMoves = fc.array(
  fc
    .record({ pool: fc.nat({ max: 1 }), at: fc.nat({ max: 11 }), trainees: fc.integer({ min: 0, max: 60 }), passRate: fc.double({ min: 0, max: 1, noNaN: true }), activity: fc.constantFrom(0, null) })
    .map(({ pool: row, at, trainees, passRate, activity: to }) => redeployment({ pool: row, activity: to, month: month("2026-08") + at, course: course({ trainees, passRate }) })),
  { maxLength: 4 },
);
const anyTerms = fc.record({ daysOutstanding: fc.integer({ min: 0, max: 120 }), opening: fc.integer({ min: -1e6, max: 1e7 }), wageStep: fc.double({ min: 0, max: 0.3, noNaN: true }) });

describe("any plan of the operator", () => {
  test("keeps its books: cash is what came and went, and every invoice is paid or still owed", () => {
    fc.assert(
      fc.property(anyMoves, anyTerms, fc.constantFrom("redeploy" as const, "do-nothing" as const), (redeployments, terms, policy) => {
        const found = plan(operator({ workforce: workforce({ redeployments }), cash: money(terms) }), LEVERS, policy);
        const { cash, newWork } = moneyOf(found);
        const sum = (of: (at: (typeof cash.months)[number]) => number) => cash.months.reduce((total, at) => total + of(at), 0);
        const out = sum(({ outflows }) => OUTFLOWS.reduce((total, kind) => total + outflows[kind], 0));
        const received = sum(({ receipts }) => receipts);
        const last = cash.months.at(-1);
        // Rounding of sums of some ten million.
        expect(last?.closing).toEqual(within(terms.opening + received + sum(({ refunds }) => refunds) - out, 1e-6));
        const invoiced = found.risk.totals.retained + newWork.revenue.reduce((total, amount) => total + amount, 0);
        expect(cash.openingReceivables + invoiced).toEqual(within(received + (last?.receivables ?? 0), 1e-6));
        expect(cash.missingMonths).toBe(0);
        expect(cash.trough?.amount).toBe(Math.min(...cash.months.map(({ closing }) => closing)));
      }),
      SEEDED,
    );
  });

  test("is the same when a pool is two that share its lines", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (part) => {
        const whole = operator();
        const [first, second] = workforce().pools;
        if (!first || !second) throw new Error("the case has two pools");
        const half = (name: string, share: number) => ({ ...first, pool: name, staff: first.staff.map((of) => ({ ...of, headcount: of.headcount * share })) });
        const lines = workforce().lines.map((line, at) => (at === 0 ? { ...line, pools: [{ pool: "P1", share: part }, { pool: "P1b", share: 1 - part }] } : line));
        const split = operator({ workforce: workforce({ lines, pools: [half("P1", part), second, half("P1b", 1 - part)] }) });
        for (const policy of ["redeploy", "do-nothing"] as const) sameTotals(plan(whole, LEVERS, policy), plan(split, LEVERS, policy));
      }),
      SEEDED,
    );
  });

  test("is the same when a line is two of its parts", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (part) => {
        const whole: PlanInputs = operator();
        const [first, ...others] = whole.lines;
        const [staff, ...otherStaff] = workforce().lines;
        if (!first || !staff) throw new Error("the case has two lines");
        const parts = [part, 1 - part];
        const split = operator({
          lines: [...parts.map((share) => ({ ...first, referenceRevenue: first.referenceRevenue * share })), ...others],
          workforce: workforce({ lines: [...parts.map((share) => ({ ...staff, fte: staff.fte * share })), ...otherStaff] }),
          cash: money({ avoidableShares: [0.1, 0.1, 0.05] }),
        });
        sameTotals(plan(whole, LEVERS), plan(split, LEVERS));
      }),
      SEEDED,
    );
  });
});

/** Surplus, stocks and cash agree month by month; rounding of sums of some millions. */
function sameTotals(one: Plan, other: Plan): void {
  expect(other.risk.atRisk).toEqual(within(one.risk.atRisk, 1e-6));
  expect(staffOf(other).highest.fte).toEqual(within(staffOf(one).highest.fte, 1e-9));
  const balances = (of: Plan) => moneyOf(of).cash.months.map(({ closing }) => closing);
  expect(balances(other)).toEqual(balances(one).map((closing) => within(closing, 1e-5)));
}
