import { concentration, type Concentration } from "../revenue/concentration";
import type { RevenueInputs, RevenueLevers, Window } from "../revenue/inputs";
import { atRisk, MEASURES, revenueSchedule, sumsOf, type Measure, type Sums } from "../revenue/schedule";

/** Everything that a scenario decides. */
export interface PlanLevers extends RevenueLevers {
  readonly window: Window;
}

/** The answer to "what does this scenario do to us": money in the workbook's currency over the window. */
export interface Plan {
  readonly window: Window;
  readonly risk: {
    /** Realised and forecast together. */
    readonly atRisk: number;
    readonly totals: Readonly<Record<Measure, number>>;
    readonly byMonth: Readonly<Record<Measure, Float64Array>>;
    readonly byLine: Readonly<Record<Measure, Float64Array>>;
  };
  readonly concentration: {
    /** Of the reference revenue; null without revenue. */
    readonly before: Concentration | null;
    /** Of the retained revenue; null where none is left. */
    readonly after: Concentration | null;
  };
}

/**
 * The closed-form plan: one call for functions, pane and comparisons alike.
 *
 * @param inputs free of faults (revenueFaults)
 */
export function plan(inputs: RevenueInputs, levers: PlanLevers): Plan {
  const schedule = revenueSchedule(inputs, levers, levers.window);
  const sums = Object.fromEntries(MEASURES.map((measure) => [measure, sumsOf(schedule, measure)])) as Record<Measure, Sums>;
  const each = <T>(of: (sums: Sums) => T) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, of(sums[measure])])) as Record<Measure, T>;
  const clients = inputs.lines.map((line) => line.client);
  return {
    window: levers.window,
    risk: {
      atRisk: atRisk((measure) => sums[measure].total),
      totals: each(({ total }) => total),
      byMonth: each(({ byMonth }) => byMonth),
      byLine: each(({ byLine }) => byLine),
    },
    concentration: {
      before: concentration(clients, sums.reference.byLine),
      after: concentration(clients, sums.retained.byLine),
    },
  };
}
