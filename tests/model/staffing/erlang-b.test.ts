import fc from "fast-check";
import { erlangB } from "../../../src/model/staffing/erlang/erlang-b";
import { anyLoad } from "../../support/any-traffic";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

/** Relative: a step per agent, each rounded once; the digits that the vectors show. */
const ROUNDING = 1e-13;

describe("Erlang B", () => {
  test.each([
    { agents: 1, load: 1, published: "0.5" },
    { agents: 5, load: 2, published: "0.0367" },
    { agents: 10, load: 5, published: "0.0184" },
    { agents: 14, load: 10, published: "0.0568" },
  ])("of $agents agents under $load erlangs is the published $published (domain.md 5.1, S119)", ({ agents, load, published }) => {
    expect(erlangB(agents, load)).toEqual(asPrinted(published));
  });

  test.each([
    { agents: 5, load: 2, computed: 0.036697247706422, digits: 1e-15 },
    { agents: 10, load: 5, computed: 0.0183845703366481, digits: 1e-16 },
    { agents: 14, load: 10, computed: 0.0568191433865209, digits: 1e-16 },
    { agents: 55, load: 48, computed: 0.0383742806878359, digits: 1e-16 },
    { agents: 200, load: 180, computed: 0.0103249952049823, digits: 1e-16 },
    { agents: 1000, load: 950, computed: 0.00364929368894241, digits: 1e-17 },
    { agents: 10.5, load: 8, computed: 0.100106093106, digits: 1e-12 },
  ])("of $agents agents under $load erlangs is $computed (computed, vectors.json)", ({ agents, load, computed, digits }) => {
    expect(erlangB(agents, load)).toEqual(within(computed, digits / 2 + ROUNDING * computed));
  });

  /** mpmath 1.3.0 at 50 digits, rounded to doubles: whole N by the recurrence, others as 1 / (e^A * A^-N * gammainc(N + 1, A)). */
  test.each([
    { agents: 1, load: 0.01, computed: 0.009900990099009901 },
    { agents: 3, load: 0.01, computed: 1.6500830569306707e-7 },
    { agents: 10, load: 10_000, computed: 0.999000100080046 },
    { agents: 9000, load: 10_000, computed: 0.10088280763283781 },
    { agents: 10_000, load: 10_000, computed: 0.007936563248805671 },
    { agents: 10_100, load: 10_000, computed: 0.002862357220736065 },
    { agents: 0.25, load: 0.01, computed: 0.34637223967497605 },
    { agents: 0.5, load: 0.3, computed: 0.5107516873292122 },
    { agents: 1.5, load: 1.999, computed: 0.5239616161010403 },
    { agents: 2.5, load: 2, computed: 0.29541950641175785 },
    { agents: 99.75, load: 90, computed: 0.027882960595618348 },
  ])("of $agents agents under $load erlangs agrees with 50 digits", ({ agents, load, computed }) => {
    expect(erlangB(agents, load) / computed).toEqual(within(1, ROUNDING));
  });

  test("is 1 without agents and 0 without calls", () => {
    expect([erlangB(0, 7), erlangB(0, 0)]).toEqual([1, 1]);
    expect([erlangB(3, 0), erlangB(2.5, 0), erlangB(0.5, 0)]).toEqual([0, 0, 0]);
  });

  test("is 0 where it is too small for a number", () => {
    expect(erlangB(2000, 0.01)).toBe(0);
  });

  test("agrees with exact sums of fractions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 8000 }), (agents, hundredths) => {
        expect(erlangB(agents, hundredths / 100) / exactErlangB(agents, hundredths)).toEqual(within(1, ROUNDING));
      }),
      SEEDED,
    );
  });

  test("falls with every part of an agent and grows with the load", () => {
    const agents = fc.integer({ min: 0, max: 12_000 }).map((quarters) => quarters / 40);
    fc.assert(
      fc.property(agents, anyLoad({ max: 300 }), fc.integer({ min: 1, max: 80 }), fc.double({ min: 1.001, max: 2, noNaN: true }), (n, load, more, busier) => {
        const blocked = erlangB(n, load);
        fc.pre(blocked > 1e-300);
        expect(erlangB(n + more / 40, load)).toBeLessThan(blocked);
        if (n > 0) expect(erlangB(n, load * busier)).toBeGreaterThan(blocked);
      }),
      SEEDED,
    );
  });
});

/** Erlang's own quotient, A^N/N! over the sum of A^k/k!, in whole numbers: over N! and powers of 100 nothing is rounded. */
function exactErlangB(agents: number, hundredths: number): number {
  let term = 1n;
  let sum = 1n;
  for (let k = 1n; k <= BigInt(agents); k++) {
    // Each term over the same denominator: multiply what is there by k * 100, the new term by the load.
    [sum, term] = [sum * k * 100n, term * BigInt(hundredths)];
    sum += term;
  }
  return quotient(term, sum);
}

/** Of two whole numbers, the second larger, to the precision of a double. */
function quotient(part: bigint, whole: bigint): number {
  const guard = BigInt(Math.max(0, whole.toString(2).length - part.toString(2).length)) + 64n;
  return Number((part << guard) / whole) / 2 ** Number(guard);
}
