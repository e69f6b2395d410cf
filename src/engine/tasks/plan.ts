import type { Job, JobResult } from "../../catalog/jobs/jobs";
import { consentRange } from "../../model/scenario/consent-range";
import { plan, type Plan } from "../../model/scenario/plan";
import { rememberingLatest } from "../../model/remembering-latest";
import type { Task } from "./task";

/** Plans take less time than it takes to see that one was asked for before. */
export const PLAN: Task<"plan"> = { remembered: 0, perform: performPlan };

/** Bases to remember: while a hand moves the levers of another scenario, as it stands and with the best plan in it. */
const BASES = 2;

const planOfBase = rememberingLatest(BASES, ({ inputs, levers }: NonNullable<Job<"plan">["base"]>): Plan => plan(inputs, levers));

/** The closed-form plan of a scenario beside the one that it is compared with, doing nothing, and the range of its consents. */
export function performPlan({ inputs, levers, base }: Omit<Job<"plan">, "kind">): JobResult<"plan"> {
  return {
    plan: plan(inputs, levers),
    base: base && planOfBase(base),
    doNothing: inputs.workforce ? plan(inputs, levers, "do-nothing") : null,
    consents: consentRange(inputs, levers),
  };
}
