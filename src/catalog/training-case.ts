import type { Month } from "../model/calendar";
import type { TrainingCourse } from "../model/training/cost";
import { courseTerms } from "./course-terms";
import { pathFinder } from "./path-finder";
import type { Problem } from "./problem";
import type { ParsedSettings } from "./scenarios";
import { normalised, type ParsedTable } from "./table";
import type { MOVES } from "./tables/moves";
import type { PATHS } from "./tables/paths";
import type { POOLS } from "./tables/pools";

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
 * Joins each move with its pool and its path: the path to its activity from the pool's skill, else the one from any skill.
 *
 * @param leavers share of the trainees who leave before the end of nesting, 0 to 1
 */
export function trainingCase({ moves, paths, pools, assumptions }: TrainingSources, leavers: number): TrainingCase {
  const problems: Problem[] = [];
  const poolRows = new Map(pools.rows.map((pool, row) => [normalised(pool.pool), row]));
  const find = pathFinder(paths.rows);
  const courses = moves.rows.flatMap((move, moveRow): PlannedCourse[] => {
    const poolRow = poolRows.get(normalised(move.pool)) ?? -1;
    const pool = pools.rows[poolRow];
    if (!pool) {
      problems.push({ severity: "error", place: moves.place(moveRow, "pool"), complaint: { code: "pool-unknown", found: move.pool } });
      return [];
    }
    if (move.people > pool.headcount) problems.push({ severity: "error", place: moves.place(moveRow, "people"), complaint: { code: "move-overbooked", found: move.people, pool: pool.pool, heads: pool.headcount } });
    const pathRow = find(move.activity, pool.skill);
    const path = paths.rows[pathRow];
    if (!path) {
      problems.push({ severity: "error", place: moves.place(moveRow, "activity"), complaint: { code: "path-missing", found: move.activity, skill: pool.skill ?? "" } });
      return [];
    }
    const course: TrainingCourse = { ...courseTerms(path, pool.wage, assumptions), trainees: move.people, survival: 1 - leavers };
    return [{ pool: pool.pool, poolRow, activity: path.activity, month: move.month, course, pathRow, moveRow }];
  });
  return { courses, problems };
}
