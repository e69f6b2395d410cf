import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { BaseNote } from "../results/BaseNote";
import { FigureGrid } from "../results/FigureGrid";
import { LossInTime } from "../results/figures/LossInTime";
import { usePaneState } from "../state/use-pane";
import { ResultInView } from "./charts/ResultInView";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Below the first screen: what of the loss has been, and what is to come; the other scenarios, and why this one is not like Base. */
export const LossParts = memo(function LossParts() {
  const styles = useStyles();
  const answer = usePaneState("answer");
  if (answer === null) return null;
  return (
    <div className={styles.root}>
      <FigureGrid>
        <LossInTime answer={answer} />
        <BaseNote answer={answer} />
      </FigureGrid>
      <ResultInView id="scenarios" />
      <ResultInView id="reasons" />
    </div>
  );
});
