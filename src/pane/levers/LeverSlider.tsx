import { makeStyles, Slider, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { LEVERS } from "../../catalog/levers/levers";
import type { SliderControl } from "../../catalog/cases/workbook-reading";
import { leverValue, shownBounds } from "../format/lever-value";
import { usePane } from "../state/use-pane";
import { useDrag } from "./use-drag";

/** Width of a small slider's thumb: its rail begins and ends half of it from the ends. */
const THUMB = "16px";

const useStyles = makeStyles({
  root: { position: "relative", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  /** Of the slider's row, not of its thumb alone: what takes a tap is 24 pixels high. */
  touched: { height: "24px" },
  /** Ticks of 730 days or 60 half percents would be a smear. */
  rail: { "::before": { display: "none" } },
  base: {
    position: "absolute",
    top: "6px",
    bottom: "6px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground2,
    pointerEvents: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

interface LeverSliderProps {
  readonly control: SliderControl;
  readonly value: number | null;
  /** What Base says: null for a blank, undefined where there is nothing to compare with. */
  readonly base: number | null | undefined;
  /** Somebody who stands on the slider wants to type a value. */
  readonly onType: () => void;
}

/** The slider, with a mark where Base stands. The thumb of a blank cell stands where no limit is felt any more. */
export function LeverSlider({ control, value, base, onType }: LeverSliderProps) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const { id, step, address, whenBlank } = control;
  const { ref, onKeyDown, ...drag } = useDrag(id);
  const { min, max } = shownBounds(control);
  const marked = base === undefined ? null : (base ?? whenBlank);
  const share = marked === null || max <= min ? null : Math.min(Math.max((marked - min) / (max - min), 0), 1);
  const pressed = (event: KeyboardEvent) => {
    // Office would hear it as well, and lead the focus away.
    if (event.key === "Escape") event.stopPropagation();
    // The key's own character goes into the field that has the focus by then.
    if (/^([0-9]|Enter)$/.test(event.key)) onType();
    else onKeyDown(event);
  };
  return (
    <div className={styles.root}>
      {share !== null && <span className={styles.base} style={{ left: `calc(${THUMB} / 2 + ${share} * (100% - ${THUMB}))` }} aria-hidden />}
      <Slider
        size="small"
        rail={{ className: styles.rail }}
        input={{ className: styles.touched, ref, onKeyDown: pressed, ...drag }}
        min={min}
        max={max}
        step={step}
        value={value ?? whenBlank ?? max}
        onChange={(_, moved) => store.move(id, moved.value)}
        aria-label={say(LEVERS[id].name)}
        aria-valuetext={leverValue(id, value, locale)}
        data-testid={`slider-${id}`}
        data-address={address}
      />
    </div>
  );
}
