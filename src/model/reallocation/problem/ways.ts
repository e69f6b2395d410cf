import { trainingCash } from "../../training/cash";
import { monthsOfCourse } from "../../training/cohorts";
import { trainingCost } from "../../training/cost";
import { meanProductivity } from "../../workforce/pools/ramp";
import type { Way, ReallocationInputs } from "./inputs";

/** A way, and what one trainee of it takes month by month; months count from the one in which the course begins. */
export interface ReckonedWay extends Way {
  /** Months in class and nesting, whole. */
  readonly length: number;
  readonly passRate: number;
  /** Incremental cost of a place in a full group, by month; length `length`. */
  readonly cash: Float64Array;
  /** Fees of one group's trainer, by month; part of `cash` by the place. */
  readonly groupFees: Float64Array;
  /** Fees that a refund counts. */
  readonly fees: number;
  /** Mean productivity of the k-th month after the course, k from 0. */
  readonly productivity: Float64Array;
}

/** What each way takes, reckoned once. */
export function reckonedWays({ ways, window, workforce: { workingDays } }: ReallocationInputs): ReckonedWay[] {
  return ways.map((way) => {
    const { course, ramp } = way;
    const { classDays, nestingDays, groupSize, passRate } = course;
    const length = monthsOfCourse(classDays, nestingDays, workingDays);
    const fullGroup = trainingCost({ ...course, trainees: groupSize });
    const calendar = { start: 0, classDays, nestingDays, workingDays };
    return {
      ...way,
      length,
      passRate,
      cash: trainingCash(fullGroup, calendar, length).map((amount) => amount / groupSize),
      groupFees: trainingCash({ ...fullGroup, room: 0, coach: 0 }, calendar, length),
      fees: fullGroup.external / groupSize,
      productivity: Float64Array.from({ length: window.months }, (_, age) => meanProductivity(ramp, age, age + 1)),
    };
  });
}
