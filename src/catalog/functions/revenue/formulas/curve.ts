import { DAYS_PER_YEAR, firstDay, type Day } from "../../../../model/calendar/calendar";
import type { Window } from "../../../../model/calendar/window";
import { CONSENT_DAYS } from "../../../../model/revenue/consents/opt-in";
import type { Expression, Operand } from "../../../twins/expression";
import { formula } from "../../../twins/formula";

/** How consents grow and lapse, as native formulas. */
export interface CurveTerms {
  /** Time constant in days. */
  readonly tau: Expression;
  /** Share of the consents that lapse which is given again. */
  readonly givenAgain: Expression;
  /** How often a consent may lapse before the formulas look no further. */
  readonly lapses: number;
}

/** How often consents from a day on lapse in a window, and once more, so that the day may move by months. */
export function lapsesIn({ start, months }: Window, from: Day): number {
  return Math.max(0, Math.ceil((firstDay(start + months) - from) / CONSENT_DAYS)) + 1;
}

/** That the formulas look far enough, some days after the start. */
export function isWithinLapses(days: Expression, { lapses }: Pick<CurveTerms, "lapses">): Expression {
  return formula`${days}<=${(lapses + 1) * CONSENT_DAYS}`;
}

/** A time constant in days, from months. */
export function inDays(months: Expression): Expression {
  return formula`${months}*${DAYS_PER_YEAR}/12`;
}

/** What a number is divided by that may be 0: an exponential is 0 then, some days after the start. */
const INSTANT = 0.000001;

/** Share that has grown some days after the start. @see optInAt */
export function grown(days: Operand, tau: Expression): Expression {
  return formula`1-EXP(0-MAX(0,${days})/MAX(${tau},${INSTANT}))`;
}

/** The same summed over the days up to then. @see meanOptIn */
export function grownDays(days: Operand, tau: Expression): Expression {
  return formula`MAX(0,${days})-${tau}*(${grown(days, tau)})`;
}

/** Sum over j from 1 of r^(j - 1) * of(t - jV). @see lapsedBy */
export function lapsed(days: Expression, { givenAgain, lapses }: CurveTerms, of: (days: Expression) => Expression): Expression {
  const terms = Array.from({ length: lapses }, (_, index) => {
    const term = of(formula`${days}-${(index + 1) * CONSENT_DAYS}`);
    if (index === 0) return term;
    return index === 1 ? formula`${givenAgain}*(${term})` : formula`${givenAgain}^${index}*(${term})`;
  });
  return terms.reduce((sum, term) => formula`${sum}+${term}`);
}

/** What is left of that which has grown: of(t) - (1 - r) * what has lapsed. */
export function lasting(days: Expression, curve: CurveTerms, of: (days: Expression) => Expression): Expression {
  return formula`${of(days)}-(1-${curve.givenAgain})*(${lapsed(days, curve, of)})`;
}

/** What the curve still comes to beside what a ledger holds. @see stillToCollect */
export function stillToCollect(optIn: Expression, collected: Operand, conversionUplift: Expression): Expression {
  return formula`MIN(1-MIN(1,${conversionUplift}*${collected}),${conversionUplift}*MAX(0,${optIn}-${collected}))`;
}
