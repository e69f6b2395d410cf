import type { Window } from "../../src/model/calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../src/model/revenue/inputs";
import { eachMeasure, revenueSchedule, type Measure } from "../../src/model/revenue/schedule";

/**
 * Every measure by line and month, row-major: the value of line l in month t is at `l * months + t`. Each line is reckoned alone, as a
 * workbook with this line only: its months are then the sums by month.
 */
export function revenueByLine({ lines, clients, actuals }: RevenueInputs, levers: RevenueLevers, window: Window): Record<Measure, Float64Array> {
  const alone = lines.map((line, index) => {
    const own = actuals.filter(({ line: of }) => of === index).map((actual) => ({ ...actual, line: 0 }));
    return revenueSchedule({ lines: [line], clients, actuals: own }, levers, window).sums;
  });
  return eachMeasure((measure) => Float64Array.from(alone.flatMap((sums) => [...sums[measure].byMonth])));
}
