import { meanProductivity } from "../../../workforce/pools/ramp";
import { monthsOfCourse } from "../../../training/cohorts";
import type { Constraint } from "./constraint";
import type { PlanProblem } from "../../problem/problem";
import type { ReckonedWay } from "../../problem/ways";

/**
 * What is billed in a month is at most what the redeployed do, each at the productivity that he has reached; and at most the
 * demand, which bounds the column itself.
 *
 *   billed(a, t) <= sum of pass * survivors * productivity(age) * FTE per head * started
 *
 * @source model.md 3 (demand can't be over-billed)
 */
export const DEMAND: Constraint = {
  id: "demand",
  of: ["bill", "start"],
  levers: () => [],
  limits(problem) {
    const { ground: { open, months }, inputs: { workforce: { activities } } } = problem;
    const fixed = fixedProductive(problem);
    return activities.flatMap((_, activity) =>
      Array.from({ length: months - open }, (__, at) => ({
        constraint: "demand" as const, activity, month: open + at, lower: -Infinity, upper: fixed[activity * months + open + at] as number,
      })),
    );
  },
  entries({ ways, survivors, ground: { pools, open, months } }) {
    const span = months - open;
    return (column, put) => {
      if (column.kind === "bill") put(column.activity * span + column.month - open, 1);
      if (column.kind !== "start") return;
      const { pool, activity, length, passRate, productivity } = ways[column.way] as ReckonedWay;
      const left = survivors[pool] as Float64Array;
      const each = (-passRate * (pools[pool]?.ftePerHead as number)) / (left[column.month] as number);
      for (let t = column.month + length; t < months; t++) {
        put(activity * span + t - open, each * (left[t + 1] as number) * (productivity[t - column.month - length] as number));
      }
    };
  },
};

/** FTE of seasoned agents that courses begun before the first open month give, by activity and month. */
function fixedProductive({ inputs: { workforce }, ground: { staff, window } }: PlanProblem): Float64Array {
  const productive = new Float64Array(workforce.activities.length * window.months);
  staff.begun.forEach(({ activity, month, course, ramp }, index) => {
    if (activity === null) return;
    const first = month - window.start + monthsOfCourse(course.classDays, course.nestingDays, workforce.workingDays);
    for (let t = first; t < window.months; t++) {
      const at = activity * window.months + t;
      productive[at] =
        (productive[at] as number) +
        (staff.stocks.courses[index]?.redeployed[t] as number) * meanProductivity(ramp, t - first, t - first + 1);
    }
  });
  return productive;
}

/**
 * Once the window has ended whoever is redeployed, or will be from the class he is in, can be billed as far as the demand goes.
 *
 *   billed after(a) <= sum of pass * survivors * FTE per head * started
 *
 * @source model.md 2 (value: terminal value)
 */
export const DEMAND_AFTER: Constraint = {
  id: "demand-after",
  of: ["bill-after", "start"],
  levers: () => [],
  limits({ ground: { staff, months }, inputs: { workforce: { activities } } }) {
    return activities.map((_, activity) => {
      const fixed = staff.begun.reduce((sum, redeployment, index) => {
        const course = staff.stocks.courses[index];
        if (redeployment.activity !== activity || !course) return sum;
        return sum + (course.redeployed[months - 1] as number) + (course.inClass[months - 1] as number) * redeployment.course.passRate;
      }, 0);
      return { constraint: "demand-after" as const, activity, lower: -Infinity, upper: fixed };
    });
  },
  entries: ({ ways, survivors, ground: { pools, months } }) => (column, put) => {
    if (column.kind === "bill-after") put(column.activity, 1);
    if (column.kind !== "start") return;
    const { pool, activity, passRate } = ways[column.way] as ReckonedWay;
    const left = survivors[pool] as Float64Array;
    put(activity, (-passRate * (pools[pool]?.ftePerHead as number) * (left[months] as number)) / (left[column.month] as number));
  },
};
