import { bindingLimits } from "../../cards/plan/binding-limits";
import { priceOfDirham, type FoundPlan } from "../../cards/plan/found-plan";
import { compactMoney, unitPrice } from "../../format/money";
import type { BestPlanFound } from "../../cards/plan/best-plan";
import { useCard, usePane } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";
import { PlanOf } from "./plan/PlanNamed";
import { PlanStopped } from "../../cards/plan/PlanCalculation";
import { PlanGap } from "../../cards/plan/PlanGap";
import { BEST_PLAN } from "../../cards/plan/best-plan";

/** So many limits are named where it is not the budget that binds. */
const NAMED = 2;

interface BudgetPriceProps {
  readonly answer: BestPlanFound;
  readonly plan: FoundPlan;
  readonly className: string | undefined;
}

/** What one more dirham of the retraining budget is worth, and for how many; or what binds in its place. */
export function BudgetPrice({ answer, plan, className }: BudgetPriceProps) {
  const { locale, say } = usePane();
  const bestPlan = useCard(BEST_PLAN);
  const { budgetPrice } = plan;
  const price = priceOfDirham(plan);
  const write = (amount: number) => unitPrice(amount, locale);
  const base = answer.base?.status === "optimal" ? priceOfDirham(answer.base) : null;
  const limits = bindingLimits(plan, answer.asked, locale).slice(0, NAMED);
  const instead = limits.length > 0 ? FIGURE_WORDS.bindsInstead(limits.join(locale === "fr" ? "\u00a0; " : "; ")) : WORDS.nothingBinds;
  const reach = budgetPrice === null || budgetPrice.moreUpTo === null ? null : compactMoney(locale)(budgetPrice.moreUpTo);
  const isKink = budgetPrice !== null && write(budgetPrice.less) !== write(budgetPrice.more);
  const shown = price === null ? "–" : price === 0 ? say(FIGURE_WORDS.changesNothing) : write(price);
  return (
    <Figure
      testId="strip-budget-price"
      fn="REALLOCATE.PRICES"
      label={say(FIGURE_WORDS.oneMoreDirham)}
      info={<>{say(FIGURE_WORDS.oneMoreDirhamMeaning)} <PlanGap plan={plan} /></>}
      shown={shown}
      value={price}
      className={className}
    >
      <PlanOf plan="optimal" />
      {price === null || price === 0 ? (
        <div>
          {say(price === null ? WORDS.noBudgetLimit : WORDS.budgetDoesNotBind)} {say(instead)}
        </div>
      ) : (
        <div data-testid="strip-price-reach" data-value={budgetPrice?.moreUpTo ?? undefined}>{say(FIGURE_WORDS.ofValue(reach))}</div>
      )}
      {price !== null && budgetPrice && isKink && budgetPrice.less > 0 && <div>{say(FIGURE_WORDS.oneLess(write(budgetPrice.less)))}</div>}
      {price !== null && <Difference answer={answer} value={price} base={base} write={write} least={0.0005} />}
      {bestPlan && <PlanStopped bestPlan={bestPlan} />}
    </Figure>
  );
}
