import type { Window } from "../../calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../revenue/inputs";
import type { Workforce } from "../../scenario/staff-plan";
import type { RefundTerms } from "../../scenario/training-plan";
import type { TrainingCourse } from "../../training/cost";
import type { TrainingSite } from "../../training/seats";
import type { Ramp } from "../../workforce/pools/ramp";
import type { ConstraintId } from "./constraint-families";

/** A way that people of a pool may go: a course, and the work that waits behind it. Gates and sites have been looked at. */
export interface Way {
  /** Row of the pool. */
  readonly pool: number;
  /** Row of the activity. */
  readonly activity: number;
  /** Per trainee: its `trainees` are not read. */
  readonly course: Omit<TrainingCourse, "trainees" | "survival">;
  /** Productivity from the first day after the course. */
  readonly ramp: Ramp;
}

/** Rooms and trainers of a site. */
export interface Site extends TrainingSite {
  readonly site: string;
}

/** What is wanted most. Fewest exits come first, then value. */
export const OBJECTIVES = ["value", "fewest-exits"] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** What a plan must keep to, and what is wanted of it: without all of that it has the same ground, ways and columns. */
export interface PlanLimits {
  readonly objective: Objective;
  /** Most that training may have cost, refunds received deducted, at any month end; null for no limit. */
  readonly budget: number | null;
  /** Most that training may cost in a month beyond the refunds received in it; null for no limit. */
  readonly monthlyBudget: number | null;
  /** Most heads that may exit in a month, of all pools; null for no limit, 0 where nobody may. */
  readonly mostExits: number | null;
  /** Least share of the surplus at the horizon's end that must be redeployed by then, 0 to 1. */
  readonly leastRedeployed: number;
}

/** What each limit is where it does not limit. */
export const NO_LIMITS: PlanLimits = { objective: "value", budget: null, monthlyBudget: null, mostExits: null, leastRedeployed: 0 };

/** What a plan may do, what it must keep to, and what things are worth in it; money in the workbook's currency. */
export interface ReallocationTerms extends PlanLimits {
  /** Months by which everything that is decided starts later, the procedure of exits too; 0 where not given. */
  readonly delay?: number;
  /** Limits that a hand has set for the purpose: where several contradict what is asked for, one of these is named first. */
  readonly setByHand?: readonly ConstraintId[];
  /** Part of the lawful short-time that the idle are put on, 0 to 1. */
  readonly shortTime: number;
  /** Share of the wage that is paid on short-time days, 0.5 to 1. */
  readonly shortTimePaid: number;
  /** Raise on redeployment, a share of the loaded wage. */
  readonly wageStep: number;
  /** Annual. */
  readonly discountRate: number;
  readonly refunds: RefundTerms;
  /** Cost of hiring a head, its wages apart. */
  readonly hiringCost: number;
  /** Months of steady contribution that count for whoever is redeployed when the horizon ends. */
  readonly terminalMonths: number;
  /** Idle months that are agreed on for whoever is idle when the horizon ends: he costs these or his exit, whichever is less. */
  readonly idleMonths: number;
}

/** Everything that the reallocation is decided from. */
export interface ReallocationInputs {
  readonly revenue: RevenueInputs;
  readonly levers: RevenueLevers;
  readonly window: Window;
  /** Its redeployments and exits before the first month in which something can still be decided stand as they are (standing). */
  readonly workforce: Workforce;
  readonly ways: readonly Way[];
  readonly sites: readonly Site[];
  /** Row of each pool's site; null where its rooms and trainers are not known, and not limited. */
  readonly siteOf: readonly (number | null)[];
  readonly terms: ReallocationTerms;
}
