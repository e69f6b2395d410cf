import { daysByMonth } from "./course-days";
import type { TrainingCost } from "./cost";

/** When a course takes place, counted in working days of equal months. */
export interface CourseCalendar {
  /** Working days from the beginning of the first month to the first day of class. */
  readonly start: number;
  readonly classDays: number;
  readonly nestingDays: number;
  /** Working days of a month. */
  readonly workingDays: number;
}

/**
 * What leaves the bank for a course by month: trainer and room with the class days, coaches with the nesting days.
 *
 * Trainees' wages are not in it: the payroll pays them anyway. Nor is the refund, which comes months later.
 * Suppliers are paid in the month of their days; no VAT.
 *
 * @param months months told; what falls outside them is not
 * @returns amounts of 0 or more; length `months`; their sum is the course's `cash` where the months hold all its days
 * @source model.md 2 (three costs of training)
 */
export function trainingCash(cost: TrainingCost, calendar: CourseCalendar, months: number): Float64Array {
  const { start, classDays, nestingDays, workingDays } = calendar;
  const inClass = daysByMonth(start, classDays, workingDays, months);
  const inNesting = daysByMonth(start + classDays, nestingDays, workingDays, months);
  const perClassDay = classDays > 0 ? (cost.external + cost.room) / classDays : 0;
  const perNestingDay = nestingDays > 0 ? cost.coach / nestingDays : 0;
  return inClass.map((days, t) => days * perClassDay + (inNesting[t] as number) * perNestingDay);
}
