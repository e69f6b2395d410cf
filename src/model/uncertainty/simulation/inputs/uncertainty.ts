import type { Distribution } from "../../distributions/distribution";

/**
 * What can be uncertain of a whole plan.
 *
 * - `optIn`: opt-in yield reached, of the lines that follow the scenario's; 0 to 1
 * - `volume`: factor on the run rate of all lines, and on the agents that it pays for
 * - `price`: factor on the price of all new work
 * - `passRate`: factor on all pass rates, none of which exceeds 1
 * - `attrition`: factor on the annual attrition of all pools
 * - `eurRate`: MAD for one EUR
 * - `authorisation`: 1 where the dismissals of the plan are authorised, 0 where nobody may be dismissed in the window
 */
export const DRIVERS = ["optIn", "volume", "price", "passRate", "attrition", "eurRate", "authorisation"] as const;
export type Driver = (typeof DRIVERS)[number];

/** Opt-in yield of a line that states its own. It rises and falls with the scenario's: what is not known is the same. */
export interface LineOptIn {
  /** Row of the line. */
  readonly line: number;
  readonly distribution: Distribution;
}

/** What is uncertain, and how it hangs together. */
export interface Uncertainty {
  /** A driver not given stays where the scenario has it. */
  readonly drivers: Readonly<Partial<Record<Driver, Distribution>>>;
  readonly lineOptIn: readonly LineOptIn[];
  /** Whether clients leave or stay by chance; else each counts with its probability, as in the plan. */
  readonly clientExits: boolean;
  /** Own risk of each line: coefficient of variation of its revenue, whatever else happens; null for none. */
  readonly ownRisk: ArrayLike<number> | null;
  /** Rows of the activities whose price is in EUR: it moves with the rate. */
  readonly eurActivities: readonly number[];
  /** Rank correlations of the drivers in the order of DRIVERS, row by row, free of faults (correlationFaults); null for none. */
  readonly rankCorrelation: Float64Array | null;
}

/** Nothing is uncertain. */
export const CERTAIN: Uncertainty = {
  drivers: {},
  lineOptIn: [],
  clientExits: false,
  ownRisk: null,
  eurActivities: [],
  rankCorrelation: null,
};
