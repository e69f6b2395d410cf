import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  band: {
    fill: "transparent",
    outlineStyle: "none",
    ":hover": { fill: tokens.colorNeutralForeground1, fillOpacity: 0.08 },
    ":focus-visible": { stroke: tokens.colorStrokeFocus2, strokeWidth: "2px", fill: tokens.colorNeutralForeground1, fillOpacity: 0.08 },
    "@media (forced-colors: active)": { ":focus-visible": { stroke: "Highlight" } },
  },
});

interface MonthBandsProps {
  /** Place of each month in the drawing. */
  readonly bands: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Sentence of a month, for ears. */
  readonly sentence: (month: number) => string;
  /** Month that is looked at, counted from the window's first; null for the window as a whole. */
  readonly looked: number | null;
  readonly onLook: (month: number | null) => void;
}

/** The months of a chart as places that the pointer, the arrow keys, Home and End go to. */
export function MonthBands({ bands, sentence, looked, onLook }: MonthBandsProps) {
  const styles = useStyles();
  const group = useRef<SVGGElement>(null);
  const go = (event: KeyboardEvent) => {
    const here = looked ?? 0;
    const last = bands.length - 1;
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll<SVGRectElement>("[data-month]")[Math.min(Math.max(there, 0), last)]?.focus();
  };
  return (
    <g ref={group} onKeyDown={go}>
      {bands.map((band, t) => (
        <rect
          key={t}
          className={styles.band}
          {...band}
          data-month={t}
          role="img"
          aria-label={sentence(t)}
          tabIndex={t === (looked ?? 0) ? 0 : -1}
          onPointerEnter={() => onLook(t)}
          onFocus={() => onLook(t)}
          onBlur={() => onLook(null)}
        />
      ))}
    </g>
  );
}
