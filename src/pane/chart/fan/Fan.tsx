import { makeStyles, tokens } from "@fluentui/react-components";
import { axisMoney } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { FAN_MARKS } from "./fan-marks";
import type { FanGeometry } from "./fan-geometry";
import { MonthBands } from "../MonthBands";
import { MonthNames } from "../MonthNames";

const useStyles = makeStyles({
  svg: { display: "block", overflow: "visible", fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
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
  const { plot, columns, bands: [wide = "", half = ""] } = geometry;
  const months = columns.length;
  const figure = axisMoney(locale, largest);
  return (
    <svg className={styles.svg} width={width} height={height} role="group" aria-label={label} onPointerLeave={() => onLook(null)}>
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
      <MonthBands bands={columns} sentence={sentence} looked={looked} onLook={onLook} />
    </svg>
  );
}
