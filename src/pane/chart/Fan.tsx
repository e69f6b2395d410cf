import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { axisMoney } from "../money";
import { usePane } from "../use-pane";
import { FAN_MARKS } from "./fan-marks";
import type { FanGeometry } from "./fan-geometry";
import { MonthNames } from "./MonthNames";

const useStyles = makeStyles({
  svg: { display: "block", overflow: "visible", fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  month: {
    fill: "transparent",
    outlineStyle: "none",
    ":hover": { fill: tokens.colorNeutralForeground1, fillOpacity: 0.08 },
    ":focus-visible": { stroke: tokens.colorStrokeFocus2, strokeWidth: "2px", fill: tokens.colorNeutralForeground1, fillOpacity: 0.08 },
    "@media (forced-colors: active)": { ":focus-visible": { stroke: "Highlight" } },
  },
  ...FAN_MARKS,
});

interface FanProps {
  readonly geometry: FanGeometry;
  readonly start: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Largest amount, by whose scale the axis is written. */
  readonly largest: number;
  /** Sentence of a month, for ears. */
  readonly sentence: (month: number) => string;
  readonly looked: number | null;
  readonly onLook: (month: number | null) => void;
}

/** The fan itself: where nine and five of ten trials lie by month, their median, and the scenario as a dashed line. */
export function Fan({ geometry, start, width, height, label, largest, sentence, looked, onLook }: FanProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const svg = useRef<SVGSVGElement>(null);
  const { plot, columns, bands: [wide = "", half = ""] } = geometry;
  const months = columns.length;
  const figure = axisMoney(locale, largest);
  const go = (event: KeyboardEvent) => {
    const here = looked ?? 0;
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: months - 1 }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    svg.current?.querySelectorAll<SVGRectElement>("[data-fan-month]")[Math.min(Math.max(there, 0), months - 1)]?.focus();
  };
  return (
    <svg ref={svg} className={styles.svg} width={width} height={height} role="group" aria-label={label} onKeyDown={go} onPointerLeave={() => onLook(null)}>
      {geometry.ticks.map(({ value, y }) => (
        <g key={value} aria-hidden>
          <line className={styles.grid} x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
          <text className={styles.text} x={plot.x - 4} y={y} dy="0.32em" textAnchor="end">{figure(value)}</text>
        </g>
      ))}
      <path className={styles.wide} d={wide} aria-hidden />
      <path className={styles.half} d={half} aria-hidden />
      <path className={styles.median} d={geometry.median} aria-hidden />
      <path className={styles.scenario} d={geometry.scenario} aria-hidden />
      <MonthNames plot={plot} start={start} months={months} monthsPerName={geometry.monthsPerName} />
      {columns.map((column, t) => (
        <rect
          key={t}
          className={styles.month}
          {...column}
          data-fan-month={t}
          role="img"
          aria-label={sentence(t)}
          tabIndex={t === (looked ?? 0) ? 0 : -1}
          onPointerEnter={() => onLook(t)}
          onFocus={() => onLook(t)}
          onBlur={() => onLook(null)}
        />
      ))}
    </svg>
  );
}
