import { daysIn, firstDay, type Day, type Month } from "../calendar/calendar";
import type { Window } from "../calendar/window";
import { meanProductivity, type Ramp } from "../workforce/pools/ramp";
import type { CourseStock } from "../workforce/pools/stocks";

/** Work that redeployed agents are billed for. */
export interface Activity {
  /** FTE that contracts ask for: no more is billed. */
  readonly demand: number;
  /** Per billable hour, in the workbook's currency. */
  readonly price: number;
  /** Hours billed by one FTE in a month at full productivity. */
  readonly billableHours: number;
  /** First month that can be billed; null from the beginning. */
  readonly startMonth: Month | null;
  /** Last day that can be billed; null for none known. */
  readonly contractEnd: Day | null;
  /** Variable costs other than wages, a share of the revenue. */
  readonly otherVariableShare: number;
}

/** What new work asks of a redeployment. */
interface Begun {
  /** Row of the activity; null for one that earns nothing yet. */
  readonly activity: number | null;
  readonly month: Month;
  readonly ramp: Ramp;
}

/** Revenue of new work and what varies with it other than wages, by month. */
export interface NewWork {
  readonly revenue: Float64Array;
  readonly otherVariable: Float64Array;
  /** Revenue of each activity over the window. */
  readonly byActivity: Float64Array;
}

/**
 * Revenue of the redeployed: their month-end FTE at the mean productivity of their month, by activity at most the demand.
 *
 *   revenue(a, t) = min(sum of FTE * productivity, demand) * open share of the month * billable hours * price
 *
 * @param begun   redeployments, in the order of `courses`
 * @param lengths months of each course
 * @source model.md 2 (contribution of new work), 3 ("Demand can't be over-billed")
 */
export function newWork(
  activities: readonly Activity[],
  begun: readonly Begun[],
  courses: readonly CourseStock[],
  lengths: readonly number[],
  window: Window,
): NewWork {
  const revenue = new Float64Array(window.months);
  const otherVariable = new Float64Array(window.months);
  const byActivity = new Float64Array(activities.length);
  activities.forEach((activity, row) => {
    for (let t = 0; t < window.months; t++) {
      let productive = 0;
      begun.forEach(({ activity: of, month, ramp }, index) => {
        const age = t - (month - window.start) - (lengths[index] as number);
        if (of === row && age >= 0)
          productive += ((courses[index] as CourseStock).redeployed[t] as number) * meanProductivity(ramp, age, age + 1);
      });
      const billed = Math.min(productive, activity.demand) * openShare(activity, window.start + t);
      const amount = billed * activity.billableHours * activity.price;
      revenue[t] = (revenue[t] as number) + amount;
      otherVariable[t] = (otherVariable[t] as number) + amount * activity.otherVariableShare;
      byActivity[row] = (byActivity[row] as number) + amount;
    }
  });
  return { revenue, otherVariable, byActivity };
}

/** Share of a month's days on which an activity can be billed. */
export function openShare({ startMonth, contractEnd }: Activity, month: Month): number {
  if (startMonth !== null && month < startMonth) return 0;
  if (contractEnd === null) return 1;
  return Math.min(1, Math.max(0, (contractEnd + 1 - firstDay(month)) / daysIn(month)));
}
