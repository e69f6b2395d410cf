import type { ReallocationInputs } from "../../model/reallocation/inputs";
import type { PlanInputs, PlanLevers } from "../../model/scenario/plan";
import type { PlanTornado, TornadoResult } from "../../model/uncertainty/plan-tornado";
import type { SimulationSummary } from "../../model/uncertainty/simulation-summary";
import type { Sampling } from "../../model/uncertainty/simulation/sampling";
import type { Uncertainty } from "../../model/uncertainty/simulation/uncertainty";

/** A scenario and what is uncertain of it, as it travels. */
export interface UncertainScenario {
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
  readonly uncertainty: Uncertainty;
}

/** The bad case and its fan. */
export interface SimulateJob {
  readonly work: UncertainScenario & {
    readonly sampling: Sampling;
    /** 0.95 looks at the worst twentieth. */
    readonly alpha: number;
    /** Whether the precision is measured too, which takes eight more runs of as many trials. */
    readonly precise: boolean;
  };
  readonly result: SimulationSummary;
}

/** Each uncertain input alone at its low and its high value. */
export interface TornadoJob {
  readonly work: UncertainScenario & {
    readonly result: TornadoResult;
    /** What is solved anew for each bar where the result is the value of the best plan. */
    readonly reallocation: ReallocationInputs | null;
    /** For the rank correlations. */
    readonly sampling: Sampling;
  };
  readonly result: PlanTornado;
}
