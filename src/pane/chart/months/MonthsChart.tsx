import { useMemo, useState, type ReactElement } from "react";
import { monthName } from "../../../catalog/record/format";
import { usePane } from "../../state/use-pane";
import { listed } from "../../words/counts-and-lists";
import { ChartFrame } from "../ChartFrame";
import { FiguresByMonth } from "../FiguresByMonth";
import { Marks } from "./Marks";
import { monthsGeometryOf } from "./months-geometry";
import { MonthsLegend } from "./MonthsLegend";
import type { MonthSeries } from "./series";
import { CHART_WORDS } from "../../words/chart-words";

export interface MonthsChartProps {
  /** What the chart says, in one sentence. */
  readonly title: string;
  /** What its figure means. */
  readonly info: ReactElement;
  readonly unit: string;
  readonly height: number;
  /** First month of the window. */
  readonly start: number;
  readonly months: number;
  readonly series: readonly MonthSeries[];
  /** Writes an amount with its unit, for ears and the table; without it, for the legend; and as short as an axis wants it. */
  readonly write: Readonly<Record<"full" | "bare" | "axis", (amount: number) => string>>;
}

/** Amounts by month: columns that add up, and lines. */
export function MonthsChart({ title, info, unit, height, start, months, series, write }: MonthsChartProps) {
  const { locale, say } = usePane();
  const [lookedAt, setLooked] = useState<number | null>(null);
  const looked = lookedAt !== null && lookedAt < months ? lookedAt : null;
  const columns = useMemo(() => series.filter(({ mark }) => mark === "column"), [series]);
  const lines = useMemo(() => series.filter(({ mark }) => mark !== "column"), [series]);
  const amountsOf = (some: readonly MonthSeries[]) => some.map(({ amounts }) => amounts);
  const data = { columns: amountsOf(columns), lines: amountsOf(lines), months };
  const named = series.map(({ name, amounts }) => ({ name: say(name), amounts }));
  const sentence = (t: number) => {
    const amounts = series.map(({ name, amounts: all }) => `${say(name)} ${write.full(all[t] ?? 0)}`);
    return say(CHART_WORDS.monthSentence(monthName(start + t, locale), listed(locale, amounts)));
  };
  return (
    <ChartFrame
      testId="chart"
      title={title}
      info={info}
      unit={unit}
      height={height}
      draw={(width) => (
        <Marks
          geometry={monthsGeometryOf(data, width, height)}
          columns={columns}
          lines={lines}
          start={start}
          size={{ width, height }}
          label={`${title} ${say(CHART_WORDS.chartHelp)}`}
          axis={write.axis}
          sentence={sentence}
          looked={looked}
          onLook={setLooked}
        />
      )}
    >
      <MonthsLegend series={series} start={start} months={months} unit={unit} write={write.bare} looked={looked} />
      <FiguresByMonth columns={named} start={start} months={months} unit={unit} write={write.bare} />
    </ChartFrame>
  );
}
