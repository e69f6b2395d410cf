import { groupsOf } from "../../training/cost";
import type { TrainingBook } from "./training-book";

/**
 * Training in all trials, refunds less costs by month, months row-major: what the plan says of as many trainees (trainingPlan). The
 * refunds of a year share its ceiling in the order in which the courses end.
 *
 * @param started FTE that began each course, by trial
 */
export function trainingPass({ courses, refundOrder, ceilings }: TrainingBook, started: readonly Float64Array[], months: number, trials: number): Float64Array {
  const flow = new Float64Array(months * trials);
  const left = new Map([...ceilings].map(([year, ceiling]) => [year, new Float64Array(trials).fill(ceiling)]));
  const [groups, trainees] = [new Float64Array(trials), new Float64Array(trials)];
  for (const row of refundOrder) {
    const course = courses[row] as TrainingBook["courses"][number];
    const begun = started[row] as Float64Array;
    for (let n = 0; n < trials; n++) {
      const heads = (begun[n] as number) / course.ftePerHead;
      trainees[n] = heads;
      groups[n] = groupsOf(heads, course.groupSize);
    }
    for (let t = 0; t < months; t++) {
      const [perGroup, perTrainee] = [course.perGroup[t] as number, course.perTrainee[t] as number];
      if (perGroup === 0 && perTrainee === 0) continue;
      const paid = flow.subarray(t * trials, (t + 1) * trials);
      for (let n = 0; n < trials; n++) paid[n] = (paid[n] as number) - perGroup * (groups[n] as number) - perTrainee * (trainees[n] as number);
    }
    if (course.refundPerGroup === 0) continue;
    const ofYear = left.get(course.year) as Float64Array;
    const received = course.refundMonth < 0 ? null : flow.subarray(course.refundMonth * trials, (course.refundMonth + 1) * trials);
    for (let n = 0; n < trials; n++) {
      const most = course.mostPerTrainee === null ? Infinity : course.mostPerTrainee * (trainees[n] as number);
      const refund = Math.min(course.refundPerGroup * (groups[n] as number), most, ofYear[n] as number);
      ofYear[n] = (ofYear[n] as number) - refund;
      if (received) received[n] = (received[n] as number) + refund;
    }
  }
  return flow;
}
