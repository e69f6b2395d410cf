import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { numeral } from "../../catalog/record/format";
import { unitPrice } from "../format/money";
import { BEST_PLAN, type BestPlanFound } from "../cards/plan/best-plan";
import { priceOfDirham } from "../cards/plan/found-plan";
import { PlanStopped, PlanUnderWay } from "../cards/plan/PlanCalculation";
import { jobsOf } from "./figures/plan/jobs";
import { useSlow } from "../feedback/use-slow";
import { Spoken } from "../feedback/Spoken";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../state/use-pane";
import { listed } from "../words/counts-and-lists";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, minHeight: tokens.lineHeightBase200, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  part: { minWidth: 0 },
});

/**
 * The best plan in one line that stays in sight while a lever further down is moved. It keeps its height, so that no slider slips away
 * under a hand.
 */
export function PlanEcho() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { answer: plain, answerIsCurrent } = usePaneState();
  const bestPlan = useCard(BEST_PLAN);
  const old = useOutdatedLook(!answerIsCurrent || (bestPlan?.isCurrent ?? true));
  const underWay = bestPlan?.underWay ?? null;
  const slow = useSlow(underWay?.run ?? null);
  if (bestPlan === null) return null;
  const { answer, stopped, isCurrent } = bestPlan;
  const jobs = plain && jobsOf(plain);
  const parts = answer ? partsOf(answer) : [];

  function partsOf({ found }: BestPlanFound): string[] {
    const write = (people: number) => numeral(people, locale, [0]);
    const cut = jobs?.cut ?? null;
    const followed = WORDS.planName[plain?.follows ?? "mine"];
    const people = jobs && cut !== null ? [say(WORDS.jobsEchoBeside(write(cut), write(jobs.byNothing), followed))] : [];
    if (found.status !== "optimal") return people.length > 0 ? people : [say(WORDS.jobsEcho(say(WORDS.planAbsent).toLowerCase()))];
    const price = priceOfDirham(found);
    return [
      ...people,
      ...(price === null ? [] : [say(WORDS.dirhamEcho(price === 0 ? say(WORDS.nothing) : unitPrice(price, locale)))]),
    ];
  }

  return (
    <div className={styles.root} data-testid="plan-echo" data-current={answerIsCurrent && isCurrent}>
      {slow && underWay ? (
        <PlanUnderWay done={underWay.done} />
      ) : stopped !== null && answer === null ? (
        <PlanStopped bestPlan={bestPlan} />
      ) : (
        parts.map((part, index) => (
          <span key={index} className={mergeClasses(styles.part, old)}>{part}</span>
        ))
      )}
      <Spoken live>{slow ? say(WORDS.calculatingPlan) : answer === null || answer.preview || !isCurrent ? "" : listed(locale, parts)}</Spoken>
    </div>
  );
}
