/**
 * Cost of delay: what a plan is worth less if it starts later, negative where waiting pays.
 *
 *   cost(n) = value(start now) - value(start n months later)
 *
 * @param value  present value at today's as-of date of the plan that starts so many months from now
 * @param months longest delay looked at, whole
 * @returns cost of a delay of 1, 2, ... months; length `months`
 * @source model.md 2 (cost of delay: one month)
 */
export function costOfDelay(value: (delay: number) => number, months: number): Float64Array {
  const now = value(0);
  return Float64Array.from({ length: months }, (_, at) => now - value(at + 1));
}
