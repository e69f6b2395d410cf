import { monthsBetween, type Day } from "../../calendar/calendar";
import { dismissalFrom, GOVERNOR_MONTHS, type Procedure } from "./dismissal-calendar";
import { exitCost, type ExitTerms } from "./exit-cost";
import { noticePeriod } from "../entitlements/notice";
import { headcount, type Pool } from "../pools/pool";
import { aged, meanYears } from "../entitlements/seniority";

/** How a plan lets people go: authorised, the notice worked, nothing beyond what the law gives. */
const TERMS = {
  reading: "fraction",
  severanceMultiplier: 1,
  notice: "worked",
  charges: false,
  amicable: null,
  fee: 0,
  authorisation: 1,
  litigation: 0,
} as const satisfies Omit<ExitTerms, "lastDay">;

const PROCEDURE: Procedure = { governorMonths: GOVERNOR_MONTHS, overlap: false };

/**
 * First last paid day on which anybody of a pool may go, whoever he is: delegates are informed on a day, the governor takes his two
 * months and authorises, and the notice is worked. The notice is that of a group's mean seniority on the day on which it is given; of
 * several groups the longest counts, since a plan does not say of which group its people are.
 *
 * @param inform      day on which the delegates are informed
 * @param seniorityOn day of the pool's seniorities
 * @returns Infinity for a pool without people
 * @source model.md 4, domain.md 2.3, 2.5
 */
export function firstLawfulExit({ staff }: Pool, inform: Day, seniorityOn: Day): Day {
  const lastDays = staff.flatMap((group) => {
    if (group.headcount === 0) return [];
    const noticeOf = (years: number) => noticePeriod(group.category, Math.max(0, meanYears(group.seniority) + years));
    const { decision } = dismissalFrom(inform, noticeOf(0), PROCEDURE, "authorised");
    return dismissalFrom(inform, noticeOf(monthsBetween(seniorityOn, decision) / 12), PROCEDURE, "authorised").lastPaidDay ?? Infinity;
  });
  return lastDays.length === 0 ? Infinity : Math.max(...lastDays);
}

/**
 * Mean lawful cost of the exit of a head of the pool, MAD: severance and leave at the seniority of the last day.
 *
 * @param lastDay last paid day
 * @param years   from the day of the pool's seniority to the last day
 * @returns 0 of a pool without people
 * @source model.md 2 (lawful exit cost)
 */
export function lawfulExitPerHead(pool: Pool, lastDay: Day, years: number): number {
  const heads = headcount(pool);
  if (heads === 0) return 0;
  const cost = pool.staff.reduce(
    (sum, group) => sum + exitCost({ ...group, seniority: aged(group.seniority, years) }, { ...TERMS, lastDay }).lawful,
    0,
  );
  return cost / heads;
}
