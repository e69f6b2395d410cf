import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { JobResult } from "../../../engine/engine";
import type { Answer } from "../../state/pane-state";

/** A best plan that was found, as people can carry it out and as its prices are of. */
export type FoundPlan = Extract<JobResult<"reallocate">, { readonly status: "optimal" }>;
/** Why there is none. */
export type AbsentPlan = Exclude<JobResult<"reallocate">, FoundPlan>;
/** A plan in whole people, or the linear one where no whole one was found. */
export type CarriedOut = NonNullable<FoundPlan["whole"]> | FoundPlan["linear"];

/** The plan whose people are told: the same as in the cells of REALLOCATE. */
export function carriedOut({ whole, linear }: FoundPlan): CarriedOut {
  return whole ?? linear;
}

/**
 * How far the plan is from the best that could be if people could be divided, as a share of what that gains over doing nothing; null where
 * nobody knows.
 */
export function gapOf({ linear, whole, uncertain }: FoundPlan): number | null {
  if (uncertain === null) return whole?.gap ?? null;
  const most = linear.value + uncertain - linear.doNothing;
  return most > 0 ? uncertain / most : 0;
}

/** Heads of people who exit by decision, or are hired. */
export function headsIn(steps: readonly Heads[]): number {
  return steps.reduce((sum, { heads }) => sum + heads, 0);
}

/** A dirham that is worth less than this is worth nothing: the solver's rounding, or a broken tie. */
const NOTHING = 1e-3;

/** What one more dirham of budget is worth; 0 where it changes nothing, null where the budget is not limited. */
export function priceOfDirham({ budgetPrice }: FoundPlan): number | null {
  if (budgetPrice === null) return null;
  return Math.abs(budgetPrice.more) < NOTHING ? 0 : budgetPrice.more;
}

type StaffPlan = NonNullable<Answer["plan"]["staff"]>;

/** Heads in a month, counted from the window's first. */
interface Heads {
  readonly month: number;
  readonly heads: number;
}

/** Who is not redeployed under a plan, in heads. */
export interface OthersOfPlan {
  readonly exits: readonly Heads[];
  readonly hires: readonly Heads[];
  readonly inClass: number;
  readonly idle: number;
}

export function othersOf({ decisions: { exits, hires }, atEnd: { inClass, idle } }: CarriedOut): OthersOfPlan {
  return { exits, hires, inClass, idle };
}

/** Of the user's own plan. */
export function othersUnder({ stocks: { measures, window: { months } } }: StaffPlan, { workforce: { pools } }: Reallocation["inputs"]): OthersOfPlan {
  const total = (measure: "exited" | "inClass" | "idle", t: number) => pools.reduce((sum, { ftePerHead }, row) => sum + (measures[measure][row * months + t] as number) / ftePerHead, 0);
  const exits = Array.from({ length: months }, (_, month) => ({ month, heads: total("exited", month) })).filter(({ heads }) => heads > 0);
  return { exits, hires: [], inClass: total("inClass", months - 1), idle: total("idle", months - 1) };
}
