import fc from "fast-check";
import type { GivenCells } from "./twin-cases";

/** Calls of a centre of up to some hundreds of agents, and a number of agents about as large as the load. */
const anyTraffic = fc
  .record({
    calls: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 3000 })),
    handling: fc.integer({ min: 15, max: 1200 }),
    interval: fc.constantFrom(15, 30, 60, undefined),
    threshold: fc.oneof(fc.constantFrom(0, 10, 20, 30), fc.integer({ min: 0, max: 300 })),
    spare: fc.double({ min: -1, max: 4, noNaN: true }),
    isWhole: fc.boolean(),
    patience: fc.option(fc.integer({ min: 5, max: 600 }), { nil: undefined, freq: 1 }),
  })
  .map(({ spare, isWhole, ...traffic }) => {
    const load = (traffic.calls * traffic.handling) / ((traffic.interval ?? 30) * 60);
    const agents = Math.max(0, load + spare * Math.sqrt(load));
    return { ...traffic, agents: Math.min(100_000, isWhole ? Math.ceil(agents) : Number(agents.toFixed(2))) };
  });

/** What some functions are given, where their quantities alone would seldom make a call worth trying. */
export const ANY_GIVEN: Readonly<Record<string, fc.Arbitrary<GivenCells>>> = {
  "ERLANG.SERVICE.LEVEL": anyTraffic,
  "ERLANG.WAIT": anyTraffic,
  "ERLANG.AGENTS": anyTraffic,
};
