import type { TrainingCourse } from "../../../model/training/cost";
import { loadedDailyWage, type DaysPerWeek } from "../../../model/workforce/pay/working-time";
import { assumed } from "../../tables/lever-values";
import type { ParsedSettings } from "../../tables/scenarios";
import type { Row } from "../../record/table";
import type { PATHS } from "../../tables/training/paths";

/** A course per trainee: how many begin it, and how many of them are left, is not in it. */
export type CourseTerms = Omit<TrainingCourse, "trainees" | "survival">;

/** The course of a path for people of a wage. */
export function courseTerms(path: Row<(typeof PATHS)["columns"]>, wage: number, assumptions: ParsedSettings | null): CourseTerms {
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
