import { useCallback } from "react";
import { Later } from "../feedback/Later";
import { LeversOf } from "../levers/Levers";
import { AdoptPlan, PlanSwitch } from "../plan-choice/PlanSwitch";
import { FigureGrid } from "../results/FigureGrid";
import { PlanFigures } from "../results/figures/PlanFigures";
import { PlanStatus } from "../results/PlanStatus";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { DetailView } from "./DetailView";
import type { ViewProps } from "./tabs";
import { PLAN_WORDS, PRICE_WORDS } from "../words/plan-words";
import { ResultInView } from "./charts/ResultInView";
import { SheetOfResult } from "./charts/SheetOfResult";
import { WhoGoesWhere } from "./charts/WhoGoesWhere";
import { WorthOfMore } from "./charts/WorthOfMore";

/** Who goes where, what holds the plan back, and the levers that move both. */
export function TeamsView({ onOpen }: ViewProps) {
  const { say } = usePane();
  const workbook = usePaneState("workbook");
  const answer = usePaneState("answer");
  const canMove = workbook?.reading.sliders.some(({ id }) => id === "newDemand") ?? false;
  return (
    <DetailView onCheck={useCallback(() => onOpen("check"), [onOpen])}>
      <LeversOf ids={["budget", "newDemand", "seatFactor"]} />
      <PlanStatus />
      <PlanSwitch className={undefined} />
      <AdoptPlan />
      {answer && <FigureGrid><PlanFigures answer={answer} /></FigureGrid>}
      <Later><WhoGoesWhere className={undefined} /></Later>
      {canMove && <SheetOfResult id="REALLOCATE" title={PLAN_WORDS.whoGoesWhere} />}
      <Later><WorthOfMore /></Later>
      {canMove && <SheetOfResult id="REALLOCATE.PRICES" title={PRICE_WORDS.worth} />}
      <ResultInView id="frontier" />
      <ResultInView id="seats" />
      {!canMove && <p>{say(WORDS.noTeams)}</p>}
    </DetailView>
  );
}
