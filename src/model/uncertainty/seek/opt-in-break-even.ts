import type { Pause } from "../../pause";
import { plan, type PlanInputs, type PlanLevers } from "../../scenario/plan";
import type { GoalSeek } from "./goal-seek";
import { laterGoalSeek } from "./later-goal-seek";
import { moneyGoal } from "./money-goal";
import { ebitdaChange } from "../simulation/measures/ebitda-change";

/** What breaks even: EBITDA is what it was before the law; or half of the revenue at risk without any consent is kept. */
export type BreakEvenOf = "ebitda" | "at-risk";

export interface OptInBreakEven extends GoalSeek {
  readonly of: BreakEvenOf;
  /** Of EBITDA change or of revenue at risk; money in the workbook's currency over the window. */
  readonly target: number;
}

/** Share of what is at risk without any consent that is at risk still at the break-even of revenue alone. */
export const AT_RISK_AT_BREAK_EVEN = 0.5;

/**
 * Break-even of the opt-in yield, 0 to 1: that at which the scenario comes to the target, all else as it is; its own yield does not matter.
 * Lines that state theirs keep it.
 *
 *   ebitda:  EBITDA change = 0, where the inputs tell of staff and cash
 *   at-risk: revenue at risk = 1/2 * revenue at risk without any consent, that of lines with a yield of their own included, elsewhere
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
  const withoutConsent = () =>
    plan({ lines: lines.map((line) => ({ ...line, optIn: 0 })), clients, actuals }, { ...levers, optIn: 0 }).risk.atRisk;
  const target = of === "at-risk" ? AT_RISK_AT_BREAK_EVEN * withoutConsent() : 0;
  const found = await laterGoalSeek(moneyGoal({ target, low: 0, high: 1, from: 0 }), resultAt);
  return { ...found, of, target };
}
