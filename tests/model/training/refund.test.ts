import fc from "fast-check";
import {
  eligibleFees, LONG_TRAINING, REFUND_SCHEMES, trainingRefund, trainingTaxPaid, yearOfAction, type RefundInputs, type RefundScheme,
} from "../../../src/model/training/refund";
import { frozen } from "../../support/builders";
import { day, month } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** 100,000 of planned fees under a ceiling that does not bind. */
const action = (given: Partial<RefundInputs> = {}): RefundInputs =>
  frozen({
    eligibleFees: 100_000, eligibleFirm: true, year: 2026, scheme: "planned", filedOn: day("2026-05-01"),
    trainingTaxPaid: 1e6, alreadyUsed: 0, longTraining: null, lag: 9, lagFrom: "end-of-action", actionEnd: month("2026-09"), ...given,
  });

const amount = fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100);
const anyAction = fc
  .record({
    eligibleFees: amount,
    // A study's ceiling is its own, and so nothing that the training tax could move.
    scheme: fc.constantFrom(...(Object.keys(REFUND_SCHEMES) as RefundScheme[]).filter((scheme) => scheme !== "giac")),
    filedOn: fc.integer({ min: day("2025-10-01"), max: day("2027-03-31") }),
    trainingTaxPaid: amount,
    alreadyUsed: amount,
    longTraining: fc.option(fc.record({ persons: fc.integer({ min: 1, max: 20 }), perPerson: fc.constant(LONG_TRAINING.perPerson) }), { nil: null }),
  })
  .map(action);

describe("the rate of a refund", () => {
  test.each([
    { filed: "2025-11-15", scheme: "planned", basis: "planned", rate: 0.7 },
    { filed: "2026-06-30", scheme: "planned", basis: "planned", rate: 0.7 },
    { filed: "2026-07-01", scheme: "planned", basis: "unplanned", rate: 0.4 },
    { filed: "2026-05-01", scheme: "unplanned", basis: "unplanned", rate: 0.4 },
    { filed: "2026-06-30", scheme: "grouped", basis: "grouped", rate: 0.9 },
    { filed: "2026-07-01", scheme: "grouped", basis: "unplanned", rate: 0.4 },
    { filed: "2026-12-31", scheme: "sector", basis: "sector", rate: 0.9 },
    { filed: "2026-12-31", scheme: "literacy", basis: "literacy", rate: 0.8 },
    { filed: "2026-12-31", scheme: "engineering", basis: "engineering", rate: 0.7 },
    { filed: "2026-12-31", scheme: "sector-engineering", basis: "sector-engineering", rate: 1 },
    { filed: "2026-12-31", scheme: "planned", basis: "unplanned", rate: 0.4 },
    { filed: "2027-01-01", scheme: "planned", basis: "filed-after-the-year", rate: 0 },
  ] as const)("of a file of $filed ($scheme) is $rate, $basis", ({ filed, scheme, basis, rate }) => {
    expect(trainingRefund(action({ filedOn: day(filed), scheme }))).toMatchObject({ basis, rate, refund: within(rate * 100_000, 1e-9) });
  });

  test("is nothing, with the reason, without a file or for a firm that is not eligible", () => {
    const nothing = { rate: 0, eligible: 0, claim: 0, refund: 0, binds: false, unfunded: 0, cashMonth: null, net: 100_000, withoutRefund: 100_000 };
    expect(trainingRefund(action({ filedOn: null }))).toMatchObject({ ...nothing, basis: "not-filed" });
    expect(trainingRefund(action({ eligibleFirm: false }))).toMatchObject({ ...nothing, basis: "firm-not-eligible" });
  });
});

describe("the ceiling of a refund", () => {
  test("binds in the scale check of domain.md 3.1: 630,000 claimed, 288,000 of training tax", () => {
    // 300 agents * 5,000 * 12 * 1.6 %; 15 groups of 20 * 10 days * 6,000 * 70 %.
    const refund = trainingRefund(action({ eligibleFees: (300 / 20) * 10 * 6000, trainingTaxPaid: trainingTaxPaid(300 * 5000, 12) }));
    // Rounding only.
    expect(refund).toMatchObject({ claim: within(630_000, 1e-6), ceiling: within(288_000, 1e-6), refund: within(288_000, 1e-6), binds: true });
    expect(refund.unfunded).toEqual(within(342_000, 1e-6));
  });

  test("leaves nothing once it is used up", () => {
    expect(trainingRefund(action({ trainingTaxPaid: 50_000, alreadyUsed: 60_000 }))).toMatchObject({ ceiling: 0, refund: 0, binds: true, cashMonth: null });
  });

  test("does not bind at the very claim", () => {
    expect(trainingRefund(action({ trainingTaxPaid: trainingRefund(action()).claim }))).toMatchObject({ binds: false, unfunded: 0 });
  });

  test("of a long training is 50,000 a person, beside that of the firm", () => {
    // 70 % of 200,000 is 140,000: two persons carry 100,000.
    const long = { eligibleFees: 200_000, longTraining: { persons: 2, perPerson: LONG_TRAINING.perPerson } };
    expect(trainingRefund(action(long))).toMatchObject({ refund: 100_000, binds: true, unfunded: within(40_000, 1e-9) });
    expect(trainingRefund(action({ ...long, trainingTaxPaid: 80_000 }))).toMatchObject({ refund: 80_000, binds: true, unfunded: within(60_000, 1e-9) });
  });

  test("is shared: two actions one after the other get what both together do", () => {
    fc.assert(
      fc.property(anyAction, amount, (first, fees) => {
        const short = { ...first, longTraining: null };
        const one = trainingRefund(short).refund;
        const other = trainingRefund({ ...short, eligibleFees: fees, alreadyUsed: short.alreadyUsed + one }).refund;
        // Rounding at 1e6.
        expect(one + other).toEqual(within(trainingRefund({ ...short, eligibleFees: short.eligibleFees + fees }).refund, 1e-8));
      }),
      SEEDED,
    );
  });

  test("when higher never lowers the refund", () => {
    fc.assert(
      fc.property(anyAction, amount, (any, more) => {
        const higher = trainingRefund({ ...any, trainingTaxPaid: any.trainingTaxPaid + more });
        expect(higher.refund).toBeGreaterThanOrEqual(trainingRefund(any).refund);
      }),
      SEEDED,
    );
  });
});

