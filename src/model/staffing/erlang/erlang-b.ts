import { logPoisson } from "./log-poisson";
import { tailWeights } from "./tail-weights";
import { scaledUpperGamma } from "./upper-gamma";

/**
 * Erlang B: share of callers that find every agent busy where nobody waits.
 *
 *   B(N, A) = (A^N / N!) / sum over k = 0..N of A^k / k!
 *
 * @param agents N, 0 or more; continued between whole numbers
 * @param load   A in erlangs, 0 or more
 * @returns 1 without agents, else 0 without calls
 * @source Erlang (1917); between whole numbers Jagerman (1974), 1/B = A * integral over t >= 0 of e^(-A*t) * (1+t)^N; domain.md 5.1
 */
export function erlangB(agents: number, load: number): number {
  return 1 / inverseErlangB(agents, load);
}

/**
 * 1 / B, by steps of one agent: every term is positive, so the error stays near rounding at any size.
 *
 *   1/B(N) = 1 + 1/B(N-1) * N / A
 *
 * @returns 1 or more; Infinity where B is too small for a number
 */
export function inverseErlangB(agents: number, load: number): number {
  const part = agents % 1;
  let inverse = part === 0 ? 1 : inverseBelowOne(part, load);
  for (let n = part + 1; n <= agents; n++) inverse = 1 + (inverse * n) / load;
  return inverse;
}

/** 1 / B of part of an agent, e^A * A^-N * upper incomplete gamma(N + 1, A). */
function inverseBelowOne(part: number, load: number): number {
  if (load === 0) return Infinity;
  // The continued fraction is slow at small loads, where the difference from the whole gamma function loses nothing.
  if (load >= 2) return load * scaledUpperGamma(part + 1, load);
  return Math.exp(-logPoisson(part, load)) - (load / (part + 1)) * Math.exp(tailWeights(part + 1, load).logSum);
}
