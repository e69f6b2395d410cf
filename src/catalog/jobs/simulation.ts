import type { ReallocationInputs } from "../../model/reallocation/problem/inputs";
import type { PlanInputs, PlanLevers } from "../../model/scenario/plan";
import type { OptInBreakEven } from "../../model/uncertainty/seek/opt-in-break-even";
import type { PlanTornado, TornadoResult } from "../../model/uncertainty/tornado/plan-tornado";
import type { SimulationSummary } from "../../model/uncertainty/simulation/simulation-summary";
import type { Sampling } from "../../model/uncertainty/simulation/inputs/sampling";
import type { Detail } from "../../model/uncertainty/simulation/simulator";
import type { Uncertainty } from "../../model/uncertainty/simulation/inputs/uncertainty";

export interface SimulationJobs {
  readonly simulate: SimulateJob;
  readonly breakEven: BreakEvenJob;
  readonly tornado: TornadoJob;
}

/** A scenario and what is uncertain of it, as it travels. */
export interface UncertainScenario {
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
  readonly uncertainty: Uncertainty;
}

/** The bad case and its fan. */
interface SimulateJob {
  readonly work: UncertainScenario & {
    readonly sampling: Sampling;
    /** 0.95 looks at the worst twentieth. */
    readonly alpha: number;
    /** Whether the precision is measured too, which takes eight more runs of as many trials. */
    readonly precise: boolean;
    /** How much is told; everything where it is left out. A hand that drags is shown little and soon. */
    readonly detail?: Detail;
  };
  readonly result: SimulationSummary;
}

/** The opt-in yield at which a scenario breaks even. */
interface BreakEvenJob {
  readonly work: { readonly inputs: PlanInputs; readonly levers: PlanLevers };
  readonly result: OptInBreakEven;
}

/** Each uncertain input alone at its low and its high value. */
interface TornadoJob {
  readonly work: UncertainScenario & {
    readonly result: TornadoResult;
    /** What is solved anew for each bar where the result is the value of the best plan. */
    readonly reallocation: ReallocationInputs | null;
    /** For the rank correlations. */
    readonly sampling: Sampling;
  };
  readonly result: PlanTornado;
}
