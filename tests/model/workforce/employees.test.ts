import fc from "fast-check";
import { staffOf } from "../../../src/model/workforce/exits/employees";
import { exitCost, type ExitCost } from "../../../src/model/workforce/exits/exit-cost";
import { headcount, loadedWages } from "../../../src/model/workforce/pools/pool";
import { yearsOfService } from "../../../src/model/workforce/entitlements/seniority";
import { day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";
import { anyTerms, employee, group } from "../../support/staff";
import { within } from "../../support/within";

const LAST = day("2026-12-31");

test("a list is summed up by pool and site, and within them by category, contract and mandate", () => {
  const list = [
    employee(),
    employee({ wage: 7000 }),
    employee({ category: "cadre" }),
    employee({ termEnd: day("2027-03-31") }),
    employee({ delegate: true }),
    employee({ pool: "P2" }),
    employee({ site: "Rabat" }),
  ];
  const summed = staffOf(list, LAST);
  expect(summed.map(({ pool, site, staff }) => [pool, site, staff.map(({ headcount: heads }) => heads)])).toEqual([
    ["P1", "Casablanca", [2, 1, 1, 1]],
    ["P2", "Casablanca", [1]],
    ["P1", "Rabat", [1]],
  ]);
  expect(summed[0]?.staff[0]).toMatchObject({ wage: 6000, category: "agent", termEnd: null, delegates: false });
});

test("each one keeps years of service and a wage beside the mean", () => {
  const summed = staffOf([employee({ hired: day("2025-01-01"), leaveDays: 4 }), employee({ hired: day("2021-01-01"), wage: 15_000, leaveDays: 8 })], LAST);
  expect(summed[0]?.staff[0]?.seniority).toEqual({
    kind: "distribution",
    bands: [{ share: 0.5, from: 2, to: 2, wageIndex: 0.5 }, { share: 0.5, from: 6, to: 6, wageIndex: 1.5 }],
  });
  // (4 * 5,000 + 8 * 15,000) / 20,000
  expect(summed[0]?.staff[0]?.leaveDays).toBe(7);
});

test("an empty list is nobody", () => {
  expect(staffOf([], LAST)).toEqual([]);
});

const anyEmployee = fc
  .record({
    pool: fc.constantFrom("P1", "P2"),
    site: fc.constantFrom("Casablanca", "Rabat"),
    hired: fc.integer({ min: day("1999-01-01"), max: LAST }),
    wage: fc.integer({ min: 3000, max: 20_000 }),
    category: fc.constantFrom("agent" as const, "cadre" as const),
    leaveDays: fc.integer({ min: 0, max: 30 }),
    termEnd: fc.option(fc.constantFrom(day("2027-03-31"), day("2027-06-30")), { nil: null }),
    delegate: fc.boolean(),
  })
  .map((given) => employee(given));

describe("any list", () => {
  test("costs as a whole what its people cost one by one, though the pools know only groups", () => {
    fc.assert(
      fc.property(fc.array(anyEmployee, { maxLength: 20 }), anyTerms, (people, how) => {
        const uncharged = { ...how, charges: false, lastDay: LAST };
        const summed = staffOf(people, LAST).flatMap(({ staff }) => staff).map((alike) => exitCost(alike, uncharged));
        const apart = people.map(({ hired, wage, category, leaveDays, termEnd, delegate }) => {
          const seniority = { kind: "point" as const, years: yearsOfService(hired, LAST) };
          return exitCost(group({ headcount: 1, wage, seniority, category, leaveDays, termEnd, delegates: delegate }), uncharged);
        });
        const total = (costs: readonly ExitCost[], name: keyof ExitCost) => costs.reduce((sum, cost) => sum + cost[name], 0);
        for (const name of ["severance", "notice", "leave", "toTerm", "lawful", "workedNotice", "damages"] as const) {
          // Rounding of twenty sums of some hundred thousands.
          expect(total(summed, name)).toEqual(within(total(apart, name), 1e-6));
        }
      }),
      SEEDED,
    );
  });

  test("loses nobody and no wage", () => {
    fc.assert(
      fc.property(fc.array(anyEmployee, { maxLength: 20 }), (people) => {
        const summed = staffOf(people, LAST);
        expect(summed.reduce((sum, pool) => sum + headcount(pool), 0)).toBe(people.length);
        const loaded = summed.flatMap(({ staff }) => staff).reduce((sum, alike) => sum + loadedWages(alike), 0);
        // domain.md 2.7, wage by wage.
        const expected = people.reduce((sum, { wage }) => sum + 1.1211 * wage + 0.0898 * Math.min(wage, 6000), 0);
        expect(loaded).toEqual(within(expected, 1e-6));
      }),
      SEEDED,
    );
  });
});
