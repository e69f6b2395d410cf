import { openShare, type Activity } from "../../../scenario/new-work";
import type { Window } from "../../../calendar/window";
import type { Circumstances } from "../draws/circumstances";
import type { ScratchMemory } from "../columns/scratch-memory";
import type { CourseTerms } from "../tables/staff-terms";
import type { Stay } from "../columns/stay-columns";
import { addWeighted } from "../columns/weighted-columns";

/** Who has passed a course and with whom they leave. */
export interface Trained {
  readonly course: CourseTerms;
  /** FTE on the first day after the course, by trial. */
  readonly passed: Float64Array;
  readonly stay: Stay;
  /** Rise of the loaded wage of an FTE and month. */
  readonly raise: number;
}

/** New work as it is priced. */
export interface PricedWork {
  readonly activities: readonly Activity[];
  /** Rows of the activities whose price is in EUR, and the rate at which it has been converted. */
  readonly eurActivities: readonly number[];
  readonly eurRate: number;
}

/**
 * Revenue of new work in all trials, as the plan has it (newWork) but for a factor on the price; months row-major, one value per
 * trial. What it costs is added to the costs: its other variable costs, and the rise of the wages of those at work.
 *
 *   at work(t) = passed / share still there when the course ended * share still there at the end of t
 */
export function newWorkPass(
  costs: Float64Array,
  work: PricedWork,
  trained: readonly Trained[],
  { start, months }: Window,
  circumstances: Circumstances,
  { zeros }: ScratchMemory,
): Float64Array {
  const { trials } = circumstances;
  const revenue = zeros(months * trials);
  const parts = trained.map((each) => ({ ...each, values: atBeginning(zeros(trials), each) }));
  const [productive, beforeLeaving] = [zeros(2 * trials), zeros(2 * trials)];
  work.activities.forEach((activity, row) => {
    const theirs = parts.filter(({ course }) => course.activity === row);
    if (theirs.length === 0) return;
    const sets = [...new Set(theirs.map((part) => part.stay))].map((stay) => ({
      stay,
      columns: theirs.filter((part) => part.stay === stay).map(({ values, course }) => ({ values, weights: course.productivity })),
    }));
    const prices = pricesOf(work, row, circumstances);
    // Two months at a time: what is added up to them is read once for both.
    for (let t = Math.min(...theirs.map(({ course }) => course.end)); t < months; t += 2) {
      const rows = Math.min(2, months - t) * trials;
      const [working, there] = [productive.subarray(0, rows), beforeLeaving.subarray(0, rows)];
      working.fill(0);
      for (const { stay, columns } of sets) {
        there.fill(0);
        addWeighted(there, trials, t, [{ trials: null, columns }]);
        addProduct(working, there, stay.soFar.subarray(t * trials, t * trials + rows));
      }
      for (let first = 0; first < rows; first += trials) {
        const month = t + first / trials;
        const ofMonth = (all: Float64Array) => all.subarray(month * trials, (month + 1) * trials);
        const perFte = openShare(activity, start + month) * activity.billableHours * activity.price;
        bill(
          ofMonth(revenue),
          ofMonth(costs),
          working.subarray(first, first + trials),
          prices,
          activity.demand,
          perFte,
          activity.otherVariableShare,
        );
      }
    }
  });
  for (const stay of new Set(parts.map((part) => part.stay)))
    addRaises(
      costs,
      parts.filter((part) => part.stay === stay),
      stay,
      months,
      trials,
    );
  return revenue;
}

/** Those who passed, as if they had been there from the beginning of the window and left with everybody else. */
function atBeginning(out: Float64Array, { course, passed, stay }: Trained): Float64Array {
  const trials = passed.length;
  for (let n = 0; n < trials; n++) {
    const fte = passed[n] as number;
    if (fte !== 0) out[n] = fte / (stay.soFar[(course.end - 1) * trials + n] as number);
  }
  return out;
}

/** Factor on the price of an activity, by trial. */
function pricesOf({ eurActivities, eurRate }: PricedWork, row: number, circumstances: Circumstances): Float64Array {
  if (!eurActivities.includes(row)) return circumstances.price;
  return circumstances.price.map((factor, n) => (factor * (circumstances.eurRate[n] as number)) / eurRate);
}

function addProduct(sums: Float64Array, values: Float64Array, factors: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (values[at] as number) * (factors[at] as number);
}

function bill(
  revenue: Float64Array,
  costs: Float64Array,
  productive: Float64Array,
  prices: Float64Array,
  demand: number,
  perFte: number,
  variableShare: number,
): void {
  for (let n = 0; n < revenue.length; n++) {
    const fte = productive[n] as number;
    const amount = (fte < demand ? fte : demand) * perFte * (prices[n] as number);
    revenue[n] = (revenue[n] as number) + amount;
    costs[n] = (costs[n] as number) + amount * variableShare;
  }
}

/** Rise of the wages of all who are at work at the end of each month. */
function addRaises(
  costs: Float64Array,
  parts: readonly (Trained & { readonly values: Float64Array })[],
  { soFar }: Stay,
  months: number,
  trials: number,
): void {
  if (parts.every(({ raise }) => raise === 0)) return;
  const raises = new Float64Array(trials);
  for (let t = 0; t < months; t++) {
    for (const { course, values, raise } of parts) if (course.end === t) addTimes(raises, values, raise);
    addProduct(costs.subarray(t * trials, (t + 1) * trials), raises, soFar.subarray(t * trials, (t + 1) * trials));
  }
}

function addTimes(sums: Float64Array, values: Float64Array, weight: number): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] as number) + weight * (values[n] as number);
}
