import type { Pause } from "../pause";
import { plan, type PlanInputs, type PlanLevers } from "../scenario/plan";
import type { GoalSeek } from "./goal-seek";
import { laterGoalSeek } from "./later-goal-seek";
import { ebitdaChange } from "./simulation/ebitda-change";

/** What breaks even: EBITDA is what it was before the law; or half of the revenue at risk without any consent is kept. */
export type BreakEvenOf = "ebitda" | "at-risk";

export interface OptInBreakEven extends GoalSeek {
  readonly of: BreakEvenOf;
  /** Of EBITDA change or of revenue at risk; money in the workbook's currency over the window. */
  readonly target: number;
}

/** Half of what is at risk without consent is lost. */
const HALF = 0.5;
/** As the goal seek of a cell has them: half a unit of money, and as many looks between the bounds as tell a turning result. */
const [LEAST_TOLERANCE, RELATIVE_TOLERANCE, SCAN, EVALUATIONS] = [0.5, 1e-9, 4, 60];

/**
 * Break-even of the opt-in yield, 0 to 1: that at which the scenario comes to the target, all else as it is; its own yield does not matter.
 * Lines that state theirs keep it.
 *
 *   ebitda:  EBITDA change = 0, where the inputs tell of staff and cash
 *   at-risk: revenue at risk = 1/2 * revenue at risk at opt-in 0, elsewhere
 *
 * @returns beyond-range where no yield does: with the one that comes closest
 * @source model.md 2 (EBITDA change, revenue at risk), 4 (the yield has no source: its break-even stands beside it)
 */
export async function optInBreakEven(inputs: PlanInputs, levers: PlanLevers, pause?: Pause): Promise<OptInBreakEven> {
  const of: BreakEvenOf = inputs.workforce && inputs.cash ? "ebitda" : "at-risk";
  const { lines, clients, actuals } = inputs;
  const resultAt = async (optIn: number) => {
    await pause?.();
    const set = { ...levers, optIn };
    if (of === "at-risk") return plan({ lines, clients, actuals }, set).risk.atRisk;
    const bridge = ebitdaChange(inputs, plan(inputs, set));
    return bridge ? bridge.closing - bridge.opening : NaN;
  };
  const target = of === "at-risk" ? HALF * (await resultAt(0)) : 0;
  const tolerance = Math.max(LEAST_TOLERANCE, RELATIVE_TOLERANCE * Math.abs(target));
  const found = await laterGoalSeek({ target, tolerance, low: 0, high: 1, from: 0, step: null, scan: SCAN, evaluations: EVALUATIONS }, resultAt);
  return { ...found, of, target };
}
