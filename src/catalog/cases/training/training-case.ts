import type { Month } from "../../../model/calendar/calendar";
import type { TrainingCourse } from "../../../model/training/cost";
import { courseTerms, doubledPaths, pathFinder } from "./paths";
import { problemAt, type Problem } from "../../record/problem";
import type { ParsedSettings } from "../../tables/scenarios";
import { nameKey, type ParsedTable } from "../../record/table";
import type { MOVES } from "../../tables/workforce/moves";
import type { PATHS } from "../../tables/training/paths";
import type { POOLS } from "../../tables/workforce/pools";

/** What courses are joined from: a formula's arguments, or the workbook's tables. */
export interface TrainingSources {
  readonly moves: ParsedTable<(typeof MOVES)["columns"]>;
  readonly paths: ParsedTable<(typeof PATHS)["columns"]>;
  readonly pools: ParsedTable<(typeof POOLS)["columns"]>;
  readonly assumptions: ParsedSettings | null;
}

/** People of one pool who start one course in a month. */
export interface PlannedCourse {
  readonly pool: string;
  /** Row of the pool in Pools, from 0. */
  readonly poolRow: number;
  readonly activity: string;
  readonly month: Month;
  readonly course: TrainingCourse;
  /** Row of its path in Paths, from 0. */
  readonly pathRow: number;
  /** Row of its move in Moves, from 0. */
  readonly moveRow: number;
}

export interface TrainingCase {
  /** In the order of the moves; a move that nothing is known of is left out and told in `problems`. */
  readonly courses: readonly PlannedCourse[];
  /** Joins that do not hold; the tables' own problems are not repeated. */
  readonly problems: readonly Problem[];
}

/**
 * Joins each move with its pool and its path: the path to its activity from the pool's skill, else the one from any skill. What the
 * path requires the pool must have: gates hold for moves too.
 *
 * @param leavers share of the trainees who leave before the end of nesting, 0 to 1
 */
export function trainingCase({ moves, paths, pools, assumptions }: TrainingSources, leavers: number): TrainingCase {
  const problems: Problem[] = [];
  const poolRows = new Map(pools.rows.map((pool, row) => [nameKey(pool.pool), row]));
  for (const row of doubledPaths(paths.rows)) problems.push(pathDoubled(paths, row));
  const find = pathFinder(paths.rows, pools.rows.map(({ site }) => site));
  const courses = moves.rows.flatMap((move, moveRow): PlannedCourse[] => {
    const poolRow = poolRows.get(nameKey(move.pool)) ?? -1;
    const pool = pools.rows[poolRow];
    if (!pool) {
      problems.push(problemAt(moves.place(moveRow, "pool"), { code: "pool-unknown", found: move.pool }));
      return [];
    }
    if (move.people > pool.headcount) problems.push(problemAt(moves.place(moveRow, "people"), { code: "move-overbooked", found: move.people, pool: pool.pool, heads: pool.headcount }));
    const pathRow = find(move.activity, pool.skill, pool.site);
    const path = paths.rows[pathRow];
    if (!path) {
      problems.push(problemAt(moves.place(moveRow, "activity"), { code: "path-missing", found: move.activity, skill: pool.skill ?? "" }));
      return [];
    }
    const spoken = new Set(pool.languages.map(nameKey));
    const lacked = path.language.filter((name) => !spoken.has(nameKey(name)));
    if (lacked.length > 0) {
      const stop = { gate: "language", activity: move.activity, wanted: lacked.join("; ") } as const;
      problems.push(problemAt(moves.place(moveRow, "activity"), { code: "move-stopped", pool: pool.pool, stop }));
    }
    const course: TrainingCourse = { ...courseTerms(path, pool.wage, assumptions), trainees: move.people, survival: 1 - leavers };
    return [{ pool: pool.pool, poolRow, activity: path.activity, month: move.month, course, pathRow, moveRow }];
  });
  return { courses, problems };
}

/** A path that another one comes before: which of the two is meant nobody can tell. */
export function pathDoubled(paths: TrainingSources["paths"], row: number): Problem {
  const { activity: found = "", skill = null } = paths.rows[row] ?? {};
  return problemAt(paths.place(row, "activity"), { code: "path-doubled", found, skill: skill ?? "" });
}
