import type { Answer } from "../../../state/pane-state";

type Staff = NonNullable<Answer["plan"]["staff"]>;

/** What a plan does to jobs, in people. What rests on the plan is null while there is none. */
export interface Jobs {
  /** Who lose their job under the plan: the headline. */
  readonly cut: number | null;
  /** Who would lose it if nothing were done. */
  readonly byNothing: number;
  /** The difference; never to be compared between scenarios, whose yardstick moves with them. */
  readonly avoided: number | null;
  readonly redeployed: number;
  readonly inClass: number;
  readonly idle: number;
  /** Who lose it in Base, under Base's plan. */
  readonly ofBase: number | null;
  /** Who are to go before the first lawful date, the latest of their pools'; null for nobody. */
  readonly early: { readonly heads: number; readonly lawful: number } | null;
}

/** The jobs of an answer; null where the workbook tells of no staff. @source model.md 2 (jobs cut, jobs kept) */
export function jobsOf({ plan, base, doNothing, planned }: Pick<Answer, "plan" | "base" | "doNothing" | "planned">): Jobs | null {
  const yardstick = doNothing?.staff ?? null;
  if (yardstick === null) return null;
  const staff = plan.staff;
  const pools = planned?.inputs.workforce?.pools ?? [];
  const atEnd = (measure: "redeployed" | "inClass" | "idle") =>
    staff === null ? 0 : pools.reduce((sum, { ftePerHead }, row) => sum + lastOf(staff, measure, row) / ftePerHead, 0);
  return {
    cut: staff && staff.dismissed,
    byNothing: yardstick.dismissed,
    avoided: staff && yardstick.dismissed - staff.dismissed,
    redeployed: atEnd("redeployed"),
    inClass: atEnd("inClass"),
    idle: atEnd("idle"),
    ofBase: base?.staff?.dismissed ?? null,
    early: earlyOf(staff),
  };
}

function earlyOf(staff: Staff | null): Jobs["early"] {
  const early = staff?.early ?? [];
  if (early.length === 0) return null;
  return { heads: early.reduce((sum, { heads }) => sum + heads, 0), lawful: Math.max(...early.map(({ lawful }) => lawful)) };
}

/** FTE of a pool when the window ends. */
function lastOf({ stocks: { measures, window } }: Staff, measure: "redeployed" | "inClass" | "idle", row: number): number {
  return window.months === 0 ? 0 : (measures[measure][(row + 1) * window.months - 1] as number);
}

/** The function whose cells tell of the jobs of a plan: the summary is of the optimal one; the cash plan has the exits of one's own. */
export function functionOfJobs(follows: Answer["follows"]): string {
  return follows === "optimal" ? "REALLOCATE.SUMMARY" : "CASH.PLAN";
}
