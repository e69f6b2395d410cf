import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { BaseNote } from "../results/BaseNote";
import { FigureGrid } from "../results/FigureGrid";
import { LossInTime } from "../results/figures/LossInTime";
import type { TileId } from "../results/tiles/tile-figure";
import { usePaneState } from "../state/use-pane";
import { ResultInView } from "./charts/ResultInView";
import { ExplainedTile } from "./ExplainedTile";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Where the chosen figure comes from, what of the loss has been and is to come; the other scenarios, and why this one is not like Base. */
export const BelowFirstScreen = memo(function BelowFirstScreen({ chosen }: { readonly chosen: TileId }) {
  const styles = useStyles();
  const answer = usePaneState("answer");
  if (answer === null) return null;
  return (
    <div className={styles.root}>
      <ExplainedTile chosen={chosen} />
      <FigureGrid>
        <LossInTime answer={answer} />
        <BaseNote answer={answer} />
      </FigureGrid>
      <ResultInView id="lines" />
      <ResultInView id="scenarios" />
      <ResultInView id="reasons" />
    </div>
  );
});
