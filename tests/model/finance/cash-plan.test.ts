import fc from "fast-check";
import { cashPlan, OUTFLOWS, type CashInputs, type Outflow } from "../../../src/model/finance/cash/cash-plan";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const NO_OUTFLOWS: CashInputs["outflows"] = { payroll: [], otherVariable: [], fixed: [], training: [], exits: [] };
const cash = (given: Partial<CashInputs> = {}): CashInputs =>
  frozen({
    opening: 1000, revenue: [0, 0, 0], earlierRevenue: [], daysOutstanding: 0, outflows: NO_OUTFLOWS, refunds: [],
    overdraft: 0, covenantFloor: null, ...given,
  });

const MONTHS = 6;
const byMonth = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: MONTHS, maxLength: MONTHS });
const anyCash = fc
  .record({
    opening: fc.integer({ min: -1e6, max: 1e6 }),
    revenue: byMonth,
    earlierRevenue: fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 4 }),
    daysOutstanding: fc.integer({ min: 0, max: 120 }),
    outflows: fc.record({ payroll: byMonth, otherVariable: byMonth, fixed: byMonth, training: byMonth, exits: byMonth }),
    refunds: byMonth,
    overdraft: fc.integer({ min: 0, max: 1e6 }),
    covenantFloor: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: null }),
  })
  .map((given) => cash(given));
/** Rounding of sixty amounts of a million. */
const ROUNDING = 1e-7;

describe("a cash plan", () => {
  test("of an operator that loses two thirds of its revenue is below nothing in the fourth month and past its overdraft in the fifth", () => {
    const plan = cashPlan(
      cash({
        opening: 200_000,
        revenue: [300_000, 100_000, 100_000, 100_000, 100_000],
        earlierRevenue: [300_000, 300_000],
        daysOutstanding: 45,
        outflows: {
          payroll: [200_000, 200_000, 200_000, 200_000, 200_000],
          otherVariable: [20_000, 10_000, 10_000, 10_000, 10_000],
          fixed: [50_000, 50_000, 50_000, 50_000, 50_000],
          training: [0, 30_000],
          exits: [0, 0, 0, 90_000],
        },
        refunds: [0, 0, 0, 0, 21_000],
        overdraft: 100_000,
        covenantFloor: 50_000,
      }),
    );
    // Receipts 300, 300, 200, 100, 100; outflows 270, 290, 260, 350, 260; refund 21 (thousands).
    expect(plan.months.map(({ closing }) => closing)).toEqual([230_000, 240_000, 180_000, -70_000, -209_000]);
    expect(plan.months.map(({ overdraftBreached }) => overdraftBreached)).toEqual([false, false, false, false, true]);
    expect(plan.months.map(({ covenantBreached }) => covenantBreached)).toEqual([false, false, false, true, true]);
    expect(plan).toMatchObject({ trough: { amount: -209_000, month: 4 }, runway: 4, openingReceivables: 450_000, missingMonths: 0 });
    expect(plan.months[3]).toEqual({
      opening: 180_000,
      receipts: 100_000,
      refunds: 0,
      outflows: { payroll: 200_000, otherVariable: 10_000, fixed: 50_000, training: 0, exits: 90_000 },
      closing: -70_000,
      receivables: 150_000,
      overdraftBreached: false,
      covenantBreached: true,
    });
  });

  test("counts what was invoiced before its first month and is not yet paid", () => {
    expect(cashPlan(cash({ earlierRevenue: [500, 700], daysOutstanding: 60 })).months.map(({ closing }) => closing)).toEqual([1500, 2200, 2200]);
  });

  test("tells how many earlier months its days outstanding miss", () => {
    expect(cashPlan(cash({ earlierRevenue: [500], daysOutstanding: 75 })).missingMonths).toBe(2);
  });

  test("has no runway to tell where the overdraft is never passed, though reached", () => {
    const spent = cash({ outflows: { ...NO_OUTFLOWS, fixed: [600, 600, 0] }, overdraft: 200, covenantFloor: -200 });
    expect(cashPlan(spent)).toMatchObject({ runway: null, trough: { amount: -200, month: 1 } });
    expect(cashPlan(spent).months.some(({ covenantBreached }) => covenantBreached)).toBe(false);
  });

  test("has a runway of no month where the first already breaches", () => {
    expect(cashPlan(cash({ opening: -1 })).runway).toBe(0);
    // Below nothing, and no covenant to breach.
    expect(cashPlan(cash({ opening: -1 })).months[0]?.covenantBreached).toBe(false);
  });

  test("names the first of equal troughs, and none without months", () => {
    expect(cashPlan(cash()).trough).toEqual({ amount: 1000, month: 0 });
    expect(cashPlan(cash({ revenue: [] }))).toMatchObject({ months: [], trough: null, runway: null });
  });

  test("closes where it opened and what came and went leads, and opens where it closed", () => {
    fc.assert(
      fc.property(anyCash, (inputs) => {
        const { months, trough } = cashPlan(inputs);
        let expected = inputs.opening;
        for (const month of months) {
          expect(month.opening).toEqual(within(expected, ROUNDING));
          const paid = OUTFLOWS.reduce((sum, kind) => sum + month.outflows[kind], 0);
          expected += month.receipts + month.refunds - paid;
          expect(month.closing).toEqual(within(expected, ROUNDING));
        }
        expect(trough?.amount).toBe(Math.min(...months.map(({ closing }) => closing)));
      }),
      SEEDED,
    );
  });

  test("has receivables that take up every invoice until it is paid", () => {
    fc.assert(
      fc.property(anyCash, (inputs) => {
        const plan = cashPlan(inputs);
        let due = plan.openingReceivables;
        plan.months.forEach(({ receipts, receivables }, t) => {
          due += (inputs.revenue[t] as number) - receipts;
          expect(receivables).toEqual(within(due, ROUNDING));
        });
      }),
      SEEDED,
    );
  });

  test("scales with the currency and breaches alike", () => {
    // A power of two scales without rounding, so that no closing crosses its bound by it.
    const scaled = (amounts: ArrayLike<number>) => Array.from(amounts, (amount) => amount * 8);
    fc.assert(
      fc.property(anyCash, (inputs) => {
        const other = cashPlan({
          ...inputs,
          opening: inputs.opening * 8,
          revenue: scaled(inputs.revenue),
          earlierRevenue: scaled(inputs.earlierRevenue),
          outflows: Object.fromEntries(OUTFLOWS.map((kind) => [kind, scaled(inputs.outflows[kind])])) as Record<Outflow, number[]>,
          refunds: scaled(inputs.refunds),
          overdraft: inputs.overdraft * 8,
          covenantFloor: inputs.covenantFloor === null ? null : inputs.covenantFloor * 8,
        });
        const plan = cashPlan(inputs);
        expect(other.months.map(({ closing }) => closing / 8)).toEqual(plan.months.map(({ closing }) => closing));
        expect(other.runway).toBe(plan.runway);
        expect(other.months.map(({ covenantBreached }) => covenantBreached)).toEqual(plan.months.map(({ covenantBreached }) => covenantBreached));
      }),
      SEEDED,
    );
  });
});
