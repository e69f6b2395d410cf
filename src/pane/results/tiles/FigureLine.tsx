import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Spoken } from "../../feedback/Spoken";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { usePane } from "../../state/use-pane";
import { StandingArrow, useStanding, WarningMark } from "./Standing";
import type { TileFigure } from "./tile-figure";
import { useTileFigures } from "./use-tile-figures";

const useStyles = makeStyles({
  root: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  figure: { display: "grid", minWidth: 0 },
  name: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  number: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

interface FigureLineProps {
  readonly className?: string;
  /** Whether it repeats tiles that only have gone out of sight. */
  readonly isForEyes?: boolean;
}

/** The headline's figures in one line, which stays in sight while a lever further down is moved. */
export function FigureLine({ className, isForEyes = false }: FigureLineProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, className)} aria-hidden={isForEyes || undefined} data-testid="figure-line">
      {useTileFigures().map((figure) => (
        <LineFigure key={figure.id} figure={figure} />
      ))}
    </div>
  );
}

function LineFigure({ figure: { id, name, brief, shown, value, against, warning, isCurrent } }: { readonly figure: TileFigure }) {
  const styles = useStyles();
  const { say } = usePane();
  const old = useOutdatedLook(isCurrent);
  const colour = useStanding(against);
  return (
    <div className={mergeClasses(styles.figure, old)} title={[say(name), against.words && say(against.words), warning && say(warning)].filter(Boolean).join(" · ")}>
      <span className={styles.name}>{say(brief)}</span>
      <span className={mergeClasses(styles.number, colour)} data-testid={`line-${id}`} data-value={value ?? undefined}>
        {shown}
        <StandingArrow against={against} />
        {warning && <WarningMark />}
        <Spoken>{[against.words && say(against.words), warning && say(warning)].filter(Boolean).join(", ")}</Spoken>
      </span>
    </div>
  );
}
