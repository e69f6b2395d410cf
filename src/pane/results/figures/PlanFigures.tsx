import { capitalised } from "../../words/capitalised";
import { noPlan } from "../../cards/plan/no-plan";
import { PlanStopped } from "../../cards/plan/PlanStopped";
import { useOld } from "../../feedback/use-old";
import { usePane, usePaneState } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { BudgetPrice } from "./BudgetPrice";
import { Figure } from "./Figure";
import { JobsKept } from "./JobsKept";
import { ObstacleToPlan } from "./ObstacleToPlan";

/** What the best plan comes to. It follows the other figures, and what is wrong with it withholds none of them. */
export function PlanFigures() {
  const { locale, say } = usePane();
  const { reallocation, answerIsCurrent } = usePaneState();
  // The whole strip is dimmed where its other figures are old.
  const old = useOld(!answerIsCurrent || (reallocation?.isCurrent ?? true));
  if (reallocation === null) return <ObstacleToPlan />;
  const { answer, stopped } = reallocation;
  const meaning = <>{say(WORDS.jobsKeptMeaning)}</>;
  if (answer === null) {
    return (
      <Figure testId="strip-jobs-kept" label={say(WORDS.jobsKept)} info={meaning} shown={stopped === null ? "…" : "–"} value={null} wide>
        <PlanStopped reallocation={reallocation} />
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