describe("the year of an action", () => {
  test("is that of its first day: filed on 1 November, a course from December to January is refunded at 40 %, and not at 70 % as one of the next year", () => {
    const filed = (firstDay: string) => trainingRefund(action({ year: yearOfAction(day(firstDay)), actionEnd: month("2027-01"), filedOn: day("2026-11-01") }));
    expect(filed("2026-12-31")).toMatchObject({ rate: 0.4, basis: "unplanned", cashMonth: month("2027-10") });
    expect(filed("2027-01-01")).toMatchObject({ rate: 0.7, basis: "planned" });
    // The file of 30 April follows the same year.
    expect(trainingRefund(action({ year: yearOfAction(day("2026-12-14")), actionEnd: month("2027-01"), filedOn: day("2026-11-01"), lag: 0, lagFrom: "refund-file" })).cashMonth).toBe(month("2027-04"));
  });
});

describe("a refund", () => {
  test("is counted from the end of the action, or from the file of 30 April of the next year", () => {
    expect(trainingRefund(action({ lag: 9 })).cashMonth).toBe(month("2027-06"));
    expect(trainingRefund(action({ lag: 2, lagFrom: "refund-file" })).cashMonth).toBe(month("2027-06"));
    expect(trainingRefund(action({ lag: 0, lagFrom: "refund-file" })).cashMonth).toBe(month("2027-04"));
  });

  test("is never raised by a later file", () => {
    fc.assert(
      fc.property(anyAction, fc.integer({ min: 0, max: 500 }), (any, later) => {
        const filedOn = (any.filedOn as number) + later;
        expect(trainingRefund({ ...any, filedOn }).refund).toBeLessThanOrEqual(trainingRefund(any).refund);
      }),
      SEEDED,
    );
  });

  test("and what it leaves make up the claim and the fees, within every ceiling", () => {
    fc.assert(
      fc.property(anyAction, (any) => {
        const { refund, claim, unfunded, ceiling, binds, net, withoutRefund } = trainingRefund(any);
        // Rounding at 1e6.
        expect(refund + unfunded).toEqual(within(claim, 1e-9));
        expect(refund + net).toEqual(within(withoutRefund, 1e-9));
        expect(refund).toBeLessThanOrEqual(ceiling);
        expect(refund).toBeGreaterThanOrEqual(0);
        const most = any.longTraining === null ? Infinity : any.longTraining.persons * any.longTraining.perPerson;
        expect(binds).toBe(refund < claim);
        if (binds) expect(refund).toBe(Math.min(most, ceiling));
      }),
      SEEDED,
    );
  });

  test("scales with the currency", () => {
    fc.assert(
      fc.property(anyAction, fc.double({ min: 0.01, max: 100, noNaN: true }), (any, rate) => {
        const converted = trainingRefund({
          ...any,
          eligibleFees: any.eligibleFees * rate,
          trainingTaxPaid: any.trainingTaxPaid * rate,
          alreadyUsed: any.alreadyUsed * rate,
          longTraining: any.longTraining && { ...any.longTraining, perPerson: any.longTraining.perPerson * rate },
        });
        // Rounding at 1e8.
        expect(converted.refund).toEqual(within(trainingRefund(any).refund * rate, 1e-6));
      }),
      SEEDED,
    );
  });

  test("counts own trainers at 800 a day", () => {
    expect(eligibleFees(50_000, 10)).toBe(58_000);
  });
});

describe("the refund of a study", () => {
  test.each([
    { fees: 100_000, used: 0, refund: 70_000, binds: false },
    { fees: 200_000, used: 0, refund: 100_000, binds: true },
    { fees: 100_000, used: 60_000, refund: 40_000, binds: true },
    { fees: 100_000, used: 120_000, refund: 0, binds: true },
  ])("of $fees with $used used is $refund", ({ fees, used, refund, binds }) => {
    const study = action({ scheme: "giac", eligibleFees: fees, alreadyUsed: used, trainingTaxPaid: 1 });
    expect(trainingRefund(study)).toMatchObject({ rate: 0.7, refund: within(refund, 1e-9), binds, unfunded: within(fees * 0.7 - refund, 1e-9) });
  });
});
