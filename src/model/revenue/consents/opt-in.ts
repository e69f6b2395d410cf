import { DAYS_PER_MONTH, type Day } from "../../calendar/calendar";
import { remembered } from "../../remembered";

/** How consent grows once it is collected, and what becomes of it when it lapses. */
export interface OptIn {
  /**
   * Plateau: share of contacts with provable consent reached in the end if none lapsed, for revenue times the conversion
   * uplift; 0 to 1.
   */
  readonly plateau: number;
  /** Time constant in months of 365/12 days; 0 reaches the plateau at once. */
  readonly tau: number;
  /** First day of collection. */
  readonly start: Day;
  /** Share of the consents that lapse which is given again, 0 to 1; at 1 nothing is lost by the lapse. */
  readonly givenAgain: number;
}

/**
 * Days for which a consent is good: twelve months of 365/12 days.
 *
 * @source domain.md 10.1 (R. 223-1: one year from collection at most, no tacit renewal)
 */
export const CONSENT_DAYS = 365;

/**
 * Share of contacts with valid consent at the beginning of a day. Each consent lapses after V = 12 months, and a share r of those that
 * lapse is given again.
 *
 *   F(t)     = 1 - e^(-t / tau) for t > 0, else 0
 *   optIn(t) = plateau * sum over k >= 0 of r^k * [F(t - kV) - F(t - (k + 1)V)]
 *            = plateau * {F(t) - (1 - r) * sum over j >= 1 of r^(j - 1) * F(t - jV)},  t from the start
 *
 * The second form is the one calculated: within twelve months, and at r = 1, it is the curve without lapse to the last digit.
 *
 * @returns share, 0 to 1
 * @source domain.md 1.2, 10.1; model.md 2
 */
export function optInAt(optIn: OptIn, day: Day): number {
  return optIn.plateau * held(optIn).on(day);
}

/**
 * Mean of the share with consent over the days from `from` up to, not including, `to`: the curve is integrated, not sampled.
 *
 *   mean of F = (b - a - tau * (e^(-a/tau) - e^(-b/tau))) / (to - from) over the part [a, b] after the start, and so on for each F of
 *   optInAt
 *
 * @param from first day
 * @param to   day after the last; greater than `from`
 * @source model.md 2: "month value = mean over the prohibited days"
 */
export function meanOptIn(optIn: OptIn, from: Day, to: Day): number {
  return optIn.plateau === 0 ? 0 : (optIn.plateau * held(optIn).from(from)(to)) / (to - from);
}

/** Values of each number that a curve is made of, and days, to remember: thousands of lines ask for the same months of a few curves. */
const [MOST_VALUES, MOST_DAYS] = [16, 4096];

/** By time constant, start and share given again: what holds of the plateau, whatever it is. */
const heldBy = remembered(
  (tau: number) =>
    remembered(
      (start: Day) =>
        remembered((givenAgain: number) => {
          const terms = { start, givenAgain };
          return {
            /** Share at the beginning of a day. */
            on: remembered((day: Day) => afterLapses(terms, day, (from) => grownAt(tau, from, day)), MOST_DAYS),
            /** Days of a span, each weighted by the share that holds on it. */
            from: remembered(
              (from: Day) => remembered((to: Day) => afterLapses(terms, to, (begun) => grownDays(tau, begun, from, to)), MOST_VALUES),
              MOST_DAYS,
            ),
          };
        }, MOST_VALUES),
      MOST_VALUES,
    ),
  MOST_VALUES,
);

function held({ tau, start, givenAgain }: OptIn) {
  return heldBy(tau)(start)(givenAgain);
}

/**
 * Share of contacts whose consent has lapsed by the beginning of a day, counted each time that it has.
 *
 *   lapsed(t) = plateau * sum over j >= 1 of r^(j - 1) * F(t - jV),  t from the start
 *
 * @returns share; beyond 1 where consents have lapsed several times
 * @source domain.md 10.1
 */
export function lapsedBy({ plateau, tau, start, givenAgain }: OptIn, day: Day): number {
  let [sum, again] = [0, 1];
  for (let lapse = start + CONSENT_DAYS; lapse < day && again > 0; lapse += CONSENT_DAYS) {
    sum += again * grownAt(tau, lapse, day);
    again *= givenAgain;
  }
  return plateau * sum;
}

/** F of the start, less what lapsed after each further twelve months and was not given again, until a day. */
function afterLapses({ start, givenAgain }: Pick<OptIn, "start" | "givenAgain">, until: Day, grown: (start: Day) => number): number {
  let sum = grown(start);
  let lost = 1 - givenAgain;
  for (let lapse = start + CONSENT_DAYS; lapse < until && lost > 0; lapse += CONSENT_DAYS) {
    sum -= lost * grown(lapse);
    lost *= givenAgain;
  }
  return sum;
}

function grownAt(tau: number, start: Day, day: Day): number {
  return day <= start ? 0 : 1 - remaining(tau, start, day);
}

/** Days from `from` to `to`, each weighted by what has grown. */
function grownDays(tau: number, start: Day, from: Day, to: Day): number {
  const begin = Math.max(from, start);
  if (begin >= to) return 0;
  return to - begin - tau * DAYS_PER_MONTH * (remaining(tau, start, begin) - remaining(tau, start, to));
}

function remaining(tau: number, start: Day, day: Day): number {
  return tau === 0 ? 0 : Math.exp((start - day) / (tau * DAYS_PER_MONTH));
}
