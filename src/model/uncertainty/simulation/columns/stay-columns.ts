import { monthlyAttrition, survival, type AttritionDefinition } from "../../../workforce/pools/attrition";
import { possibleAttrition } from "./possible-attrition";

/** Who of a staff is still there. */
export interface Stay {
  /** Share that stays through each month of the window, by trial. */
  readonly ofMonth: readonly Float64Array[];
  /** Share still there at the end of each month; months row-major, one value per trial. */
  readonly soFar: Float64Array;
}

/**
 * Shares that stay, by month and trial, of people with one annual attrition.
 *
 * @param annual  before the factor
 * @param factors on it, by trial
 * @param elapsed months of attrition in each month of the window
 */
export function stayColumns(annual: number, factors: Float64Array, definition: AttritionDefinition, elapsed: readonly number[]): Stay {
  const trials = factors.length;
  const monthly = columnOf(factors, (factor) => monthlyAttrition(possibleAttrition(annual * factor, definition), definition));
  const byLength = new Map([...new Set(elapsed)].map((months) => [months, columnOf(monthly, (rate) => survival(rate, months))]));
  const ofMonth = elapsed.map((months) => byLength.get(months) as Float64Array);
  const soFar = new Float64Array(elapsed.length * trials);
  ofMonth.forEach((stay, t) => {
    for (let n = 0; n < trials; n++) soFar[t * trials + n] = (t === 0 ? 1 : (soFar[(t - 1) * trials + n] as number)) * (stay[n] as number);
  });
  return { ofMonth, soFar };
}

/** A function of a column; asked once where the column has one value. */
function columnOf(values: Float64Array, of: (value: number) => number): Float64Array {
  const first = values[0] as number;
  if (values.every((value) => value === first)) return new Float64Array(values.length).fill(of(first));
  return values.map(of);
}
