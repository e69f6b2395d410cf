import { concentration, type Concentration } from "../revenue/concentration";
import type { RevenueInputs, RevenueLevers, Window } from "../revenue/inputs";
import { atRisk, byLine, byMonth, MEASURES, revenueSchedule, total, type Measure } from "../revenue/schedule";

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
  const each = <T>(of: (measure: Measure) => T) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<Measure, T>;
  const byLines = each((measure) => byLine(schedule, measure));
  const totals = each((measure) => total(schedule, measure));
  const clients = inputs.lines.map((line) => line.client);
  return {
    window: levers.window,
    risk: {
      atRisk: atRisk((measure) => totals[measure]),
      totals,
      byMonth: each((measure) => byMonth(schedule, measure)),
      byLine: byLines,
    },
    concentration: { before: concentration(clients, byLines.reference), after: concentration(clients, byLines.retained) },
  };
}
