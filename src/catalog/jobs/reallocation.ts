import type { ReallocationAnswer, WithoutPlan } from "../../model/reallocation/answer/answer";
import type { Frontier, FrontierOf } from "../../model/reallocation/answer/frontier";
import type { ReallocationInputs } from "../../model/reallocation/problem/inputs";
import type { Price } from "../../model/reallocation/solve/prices";
import type { SocialCost } from "../../model/reallocation/answer/social-cost";
import type { UnusedWay } from "../../model/reallocation/answer/unused-ways";

export interface ReallocationJobs {
  readonly reallocate: ReallocateJob;
  readonly prices: PricesJob;
  readonly frontier: FrontierJob;
}

/** The optimal reallocation, in whole people too. */
interface ReallocateJob {
  readonly work: {
    readonly inputs: ReallocationInputs;
    /** Of whoever reads nothing but the linear plan: neither whole people are looked for nor the budget's price, which take longest. */
    readonly isLinear?: true;
  };
  readonly result: ReallocationAnswer;
}

/** What one more of everything is worth. */
interface PricesJob {
  readonly work: { readonly inputs: ReallocationInputs };
  readonly result:
    | { readonly status: "optimal"; readonly prices: readonly Price[]; readonly unused: readonly UnusedWay[]; readonly social: readonly SocialCost[] }
    | WithoutPlan;
}

/** What can be had for each of some budgets, or multiples of the seats. */
interface FrontierJob {
  readonly work: { readonly inputs: ReallocationInputs; readonly of: FrontierOf; readonly amounts: readonly number[] };
  readonly result: { readonly status: "optimal"; readonly frontier: Frontier } | WithoutPlan;
}
