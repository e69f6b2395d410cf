import { groupsOf } from "../../../training/cost";
import type { TrainingBook, TrainingTerms } from "../tables/training-book";

/**
 * Training in all trials, costs less refunds by month, added to the costs: what the plan says of as many trainees (trainingPlan). The
 * refunds of a year share its ceiling in the order in which the courses end.
 *
 * @param costs   months row-major, one value per trial
 * @param started FTE that began each course, by trial
 */
export function addTraining(
  costs: Float64Array,
  { courses, refundOrder, ceilings }: TrainingBook,
  started: readonly Float64Array[],
  trials: number,
): void {
  const left = new Map([...ceilings].map(([year, ceiling]) => [year, new Float64Array(trials).fill(ceiling)]));
  const [groups, trainees] = [new Float64Array(trials), new Float64Array(trials)];
  for (const row of refundOrder) {
    const course = courses[row] as TrainingTerms;
    count(started[row] as Float64Array, course, groups, trainees);
    course.perGroup.forEach((perGroup, t) => {
      const perTrainee = course.perTrainee[t] as number;
      if (perGroup === 0 && perTrainee === 0) return;
      const paid = costs.subarray(t * trials, (t + 1) * trials);
      for (let n = 0; n < trials; n++)
        paid[n] = (paid[n] as number) + perGroup * (groups[n] as number) + perTrainee * (trainees[n] as number);
    });
    if (course.refundPerGroup === 0) continue;
    const received = course.refundMonth < 0 ? null : costs.subarray(course.refundMonth * trials, (course.refundMonth + 1) * trials);
    refund(course, groups, trainees, left.get(course.year) as Float64Array, received);
  }
}

function count(started: Float64Array, { ftePerHead, groupSize }: TrainingTerms, groups: Float64Array, trainees: Float64Array): void {
  // Most trials begin as many as the plan means to.
  let [usual, groupsOfUsual] = [NaN, NaN];
  for (let n = 0; n < started.length; n++) {
    const heads = (started[n] as number) / ftePerHead;
    if (heads !== usual) [usual, groupsOfUsual] = [heads, groupsOf(heads, groupSize)];
    trainees[n] = heads;
    groups[n] = groupsOfUsual;
  }
}

function refund(
  { refundPerGroup, mostPerTrainee }: TrainingTerms,
  groups: Float64Array,
  trainees: Float64Array,
  left: Float64Array,
  received: Float64Array | null,
): void {
  for (let n = 0; n < left.length; n++) {
    const claim = refundPerGroup * (groups[n] as number);
    const most = mostPerTrainee === null ? claim : mostPerTrainee * (trainees[n] as number);
    const granted = claim < most ? claim : most;
    const ceiling = left[n] as number;
    const paid = granted < ceiling ? granted : ceiling;
    left[n] = ceiling - paid;
    if (received) received[n] = (received[n] as number) - paid;
  }
}
