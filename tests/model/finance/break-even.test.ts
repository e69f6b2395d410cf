import fc from "fast-check";
import { breakEvenFte, breakEvenPrice, breakEvenTenure, type TenureTrade } from "../../../src/model/finance/investment/break-even";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

/** One FTE of 130 billable hours a month, for a loaded wage of 6,054.50. */
const FTE = { billableHours: 130, exchangeRate: 10.75, loadedWage: 6054.5, wageStep: 0.05 };

/** What it contributes in a month, by the definition of model.md 2. */
function contribution(price: number, productivity: number, otherVariableShare: number): number {
  return price * FTE.billableHours * productivity * FTE.exchangeRate * (1 - otherVariableShare) - FTE.loadedWage * (1 + FTE.wageStep);
}

const money = fc.integer({ min: -1e6, max: 1e6 });
const share = fc.integer({ min: 0, max: 900 }).map((permille) => permille / 1000);

/** Root of a rising function, by halving. */
function rootOf(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

describe("the break-even price", () => {
  test("of one FTE at full productivity covers its wage: 4.33 EUR an hour", () => {
    // 6,054.50 / (130 * 10.75)
    expect(breakEvenPrice({ hours: 130, wages: 6054.5, otherVariableShare: 0, exchangeRate: 10.75 }, 0, 0)).toEqual(within(4.332379, 1e-6));
  });

  test("closes the gap to the target with what variable costs leave of the price", () => {
    // (100,000 + 50,000) / (1,000 * 0.75)
    expect(breakEvenPrice({ hours: 1000, wages: 50_000, otherVariableShare: 0.25, exchangeRate: 1 }, -60_000, 40_000)).toBe(200);
  });

  test("does not exist without hours, or where variable costs take all of it", () => {
    expect(breakEvenPrice({ hours: 0, wages: 1, otherVariableShare: 0, exchangeRate: 1 }, 0, 0)).toBeNull();
    expect(breakEvenPrice({ hours: 10, wages: 1, otherVariableShare: 1, exchangeRate: 1 }, 0, 0)).toBeNull();
  });

  test("is where EBITDA, month by month through the ramp, meets its target", () => {
    const ramp = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ramp, share, money, money, (productivity, otherVariableShare, without, target) => {
        const ebitda = (price: number) => productivity.reduce((sum, p) => sum + contribution(price, p, otherVariableShare), without);
        const found = breakEvenPrice(
          {
            hours: productivity.reduce((sum, p) => sum + p * FTE.billableHours, 0),
            wages: productivity.length * FTE.loadedWage * (1 + FTE.wageStep),
            otherVariableShare,
            exchangeRate: FTE.exchangeRate,
          },
          without,
          target,
        );
        // At most 2 million / (13 hours * 1.075): below 1e6 either way, halved to 1e-10 of it.
        const numeric = rootOf((price) => ebitda(price) - target, -1e6, 1e6);
        expect(found).toEqual(within(numeric, 1e-6));
      }),
      SEEDED,
    );
  });
});

describe("the break-even number of FTE", () => {
  test.each([
    { contribution: 10_000, without: -40_000, target: 0, fte: 4 },
    { contribution: 10_000, without: -40_000, target: 5000, fte: 4.5 },
    { contribution: 10_000, without: 5000, target: 5000, fte: 0 },
    { contribution: -10_000, without: 6000, target: 5000, fte: 0 },
    { contribution: 0, without: 0, target: 5000, fte: null },
    { contribution: -10_000, without: 0, target: 5000, fte: null },
  ])("at $contribution each from $without to $target is $fte", ({ contribution, without, target, fte }) => {
    expect(breakEvenFte(contribution, without, target)).toBe(fte);
  });
});

describe("the break-even tenure", () => {
  const trade = (given: Partial<TenureTrade> = {}): TenureTrade => ({
    exitCost: (years) => 2000 * years, idleUntilExit: () => 0, incrementalTraining: 10_000, contribution: 0, ...given,
  });
  /** Halving 60 years to neighbouring numbers. */
  const YEARS = 1e-9;

  test("is where exit and idle cost what training less contribution does", () => {
    // 2,000 y + 1,000 + 500 y = 10,000 - 3,000
    const found = breakEvenTenure(trade({ idleUntilExit: (years) => 1000 + 500 * years, contribution: 3000 }));
    expect(found).toEqual(within(2.4, YEARS));
  });

  test("is the foot of a step where a fraction of a year counts as a year", () => {
    // Steps of 2,513.09 a year: 7,539.27 for three years begun is the first not below 5,100.
    expect(breakEvenTenure(trade({ exitCost: (years) => 2513.09 * Math.ceil(years), incrementalTraining: 5100 }))).toEqual(within(2, YEARS));
  });

  test("is the half year from which severance is due", () => {
    expect(breakEvenTenure(trade({ exitCost: (years) => (years < 0.5 ? 0 : 20_000) }))).toEqual(within(0.5, YEARS));
  });

  test("is 0 where new work pays for the training, and does not exist where no exit is as dear", () => {
    expect(breakEvenTenure(trade({ contribution: 10_000 }))).toBe(0);
    expect(breakEvenTenure(trade({ exitCost: () => 9999 }))).toBeNull();
  });

  test("splits the careers: an exit is cheaper before it and no cheaper after", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 100_000 }), (yearly, incrementalTraining) => {
        const exitCost = (years: number) => yearly.slice(0, Math.ceil(years)).reduce((sum, each) => sum + each, 0);
        const found = breakEvenTenure(trade({ exitCost, incrementalTraining }));
        const first = yearly.findIndex((_, year) => exitCost(year + 1) >= incrementalTraining);
        if (first < 0) expect(found).toBeNull();
        else expect(found).toEqual(within(first, YEARS));
      }),
      SEEDED,
    );
  });
});
