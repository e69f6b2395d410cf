import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { compactAmount, unitPrice } from "../format/money";
import { BEST_PLAN } from "../cards/plan/best-plan";
import { priceOfDirham, type FoundPlan } from "../cards/plan/found-plan";
import { PlanStopped, PlanUnderWay } from "../cards/plan/PlanCalculation";
import { useSlow } from "../feedback/use-slow";
import { Spoken } from "../feedback/Spoken";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

/** So much more of the budget is priced, where its price holds that far. */
const STEP = 100_000;

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, minHeight: tokens.lineHeightBase200 },
});

/**
 * How the best plan stands, in one line: what more of its budget is worth, or how far its calculation is. It keeps its height, so that
 * nothing slips away under a hand.
 */
export function PlanStatus() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const bestPlan = useCard(BEST_PLAN);
  const old = useOutdatedLook(!answerIsCurrent || (bestPlan?.isCurrent ?? true));
  const underWay = bestPlan?.underWay ?? null;
  const slow = useSlow(underWay?.run ?? null);
  if (bestPlan === null) return null;
  const { answer, stopped, isCurrent } = bestPlan;
  const words = answer === null ? "" : say(answer.found.status === "optimal" ? worthOf(answer.found) : WORDS.planAbsent);

  function worthOf(plan: FoundPlan) {
    const price = priceOfDirham(plan);
    if (price === null) return WORDS.noBudgetLimit;
    if (price === 0) return WORDS.budgetDoesNotBind;
    const reach = plan.budgetPrice?.moreUpTo ?? null;
    if (reach !== null && reach < STEP) return WORDS.moreDirhams(unitPrice(price, locale), compactAmount(locale)(reach));
    const write = compactAmount(locale);
    return WORDS.moreBudget(write(STEP), write(price * STEP));
  }

  return (
    <div className={styles.root} data-testid="plan-status" data-current={answerIsCurrent && isCurrent}>
      {slow && underWay ? (
        <PlanUnderWay done={underWay.done} />
      ) : stopped !== null && answer === null ? (
        <PlanStopped bestPlan={bestPlan} />
      ) : (
        <span className={mergeClasses(old)}>{words}</span>
      )}
      <Spoken live>{slow ? say(WORDS.calculatingPlan) : answer === null || answer.preview || !isCurrent ? "" : words}</Spoken>
    </div>
  );
}
