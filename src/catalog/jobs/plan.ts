import type { ConsentRange } from "../../model/scenario/consent-range";
import type { Plan, PlanInputs, PlanLevers } from "../../model/scenario/plan";

export interface PlanJobs {
  readonly plan: PlanJob;
}

/** The closed-form plan of a scenario, and of another to compare it with. */
interface PlanJob {
  readonly work: {
    readonly inputs: PlanInputs;
    readonly levers: PlanLevers;
    readonly base: { readonly inputs: PlanInputs; readonly levers: PlanLevers } | null;
  };
  /**
   * `doNothing`: the same scenario if nobody is retrained and the surplus leaves; null where there is no staff to leave. `consents`: its
   * revenue at risk with none and all of the lapsing consents given again; null where none lapses.
   */
  readonly result: {
    readonly plan: Plan;
    readonly base: Plan | null;
    readonly doNothing: Plan | null;
    readonly consents: ConsentRange | null;
  };
}
