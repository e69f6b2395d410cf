import type { Text } from "../../../record/text";
import { call as calls, part, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import { named } from "./lines";
import type { MonthTerms } from "./months";

/** A date within each month, the month's ends where it lies outside, and consents summed over the days up to it. */
export interface Moment {
  readonly day: Expression;
  readonly consents: Expression;
}

/** Days of each month from dates on. What holds from several dates on holds from the latest. */
export interface DayTerms {
  /** A date as it lies in each month. */
  within(name: Text, date: Expression): Expression;
  moment(name: Text, date: Expression): Moment;
  /** Days from the latest of some dates to the month's end, as the contract pays for them. */
  paid(name: Text, days: readonly Expression[]): Expression;
  /** Of these the days without consent. */
  lost(name: Text, moments: readonly Moment[]): Expression;
}

interface Given {
  readonly months: MonthTerms;
  readonly contract: { readonly from: Expression; readonly renewal: Expression } | null;
  /** Consents summed over the days up to one. */
  readonly consentDays: (day: Expression) => Expression;
}

/** Days of each month, paid and without consent, as native formulas. */
export function dayTerms({ months: { first, next }, contract, consentDays }: Given): DayTerms {
  const within: DayTerms["within"] = (name, date) => part(name, formula`MAX(${first},MIN(${next},${date}))`);
  const consents = (name: Text, day: Expression) => part(named(`consentements_cumulés_au_${name.fr}`, `consents_up_to_${name.en}`), consentDays(day));
  const moment: DayTerms["moment"] = (name, date) => {
    const day = within(name, date);
    return { day, consents: consents(name, day) };
  };
  const end = contract && { ...moment(named("jour_de_fin_de_contrat", "contract_end_day"), contract.from), renewal: contract.renewal };
  const whole = consents(named("mois_suivant", "next_month"), next);
  const known = new Map<string, Expression>();
  const paid: DayTerms["paid"] = (name, days) => {
    const from = latest(days);
    const found = known.get(name.en) ?? part(name, end ? formula`${next}-${from}-(1-${end.renewal})*(${next}-${latest([...days, end.day])})` : formula`${next}-${from}`);
    known.set(name.en, found);
    return found;
  };
  return {
    within,
    moment,
    paid,
    lost(name, moments) {
      const sums = moments.map((one) => one.consents);
      const held = formula`${whole}-${latest(sums)}`;
      const heldAndPaid = end ? formula`${held}-(1-${end.renewal})*(${whole}-${latest([...sums, end.consents])})` : held;
      const days = paid(named(`jours_${name.fr}`, `days_${name.en}`), moments.map((one) => one.day));
      return part(named(`jours_sans_consentement_${name.fr}`, `days_without_consent_${name.en}`), formula`${days}-${heldAndPaid}`);
    },
  };
}

function latest(days: readonly Expression[]): Expression {
  return days.length === 1 ? (days[0] as Expression) : calls("MAX", days);
}
