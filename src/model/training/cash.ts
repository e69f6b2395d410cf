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

/** Parts of a course's cost by month; length `months`. */
export interface CourseByMonth {
  readonly external: Float64Array;
  readonly room: Float64Array;
  readonly coach: Float64Array;
  /** Trainees' wages, which the payroll pays anyway. */
  readonly wage: Float64Array;
}

/**
 * Parts of a course's cost in the months of its days: trainer and room with the class days, coaches with the nesting days, wages with both.
 *
 * @param months months told; what falls outside them is not
 * @returns amounts of 0 or more; each sums up to the course's own where the months hold all its days
 * @source model.md 2 (three costs of training)
 */
export function courseByMonth(cost: TrainingCost, calendar: CourseCalendar, months: number): CourseByMonth {
  const { start, classDays, nestingDays, workingDays } = calendar;
  const inClass = daysByMonth(start, classDays, workingDays, months);
  const inNesting = daysByMonth(start + classDays, nestingDays, workingDays, months);
  const spread = (amount: number, days: number, byMonth: Float64Array) => byMonth.map((part) => (days > 0 ? (part * amount) / days : 0));
  const perDay = classDays + nestingDays > 0 ? cost.wage / (classDays + nestingDays) : 0;
  return {
    external: spread(cost.external, classDays, inClass),
    room: spread(cost.room, classDays, inClass),
    coach: spread(cost.coach, nestingDays, inNesting),
    wage: inClass.map((days, t) => (days + (inNesting[t] as number)) * perDay),
  };
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
