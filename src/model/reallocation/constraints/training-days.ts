import type { Site } from "../inputs";
import { daysByMonth } from "../../training/course-days";
import type { Constraint } from "../constraint";
import type { Problem } from "../problem";
import type { Way } from "../ways";

/** Days of seats or of trainers by site and month. */
function trainingDays(id: "seats" | "trainers", capacity: (site: Site) => number, taken: "seatDays" | "trainerDays"): Constraint {
  return {
    id,
    limits(problem) {
      const { inputs: { sites }, ground: { open, months } } = problem;
      const fixed = fixedDays(problem, id);
      return sites.flatMap((site, row) =>
        Array.from({ length: months - open }, (_, at) => ({
          constraint: id,
          site: row,
          month: open + at,
          lower: -Infinity,
          // Courses that stand already may take more than there is; nothing can be added to them then.
          upper: Math.max(0, capacity(site) - (fixed[row * months + open + at] as number)),
        })),
      );
    },
    entries: ({ ways, inputs: { siteOf }, ground: { open, months } }) => (column, put) => {
      if (column.kind !== "start") return;
      const way = ways[column.way] as Way;
      const site = siteOf[way.pool] ?? null;
      if (site === null) return;
      const days = way[taken];
      for (let k = 0; k < days.length && column.month + k < months; k++) {
        if ((days[k] as number) > 0) put(site * (months - open) + column.month + k - open, days[k] as number);
      }
    },
  };
}

/** Days that courses begun before the first open month take, by site and month. */
function fixedDays({ inputs, ground: { staff, window } }: Problem, id: "seats" | "trainers"): Float64Array {
  const { sites, siteOf, workforce: { pools, workingDays } } = inputs;
  const taken = new Float64Array(sites.length * window.months);
  staff.begun.forEach(({ pool, month, course }, index) => {
    const site = siteOf[pool] ?? null;
    if (site === null) return;
    const heads = (staff.stocks.courses[index]?.started ?? 0) / (pools[pool]?.ftePerHead ?? 1);
    const each = id === "seats" ? heads : heads / course.groupSize;
    daysByMonth((month - window.start) * workingDays, course.classDays, workingDays, window.months).forEach((days, t) => {
      taken[site * window.months + t] = (taken[site * window.months + t] as number) + each * days;
    });
  });
  return taken;
}

/** What one more seat gives in a month, in seat-days. */
export function daysOfSeat({ shifts, workingDays }: Site): number {
  return shifts * workingDays;
}

/**
 * Seat-days of each site and month. Courses may cross months; classes are not rounded down to whole ones.
 *
 *   sum of trainees * class days in the month <= rooms * shifts * seats * working days
 *
 * @source model.md 3
 */
export const SEATS: Constraint = trainingDays("seats", (site) => site.rooms * site.seatsPerRoom * daysOfSeat(site), "seatDays");

/**
 * Trainer-days of each site and month, a trainer having one group a day.
 *
 *   sum of trainees / group size * class days in the month <= trainers * working days
 *
 * @source domain.md 5.11
 */
export const TRAINERS: Constraint = trainingDays("trainers", ({ trainers, workingDays }) => trainers * workingDays, "trainerDays");
