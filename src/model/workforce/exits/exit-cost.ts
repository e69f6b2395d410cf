import type { Day } from "../../calendar/calendar";
import { employerCharges } from "../pay/charges";
import { damages } from "../entitlements/damages";
import { wagesToTerm } from "../entitlements/fixed-term";
import { leavePay } from "../entitlements/leave";
import { dispensedNotice, noticeMonths, workedNotice } from "../entitlements/notice";
import type { StaffGroup } from "../pools/pool";
import { meanOver } from "../entitlements/seniority";
import { severance, type SeniorityReading } from "../entitlements/severance";

/** How people leave. */
export interface ExitTerms {
  /** Last paid day. */
  readonly lastDay: Day;
  readonly reading: SeniorityReading;
  /** Of the legal severance, where an agreement gives more; 1 or more. */
  readonly severanceMultiplier: number;
  readonly notice: "dispensed" | "worked";
  /** Whether the employer's charges on notice and leave are counted. */
  readonly charges: boolean;
  /** Factor on severance and notice of a departure by agreement, whose notice is always paid; null for a dismissal. */
  readonly amicable: number | null;
  /** Fixed fee per head, MAD. */
  readonly fee: number;
  /** Probability that the dismissal is authorised, 0 to 1. */
  readonly authorisation: number;
  /** Probability that someone dismissed without authorisation goes to court and wins, 0 to 1. */
  readonly litigation: number;
}

/** What the exit of a group costs, MAD. */
export interface ExitCost {
  readonly severance: number;
  /** Paid in place of a notice; 0 where it is worked. */
  readonly notice: number;
  readonly leave: number;
  /** Wages to the end of a fixed term, in place of severance and notice. */
  readonly toTerm: number;
  /** On notice and leave. */
  readonly charges: number;
  readonly fee: number;
  /** The lawful exit: the sum of all the above. */
  readonly lawful: number;
  /** Loaded wages of a notice that is worked: idle wages, not a cost of the exit. */
  readonly workedNotice: number;
  /** Damages if the dismissal is not authorised and a court finds so: the risk of refusal, never inside `lawful`. */
  readonly damages: number;
  /** (1 - authorisation) * litigation * damages; never inside `lawful`. */
  readonly expectedDamages: number;
}

/**
 * Cost of the exit of a group, all its heads together.
 *
 *   lawful = severance + notice if dispensed + leave + charges on these two + fee      open-ended contract
 *   lawful = wages to the end of the term + leave + charges on leave + fee             fixed term
 *
 * Costs that depend on seniority are averaged over its distribution. Charges on notice and leave are those of the monthly
 * wage, for as many months as they stand for.
 *
 * @param group with the seniority of the last day
 * @source model.md 2 (lawful exit cost), domain.md 2.2-2.5
 */
export function exitCost(group: StaffGroup, terms: ExitTerms): ExitCost {
  const perHead = group.termEnd === null ? openEnded(group, terms) : fixedTerm(group, group.termEnd, terms);
  const leave = leavePay(group.wage, group.leaveDays);
  const chargesOnLeave = terms.charges ? perPerson(group, (_, wage) => leavePay(employerCharges(wage), group.leaveDays)) : 0;
  const charges = perHead.chargesOnNotice + chargesOnLeave;
  const total = (amount: number) => group.headcount * amount;
  return {
    severance: total(perHead.severance),
    notice: total(perHead.notice),
    leave: total(leave),
    toTerm: total(perHead.toTerm),
    charges: total(charges),
    fee: total(terms.fee),
    lawful: total(perHead.severance + perHead.notice + leave + perHead.toTerm + charges + terms.fee),
    workedNotice: total(perHead.workedNotice),
    damages: total(perHead.damages),
    expectedDamages: total((1 - terms.authorisation) * terms.litigation * perHead.damages),
  };
}

/** What depends on the contract, per head. */
interface ByContract {
  readonly severance: number;
  readonly notice: number;
  readonly chargesOnNotice: number;
  readonly workedNotice: number;
  readonly toTerm: number;
  readonly damages: number;
}

function openEnded(group: StaffGroup, terms: ExitTerms): ByContract {
  const { category, delegates } = group;
  const { reading, severanceMultiplier } = terms;
  const agreed = terms.amicable ?? 1;
  const paid = terms.amicable !== null || terms.notice === "dispensed";
  const multiplier = severanceMultiplier * agreed;
  const mean = (of: (years: number, wage: number) => number) => perPerson(group, of);
  return {
    severance: mean((years, wage) => severance({ wage, years, reading, multiplier, delegate: delegates })),
    notice: paid ? agreed * mean((years, wage) => dispensedNotice(wage, category, years)) : 0,
    chargesOnNotice: paid && terms.charges ? agreed * mean((years, wage) => noticeMonths(category, years) * employerCharges(wage)) : 0,
    workedNotice: paid ? 0 : mean((years, wage) => workedNotice(wage, category, years).idleWage),
    toTerm: 0,
    damages: terms.amicable === null ? mean((years, wage) => damages(wage, years)) : 0,
  };
}

function fixedTerm({ wage }: StaffGroup, termEnd: Day, { lastDay }: ExitTerms): ByContract {
  return { severance: 0, notice: 0, chargesOnNotice: 0, workedNotice: 0, toTerm: wagesToTerm(wage, lastDay, termEnd), damages: 0 };
}

/** Mean per head of something that depends on each one's seniority and wage. */
function perPerson({ seniority, wage }: StaffGroup, of: (years: number, wage: number) => number): number {
  return meanOver(seniority, (years, index) => of(years, wage * index));
}
