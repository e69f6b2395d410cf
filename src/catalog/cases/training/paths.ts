import type { TrainingCourse } from "../../../model/training/cost";
import { loadedDailyWage, type DaysPerWeek } from "../../../model/workforce/pay/working-time";
import type { Ramp } from "../../../model/workforce/pools/ramp";
import { nameKey, type Row } from "../../record/table";
import { assumed } from "../../tables/lever-values";
import type { ParsedSettings } from "../../tables/scenarios";
import type { PATHS } from "../../tables/training/paths";
import { namedActivity } from "../workforce/named-work";

type PathRow = Row<(typeof PATHS)["columns"]>;

/** The row of the path to an activity, which stands on a site perhaps, from a skill; -1 where there is none. */
export type FindPath = (activity: string, skill: string | null, site: string | null) => number;

/**
 * Finds the path to an activity from a skill, else the one from any skill. Of each, one that bears the same words in brackets, or the
 * site in them, "Accueil (Rabat)", comes before one without; brackets that say something else are a remark where they are no other
 * site, and no other path could be meant.
 *
 * @param sites names that can be sites, as they are written
 */
export function pathFinder(paths: readonly PathRow[], sites: readonly (string | null)[]): FindPath {
  const known = new Set(sites.map((site) => (site === null ? "" : nameKey(site))));
  const rows = new Map<string, number>();
  const remarks = new Map<string, number[]>();
  paths.forEach(({ activity, skill }, row) => {
    const { activity: name, bracket } = namedActivity(activity);
    const key = keyOf(name, bracket ?? "", skill);
    if (!rows.has(key)) rows.set(key, row);
    const any = keyOf(name, ANY, skill);
    if (bracket !== null && !known.has(bracket)) remarks.set(any, [...(remarks.get(any) ?? []), row]);
  });
  const remarked = (key: string) => {
    const [first, ...others] = remarks.get(key) ?? [];
    return others.length === 0 ? first : undefined;
  };
  return (activity, skill, site) => {
    const { activity: name, bracket } = namedActivity(activity);
    const places = [...(bracket === null ? [] : [bracket]), ...(site === null ? [] : [nameKey(site)]), ""];
    for (const from of [skill, null]) {
      const [found] = places.flatMap((place) => rows.get(keyOf(name, place, from)) ?? []);
      const row = found ?? remarked(keyOf(name, ANY, from));
      if (row !== undefined) return row;
    }
    return -1;
  };
}

/** Rows of paths that another row, of the same activity, brackets and skill, comes before. */
export function doubledPaths(paths: readonly PathRow[]): number[] {
  const seen = new Set<string>();
  return paths.flatMap(({ activity, skill }, row) => {
    const { activity: name, bracket } = namedActivity(activity);
    const key = keyOf(name, bracket ?? "", skill);
    const isDoubled = seen.has(key);
    seen.add(key);
    return isDoubled ? [row] : [];
  });
}

/** Whatever stands in brackets. No normalised name holds a star or a bar. */
const ANY = "*";

function keyOf(activity: string, place: string, skill: string | null): string {
  return `${activity}|${place}${skill === null ? "" : `|${nameKey(skill)}`}`;
}

/** How productivity grows after a path; null where the path does not say how it begins or how fast it grows. */
export function pathRamp({ startProductivity, rampMonths }: Pick<PathRow, "startProductivity" | "rampMonths">): Ramp | null {
  return startProductivity === null || rampMonths === null ? null : { shape: "exponential", start: startProductivity, plateau: 1, tau: rampMonths };
}

/** A course per trainee: how many begin it, and how many of them are left, is not in it. */
export type CourseTerms = Omit<TrainingCourse, "trainees" | "survival">;

/** The course of a path for people of a wage. */
export function courseTerms(path: PathRow, wage: number, assumptions: ParsedSettings | null): CourseTerms {
  return {
    classDays: path.classDays,
    nestingDays: path.nestingDays,
    passRate: path.passRate,
    externalPerGroupDay: path.externalPerGroupDay,
    groupSize: path.groupSize,
    roomPerSeatDay: assumed(assumptions, "roomPerSeatDay") as number,
    coachPerDay: assumed(assumptions, "coachPerDay") as number,
    coachRatio: path.coachRatio,
    dailyWage: loadedDailyWage(wage, assumed(assumptions, "daysPerWeek") as DaysPerWeek),
  };
}
