import type { PlanChoice } from "../../../../catalog/tables/plan-choice";
import type { Answer } from "../../../state/pane-state";
import { usePane } from "../../../state/use-pane";
import { WORDS } from "../../../words/words";

/** One word beside a figure: the plan that it follows, and whether that is still on its way. */
export function PlanNamed({ answer: { follows, planIs } }: { readonly answer: Answer }) {
  const { say } = usePane();
  const isUnderWay = planIs === "on-its-way";
  return <div data-testid="plan-named" data-plan={follows} data-is={planIs}>{say(isUnderWay ? WORDS.planUnderWay : WORDS.planName[follows])}</div>;
}

/** The same beside a figure that is of one plan, whichever is followed. */
export function PlanOf({ plan }: { readonly plan: PlanChoice }) {
  const { say } = usePane();
  return <div data-testid="plan-named" data-plan={plan}>{say(WORDS.planName[plan])}</div>;
}
