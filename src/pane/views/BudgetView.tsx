import { useCallback } from "react";
import { Later } from "../feedback/Later";
import { LeversOf } from "../levers/Levers";
import { FigureGrid } from "../results/FigureGrid";
import { CashTrough } from "../results/figures/CashTrough";
import { Surplus } from "../results/figures/Surplus";
import { PlanStatus } from "../results/PlanStatus";
import { PriceFigure } from "../results/PriceFigure";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { ChosenChart } from "./charts/ChosenChart";
import { ResultInView } from "./charts/ResultInView";
import { SheetOfResult } from "./charts/SheetOfResult";
import { DetailView } from "./DetailView";
import type { ViewProps } from "./tabs";

/** Cash at its lowest, agents without work, and what more of the budget is worth. */
export function BudgetView({ onOpen }: ViewProps) {
  const { say } = usePane();
  const answer = usePaneState("answer");
  return (
    <DetailView onCheck={useCallback(() => onOpen("check"), [onOpen])}>
      <LeversOf ids={["budget"]} />
      <PlanStatus />
      {answer && (
        <FigureGrid>
          <CashTrough answer={answer} />
          <Surplus answer={answer} />
          <PriceFigure />
        </FigureGrid>
      )}
      {answer && !answer.doNothing?.money && <p>{say(WORDS.noBudget)}</p>}
      <Later><ChosenChart chosen="cash" /></Later>
      <SheetOfResult id="CASH.PLAN" title={WORDS.cash} />
      <ResultInView id="ebitda" />
      <ResultInView id="training" />
      <ResultInView id="courses" />
      <ResultInView id="delay" />
      <ResultInView id="regions" />
    </DetailView>
  );
}
