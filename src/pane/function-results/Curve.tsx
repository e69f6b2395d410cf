import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { ChartFrame } from "../chart/ChartFrame";
import { plotOf, tickCount } from "../chart/geometry";
import { axisMoney, compactMoney, moneyUnit } from "../format/money";
import { usePane, usePaneState } from "../state/use-pane";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { gainsOf, gainAt, type Gain } from "./gains";
import type { ShownResult } from "./shown-results";
import type { ResultRows } from "./use-function-result";

const HEIGHT = 130;
/** Pixels of the mark of where the slider stands. */
const RADIUS = 5;

const useStyles = makeStyles({
  svg: { display: "block", overflow: "visible", fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  curve: { fill: "none", stroke: tokens.colorCompoundBrandBackground, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  mark: { fill: tokens.colorPaletteMarigoldBackground3, stroke: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "Highlight", stroke: "CanvasText" } },
});

interface CurveProps {
  readonly rows: ResultRows;
  readonly shows: Extract<ShownResult["shows"], { readonly as: "curve" }>;
}

/** What each amount of a lever gains over none of it, and where its slider stands. */
export function Curve({ rows, shows }: CurveProps) {
  const { locale, say } = usePane();
  const lever = usePaneState("workbook")?.reading.sliders.find(({ id }) => id === shows.lever);
  const gains = gainsOf(rows, shows.along, shows.value);
  const last = gains.at(-1);
  if (last === undefined) return null;
  const now = lever?.value ?? null;
  const write = compactMoney(locale);
  const { enough, most } = gainAt(gains, null);
  const present = now === null ? null : { amount: now, gain: gainAt(gains, now).gain };
  const sentence = say(
    present === null
      ? FUNCTION_RESULT_WORDS.gainsUnlimited(write(most), write(enough))
      : FUNCTION_RESULT_WORDS.gainsNow(write(present.amount), write(present.gain), write(most), write(enough)),
  );
  return (
    <ChartFrame
      testId={`curve-${shows.lever}`}
      title={sentence}
      unit={moneyUnit(locale, most)}
      height={HEIGHT}
      draw={(width) => <Drawn gains={gains} present={present} width={width} label={sentence} />}
    >
      {null}
    </ChartFrame>
  );
}

interface DrawnProps {
  readonly gains: readonly Gain[];
  readonly present: Gain | null;
  readonly width: number;
  readonly label: string;
}

function Drawn({ gains, present, width, label }: DrawnProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const plot = plotOf(width, HEIGHT);
  const shown = present ? [...gains, present] : gains;
  const [widest, highest] = [Math.max(1, ...shown.map(({ amount }) => amount)), Math.max(1, ...shown.map(({ gain }) => gain))];
  const x = scaleLinear([0, widest], [plot.x, plot.x + plot.width]);
  const y = scaleLinear([0, highest], [plot.y + plot.height, plot.y]).nice(tickCount(plot.height));
  // The curve goes on level where a budget beyond the last one stands.
  const drawn = present && present.amount > (gains.at(-1)?.amount ?? 0) ? [...gains, present] : gains;
  const path = line<Gain>(({ amount }) => x(amount), ({ gain }) => y(gain))(drawn) ?? "";
  const [axis, below] = [axisMoney(locale, highest), compactMoney(locale)];
  return (
    <svg className={styles.svg} width={width} height={HEIGHT} role="img" aria-label={label}>
      {y.ticks(tickCount(plot.height)).map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={plot.x} x2={plot.x + plot.width} y1={y(value)} y2={y(value)} />
          <text className={styles.text} x={plot.x - 4} y={y(value)} dy="0.32em" textAnchor="end">{axis(value)}</text>
        </g>
      ))}
      {[0, widest / 2, widest].map((amount, at) => (
        <text key={amount} className={styles.text} x={x(amount)} y={plot.y + plot.height + 14} textAnchor={(["start", "middle", "end"] as const)[at]}>{below(amount)}</text>
      ))}
      <path className={styles.curve} d={path} />
      {present && <circle className={styles.mark} cx={x(present.amount)} cy={y(present.gain)} r={RADIUS} data-testid="curve-now" data-amount={present.amount} data-gain={present.gain} />}
    </svg>
  );
}
