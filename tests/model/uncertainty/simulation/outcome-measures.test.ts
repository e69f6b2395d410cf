import { outcomeMeasures } from "../../../../src/model/uncertainty/simulation/measures/outcome-measures";
import type { Outcomes } from "../../../../src/model/uncertainty/simulation/measures/outcomes";
import { span } from "../../../support/builders";
import { within } from "../../../support/within";

/** Ten trials of two months: revenue 1 to 10, in no order; cash of the second month that much less 5. */
const REVENUE = Float64Array.of(3, 8, 1, 10, 6, 5, 9, 2, 7, 4);
const CASH = REVENUE.map((amount) => amount - 5);
const OUTCOMES: Outcomes = {
  window: span("2026-08", 2),
  trials: 10,
  revenue: { byMonth: Float64Array.from([...REVENUE, ...REVENUE].map((amount) => amount / 2)), total: REVENUE },
  loss: REVENUE.map((amount) => 11 - amount),
  ebitda: REVENUE.map((amount) => 2 * amount),
  cash: { byMonth: Float64Array.from([...new Float64Array(10), ...CASH]), trough: CASH.map((amount) => Math.min(0, amount)), overdraft: 3, covenantFloor: 1 },
};
const ASKED = { levels: [0.2, 0.5, 0.8], alpha: 0.8 } as const;

describe("measures of outcomes", () => {
  const measures = outcomeMeasures(OUTCOMES, ASKED);

  test("are those of the losses 1 to 10, and of the revenue at its low end", () => {
    // domain.md 5.7: alpha 0.8 has the percentile 8 and the tail mean 9.5; 1 - 0.8 is rounded.
    expect(measures.loss).toEqual({ percentiles: [2, 5, 8], bad: { mean: 5.5, percentile: 8, tailMean: within(9.5, 1e-12), shortfall: 2.5 } });
    expect(measures.revenue).toEqual({ percentiles: [2, 5, 8], bad: { mean: 5.5, percentile: 3, tailMean: within(1.5, 1e-12), shortfall: 2.5 } });
    expect(measures.ebitda?.bad).toEqual({ mean: 11, percentile: 6, tailMean: within(3, 1e-12), shortfall: 5 });
    expect(measures.trough?.percentiles).toEqual([-3, 0, 0]);
  });

  test("tell how likely the limits of cash are broken, month by month", () => {
    // At the end of the first month cash is 0 in every trial, below the floor of 1; at the end of the second 1 or less in five of ten.
    expect(measures.covenant).toEqual({ inMonth: Float64Array.of(1, 0.5), soFar: Float64Array.of(1, 1), ever: 1 });
    expect(measures.overdraft).toEqual({ inMonth: Float64Array.of(0, 0.1), soFar: Float64Array.of(0, 0.1), ever: 0.1 });
  });

  test("tell nothing of what is not known", () => {
    const untold = outcomeMeasures({ ...OUTCOMES, ebitda: null, cash: null }, ASKED);
    expect(untold).toMatchObject({ ebitda: null, trough: null, covenant: null, overdraft: null });
    const free = outcomeMeasures({ ...OUTCOMES, cash: OUTCOMES.cash && { ...OUTCOMES.cash, covenantFloor: null } }, ASKED);
    expect(free.covenant).toBeNull();
  });
});
