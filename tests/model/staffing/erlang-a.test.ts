import fc from "fast-check";
import { withHangUps } from "../../../src/model/staffing/erlang/erlang-a";
import { erlangB } from "../../../src/model/staffing/erlang/erlang-b";
import { withoutHangUps } from "../../../src/model/staffing/erlang/erlang-c";
import type { Traffic } from "../../../src/model/staffing/erlang/queue";
import { anyHandling, anyImpatientTraffic, anyLoad } from "../../support/any-traffic";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

/** Sums of up to a few thousand positive terms, their logarithms taken once. */
const ROUNDING = 1e-12;

const MEASURES = ["waiting", "abandoned", "answered", "meanWait", "queue", "occupancy"] as const;

describe("Erlang A", () => {
  test("of 50 agents, 48 calls a minute of 1 minute and 2 minutes of patience is as published (Mandelbaum and Zeltyn, recalled)", () => {
    const { abandoned, meanWait, occupancy } = withHangUps(50, { load: 48, handling: 60, patience: 120 }, 20);
    expect(abandoned).toEqual(asPrinted("0.031"));
    expect(meanWait).toEqual(asPrinted("3.7"));
    expect(occupancy).toEqual(asPrinted("0.93"));
  });

  /** vectors.json and domain.md 5.3, by two methods and a simulation, with 15 digits. */
  test.each([
    {
      agents: 50, traffic: { load: 48, handling: 60, patience: 120 },
      waiting: 0.46777406855379, abandoned: 0.0309122491621932, meanWait: 60 * 0.0618244983243864, queue: 2.96757591957055, occupancy: 0.930324240804295, answered: 0.943018954746981,
    },
    {
      agents: 55, traffic: { load: 48, handling: 240, patience: 90 },
      waiting: 0.14027198169371, abandoned: 0.0188549063620737, meanWait: 1.69694157258663, occupancy: 0.856272081720372, answered: 0.956761669564643,
    },
    { agents: 50, traffic: { load: 48, handling: 240, patience: 90 }, waiting: 0.316893683457084, abandoned: 0.0514875990712131, answered: 0.873256473189641 },
    {
      agents: 40, traffic: { load: 48, handling: 240, patience: 60 },
      waiting: 0.676449674781718, abandoned: 0.190747149606997, meanWait: 11.4448289764198, answered: 0.625030317495218,
    },
    { agents: 10, traffic: { load: 10, handling: 240, patience: 240 }, waiting: 0.542070285528148, abandoned: 0.125110035721133 },
  ])("of $agents agents under $traffic is as computed", ({ agents, traffic, ...expected }) => {
    const rounded = Object.entries(expected).map(([key, value]) => [key, within(value, ROUNDING * Math.max(1, value))] as const);
    expect(withHangUps(agents, traffic, 20)).toMatchObject(Object.fromEntries(rounded));
  });

  /**
   * mpmath 1.3.0 at 40 to 50 digits, rounded to doubles: states of the chain summed one by one; answered in time by incomplete beta functions over the
   * queue met (first five) or by quadrature over the wait met (others).
   */
  test.each([
    { agents: 1, load: 0.01, patience: 120, threshold: 20, waiting: 0.00992904449835481, abandoned: 0.007095550164518942, answered: 0.9906598317009283, meanWait: 0.851466019742273 },
    { agents: 2, load: 0.01, patience: 120, threshold: 20, waiting: 4.961265728240459e-5, abandoned: 2.7580085382849195e-5, answered: 0.9999560913415261, meanWait: 0.0033096102459419033 },
    { agents: 1, load: 5, patience: 60, threshold: 20, waiting: 0.9220305781915823, abandoned: 0.8155938843616836, answered: 0.10269587367648872, meanWait: 48.93563306170101 },
    { agents: 10, load: 10, patience: 300, threshold: 25, waiting: 0.5420702855281478, abandoned: 0.1251100357211333, answered: 0.5568626901134213, meanWait: 37.53301071633999 },
    { agents: 100, load: 90, patience: 3, threshold: 20, waiting: 0.042998254516453026, abandoned: 0.024681283570492818, answered: 0.975318663661718, meanWait: 0.07404385071147845 },
    { agents: 90, load: 100, patience: 36_000, threshold: 20, waiting: 1, abandoned: 0.1, answered: 0, meanWait: 3600 },
    { agents: 5000, load: 10_000, patience: 30_000, threshold: 60, waiting: 1, abandoned: 0.5, answered: 0, meanWait: 15_000 },
    { agents: 9000, load: 10_000, patience: 120, threshold: 20, waiting: 0.9999999999394769, abandoned: 0.10000000000005943, answered: 0.8998830981672008, meanWait: 12.00000000000713 },
    { agents: 9990, load: 10_000, patience: 30, threshold: 5, waiting: 0.2617813172618952, abandoned: 0.006644986743189732, answered: 0.9933549348625348, meanWait: 0.19934960229569196 },
    { agents: 10_000, load: 10_000, patience: 120, threshold: 20, waiting: 0.3890580710254387, abandoned: 0.0048875697672446355, answered: 0.9951124302327553, meanWait: 0.5865083720693562 },
    { agents: 10_100, load: 10_000, patience: 300_000, threshold: 20, waiting: 0.22458914484926973, abandoned: 2.2413996790389157e-6, answered: 0.9997200890074293, meanWait: 0.6724199037116746 },
  ])("of $agents agents under $load erlangs with $patience s of patience agrees with 40 digits", ({ agents, load, patience, threshold, ...expected }) => {
    const found = withHangUps(agents, { load, handling: 300, patience }, threshold);
    for (const key of ["waiting", "abandoned", "meanWait"] as const) expect(found[key] / expected[key]).toEqual(within(1, ROUNDING));
    // A difference from 1; with thousands waiting, exponents of a million round to 1e-10.
    expect(found.answered).toEqual(within(expected.answered, 1e-10));
  });

  test("with patience as long as the handling time has a Poisson number of callers, at any number of agents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), anyLoad({ max: 80 }), anyHandling, (agents, load, handling) => {
        let [below, weight] = [0, Math.exp(-load)];
        for (let j = 0; j < agents; j++) [below, weight] = [below + weight, (weight * load) / (j + 1)];
        expect(withHangUps(agents, { load, handling, patience: handling }, 20).waiting).toEqual(within(1 - below, 1e-11));
      }),
      SEEDED,
    );
  });

  test("gives the measures of the chain of states, summed one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), anyImpatientTraffic({ max: 120 }), (agents, traffic) => {
        const chain = chainOf(agents, traffic);
        const found = withHangUps(agents, traffic, 20);
        for (const key of ["waiting", "abandoned", "queue", "occupancy"] as const) {
          expect(found[key]).toEqual(within(chain[key], 1e-10 * chain[key]));
        }
        expect(found.meanWait).toEqual(within((chain.queue / traffic.load) * traffic.handling, 1e-10 * found.meanWait));
      }),
      SEEDED,
    );
  });

  test("answers in time whom the integral over the wait that a caller meets says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anyImpatientTraffic({ max: 60 }), fc.integer({ min: 0, max: 120 }), (agents, traffic, threshold) => {
        // Simpson's rule at 2000 steps on densities that vary over a tenth of a second at the least.
        expect(withHangUps(agents, traffic, threshold).answered).toEqual(within(answeredByIntegral(agents, traffic, threshold), 1e-6));
      }),
      SEEDED,
    );
  });

  test("counts every caller once: at once, in time, late or gone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), anyImpatientTraffic({ max: 300 }), (agents, traffic) => {
        const { answered, waiting, abandoned } = withHangUps(agents, traffic, 0);
        expect(answered).toEqual(within(1 - waiting, 1e-11));
        expect(withHangUps(agents, traffic, 1e9).answered).toEqual(within(1 - abandoned, 1e-12));
      }),
      SEEDED,
    );
  });

  test("becomes Erlang C as patience grows without end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.05, max: 0.98, noNaN: true }), anyHandling, (agents, occupancy, handling) => {
        const traffic = { load: agents * occupancy, handling, patience: handling * 1e9 };
        const limit = withoutHangUps(agents, { ...traffic, patience: Infinity }, 20);
        const found = withHangUps(agents, traffic, 20);
        // Of a billion handling times of patience: at an occupancy of 98 % up to 50 wait per agent, and their hang-ups matter 2500-fold.
        for (const key of MEASURES) expect(found[key]).toEqual(within(limit[key], 1e-7 + 1e-5 * limit[key]));
      }),
      SEEDED,
    );
  });

  test("becomes Erlang B as patience shrinks to nothing", () => {
    const { waiting, abandoned, meanWait } = withHangUps(14, { load: 10, handling: 240, patience: 1e-6 }, 20);
    const blocked = erlangB(14, 10);
    expect([waiting, abandoned, meanWait]).toEqual([within(blocked, 1e-7), within(blocked, 1e-7), within(0, 1e-6)]);
  });

  test("loses every caller without agents", () => {
    expect(withHangUps(0, { load: 10, handling: 240, patience: 60 }, 20)).toEqual({
      waiting: 1, abandoned: 1, answered: 0, meanWait: 60, queue: within(2.5, 1e-12), occupancy: 1,
    });
  });

  test("never answers a negative share, where rounding would leave one", () => {
    expect(withHangUps(80, { load: 100, handling: 300, patience: 10_000 }, 20).answered).toEqual(within(0, 1e-12));
    expect(withHangUps(80, { load: 100, handling: 300, patience: 10_000 }, 20).answered).toBeGreaterThanOrEqual(0);
  });

  test("answers more callers in time and loses fewer with each agent more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), anyImpatientTraffic({ max: 200 }), (agents, traffic) => {
        const [fewer, more] = [withHangUps(agents, traffic, 20), withHangUps(agents + 1, traffic, 20)];
        const slack = 1e-12;
        expect(more.answered).toBeGreaterThanOrEqual(fewer.answered - slack);
        expect(more.abandoned).toBeLessThanOrEqual(fewer.abandoned + slack);
        expect(more.meanWait).toBeLessThanOrEqual(fewer.meanWait * (1 + slack));
        expect(more.occupancy).toBeLessThanOrEqual(fewer.occupancy + slack);
      }),
      SEEDED,
    );
  });
});

