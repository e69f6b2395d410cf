import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    "@media (min-width: 560px)": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" },
  },
});

/** Figures beside each other, each with its label, number and notes in line with those of its neighbours. */
export function FigureGrid({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const old = useOutdatedLook(usePaneState("answerIsCurrent"));
  return <div className={mergeClasses(styles.root, old)} data-testid="strip">{children}</div>;
}
