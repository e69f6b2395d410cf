import { memo } from "react";
import { BaseNote } from "../results/BaseNote";
import { FigureGrid } from "../results/FigureGrid";
import { LossInTime } from "../results/figures/LossInTime";
import { usePaneState } from "../state/use-pane";

/** Below the first screen: what of the loss has been, and what is to come. */
export const LossParts = memo(function LossParts() {
  const answer = usePaneState("answer");
  if (answer === null) return null;
  return (
    <FigureGrid>
      <LossInTime answer={answer} />
      <BaseNote answer={answer} />
    </FigureGrid>
  );
});
