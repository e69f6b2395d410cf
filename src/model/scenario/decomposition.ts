/** Drivers that are told one by one; the plan is then valued 2^8 = 256 times. */
export const MOST_DRIVERS = 8;

/** What one driver, or the rest of them together, does to a difference. */
export interface Contribution<Driver extends string> {
  /** One driver, or all of the last group where there were too many. */
  readonly drivers: readonly Driver[];
  readonly amount: number;
}

export interface Decomposition<Driver extends string> {
  /** Value with no driver changed, and with all. */
  readonly from: number;
  readonly to: number;
  /** Single drivers by name, then the group of the rest if any; the amounts sum to `to - from`. */
  readonly contributions: readonly Contribution<Driver>[];
}

/**
 * Difference of two scenarios by driver: Shapley's value, the mean of what a driver adds over all orders in which the
 * drivers can be changed. It adds up to the difference and knows no order.
 *
 *   amount(i) = sum over sets S without i of |S|! (n - |S| - 1)! / n! * (value(S + i) - value(S))
 *
 * With more than `most` drivers, those that move the value most are told one by one and the rest as one driver: ranked by
 * |value(i) - value(none)| + |value(all) - value(all but i)|, equals by name. The sum stays exact.
 *
 * @param changed drivers that differ between the scenarios, each once
 * @param value   value of the scenario in which just these drivers have changed
 * @param most    groups at most, 1 to 20: each one more doubles the values asked for
 * @source Shapley, "A value for n-person games" (1953)
 */
export function decomposition<Driver extends string>(
  changed: readonly Driver[],
  value: (changed: ReadonlySet<Driver>) => number,
  most = MOST_DRIVERS,
): Decomposition<Driver> {
  const groups = grouped(changed.toSorted(byName), value, most);
  const values = Float64Array.from({ length: 2 ** groups.length }, (_, set) =>
    value(new Set(groups.filter((_, at) => has(set, at)).flat())),
  );
  return {
    from: values[0] as number,
    to: values[values.length - 1] as number,
    contributions: groups.map((drivers, at) => ({ drivers, amount: shapley(values, groups.length, at) })),
  };
}

function grouped<Driver extends string>(
  drivers: readonly Driver[],
  value: (changed: ReadonlySet<Driver>) => number,
  most: number,
): Driver[][] {
  if (drivers.length <= most) return drivers.map((driver) => [driver]);
  const [none, all] = [value(new Set()), value(new Set(drivers))];
  const weight = (driver: Driver) =>
    Math.abs(value(new Set([driver])) - none) + Math.abs(all - value(new Set(drivers.filter((other) => other !== driver))));
  const weights = new Map(drivers.map((driver) => [driver, weight(driver)]));
  const ranked = drivers.toSorted((a, b) => (weights.get(b) as number) - (weights.get(a) as number));
  const single = new Set(ranked.slice(0, most - 1));
  return [...drivers.filter((driver) => single.has(driver)).map((driver) => [driver]), drivers.filter((driver) => !single.has(driver))];
}

/** By code units and not by a language, so that every machine ranks alike. */
function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether a set, one bit per group, holds a group. */
function has(set: number, at: number): boolean {
  return (set & (1 << at)) !== 0;
}

function shapley(values: Float64Array, groups: number, at: number): number {
  const weights = weightsBySize(groups);
  let amount = 0;
  for (let set = 0; set < values.length; set++) {
    if (has(set, at)) continue;
    amount += (weights[sizeOf(set)] as number) * ((values[set | (1 << at)] as number) - (values[set] as number));
  }
  return amount;
}

/** |S|! (n - |S| - 1)! / n! for each size of S: 1 / n, then each from the one before. */
function weightsBySize(groups: number): number[] {
  const weights = [1 / groups];
  for (let size = 1; size < groups; size++) weights.push(((weights[size - 1] as number) * size) / (groups - size));
  return weights;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
