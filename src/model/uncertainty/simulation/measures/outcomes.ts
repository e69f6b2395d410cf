import type { Window } from "../../../calendar/window";

/** Cash in all trials. */
export interface CashOutcomes {
  /** At month ends, months row-major, one value per trial. */
  readonly byMonth: Float64Array;
  /** Lowest of a trial's month ends. */
  readonly trough: Float64Array;
  /** Overdraft granted, as a positive amount, and least cash that a covenant asks for; null without covenant. */
  readonly overdraft: number;
  readonly covenantFloor: number | null;
}

/** What came of each trial; money in the workbook's currency over the window. */
export interface Outcomes {
  readonly window: Window;
  readonly trials: number;
  /** Revenue retained. */
  readonly revenue: {
    /** Months row-major, one value per trial. */
    readonly byMonth: Float64Array;
    readonly total: Float64Array;
  };
  /**
   * Revenue retained and at risk of the scenario together, less what a trial retains: revenue at risk of the scenario, where every
   * driver stands at its point value. So the loss is the revenue seen from the other side: revenue P5 is loss P95.
   */
  readonly loss: Float64Array;
  /** EBITDA change (ebitdaChange); null where nothing is told of cash. */
  readonly ebitda: Float64Array | null;
  readonly cash: CashOutcomes | null;
}
