import type { Pause } from "../../pause";
import type { ReallocationTerms } from "../problem/inputs";
import type { LiveProgram } from "../solve/live-program";
import { optimumOf } from "../solve/optimum";
import type { PlanProblem } from "../problem/problem";

/** Limits that stand for people, and what each becomes where it is not kept to. */
const WITHOUT = {
  "most-exits": { mostExits: null },
  "least-redeployed": { leastRedeployed: 0 },
  "fewest-exits": { objective: "value" },
} as const satisfies Record<string, Partial<ReallocationTerms>>;
export type SocialConstraint = keyof typeof WITHOUT;

export interface SocialCost {
  readonly constraint: SocialConstraint;
  /** In the workbook's currency, 0 or more. */
  readonly cost: number;
}

/**
 * Cost of each social constraint that is in force: the value without it less the value with it.
 *
 * @param value of the plan that keeps to all of them
 * @source model.md 2 (cost of a social constraint)
 */
export async function socialCosts(live: LiveProgram, problem: PlanProblem, value: number, pause?: Pause): Promise<SocialCost[]> {
  const { terms } = problem.inputs;
  const inForce = {
    "most-exits": terms.mostExits !== null,
    "least-redeployed": terms.leastRedeployed > 0,
    "fewest-exits": terms.objective === "fewest-exits",
  };
  const costs: SocialCost[] = [];
  for (const constraint of Object.keys(WITHOUT) as SocialConstraint[]) {
    if (!inForce[constraint]) continue;
    const free = { ...problem, inputs: { ...problem.inputs, terms: { ...terms, ...WITHOUT[constraint] } } };
    const best = await optimumOf(live, free, pause);
    // Fewer limits never make a problem without a plan.
    if (best.status === "optimal") costs.push({ constraint, cost: Math.max(0, best.value - value) });
  }
  return costs;
}
