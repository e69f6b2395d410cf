import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import { Spoken } from "../../feedback/Spoken";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { StandingArrow, useStanding, WarningMark } from "./Standing";
import type { TileFigure, TileId } from "./tile-figure";

const useStyles = makeStyles({
  root: {
    display: "grid",
    alignContent: "start",
    minWidth: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  /** Thicker, not only of another colour. */
  chosen: {
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: `${tokens.strokeWidthThick} solid Highlight`, outlineOffset: "-2px" },
  },
  line: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  number: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase500, whiteSpace: "nowrap" },
  unit: { ...typographyStyles.caption1 },
});

interface TileProps {
  readonly figure: TileFigure;
  /** Whether the chart shows it. */
  readonly isChosen: boolean;
  readonly onChoose: (id: TileId) => void;
}

/** A figure of the headline: its name, its number, how it stands against Base, and what is to be said of it; a tap shows it by month. */
export const Tile = memo(function Tile({ figure, isChosen, onChoose }: TileProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { id, name, shown, unit, value, exact, note, warning, against, isCurrent } = figure;
  const old = useOutdatedLook(isCurrent);
  const colour = useStanding(against);
  const currency = unit === "" ? null : <span className={styles.unit}>{unit}</span>;
  return (
    <button type="button" className={mergeClasses(styles.root, isChosen && styles.chosen, old)} aria-pressed={isChosen} onClick={() => onChoose(id)} title={say(WORDS.showByMonth)} data-testid={`tile-${id}`} data-current={isCurrent}>
      <span className={mergeClasses(styles.line, styles.name)}>{say(name)}</span>
      <span className={styles.number} title={exact ? say(exact) : undefined} data-testid={`strip-${id}`} data-value={value ?? undefined}>
        {locale === "en" && unit === "MAD" ? <>{currency}{"\u00a0"}{shown}</> : <>{shown}{currency && "\u00a0"}{currency}</>}
      </span>
      <span className={mergeClasses(styles.line, colour)} data-standing={against.standing} data-difference={against.standing === "none" ? undefined : against.difference}>
        <StandingArrow against={against} />
        {against.words ? say(against.words) : "\u00a0"}
        {(against.standing === "better" || against.standing === "worse") && <Spoken>{` ${say(WORDS.thanBase)}`}</Spoken>}
      </span>
      <span className={styles.line}>
        {note && say(note)}
        {warning && <> <span title={say(warning)}><WarningMark /><Spoken>{say(warning)}</Spoken></span></>}
      </span>
    </button>
  );
});
