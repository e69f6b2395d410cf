import fc from "fast-check";
import { severance } from "../../../src/model/workforce/entitlements/severance";
import { aged, meanOver, meanYears, sectorSeniority, SECTOR_BANDS, startedYears, yearsOfService, type Seniority } from "../../../src/model/workforce/entitlements/seniority";
import { dateOf, day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { anySeniority } from "../../support/staff";
import { within } from "../../support/within";

const severanceAt = (years: number) => severance({ wage: 5000, years, reading: "fraction", multiplier: 1, delegate: false });
const bandsOf = (seniority: Seniority) => (seniority.kind === "point" ? [] : seniority.bands);

describe("the sector's bands", () => {
  /** domain.md 4.5; 40 % below one year is S90, the rest assumptions. */
  test("are 40, 45, 12 and 3 % below 1, 5 and 10 years and above", () => {
    expect(SECTOR_BANDS.map(({ share, from }) => [share, from])).toEqual([[0.4, 0], [0.45, 1], [0.12, 5], [0.03, 10]]);
  });

  test("have a mean of 2.825 years, that of their middles", () => {
    // 0.4 * 0.5 + 0.45 * 3 + 0.12 * 7.5 + 0.03 * 12.5
    expect(meanYears({ kind: "distribution", bands: SECTOR_BANDS })).toEqual(within(2.825, 1e-12));
  });

  test("are stretched to a stated mean", () => {
    const seniority = sectorSeniority(5.65);
    expect(meanYears(seniority)).toEqual(within(5.65, 1e-12));
    expect(bandsOf(seniority).map(({ to }) => to)).toEqual([2, 10, 20, 30].map((years) => within(years, 1e-12)));
  });

  test("all lie at 0 for a mean of 0", () => {
    expect(meanOver(sectorSeniority(0), severanceAt)).toBe(0);
  });
});

describe("a mean over a distribution", () => {
  test("is of severance not the severance at the mean", () => {
    const halves: Seniority = {
      kind: "distribution",
      bands: [{ share: 0.5, from: 0.2, to: 0.2, wageIndex: 1 }, { share: 0.5, from: 11.8, to: 11.8, wageIndex: 1 }],
    };
    // 1,584 hours for the half with twelve begun years, nothing for the other; at the mean of 6 years 624 hours.
    expect(meanOver(halves, severanceAt)).toEqual(within((0.5 * 1584 * 5000) / 191, 1e-9));
    expect(severanceAt(meanYears(halves))).toEqual(within((624 * 5000) / 191, 1e-9));
  });

  test("weighs each band's wage", () => {
    const bands = [{ share: 0.25, from: 1, to: 1, wageIndex: 2.2 }, { share: 0.75, from: 3, to: 3, wageIndex: 0.6 }];
    // 0.25 * 2.2 * 1 + 0.75 * 0.6 * 3
    expect(meanOver({ kind: "distribution", bands }, (years, index) => years * index)).toEqual(within(1.9, 1e-12));
  });

  test("is that of many people spread evenly over each band", () => {
    fc.assert(
      fc.property(anySeniority, (seniority) => {
        const people = 1000;
        const sampled = bandsOf(seniority).reduce((sum, { share, from, to }) => {
          const each = Array.from({ length: people }, (_, at) => severanceAt(from + ((at + 0.5) / people) * (to - from)));
          return sum + (share / people) * each.reduce((total, amount) => total + amount, 0);
        }, 0);
        // A step of a year's hours is missed by at most half a person, some forty times over: 240 * 5000 / 191 * 40 / 2000.
        if (seniority.kind === "distribution") expect(meanOver(seniority, severanceAt)).toEqual(within(sampled, 126));
        else expect(meanOver(seniority, severanceAt)).toBe(severanceAt(seniority.years));
      }),
      SEEDED,
    );
  });

  test("grows by as many years as pass", () => {
    fc.assert(
      fc.property(anySeniority, fc.double({ min: 0, max: 10, noNaN: true }), (seniority, years) => {
        expect(meanYears(aged(seniority, years))).toEqual(within(meanYears(seniority) + years, 1e-9));
        expect(meanOver(aged(seniority, years), severanceAt)).toBeGreaterThanOrEqual(meanOver(seniority, severanceAt) - 1e-6);
      }),
      SEEDED,
    );
  });
});

describe("years of service", () => {
  test.each([
    { hired: "2024-03-01", last: "2026-02-28", years: 2 },
    { hired: "2024-03-01", last: "2026-03-01", years: 2 + 1 / 31 / 12 },
    { hired: "2026-08-11", last: "2026-08-11", years: 1 / 31 / 12 },
    { hired: "2024-02-29", last: "2025-02-27", years: 1 },
    { hired: "2024-02-29", last: "2028-02-28", years: 4 },
    { hired: "2023-12-31", last: "2024-12-30", years: 1 },
    { hired: "2025-12-17", last: "2026-06-16", years: 0.5 },
    { hired: "2027-07-01", last: "2028-06-29", years: (11 + 29 / 30) / 12 },
  ])("from $hired to $last are $years", ({ hired, last, years }) => {
    expect(yearsOfService(day(hired), day(last))).toEqual(within(years, 1e-14));
  });

  test("have begun as many years as there were hiring days and anniversaries", () => {
    const hiring = fc.integer({ min: day("1990-01-01"), max: day("2026-12-31") });
    fc.assert(
      fc.property(hiring, fc.integer({ min: 0, max: 15_000 }), (hired, days) => {
        let begun = 0;
        const first = dateOf(hired);
        for (let year = first.getUTCFullYear(); ; year++) {
          const leapless = first.getUTCMonth() === 1 && first.getUTCDate() === 29 && new Date(Date.UTC(year, 2, 0)).getUTCDate() === 28;
          const anniversary = Date.UTC(year, first.getUTCMonth(), leapless ? 28 : first.getUTCDate());
          if (anniversary > dateOf(hired + days).getTime()) break;
          begun++;
        }
        expect(startedYears(yearsOfService(hired, hired + days))).toBe(begun);
      }),
      SEEDED,
    );
  });
});

test("a year that is full but for rounding has not begun the next", () => {
  expect(startedYears(5 / 3 + 1 / 3)).toBe(2);
  expect(startedYears(2 + 1e-12)).toBe(2);
  expect(startedYears(2 + 1 / 366)).toBe(3);
  expect(startedYears(0)).toBe(0);
});

test("six months in twelfths, summed, are six months", () => {
  const half = Array.from({ length: 6 }, () => 1 / 12).reduce((sum, month) => sum + month, 0);
  expect(half).toBeLessThan(0.5);
  expect(severanceAt(half)).toBe(severanceAt(0.5));
  expect(severanceAt(0.49)).toBe(0);
});

test("who is hired on 11 August 2021 and leaves on 10 August 2026 has five years, and the severance of five", () => {
  expect(severanceAt(yearsOfService(day("2021-08-11"), day("2026-08-10")))).toEqual(within(12_565.45, 0.005));
});
