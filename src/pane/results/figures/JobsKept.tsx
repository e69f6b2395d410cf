import { numeral } from "../../../catalog/record/format";
import { carriedOut, headsIn, type FoundPlan } from "../../cards/plan/found-plan";
import { PlanGap } from "../../cards/plan/PlanGap";
import { PlanStopped } from "../../cards/plan/PlanCalculation";
import { BEST_PLAN, type BestPlanFound } from "../../cards/plan/best-plan";
import { useCard, usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

interface JobsKeptProps {
  readonly answer: BestPlanFound;
  readonly plan: FoundPlan;
  readonly className: string | undefined;
}

/** People whom the best plan keeps and doing nothing would have let go; who of them is redeployed, and who leaves all the same. */
export function JobsKept({ answer, plan, className }: JobsKeptProps) {
  const { locale, say } = usePane();
  const bestPlan = useCard(BEST_PLAN);
  const carried = carriedOut(plan);
  const { jobsKept, atEnd, decisions } = carried;
  const write = (people: number) => numeral(people, locale, [0]).replace("-", "\u2212");
  const whole = (people: number) => Math.round(people);
  const exits = headsIn(decisions.exits);
  const base = answer.base?.status === "optimal" ? carriedOut(answer.base).jobsKept : null;
  const cut = jobsKept + atEnd.exited;
  return (
    <Figure testId="strip-jobs-kept" label={say(WORDS.jobsKept)} info={<>{say(WORDS.jobsKeptMeaning)} <PlanGap plan={plan} /></>} shown={write(jobsKept)} value={jobsKept} className={className}>
      <div data-testid="strip-do-nothing-cuts" data-value={cut}>{say(cut < 0.5 ? WORDS.nothingToKeep : WORDS.outOf(write(cut)))}</div>
      <Difference answer={answer} value={jobsKept} base={base} write={write} least={0.5} />
      <div data-testid="strip-redeployed" data-value={atEnd.redeployed}>{say(WORDS.redeployedPeople(whole(atEnd.redeployed)))}</div>
      {atEnd.inClass >= 0.5 && <div>{say(WORDS.inClassPeople(whole(atEnd.inClass)))}</div>}
      <div data-testid="strip-exits" data-value={exits}>{say(whole(exits) === 0 ? WORDS.noExit : WORDS.exitsDecided(whole(exits)))}</div>
      {bestPlan && <PlanStopped bestPlan={bestPlan} />}
    </Figure>
  );
}
