import { firstDay } from "../../../calendar/calendar";
import type { Window } from "../../../calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../../revenue/inputs";
import { revenueSchedule } from "../../../revenue/schedule";
import { extremeCase } from "./extreme-case";
import { uncertainClients } from "../inputs/uncertain-clients";
import type { Uncertainty } from "../inputs/uncertainty";

/**
 * What revenue by line and month is made of, row-major. With `there` 1 while the line's client is there and 0 once it has left,
 * if that is uncertain:
 *
 *   retained = realised + volume * rate of the currency * (base + slope * consent - (1 - there) * (goneBase + goneSlope * consent))
 */
export interface LineExposure {
  readonly window: Window;
  /** Per unit of the line's currency. */
  readonly base: Float64Array;
  readonly slope: Float64Array;
  /** What a client takes along that leaves. */
  readonly goneBase: Float64Array;
  readonly goneSlope: Float64Array;
  /** Invoiced in the months before the as-of date: not uncertain any more. In the workbook's currency, at the scenario's rate. */
  readonly realised: Float64Array;
}

/**
 * Exposure of the revenue of each line to consent, volume, rate and the exit of its client. The revenue model itself is asked
 * at the ends of the range, and the rest is exact since it is linear between them.
 *
 * @param inputs free of faults (revenueFaults), lines whose consents come from one place each (consentParts)
 */
export function lineExposure(inputs: RevenueInputs, levers: RevenueLevers, uncertainty: Uncertainty, window: Window): LineExposure {
  const { months } = window;
  const retained = (consent: 0 | 1, gone: 0 | 1, rows?: readonly number[]) => {
    const pole = extremeCase(inputs, levers, uncertainty, consent, gone, rows);
    return revenueSchedule(pole.inputs, pole.levers, window).retained;
  };
  const base = retained(0, 0);
  const slope = lessOf(retained(1, 0), base);
  const [goneBase, goneSlope] = [new Float64Array(base.length), new Float64Array(base.length)];
  const uncertain = new Set(uncertainClients(inputs, uncertainty).map(({ client }) => client));
  const rows = inputs.lines.flatMap(({ client }, row) => (uncertain.has(client) ? [row] : []));
  const left = retained(0, 1, rows);
  const leftSlope = lessOf(retained(1, 1, rows), left);
  rows.forEach((row, at) => {
    for (let t = 0; t < months; t++) {
      goneBase[row * months + t] = (base[row * months + t] as number) - (left[at * months + t] as number);
      goneSlope[row * months + t] = (slope[row * months + t] as number) - (leftSlope[at * months + t] as number);
    }
  });
  const realised = new Float64Array(base.length);
  for (const { line, month, invoiced } of inputs.actuals) {
    const t = month - window.start;
    if (t < 0 || t >= months || firstDay(month + 1) > levers.asOf) continue;
    const at = line * months + t;
    realised[at] = (realised[at] as number) + invoiced * (inputs.lines[line]?.currency === "EUR" ? levers.eurRate : 1);
    for (const modelled of [base, slope, goneBase, goneSlope]) modelled[at] = 0;
  }
  return { window, base, slope, goneBase, goneSlope, realised };
}

function lessOf(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((amount, at) => amount - (other[at] as number));
}
