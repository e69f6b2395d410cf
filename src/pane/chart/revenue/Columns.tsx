import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { monthName } from "../../../catalog/record/format";
import { axisMoney, compactMoney } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { listed } from "../../words/counts-and-lists";
import { FIGURE_WORDS } from "../../words/figure-words";
import { geometryOf, type Geometry } from "../geometry";
import { MonthBands } from "../MonthBands";
import { MonthNames } from "../MonthNames";
import type { Part } from "../parts";
import { Texture } from "../Texture";
import { CHART_WORDS } from "../../words/chart-words";

const useStyles = makeStyles({
  svg: { display: "block", overflow: "visible", fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  edge: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "0.5px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  outline: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  asOf: { stroke: tokens.colorNeutralForeground1, strokeDasharray: "3 3", "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

interface ColumnsProps {
  readonly answer: Answer;
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Month that is looked at, counted from the window's first; null for the window as a whole. */
  readonly looked: number | null;
  readonly onLook: (month: number | null) => void;
}

/** The chart itself: a column for each month, the revenue without the law as a line, and the day that parts realised from forecast. */
export function Columns({ answer, parts, width, height, title, looked, onLook }: ColumnsProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const id = useId();
  const geometry = useMemo(() => geometryOf(answer, parts, width, height), [answer, parts, width, height]);
  const { start, months } = answer.plan.window;
  const { byMonth } = answer.plan.risk;
  const largest = Math.max(...byMonth.runRate);
  const figure = axisMoney(locale, largest);
  const write = compactMoney(locale, largest);

  const sentence = (t: number) => {
    const amounts = [{ name: CHART_WORDS.withoutLaw, measure: "runRate" as const }, ...parts].map(({ name, measure }) => `${say(name)} ${write(byMonth[measure][t] as number)}`);
    return say(CHART_WORDS.monthSentence(monthName(start + t, locale), listed(locale, amounts)));
  };

  return (
    <svg className={styles.svg} width={width} height={height} role="group" aria-label={`${title}. ${say(CHART_WORDS.chartHelp)}`} onPointerLeave={() => onLook(null)}>
      <defs>
        {parts.map((part) => (
          <Texture key={part.measure} id={`${id}-${part.measure}`} surface={part} />
        ))}
      </defs>
      {geometry.ticks.map(({ value, y }) => (
        <g key={value} aria-hidden>
          <line className={styles.grid} x1={geometry.plot.x} x2={geometry.plot.x + geometry.plot.width} y1={y} y2={y} />
          <text className={styles.text} x={geometry.plot.x - 4} y={y} dy="0.32em" textAnchor="end">{figure(value)}</text>
        </g>
      ))}
      {geometry.columns.map(({ layers }, t) => (
        <g key={t} aria-hidden>
          {layers.map((layer, index) => (
            <rect key={index} className={styles.edge} {...layer} style={{ fill: `url("#${id}-${parts[index]?.measure}")` }} />
          ))}
        </g>
      ))}
      <path className={styles.outline} d={geometry.outline} aria-hidden />
      <MonthNames plot={geometry.plot} start={start} months={months} monthsPerName={geometry.monthsPerName} />
      <AsOf geometry={geometry} />
      <MonthBands bands={geometry.columns.map(({ band }) => band)} sentence={sentence} looked={looked} onLook={onLook} />
    </svg>
  );
}

function AsOf({ geometry: { asOf, plot } }: { readonly geometry: Geometry }) {
  const styles = useStyles();
  const { say } = usePane();
  if (asOf === null) return null;
  const space = { before: asOf - plot.x, after: plot.x + plot.width - asOf };
  return (
    <g aria-hidden>
      <line className={styles.asOf} x1={asOf} x2={asOf} y1={4} y2={plot.y + plot.height} />
      {space.before > 44 && <text className={styles.text} x={asOf - 5} y={11} textAnchor="end">{say(FIGURE_WORDS.realised)}</text>}
      {space.after > 44 && <text className={styles.text} x={asOf + 5} y={11}>{say(FIGURE_WORDS.forecast)}</text>}
    </g>
  );
}
