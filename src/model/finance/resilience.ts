import { concentration, type Concentration } from "../revenue/concentration";

/** A stream of revenue: a line, or new work of a plan. */
export interface RevenueStream {
  readonly client: string;
  /** Over one window, 0 or more. */
  readonly revenue: number;
  /** Share of it that the law prohibits at full effect, before opt-in, 0 to 1; 0 for lawful new work. */
  readonly exposure: number;
}

/** How well a revenue would bear another blow. */
export interface Resilience {
  readonly revenue: number;
  /** By client; null without revenue. */
  readonly concentration: Concentration | null;
  /** Share of the revenue on prohibited activities; null without revenue. */
  readonly exposedShare: number | null;
  /** Revenue without its largest client. */
  readonly withoutTopClient: number;
}

/**
 * Resilience of a revenue, for instance before the law and after the plan.
 *
 *   exposed share = sum of revenue * exposure / sum of revenue
 *
 * @source design.md: RESILIENCE (concentration and exposed share after the plan); domain.md 5.7 (lose client i), 7 (33)
 */
export function resilience(streams: readonly RevenueStream[]): Resilience {
  const found = concentration(streams.map(({ client }) => client), streams.map(({ revenue }) => revenue));
  const revenue = streams.reduce((sum, stream) => sum + stream.revenue, 0);
  const exposed = streams.reduce((sum, stream) => sum + stream.revenue * stream.exposure, 0);
  return {
    revenue,
    concentration: found,
    exposedShare: revenue > 0 ? exposed / revenue : null,
    withoutTopClient: revenue * (1 - (found?.topShare ?? 0)),
  };
}
