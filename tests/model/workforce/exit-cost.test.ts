import fc from "fast-check";
import { exitCost, type ExitCost } from "../../../src/model/workforce/exits/exit-cost";
import { aged, sectorSeniority, type Seniority } from "../../../src/model/workforce/entitlements/seniority";
import { day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { anyGroup, anyTerms, group, terms } from "../../support/staff";
import { asPrinted, within } from "../../support/within";

const one = group({ headcount: 1, wage: 8000, seniority: { kind: "point", years: 5.5 }, leaveDays: 9 });
const measures = (cost: ExitCost) => Object.entries(cost) as [keyof ExitCost, number][];

describe("the exit of an agent of 5.5 years at 8,000", () => {
  test("costs severance, notice and leave, with the risk of refusal apart", () => {
    // model.md 5; 0.7 * 0.6 of 72,000.
    expect(exitCost(one, terms({ authorisation: 0.3, litigation: 0.6 }))).toEqual({
      severance: asPrinted("26,136.13"),
      notice: 16_000,
      leave: asPrinted("2,769.23"),
      toTerm: 0,
      charges: 0,
      fee: 0,
      lawful: asPrinted("44,905.36"),
      workedNotice: 0,
      damages: 72_000,
      expectedDamages: within(30_240, 1e-9),
    });
  });

  test("turns a worked notice into idle wages that are no cost of the exit", () => {
    const cost = exitCost(one, terms({ notice: "worked", charges: true }));
    // 2 * 9,507.60; charges of 1,507.60 on nine twenty-sixths of a month.
    expect(cost).toMatchObject({ notice: 0, workedNotice: asPrinted("19,015.20"), charges: asPrinted("521.86") });
    expect(cost.lawful).toEqual(within(cost.severance + cost.leave + cost.charges, 1e-9));
  });

  test("is charged on notice and leave where the switch says so, never on severance", () => {
    // 1,507.60 * (2 + 9 / 26)
    expect(exitCost(one, terms({ charges: true })).charges).toEqual(asPrinted("3,537.06"));
  });

  test("by agreement multiplies severance and notice, pays the notice, and leaves nothing to a court", () => {
    const cost = exitCost(one, terms({ amicable: 1.3, notice: "worked", authorisation: 0, litigation: 1 }));
    expect(cost).toMatchObject({ severance: asPrinted("33,976.96"), notice: within(20_800, 1e-9), leave: asPrinted("2,769.23") });
    expect(cost).toMatchObject({ workedNotice: 0, damages: 0, expectedDamages: 0 });
  });

  test("adds a fixed fee for each head", () => {
    const fee = exitCost({ ...one, headcount: 4 }, terms({ fee: 750 }));
    expect(fee.fee).toBe(3000);
    expect(fee.lawful).toEqual(within(4 * 44_905.36 + 3000, 0.02));
  });
});

test("a fixed term is owed its wages to the end and no severance, notice or damages", () => {
  const cost = exitCost({ ...one, termEnd: day("2026-12-31") }, terms({ lastDay: day("2026-10-31") }));
  expect(cost).toMatchObject({ severance: 0, notice: 0, damages: 0, toTerm: 16_000, lawful: asPrinted("18,769.23") });
});

test("delegates receive the double severance and nothing else twice", () => {
  const [plain, elected] = [false, true].map((delegates) => exitCost({ ...one, delegates }, terms()));
  expect(elected).toEqual({ ...plain, severance: 2 * (plain?.severance ?? NaN), lawful: asPrinted("71,041.48") });
});

test("a distribution costs the mean of its people, not the cost at their mean", () => {
  const bands = [2, 9].map((years) => ({ share: 0.5, from: years, to: years, wageIndex: 1 }));
  const both = exitCost({ ...one, headcount: 2, seniority: { kind: "distribution", bands } }, terms());
  const apart = [2, 9].map((years) => exitCost({ ...one, seniority: { kind: "point", years } }, terms()).lawful);
  expect(both.lawful).toEqual(within((apart[0] as number) + (apart[1] as number), 1e-9));
  expect(both.lawful).not.toEqual(within(exitCost({ ...one, headcount: 2 }, terms()).lawful, 1));
});

test("the sector's spread around a mean costs other than the mean itself", () => {
  const spread = exitCost({ ...one, seniority: sectorSeniority(2.825) }, terms()).severance;
  // Hours by bands, domain.md 4.5 and 2.2: 0.4 * 96 / 2; 0.45 * 96 * 3.5; 0.12 * (480 + 144 * 3); 0.03 * (1,200 + 192 * 3).
  expect(spread).toEqual(within(((19.2 + 151.2 + 109.44 + 53.28) * 8000) / 191, 1e-6));
});

/** Sums and products of amounts: rounding only. */
const tolerance = (cost: ExitCost) => 1e-9 * (1 + cost.lawful + cost.damages + cost.workedNotice);

const near = (cost: ExitCost, factor = 1) =>
  Object.fromEntries(measures(cost).map(([name, amount]) => [name, within(factor * amount, factor * tolerance(cost))]));

describe("the exit of any group", () => {
  test("costs the sum of its parts, and the risk of refusal is no part", () => {
    fc.assert(
      fc.property(anyGroup, anyTerms, (people, how) => {
        const cost = exitCost(people, how);
        const { severance, notice, leave, toTerm, charges, fee } = cost;
        expect(cost.lawful).toEqual(within(severance + notice + leave + toTerm + charges + fee, tolerance(cost)));
        expect(exitCost(people, { ...how, authorisation: 0, litigation: 1 })).toEqual({ ...cost, expectedDamages: cost.damages });
        expect(exitCost(people, { ...how, authorisation: 1 })).toEqual({ ...cost, expectedDamages: 0 });
      }),
      SEEDED,
    );
  });

  test("costs as much in two parts", () => {
    fc.assert(
      fc.property(anyGroup, anyTerms, fc.integer({ min: 0, max: 100 }), (people, how, percent) => {
        const first = (people.headcount * percent) / 100;
        const parts = [first, people.headcount - first].map((headcount) => exitCost({ ...people, headcount }, how));
        const whole = exitCost(people, how);
        const sums = Object.fromEntries(measures(whole).map(([name]) => [name, parts.reduce((sum, part) => sum + part[name], 0)]));
        expect(sums).toEqual(near(whole));
      }),
      SEEDED,
    );
  });

  test("never costs less with more seniority", () => {
    fc.assert(
      fc.property(anyGroup, anyTerms, fc.double({ min: 0, max: 20, noNaN: true }), (people, how, years) => {
        const [less, more] = [people, { ...people, seniority: aged(people.seniority, years) }].map((at) => exitCost(at, how)) as [ExitCost, ExitCost];
        for (const [name, amount] of measures(less)) expect(more[name]).toBeGreaterThanOrEqual(amount - tolerance(more));
      }),
      SEEDED,
    );
  });

  test("scales with the currency where no ceiling in MAD is in it", () => {
    fc.assert(
      fc.property(anyGroup, anyTerms, (people, how) => {
        const uncharged = { ...how, charges: false, notice: "dispensed" as const };
        const cost = exitCost(people, uncharged);
        expect(exitCost({ ...people, wage: people.wage / 10.8 }, { ...uncharged, fee: how.fee / 10.8 })).toEqual(near(cost, 1 / 10.8));
      }),
      SEEDED,
    );
  });

  test("costs the same whether a point is told as one or as a band of no width", () => {
    fc.assert(
      fc.property(anyGroup, anyTerms, fc.double({ min: 0, max: 40, noNaN: true }), (people, how, years) => {
        const point: Seniority = { kind: "point", years };
        const band: Seniority = { kind: "distribution", bands: [{ share: 1, from: years, to: years, wageIndex: 1 }] };
        expect(exitCost({ ...people, seniority: band }, how)).toEqual(exitCost({ ...people, seniority: point }, how));
      }),
      SEEDED,
    );
  });
});