/** States of M/M/N+M by their logarithms: rate up load / handling, rate down min(j, N) / handling + max(0, j - N) / patience. */
function chainOf(agents: number, { load, handling, patience }: Traffic) {
  const logs = [0];
  let peak = 0;
  // As far as the queue reaches at 26 digits, however rare it is.
  for (let j = 1; j <= agents || (logs.at(-1) as number) > Math.min(peak, logs[agents] as number) - 60; j++) {
    const down = Math.min(j, agents) / handling + Math.max(0, j - agents) / patience;
    logs.push((logs.at(-1) as number) + Math.log(load / handling / down));
    peak = Math.max(peak, logs.at(-1) as number);
  }
  const states = logs.map((log) => Math.exp(log - peak));
  const mean = (of: (j: number) => number) => states.reduce((sum, state, j) => sum + state * of(j), 0) / states.reduce((sum, state) => sum + state, 0);
  const queue = mean((j) => Math.max(0, j - agents));
  return {
    waiting: mean((j) => (j >= agents ? 1 : 0)),
    queue,
    abandoned: (queue / patience) * (handling / load),
    occupancy: mean((j) => Math.min(j, agents)) / agents,
  };
}

/** P(no wait) + P(wait) * integral to T of e^(-t/patience) f(t) / integral of f, f = e^(y*(1 - e^(-t/patience)) - x*t/patience). */
function answeredByIntegral(agents: number, traffic: Traffic, threshold: number): number {
  const { load, handling, patience } = traffic;
  const log = (t: number) => ((load * patience) / handling) * -Math.expm1(-t / patience) - (agents * t) / handling;
  // The peak, where arrivals that still wait are as many as the agents take.
  const top = Math.max(0, patience * Math.log(load / agents));
  const density = (t: number) => Math.exp(log(t) - log(top));
  let end = top + handling / agents;
  while (density(end) > 1e-18) end += (end - top) / 2;
  const whole = simpson(density, 0, top) + simpson(density, top, end);
  const until = Math.min(threshold, end);
  const inTime = (t: number) => density(t) * Math.exp(-t / patience);
  const met = simpson(inTime, 0, Math.min(top, until)) + (until > top ? simpson(inTime, top, until) : 0);
  const { waiting } = chainOf(agents, traffic);
  return 1 - waiting + (waiting * met) / whole;
}

function simpson(curve: (at: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = curve(from) + curve(to);
  for (let at = 1; at < steps; at++) sum += (at % 2 === 0 ? 2 : 4) * curve(from + at * width);
  return (width / 3) * sum;
}
