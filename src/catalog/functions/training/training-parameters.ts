import { monthOfDay } from "../../../model/calendar/calendar";
import type { Window } from "../../../model/calendar/window";
import { refuseErrors } from "../definition/define";
import { assumptions, levers, optional, table } from "../definition/parameter";
import { trainingCase, type PlannedCourse, type TrainingSources } from "../../cases/training/training-case";
import { leverValue, type LeverSources } from "../../tables/lever-values";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";

/** The tables that courses are joined from. */
export const COURSE_TABLES = {
  moves: table(MOVES),
  paths: table(PATHS),
  pools: table(POOLS),
  assumptions: optional(assumptions()),
} as const;

/** The same with Scenarios, for what is told by month. */
export const MONTHLY_COURSE_TABLES = { ...COURSE_TABLES, levers: optional(levers()) } as const;

/** What courses by month are made from. */
export type MonthlySources = TrainingSources & { readonly levers: LeverSources["levers"] };

export interface CoursesByMonth {
  readonly courses: readonly PlannedCourse[];
  readonly window: Window;
}

/**
 * The courses of a formula's tables, and the months that are told of them: from the first month of Scenarios, else from the month of the
 * as-of date, else from the first move.
 *
 * @throws Refusal when the tables do not fit together
 */
export function coursesByMonth(sources: TrainingSources & LeverSources): CoursesByMonth {
  const { courses, problems } = trainingCase(sources, 0);
  refuseErrors(problems);
  const asOf = leverValue(sources, "asOf") ?? null;
  const start = leverValue(sources, "start") ?? (asOf === null ? Math.min(...courses.map(({ month }) => month)) : monthOfDay(asOf));
  return { courses, window: { start, months: leverValue(sources, "months") as number } };
}
