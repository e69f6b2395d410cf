import { BEST_PLAN } from "../cards/plan/best-plan";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { useCard, usePaneState } from "../state/use-pane";
import { BudgetPrice } from "./figures/BudgetPrice";

/** What more of the retraining budget is worth; nothing where there is no plan whose price it would be. */
export function PriceFigure() {
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const bestPlan = useCard(BEST_PLAN);
  // All figures beside it are dimmed where the others are old.
  const old = useOutdatedLook(!answerIsCurrent || (bestPlan?.isCurrent ?? true));
  const answer = bestPlan?.answer ?? null;
  if (answer === null || answer.found.status !== "optimal") return null;
  return <BudgetPrice answer={answer} plan={answer.found} className={old} />;
}
