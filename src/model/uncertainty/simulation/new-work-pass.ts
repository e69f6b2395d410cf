import type { Activity } from "../../scenario/new-work";
import { openShare } from "../../scenario/new-work";
import type { Window } from "../../revenue/inputs";
import type { Circumstances } from "./circumstances";
import type { CourseTerms } from "./staff-terms";
import type { Stay } from "./stay-columns";
import { addWeighted, type WeightedColumn } from "./weighted-columns";

/** Who has passed a course and with whom they leave. */
export interface Trained {
  readonly course: CourseTerms;
  /** FTE on the first day after the course, by trial. */
  readonly passed: Float64Array;
  readonly stay: Stay;
  /** Rise of the loaded wage of an FTE and month. */
  readonly raise: number;
}

/** New work by month and trial, months row-major. */
export interface NewWorkRows {
  readonly revenue: Float64Array;
  /** Other variable costs, and the rise of the wages of those at work. */
  readonly costs: Float64Array;
}

/**
 * Revenue of new work in all trials, and what it costs beyond the wages paid anyway; as the plan has it (newWork), with a factor on
 * the price.
 *
 *   at work(t) = passed / share still there when the course ended * share still there at the end of t
 *
 * @param eurActivities rows of the activities whose price is in EUR
 * @param eurRate       at which the prices have been converted
 */
export function newWorkPass(activities: readonly Activity[], trained: readonly Trained[], eurActivities: readonly number[], eurRate: number, window: Window, circumstances: Circumstances): NewWorkRows {
  const { months } = window;
  const { trials } = circumstances;
  const revenue = new Float64Array(months * trials);
  const costs = new Float64Array(months * trials);
  const parts = trained.map((each) => ({ ...each, values: atBeginning(each) }));
  const atWork = (weightsOf: (each: Trained) => Float64Array | null): Float64Array => {
    const sum = new Float64Array(months * trials);
    for (const stay of new Set(parts.map((part) => part.stay))) {
      const columns = parts.flatMap((part): WeightedColumn[] => {
        const weights = part.stay === stay ? weightsOf(part) : null;
        return weights === null ? [] : [{ values: part.values, weights }];
      });
      if (columns.length === 0) continue;
      const rows = new Float64Array(months * trials);
      addWeighted(rows, trials, 0, [{ trials: null, columns }]);
      for (let at = 0; at < rows.length; at++) sum[at] = (sum[at] as number) + (rows[at] as number) * (stay.soFar[at] as number);
    }
    return sum;
  };
  activities.forEach((activity, row) => {
    if (!trained.some(({ course }) => course.activity === row)) return;
    const productive = atWork(({ course }) => (course.activity === row ? course.productivity : null));
    const inEur = eurActivities.includes(row);
    for (let t = 0; t < months; t++) {
      const perFte = openShare(activity, window.start + t) * activity.billableHours * activity.price;
      if (perFte === 0) continue;
      for (let n = 0; n < trials; n++) {
        const at = t * trials + n;
        const fte = productive[at] as number;
        const rate = inEur ? (circumstances.eurRate[n] as number) / eurRate : 1;
        const amount = (fte < activity.demand ? fte : activity.demand) * perFte * (circumstances.price[n] as number) * rate;
        revenue[at] = (revenue[at] as number) + amount;
        costs[at] = (costs[at] as number) + amount * activity.otherVariableShare;
      }
    }
  });
  if (trained.some(({ raise }) => raise !== 0)) {
    const raises = atWork(({ course, raise }) => course.productivity.map((_, t) => (t < course.end ? 0 : raise)));
    for (let at = 0; at < costs.length; at++) costs[at] = (costs[at] as number) + (raises[at] as number);
  }
  return { revenue, costs };
}

/** Those who passed, as if they had been there from the beginning of the window and left with everybody else. */
function atBeginning({ course, passed, stay }: Trained): Float64Array {
  const trials = passed.length;
  const out = new Float64Array(trials);
  for (let n = 0; n < trials; n++) {
    const fte = passed[n] as number;
    out[n] = fte === 0 ? 0 : fte / (stay.soFar[(course.end - 1) * trials + n] as number);
  }
  return out;
}
