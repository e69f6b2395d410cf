import { collectionOf } from "../../finance/collection";
import type { CashTerms } from "../../scenario/cash-forecast";
import type { CashOutcomes } from "./outcomes";
import type { StaffRows } from "./staff-pass";

/**
 * Cash at month ends in all trials, as the cash plan has it: what lines bring, what new work brings as late as they do, less what
 * people and fixed costs take.
 *
 * @param fromLines cash that the lines' revenue has brought so far, months row-major, one value per trial
 */
export function cashPass(fromLines: Float64Array, { newWork, costs }: StaffRows, terms: CashTerms, trials: number): CashOutcomes {
  const { months: whole, late } = collectionOf(terms.daysOutstanding);
  const byMonth = new Float64Array(fromLines.length);
  const ofPeople = new Float64Array(trials);
  const trough = new Float64Array(trials).fill(Infinity);
  const invoiced = (t: number) => (t < 0 ? null : newWork.subarray(t * trials, (t + 1) * trials));
  for (let t = 0; t * trials < fromLines.length; t++) {
    const [soon, later] = [invoiced(t - whole), invoiced(t - whole - 1)];
    if (soon) addTo(ofPeople, soon, 1 - late);
    if (later && late > 0) addTo(ofPeople, later, late);
    const certain = terms.opening - (t + 1) * terms.fixedCosts;
    for (let n = 0; n < trials; n++) {
      const at = t * trials + n;
      const people = (ofPeople[n] as number) - (costs[at] as number);
      const closing = certain + (fromLines[at] as number) + people;
      ofPeople[n] = people;
      byMonth[at] = closing;
      if (closing < (trough[n] as number)) trough[n] = closing;
    }
  }
  return { byMonth, trough, overdraft: terms.overdraft, covenantFloor: terms.covenantFloor };
}

function addTo(sums: Float64Array, amounts: Float64Array, weight: number): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] as number) + weight * (amounts[n] as number);
}
