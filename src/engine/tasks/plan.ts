import type { Job, JobResult } from "../../catalog/jobs/jobs";
import { consentRange } from "../../model/scenario/consent-range";
import { plan } from "../../model/scenario/plan";
import type { Task } from "./task";

/** Plans take less time than it takes to see that one was asked for before. */
export const PLAN: Task<"plan"> = { remembered: 0, perform: performPlan };

/** The closed-form plan of a scenario beside the one that it is compared with, doing nothing, and the range of its consents. */
export function performPlan({ inputs, levers, base }: Omit<Job<"plan">, "kind">): JobResult<"plan"> {
  return {
    plan: plan(inputs, levers),
    base: base && plan(base.inputs, base.levers),
    doNothing: inputs.workforce ? plan(inputs, levers, "do-nothing") : null,
    consents: consentRange(inputs, levers),
  };
}
