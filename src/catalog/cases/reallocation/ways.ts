import type { Way } from "../../../model/reallocation/problem/inputs";
import { courseTerms, pathFinder, pathRamp } from "../training/paths";
import { assumed } from "../../tables/lever-values";
import { placeOf } from "../workforce/named-work";
import { GATES, type Stop } from "../../record/problem";
import type { ParsedSettings } from "../../tables/scenarios";
import { nameKey, type ParsedTable, type Row } from "../../record/table";
import type { PATHS } from "../../tables/training/paths";
import type { POOLS } from "../../tables/workforce/pools";
import type { WORK } from "../../tables/workforce/work";

/** What decides who may go where. */
export interface WaySources {
  readonly pools: ParsedTable<(typeof POOLS)["columns"]>;
  readonly work: ParsedTable<(typeof WORK)["columns"]>;
  readonly paths: ParsedTable<(typeof PATHS)["columns"]>;
  readonly assumptions: ParsedSettings | null;
}

export interface FoundWays {
  /** By pool, then by activity, as their tables have them. */
  readonly ways: readonly Way[];
  /** Of each pool without a way, what keeps it from the activity that it comes nearest to; null of the others. */
  readonly stops: readonly (Stop | null)[];
  /** Rows of the paths that lead to work and do not say how productivity grows. */
  readonly unsaid: readonly number[];
}

/**
 * Every way from a pool to an activity that no gate closes: there is a path from the pool's skill, or from any; the pool has
 * what the path requires; the work is on the pool's site, can be done from anywhere, or people change sites; and the path
 * says how productivity grows.
 */
export function waysOf({ pools, work, paths, assumptions }: WaySources): FoundWays {
  const find = pathFinder(paths.rows, [...pools.rows, ...work.rows].map(({ site }) => site));
  const isMobile = assumed(assumptions, "siteMobility") === 1;
  const required = paths.rows.map(({ language }) => language.map((name) => ({ name, key: nameKey(name) })));
  const places = work.rows.map(placeOf);
  const ways: Way[] = [];
  const unsaid = new Set<number>();
  const stops = pools.rows.map((pool, poolRow): Stop | null => {
    const spoken = new Set(pool.languages.map(nameKey));
    const home = pool.site === null ? null : nameKey(pool.site);
    const before = ways.length;
    let nearest: Stop | null = null;
    work.rows.forEach(({ activity, site }, row) => {
      const pathRow = find(activity, pool.skill, site);
      const path = paths.rows[pathRow];
      const ramp = path && pathRamp(path);
      if (ramp === null) unsaid.add(pathRow);
      const lacked = required[pathRow]?.filter(({ key }) => !spoken.has(key)) ?? [];
      const place = places[row];
      const stop = stopAt(pool, path, lacked.map(({ name }) => name), isMobile || place === null || place === home ? null : site);
      if (stop === null && path && ramp)
        ways.push({ pool: poolRow, activity: row, course: courseTerms(path, pool.wage, assumptions), ramp });
      else {
        nearest = nearer(nearest, { activity, ...(stop ?? { gate: "ramp", wanted: "" }) });
      }
    });
    return ways.length > before ? null : nearest;
  });
  return { ways, stops, unsaid: [...unsaid].sort((a, b) => a - b) };
}

/** Of two stops the one that lies further on the way; the first of equals. */
export function nearer(one: Stop | null, other: Stop): Stop {
  return one !== null && GATES.indexOf(one.gate) >= GATES.indexOf(other.gate) ? one : other;
}

/** The first gate that is closed before the ramp is looked at; null where none is. */
function stopAt(
  { skill }: Row<(typeof POOLS)["columns"]>,
  path: Row<(typeof PATHS)["columns"]> | undefined,
  lacked: readonly string[],
  elsewhere: string | null,
): Omit<Stop, "activity"> | null {
  if (!path) return { gate: "path", wanted: skill ?? "" };
  if (lacked.length > 0) return { gate: "language", wanted: lacked.join("; ") };
  return elsewhere === null ? null : { gate: "site", wanted: elsewhere };
}
