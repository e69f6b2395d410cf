import { capitalised } from "../../words/counts-and-lists";
import { noPlan } from "../../cards/plan/no-plan";
import { BEST_PLAN } from "../../cards/plan/best-plan";
import { PlanStopped } from "../../cards/plan/PlanCalculation";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import type { Answer } from "../../state/pane-state";
import { useCard, usePane, usePaneState } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { BudgetPrice } from "./BudgetPrice";
import { Figure } from "./Figure";
import { JobsCut } from "./JobsCut";
import { ObstacleToPlan } from "./ObstacleToPlan";

/** What the plan does to jobs, and what the best one is worth. What is wrong with it withholds no other figure. */
export function PlanFigures({ answer }: { readonly answer: Answer }) {
  return (
    <>
      <JobsCut answer={answer} />
      <BestPlanFigures />
    </>
  );
}

/** What one more dirham is worth to the best plan, or why there is no such plan. */
function BestPlanFigures() {
  const { locale, say } = usePane();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const bestPlan = useCard(BEST_PLAN);
  // The whole strip is dimmed where its other figures are old.
  const old = useOutdatedLook(!answerIsCurrent || (bestPlan?.isCurrent ?? true));
  if (bestPlan === null) return <ObstacleToPlan />;
  const { answer, stopped } = bestPlan;
  const meaning = <>{say(FIGURE_WORDS.bestPlanMeaning)}</>;
  if (answer === null) {
    return (
      <Figure testId="strip-best-plan" fn="REALLOCATE.SUMMARY" label={say(FIGURE_WORDS.bestPlan)} info={meaning} shown={stopped === null ? "…" : "–"} value={null} wide>
        <PlanStopped bestPlan={bestPlan} />
      </Figure>
    );
  }
  if (answer.found.status !== "optimal") {
    const { cause, cure } = noPlan(answer.found, locale);
    return (
      <Figure testId="strip-best-plan" fn="REALLOCATE.SUMMARY" label={say(FIGURE_WORDS.bestPlan)} info={meaning} shown={say(WORDS.planAbsent)} value={null} className={old} wide>
        <div data-testid="no-plan">
          {capitalised(cause)}. {cure}
        </div>
      </Figure>
    );
  }
  return <BudgetPrice answer={answer} plan={answer.found} className={old} />;
}
