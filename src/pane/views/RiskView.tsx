import { useCallback } from "react";
import { Later } from "../feedback/Later";
import { LeversOf } from "../levers/Levers";
import { FigureGrid } from "../results/FigureGrid";
import { BadCase } from "../results/figures/BadCase";
import { Concentration } from "../results/figures/Concentration";
import { Unlawful } from "../results/figures/Unlawful";
import { OptInCaveat } from "../results/OptInCaveat";
import { usePaneState } from "../state/use-pane";
import { BadCaseByMonth } from "./charts/BadCaseByMonth";
import { BAD_CASE_CARD_WORDS } from "../words/cards/bad-case-card-words";
import { ResultInView } from "./charts/ResultInView";
import { SheetOfResult } from "./charts/SheetOfResult";
import { OpenLegalQuestions } from "./OpenLegalQuestions";
import { DetailView } from "./DetailView";
import type { ViewProps } from "./tabs";

/** What may turn out otherwise, and what the revenue that is kept hangs on. */
export function RiskView({ onOpen }: ViewProps) {
  const answer = usePaneState("answer");
  return (
    <DetailView onCheck={useCallback(() => onOpen("check"), [onOpen])}>
      <LeversOf ids={["optIn"]} />
      <OptInCaveat />
      {answer && (
        <FigureGrid>
          <BadCase />
          <Unlawful answer={answer} />
          <Concentration answer={answer} />
        </FigureGrid>
      )}
      <Later><BadCaseByMonth /></Later>
      <SheetOfResult id="REVENUE.DISTRIBUTION" title={BAD_CASE_CARD_WORDS.card} />
      <ResultInView id="drivers" />
      <ResultInView id="calendar" />
      <OpenLegalQuestions />
    </DetailView>
  );
}
