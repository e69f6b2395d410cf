import { normalised, type Row } from "./table";
import type { PATHS } from "./tables/paths";

/**
 * Finds the path to an activity from a skill, else the one from any skill; the first of equals counts.
 *
 * @returns the row of the path, -1 where there is none
 */
export function pathFinder(paths: readonly Row<(typeof PATHS)["columns"]>[]): (activity: string, skill: string | null) => number {
  const rows = new Map<string, number>();
  paths.forEach(({ activity, skill }, row) => {
    const key = keyOf(activity, skill);
    if (!rows.has(key)) rows.set(key, row);
  });
  return (activity, skill) => rows.get(keyOf(activity, skill)) ?? rows.get(keyOf(activity, null)) ?? -1;
}

/** No normalised name holds a bar. */
function keyOf(activity: string, skill: string | null): string {
  return `${normalised(activity)}|${skill === null ? "" : `|${normalised(skill)}`}`;
}
