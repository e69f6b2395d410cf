import { capitalised } from "../../words/capitalised";
import { noPlan } from "../../cards/plan/no-plan";
import { BEST_PLAN } from "../../cards/plan/best-plan";
import { PlanStopped } from "../../cards/plan/PlanCalculation";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { BudgetPrice } from "./BudgetPrice";
import { Figure } from "./Figure";
import { JobsKept } from "./JobsKept";
import { ObstacleToPlan } from "./ObstacleToPlan";

/** What the best plan comes to. It follows the other figures, and what is wrong with it withholds none of them. */
export function PlanFigures() {
  const { locale, say } = usePane();
  const { answerIsCurrent } = usePaneState();
  const bestPlan = useCard(BEST_PLAN);
  // The whole strip is dimmed where its other figures are old.
  const old = useOutdatedLook(!answerIsCurrent || (bestPlan?.isCurrent ?? true));
  if (bestPlan === null) return <ObstacleToPlan />;
  const { answer, stopped } = bestPlan;
  const meaning = <>{say(WORDS.jobsKeptMeaning)}</>;
  if (answer === null) {
    return (
      <Figure testId="strip-jobs-kept" label={say(WORDS.jobsKept)} info={meaning} shown={stopped === null ? "…" : "–"} value={null} wide>
        <PlanStopped bestPlan={bestPlan} />
      </Figure>
    );
  }
  if (answer.found.status !== "optimal") {
    const { cause, cure } = noPlan(answer.found, locale);
    return (
      <Figure testId="strip-jobs-kept" label={say(WORDS.jobsKept)} info={meaning} shown={say(WORDS.planAbsent)} value={null} className={old} wide>
        <div data-testid="no-plan">
          {capitalised(cause)}. {cure}
        </div>
      </Figure>
    );
  }
  return (
    <>
      <JobsKept answer={answer} plan={answer.found} className={old} />
      <BudgetPrice answer={answer} plan={answer.found} className={old} />
    </>
  );
}
