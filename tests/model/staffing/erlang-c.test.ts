import fc from "fast-check";
import { erlangC, withoutHangUps } from "../../../src/model/staffing/erlang/erlang-c";
import type { Service } from "../../../src/model/staffing/erlang/queue";
import { offeredLoad } from "../../../src/model/staffing/erlang/queue";
import { anyHandling, anyLoad } from "../../support/any-traffic";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

/** Relative: a step per agent, each rounded once, and the difference N - A. */
const ROUNDING = 1e-12;

const served = (agents: number, load: number, handling: number, threshold: number): Service =>
  withoutHangUps(agents, { load, handling, patience: Infinity }, threshold);

test("360 calls of 240 seconds in half an hour are 48 erlangs", () => {
  expect(offeredLoad(360, 240, 1800)).toBe(48);
});

describe("Erlang C", () => {
  test.each([
    { agents: 55, load: 48, handling: 240, threshold: 20, waiting: "0.2387", answered: "0.8668", meanWait: "8.184" },
    { agents: 12, load: 10, handling: 300, threshold: 30, waiting: "0.44939", answered: "0.63207", meanWait: "67.408" },
  ])("of $agents agents under $load erlangs is as published (vectors.json, S119; the second wait computed)", (row) => {
    const { waiting, answered, meanWait } = served(row.agents, row.load, row.handling, row.threshold);
    expect(waiting).toEqual(asPrinted(row.waiting));
    expect(answered).toEqual(asPrinted(row.answered));
    expect(meanWait).toEqual(asPrinted(row.meanWait));
  });

  /** vectors.json and domain.md 5.2, with 15 digits. */
  test.each([
    { agents: 55, load: 48, handling: 240, threshold: 20, waiting: 0.238700936378009, answered: 0.866796488172851, meanWait: 8.18403210438889 },
    { agents: 55, load: 48, handling: 240, threshold: 15, waiting: 0.238700936378009, answered: 0.84588309217058, meanWait: 8.18403210438889 },
    { agents: 54, load: 48, handling: 240, threshold: 20, waiting: 0.301307899376269, answered: 0.817247521014684, meanWait: 12.0523159750508 },
    { agents: 53, load: 48, handling: 240, threshold: 20, waiting: 0.376541953656879, answered: 0.751768245174333, meanWait: 18.0740137755302 },
    { agents: 12, load: 10, handling: 300, threshold: 30, waiting: 0.449388224298271, answered: 0.6320720406959, meanWait: 67.4082336447406 },
    { agents: 50, load: 48, handling: 60, threshold: 20, waiting: 0.694455611196834, answered: 0.643454600803303, meanWait: 20.833668335905 },
    { agents: 28, load: offeredLoad(250, 330, 3600), handling: 330, threshold: 30, answered: 0.856850302620345 },
    { agents: 27, load: offeredLoad(250, 330, 3600), handling: 330, threshold: 30, answered: 0.782180129976142 },
    { agents: 14, load: 10, handling: 180, threshold: 20, answered: 0.888350019179467 },
    { agents: 13, load: 10, handling: 180, threshold: 20, answered: 0.795594788417783 },
  ])("of $agents agents under $load erlangs with $threshold s is as computed", ({ agents, load, handling, threshold, ...expected }) => {
    const rounded = Object.entries(expected).map(([key, value]) => [key, within(value, ROUNDING * Math.max(1, value))] as const);
    expect(served(agents, load, handling, threshold)).toMatchObject(Object.fromEntries(rounded));
  });

  /** mpmath 1.3.0 at 50 digits, rounded to doubles, from the recurrence of Erlang B. */
  test.each([
    { agents: 2, load: 0.01, computed: 4.9751243781094526e-5 },
    { agents: 10_050, load: 10_000, computed: 0.505689091108157 },
    { agents: 10_200, load: 10_000, computed: 0.027506941710703545 },
    { agents: 10_500, load: 10_000, computed: 3.733636002539883e-7 },
  ])("of $agents agents under $load erlangs agrees with 50 digits", ({ agents, load, computed }) => {
    expect(erlangC(agents, load) / computed).toEqual(within(1, ROUNDING));
  });

  test("of one agent is the load, of two under one erlang a third", () => {
    expect(erlangC(1, 0.4)).toEqual(within(0.4, ROUNDING));
    expect(erlangC(2, 1)).toEqual(within(1 / 3, ROUNDING));
  });

  /** domain.md 5.4, computed: [1 + beta * Phi(beta) / phi(beta)]^-1. */
  test.each([
    { beta: 0.5, rule: 0.504538640997945 },
    { beta: 1, rule: 0.223361274798261 },
  ])("nears the square-root rule at beta $beta as the load grows (Halfin and Whitt)", ({ beta, rule }) => {
    for (const load of [100, 10_000, 1_000_000]) {
      // The rule is a limit, and falls short of C by about 0.1 / sqrt(A).
      expect(erlangC(load + beta * Math.sqrt(load), load)).toEqual(within(rule, 0.15 / Math.sqrt(load)));
    }
  });

  test("has no end of the queue where the agents can't take the load", () => {
    const overrun: Service = { waiting: 1, abandoned: 0, answered: 0, meanWait: Infinity, queue: Infinity, occupancy: 1 };
    expect(served(10, 10, 240, 20)).toEqual(overrun);
    expect(served(9, 10, 240, 20)).toEqual(overrun);
    expect(served(0, 10, 240, 20)).toEqual(overrun);
  });

  test("keeps nobody waiting where nobody calls", () => {
    const idle: Service = { waiting: 0, abandoned: 0, answered: 1, meanWait: 0, queue: 0, occupancy: 0 };
    expect(served(3, 0, 240, 20)).toEqual(idle);
  });

  test("gives the measures of the chain of states, summed one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), anyHandling, (agents, occupancy, handling) => {
        const load = agents * occupancy;
        const chain = chainOf(agents, load);
        const found = served(agents, load, handling, 20);
        expect(found.waiting).toEqual(within(chain.waiting, ROUNDING));
        // Little's law: the mean wait is the mean queue over the arrivals per second.
        expect(found.queue / chain.queue).toEqual(within(1, ROUNDING));
        expect(found.meanWait).toEqual(within((chain.queue / load) * handling, ROUNDING * handling * agents));
        expect(found.occupancy).toEqual(within(occupancy, ROUNDING));
      }),
      SEEDED,
    );
  });

  test("answers more callers in time with each agent more, and fewer under a higher load", () => {
    fc.assert(
      fc.property(anyLoad({ max: 500 }), anyHandling, fc.integer({ min: 1, max: 20 }), (load, handling, spare) => {
        const agents = Math.floor(load) + spare;
        const answered = served(agents, load, handling, 20).answered;
        expect(served(agents + 1, load, handling, 20).answered).toBeGreaterThanOrEqual(answered);
        expect(served(agents, load * 1.01, handling, 20).answered).toBeLessThanOrEqual(answered);
        expect(served(agents, load, handling, 30).answered).toBeGreaterThanOrEqual(answered);
      }),
      SEEDED,
    );
  });
});

/** States of M/M/N: p(j) from p(j-1) by load / min(j, N), until what is left is nothing. */
function chainOf(agents: number, load: number): { readonly waiting: number; readonly queue: number } {
  let [state, total, waiting, queue] = [1, 0, 0, 0];
  for (let j = 0; j <= agents || state > 1e-20 * waiting; j++) {
    if (j > 0) state *= load / Math.min(j, agents);
    total += state;
    if (j >= agents) waiting += state;
    if (j > agents) queue += state * (j - agents);
  }
  return { waiting: waiting / total, queue: queue / total };
}
