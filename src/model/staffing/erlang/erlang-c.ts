import { inverseErlangB } from "./erlang-b";
import type { Service, Traffic } from "./queue";

/**
 * Erlang C: share of callers that find every agent busy where all of them wait until they are answered.
 *
 *   C = N*B / (N - A*(1 - B)); 1 where the agents can't take the load (N <= A)
 *
 * @param agents N, 0 or more; continued between whole numbers
 * @param load   A in erlangs, 0 or more
 * @source Erlang (1917); domain.md 5.2
 */
export function erlangC(agents: number, load: number): number {
  if (agents <= load) return 1;
  const occupancy = load / agents;
  return 1 / (inverseErlangB(agents, load) * (1 - occupancy) + occupancy);
}

/**
 * What callers and agents meet where nobody hangs up (M/M/N).
 *
 *   answered = 1 - C * e^(-(N-A) * within / handling),  mean wait = C * handling / (N-A),  queue = C * A / (N-A)
 *
 * @param within seconds within which a call counts as answered in time
 * @returns where N <= A the queue grows for ever: nobody is answered in time and the wait is Infinity
 * @source domain.md 5.2
 */
export function withoutHangUps(agents: number, { load, handling }: Traffic, within: number): Service {
  const waiting = erlangC(agents, load);
  const spare = agents - load;
  if (spare <= 0) return { waiting, abandoned: 0, answered: 0, meanWait: Infinity, queue: Infinity, occupancy: 1 };
  return {
    waiting,
    abandoned: 0,
    answered: 1 - waiting * Math.exp((-spare * within) / handling),
    meanWait: (waiting * handling) / spare,
    queue: (waiting * load) / spare,
    occupancy: load / agents,
  };
}
