import { percent } from "../../../catalog/record/format";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { gapOf, type FoundPlan } from "./found-plan";

/** How far the plan is from the best that could be, or why that is not known. */
export function PlanGap({ plan }: { readonly plan: FoundPlan }) {
  const { locale, say } = usePane();
  const gap = gapOf(plan);
  if (gap === null) return <>{say(WORDS.planIsLinear)}</>;
  const share = percent(gap, locale, [1]);
  return <>{say(plan.uncertain === null ? WORDS.gapToOptimum(share) : WORDS.profileGap(share))}</>;
}
