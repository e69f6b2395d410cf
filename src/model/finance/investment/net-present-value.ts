import type { Day } from "../../calendar/calendar";

/** Days of a year in Excel's XNPV and XIRR, leap years too. */
const DAYS_PER_YEAR = 365;

/** Monthly rate that compounds to a yearly one: (1 + r)^(1/12) - 1. */
export function monthlyRate(annualRate: number): number {
  return (1 + annualRate) ** (1 / 12) - 1;
}

/**
 * Net present value at the time of the first flow.
 *
 *   NPV = sum over t >= 0 of flow(t) / (1 + rate)^t
 *
 * @param rate per period, above -1
 * @source domain.md 5.13
 */
export function netPresentValue(rate: number, flows: ArrayLike<number>): number {
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value / (1 + rate) + (flows[t] as number);
  return value;
}

/**
 * Net present value of flows at period ends, one period before the first: Excel's NPV.
 *
 *   NPV = sum over t >= 1 of flow(t) / (1 + rate)^t
 */
export function periodEndValue(rate: number, flows: ArrayLike<number>): number {
  return netPresentValue(rate, flows) / (1 + rate);
}

/**
 * Present value at the as-of date of flows at month ends.
 *
 * @param annualRate nominal, above -1
 * @source model.md 2
 */
export function presentValue(annualRate: number, monthly: ArrayLike<number>): number {
  return periodEndValue(monthlyRate(annualRate), monthly);
}

/**
 * Net present value of dated flows at the first date: Excel's XNPV.
 *
 *   XNPV = sum of flow / (1 + rate)^((day - first day) / 365)
 *
 * @param rate per year, above -1
 * @param days of the flows, same length, at least one; the first is the date of the value
 */
export function datedValue(rate: number, flows: ArrayLike<number>, days: ArrayLike<Day>): number {
  const times = yearsSinceFirst(days);
  return times.reduce((value, time, at) => value + (flows[at] as number) / (1 + rate) ** time, 0);
}

/**
 * Internal rate of return: the rate at which the flows are worth nothing, per period. Equals Excel's IRR.
 *
 * @returns where there are several, the one nearest to 10 %, where Excel begins its search; null where the value never
 *          changes its sign
 * @source domain.md 5.13
 */
export function internalRateOfReturn(flows: ArrayLike<number>): number | null {
  return rateOf(flows, Array.from(flows, (_, t) => t));
}

/**
 * Internal rate of return of dated flows, per year of 365 days: Excel's XIRR.
 *
 * @param days of the flows, same length; the first is the earliest
 * @returns as internalRateOfReturn
 */
export function datedRateOfReturn(flows: ArrayLike<number>, days: ArrayLike<Day>): number | null {
  return rateOf(flows, yearsSinceFirst(days));
}

function yearsSinceFirst(days: ArrayLike<Day>): number[] {
  return Array.from(days, (day) => (day - (days[0] as Day)) / DAYS_PER_YEAR);
}

/** Where Excel begins its search. */
const GUESS = 0.1;
/** Rates looked at, as ln(1 + rate): from -99.995 % to 2,200,000 %, in steps of a tenth. */
const [LOWEST, STEPS, STEP] = [-10, 200, 0.1];

function rateOf(flows: ArrayLike<number>, times: readonly number[]): number | null {
  const longest = Math.max(0, ...times);
  // Below a rate of 0 the value is told at the last flow, which keeps its sign and does not overflow.
  const worth = (log: number) => {
    const from = log < 0 ? longest : 0;
    return times.reduce((sum, time, at) => sum + (flows[at] as number) * Math.exp(log * (from - time)), 0);
  };
  let nearest: number | null = null;
  let low = LOWEST;
  let below = worth(low);
  for (let step = 1; step <= STEPS; step++) {
    const high = LOWEST + step * STEP;
    const above = worth(high);
    if (above === 0 ? below !== 0 : below * above < 0) {
      const rate = Math.expm1(above === 0 ? high : root(worth, low, high, below));
      if (nearest === null || Math.abs(rate - GUESS) < Math.abs(nearest - GUESS)) nearest = rate;
    }
    [low, below] = [high, above];
  }
  return nearest;
}

/** Bisection down to neighbouring numbers. */
function root(worth: (log: number) => number, from: number, to: number, atFrom: number): number {
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (worth(middle) * atFrom > 0) low = middle;
    else high = middle;
  }
}
