import { paymentDelay } from "../../../finance/cash/payment-delay";
import type { CashTerms } from "../../../scenario/cash-forecast";
import type { StaffRows } from "./staff-pass";

/**
 * Cash at month ends in some trials, as the cash plan has it: what lines bring, what new work brings as late as they do, less what
 * people and fixed costs take.
 *
 * @param fromLines cash that the lines' revenue has brought so far, by month; of the trials
 * @param closing   to be filled, by month; of the trials
 * @param trough    to be filled with the lowest of them
 */
export function cashPass(
  fromLines: readonly Float64Array[],
  { newWork, costs }: StaffRows,
  terms: CashTerms,
  closing: readonly Float64Array[],
  trough: Float64Array,
): void {
  const trials = trough.length;
  const { months: whole, late } = paymentDelay(terms.daysOutstanding);
  const ofPeople = new Float64Array(trials);
  const invoiced = (t: number) => (t < 0 ? null : newWork.subarray(t * trials, (t + 1) * trials));
  trough.fill(Infinity);
  closing.forEach((row, t) => {
    const [soon, later] = [invoiced(t - whole), invoiced(t - whole - 1)];
    if (soon) addTo(ofPeople, soon, 1 - late);
    if (later && late > 0) addTo(ofPeople, later, late);
    addTo(ofPeople, costs.subarray(t * trials, (t + 1) * trials), -1);
    const certain = terms.opening - (t + 1) * terms.fixedCosts;
    const lines = fromLines[t] as Float64Array;
    for (let n = 0; n < trials; n++) {
      const cash = certain + (lines[n] as number) + (ofPeople[n] as number);
      row[n] = cash;
      if (cash < (trough[n] as number)) trough[n] = cash;
    }
  });
}

function addTo(sums: Float64Array, amounts: Float64Array, weight: number): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] as number) + weight * (amounts[n] as number);
}
