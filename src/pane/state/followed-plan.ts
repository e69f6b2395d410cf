import type { JobResult } from "../../engine/engine";
import type { Answer } from "./pane-state";

type PlanResult = JobResult<"plan">;
type Plan = PlanResult["plan"];

/** Numbers of a workbook whose best plan is still to be found: what rests on it stays as it was found last. */
export function withKeptPlan(result: PlanResult, before: Answer | null): PlanResult & Pick<Answer, "planIs" | "planned"> {
  const last = before?.follows === "optimal" ? before : null;
  return {
    ...result,
    plan: withStaffOf(result.plan, last?.plan ?? null),
    base: result.base && withStaffOf(result.base, last?.base ?? null),
    planIs: "on-its-way",
    planned: last?.planned ?? null,
  };
}

/** The numbers shown, with what rests on the plan that has been found; without it where there is none. */
export function withPlanOf(answer: Answer, found: PlanResult | null): Answer {
  const base = answer.base && withStaffOf(answer.base, found?.base ?? null);
  return { ...answer, plan: withStaffOf(answer.plan, found?.plan ?? null), base };
}

/** Revenue of one plan, staff and money of another. */
function withStaffOf(plan: Plan, other: Plan | null): Plan {
  return { ...plan, staff: other?.staff ?? null, money: other?.money ?? null };
}
