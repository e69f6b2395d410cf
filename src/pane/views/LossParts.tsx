import { BaseNote } from "../results/BaseNote";
import { FigureGrid } from "../results/FigureGrid";
import { LossInTime } from "../results/figures/LossInTime";
import type { Answer } from "../state/pane-state";

/** Below the first screen: what of the loss has been, and what is to come. */
export function LossParts({ answer }: { readonly answer: Answer }) {
  return (
    <FigureGrid>
      <LossInTime answer={answer} />
      <BaseNote answer={answer} />
    </FigureGrid>
  );
}
