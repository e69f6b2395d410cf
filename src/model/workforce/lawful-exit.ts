import type { Day } from "../calendar";
import { dismissalFrom, GOVERNOR_MONTHS } from "./dismissal-calendar";
import { exitCost, type ExitTerms } from "./exit-cost";
import { noticePeriod } from "./notice";
import { headcount, type Pool } from "./pool";
import { aged, meanYears } from "./seniority";

/** How a plan lets people go: authorised, the notice worked, nothing beyond what the law gives. */
const TERMS = { reading: "fraction", severanceMultiplier: 1, notice: "worked", charges: false, amicable: null, fee: 0, authorisation: 1, litigation: 0 } as const satisfies Omit<ExitTerms, "lastDay">;

/**
 * Last paid day of the pool's first group if delegates are informed on a day, the governor takes his two months and
 * authorises, and the notice is worked; Infinity for a pool without people.
 *
 * @source model.md 4, domain.md 2.5
 */
export function firstLawfulExit({ staff: [group] }: Pool, inform: Day): Day {
  if (!group) return Infinity;
  const notice = noticePeriod(group.category, meanYears(group.seniority));
  return dismissalFrom(inform, notice, { governorMonths: GOVERNOR_MONTHS, overlap: false }, "authorised").lastPaidDay ?? Infinity;
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
  const cost = pool.staff.reduce((sum, group) => sum + exitCost({ ...group, seniority: aged(group.seniority, years) }, { ...TERMS, lastDay }).lawful, 0);
  return cost / heads;
}
