import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FigureLine } from "../results/tiles/FigureLine";
import { Withheld } from "../results/Withheld";
import { useDrawn, usePaneState } from "../state/use-pane";
import { Loading } from "./Loading";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  line: { position: "sticky", top: 0, zIndex: 2, margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface DetailViewProps {
  readonly onCheck: () => void;
  readonly children: ReactNode;
}

/** A view behind the first: the headline in one line, which stays in sight, and what lies behind it; words where there are no numbers. */
export function DetailView({ onCheck, children }: DetailViewProps) {
  const styles = useStyles();
  const workbook = usePaneState("workbook");
  const hasAnswer = useDrawn(({ answer }) => answer !== null);
  const isBlocked = workbook?.reading.problems.some(({ severity }) => severity === "error") ?? false;
  if (!hasAnswer) return isBlocked ? <Withheld onCheck={onCheck} /> : <Loading />;
  return (
    <div className={styles.root}>
      <FigureLine className={styles.line} />
      {children}
    </div>
  );
}
