import type { Plan, PlanInputs, PlanLevers } from "../../../scenario/plan";
import type { Uncertainty } from "./uncertainty";

/** A scenario and what is uncertain of it. */
export interface SimulationCase {
  /** Redeployments and exits stand as they are: the trials vary their outcome. */
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
  /** The plan of these inputs and levers. */
  readonly base: Plan;
  readonly uncertainty: Uncertainty;
}
