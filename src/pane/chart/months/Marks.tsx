import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { MonthBands } from "../MonthBands";
import { MonthNames } from "../MonthNames";
import { Texture } from "../Texture";
import type { MonthsGeometry } from "./months-geometry";
import { LINE_MARKS, type MonthSeries } from "./series";

const useStyles = makeStyles({
  svg: { display: "block", overflow: "visible", fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  zero: { stroke: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  edge: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "0.5px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  ...LINE_MARKS,
});

interface MarksProps {
  readonly geometry: MonthsGeometry;
  readonly columns: readonly MonthSeries[];
  readonly lines: readonly MonthSeries[];
  readonly start: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly label: string;
  readonly axis: (amount: number) => string;
  /** Sentence of a month, for ears. */
  readonly sentence: (month: number) => string;
  readonly looked: number | null;
  readonly onLook: (month: number | null) => void;
}

/** The drawing itself. */
export function Marks({ geometry, columns, lines, start, size, label, axis, sentence, looked, onLook }: MarksProps) {
  const styles = useStyles();
  const id = useId();
  const { plot, bands, stacks, ticks, zero } = geometry;
  const right = plot.x + plot.width;
  return (
    <svg className={styles.svg} {...size} role="group" aria-label={label} onPointerLeave={() => onLook(null)}>
      <defs>{columns.map(({ id: of, surface }) => surface && <Texture key={of} id={`${id}-${of}`} surface={surface} />)}</defs>
      {ticks.map(({ value, y }) => (
        <g key={value} aria-hidden>
          <line className={styles.grid} x1={plot.x} x2={right} y1={y} y2={y} />
          <text className={styles.text} x={plot.x - 4} y={y} dy="0.32em" textAnchor="end">{axis(value)}</text>
        </g>
      ))}
      {stacks.map((stack, t) => (
        <g key={t} aria-hidden>
          {stack.map((box, index) => box.height > 0 && <rect key={index} className={styles.edge} {...box} style={{ fill: `url("#${id}-${columns[index]?.id}")` }} />)}
        </g>
      ))}
      <line className={styles.zero} x1={plot.x} x2={right} y1={zero} y2={zero} aria-hidden />
      {lines.map(({ id: of, mark }, index) => mark !== "column" && <path key={of} className={styles[mark]} d={geometry.lines[index]} aria-hidden />)}
      <MonthNames plot={plot} start={start} months={bands.length} monthsPerName={geometry.monthsPerName} />
      <MonthBands bands={bands} sentence={sentence} looked={looked} onLook={onLook} />
    </svg>
  );
}
