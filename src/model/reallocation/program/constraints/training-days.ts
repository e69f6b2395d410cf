import type { Site } from "../../problem/inputs";
import { classDaysFrom } from "../../../training/course-days";
import type { Constraint } from "./constraint";
import type { PlanProblem } from "../../problem/problem";
import type { ReckonedWay } from "../../problem/ways";

/** Days of seats or of trainers by site and month: the month's real ones, holidays taken off. */
function trainingDays(id: "seats" | "trainers", capacity: (site: Site, month: number) => number): Constraint {
  return {
    id,
    of: ["start"],
    levers: ({ inputs: { sites } }) => [sites],
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
          upper: Math.max(0, capacity(site, open + at) - (fixed[row * months + open + at] as number)),
        })),
      );
    },
    entries: ({ ways, inputs: { siteOf, sites }, ground: { open, months } }) => {
      const classDays = classDaysOf(sites);
      return (column, put) => {
        if (column.kind !== "start") return;
        const { pool, course } = ways[column.way] as ReckonedWay;
        const site = siteOf[pool] ?? null;
        if (site === null) return;
        const each = id === "seats" ? 1 : 1 / course.groupSize;
        const days = classDays(site, column.month, course.classDays);
        for (let t = column.month; t < months && (days[t] as number) > 0; t++)
          put(site * (months - open) + t - open, (days[t] as number) * each);
      };
    },
  };
}

/** Class days by month of a course on a site that begins in a month, each reckoned once. */
function classDaysOf(sites: readonly Site[]): (site: number, month: number, classDays: number) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (site, month, classDays) => {
    const key = `${site} ${month} ${classDays}`;
    const days = known.get(key) ?? classDaysFrom(month, classDays, (sites[site] as Site).workingDays);
    known.set(key, days);
    return days;
  };
}

/** Days that courses begun before the first open month take, by site and month. */
function fixedDays({ inputs, ground: { staff, window } }: PlanProblem, id: "seats" | "trainers"): Float64Array {
  const { sites, siteOf, workforce: { pools } } = inputs;
  const taken = new Float64Array(sites.length * window.months);
  const classDays = classDaysOf(sites);
  staff.begun.forEach(({ pool, month, course }, index) => {
    const site = siteOf[pool] ?? null;
    if (site === null) return;
    const heads = (staff.stocks.courses[index]?.started ?? 0) / (pools[pool]?.ftePerHead ?? 1);
    const each = id === "seats" ? heads : heads / course.groupSize;
    const days = classDays(site, month - window.start, course.classDays);
    for (let t = 0; t < window.months; t++)
      taken[site * window.months + t] = (taken[site * window.months + t] as number) + each * (days[t] ?? 0);
  });
  return taken;
}

/** What one more seat gives in a month, in seat-days. */
export function daysOfSeat(site: Site, month: number): number {
  return site.shifts * daysOfTrainer(site, month);
}

/** What one more trainer gives in a month, in days. */
export function daysOfTrainer({ workingDays }: Site, month: number): number {
  return workingDays[month] ?? 0;
}

/**
 * Seat-days of each site and month. Courses may cross months; classes are not rounded down to whole ones.
 *
 *   sum of trainees * class days in the month <= rooms * shifts * seats * working days of the month
 *
 * @source model.md 3, 4; domain.md 10.3
 */
export const SEATS: Constraint = trainingDays("seats", (site, month) => site.rooms * site.seatsPerRoom * daysOfSeat(site, month));

/**
 * Trainer-days of each site and month, a trainer having one group a day.
 *
 *   sum of trainees / group size * class days in the month <= trainers * working days of the month
 *
 * @source domain.md 5.11, 10.3
 */
export const TRAINERS: Constraint = trainingDays("trainers", (site, month) => site.trainers * daysOfTrainer(site, month));
