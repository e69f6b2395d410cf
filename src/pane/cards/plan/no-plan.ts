import { PLAN_PLACE } from "../../../catalog/functions/reallocation/reallocation-parameters";
import { describe } from "../../../catalog/words/refusals/messages";
import { problemAt, type ProblemCause, type Problem } from "../../../catalog/record/problem";
import type { Locale } from "../../../catalog/record/text";
import type { AbsentPlan } from "./found-plan";

/** Why there is no plan and what would make one, in the words of the cells. */
export function noPlan(absent: AbsentPlan, locale: Locale): { readonly cause: string; readonly cure: string } {
  const problem: Problem = problemAt({ table: PLAN_PLACE }, causeOf(absent));
  return describe(problem, locale);
}

function causeOf(absent: AbsentPlan): ProblemCause {
  if (absent.status === "unbounded") return { code: "plan-unbounded" };
  const { limits, attainable, cures } = absent.contradiction;
  return { code: "no-plan", constraints: [...new Set(limits.map(({ constraint }) => constraint))], attainable, cures };
}
