import { inverseErlangB } from "./erlang-b";
import type { Service, Traffic } from "./queue";
import { tailWeights } from "./tail-weights";

/**
 * What callers and agents meet where a waiting caller hangs up after a patience that varies as an exponential (Erlang A, M/M/N+M).
 * With patience there is a steady state at any number of agents, below the load too.
 *
 *   S = sum of the weights of the queue (tail-weights.ts) at x = N * patience / handling, y = A * patience / handling
 *   waiting = S / (1/B - 1 + S),  abandoned = waiting * mean queue under the weights / y
 *   answered = 1 - abandoned - answered late, by the wait W that a caller of endless patience would meet:
 *   late = integral from `within` of e^(-t/patience) * density of W at t,  density ~ e^(y * (1 - e^(-t/patience)) - x * t/patience)
 *
 * @param agents N, 0 or more; continued between whole numbers
 * @param traffic load greater than 0, patience finite and greater than 0
 * @param within seconds within which a call counts as answered in time
 * @source Palm (1946, 1957); Baccelli and Hebuterne (1981) for W; Garnett, Mandelbaum and Reiman (2002); domain.md 5.3
 */
export function withHangUps(agents: number, { load, handling, patience }: Traffic, within: number): Service {
  const x = (agents * patience) / handling;
  const y = (load * patience) / handling;
  const { logSum, mean } = tailWeights(x, y);
  const waiting = 1 / (1 + (inverseErlangB(agents, load) - 1) * Math.exp(-logSum));
  const abandoned = (waiting * mean) / y;
  const queue = waiting * mean;
  const answered = 1 - abandoned - waiting * lateIfWaiting(x, y, within / patience, logSum);
  return {
    waiting,
    abandoned,
    // Where next to nobody is answered in time the difference is rounding of either sign.
    answered: Math.max(0, answered),
    meanWait: abandoned * patience,
    queue,
    occupancy: agents === 0 ? 1 : (load / agents) * (1 - abandoned),
  };
}

/**
 * Share of those who wait that is answered, but late: the integral of `withHangUps` at u = e^(-t/patience), again a sum of weights.
 *
 * @param elapsed threshold in multiples of the patience
 */
function lateIfWaiting(x: number, y: number, elapsed: number, logSum: number): number {
  const stillWaiting = Math.exp(-elapsed);
  const exponent = -y * Math.expm1(-elapsed) - (x + 1) * elapsed;
  return (x / (x + 1)) * Math.exp(exponent + tailWeights(x + 1, y * stillWaiting).logSum - logSum);
}
