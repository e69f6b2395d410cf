import { badCase, type BadCase, type BadEnd } from "../../estimates/bad-case";
import { percentiles } from "../../estimates/percentiles";
import { breach, type Breach } from "./breach";
import type { Outcomes } from "./outcomes";

/** What is told of one result. */
export interface ResultMeasures {
  /** In the order of the levels. */
  readonly percentiles: readonly number[];
  /** Mean, percentile at the bad end, mean beyond it, and how far from the mean. */
  readonly bad: BadCase;
}

/** Measures of a simulation; those of EBITDA and cash are null where nothing is told of them. */
export interface OutcomeMeasures {
  /** Revenue retained; its bad end is the low one: at alpha 0.95 revenue P5, the same trial as loss P95. */
  readonly revenue: ResultMeasures;
  /** Its bad end is the high one. */
  readonly loss: ResultMeasures;
  readonly ebitda: ResultMeasures | null;
  readonly trough: ResultMeasures | null;
  /** Cash below the covenant's floor; null without covenant too. */
  readonly covenant: Breach | null;
  /** Cash below the overdraft granted: out of cash. */
  readonly overdraft: Breach | null;
}

/** What is asked: percentiles, and what share of the trials is not the bad case. */
export interface Asked {
  /** 0 to 1. */
  readonly levels: readonly number[];
  /** 0 to 1: 0.95 looks at the worst twentieth. */
  readonly alpha: number;
}

/** Measures of the outcomes of a simulation. @source model.md 2 (bad case), domain.md 5.7 */
export function outcomeMeasures({ trials, revenue, loss, ebitda, cash }: Outcomes, { levels, alpha }: Asked): OutcomeMeasures {
  const scratch = new Float64Array(trials);
  const measures = (values: Float64Array, end: BadEnd): ResultMeasures => ({
    percentiles: percentiles(values, levels, "attained", scratch),
    bad: badCase(values, alpha, end, scratch),
  });
  return {
    revenue: measures(revenue.total, "low"),
    loss: measures(loss, "high"),
    ebitda: ebitda && measures(ebitda, "low"),
    trough: cash && measures(cash.trough, "low"),
    covenant: !cash || cash.covenantFloor === null ? null : breach(cash.byMonth, trials, cash.covenantFloor),
    overdraft: cash && breach(cash.byMonth, trials, -cash.overdraft),
  };
}
