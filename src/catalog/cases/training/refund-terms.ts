import type { RefundTerms } from "../../../model/scenario/training-plan";
import { assumed, leverValue, type LeverSources } from "../../tables/lever-values";
import type { ParsedSettings } from "../../tables/scenarios";

/** Under what conditions courses are refunded, by levers and assumptions. */
export function refundTerms(sources: LeverSources & { readonly assumptions: ParsedSettings | null }): RefundTerms {
  const { assumptions } = sources;
  return {
    filedOn: assumed(assumptions, "refundFiled"),
    cap: leverValue(sources, "refundCap") as number,
    used: assumed(assumptions, "refundUsed") as number,
    lag: leverValue(sources, "refundLag") as number,
  };
}
