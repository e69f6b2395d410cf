import { useMemo, useState, type ReactElement } from "react";
import { monthName } from "../../../catalog/record/format";
import type { JobResult } from "../../../engine/engine";
import { compactMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { listed } from "../../words/counts-and-lists";
import { WORDS } from "../../words/words";
import { ChartFrame } from "../ChartFrame";
import { Fan } from "./Fan";
import { fanGeometryOf } from "./fan-geometry";
import { FanLegend } from "./FanLegend";
import { FanTable } from "./FanTable";
import { CHART_WORDS } from "../../words/chart-words";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

/** Beside its card's other numbers there is room. */
const HEIGHT = 176;

interface FanChartProps {
  readonly found: JobResult<"simulate">;
  /** What the fan says, in one sentence. */
  readonly title: string;
  /** Above the drawing, where nothing else says it; with what the bad case means. */
  readonly heading?: { readonly info: ReactElement };
  readonly height?: number;
}

/** The monthly fan of the revenue that is kept, its legend and its numbers. */
export function FanChart({ found, title, heading, height = HEIGHT }: FanChartProps) {
  const { locale, say } = usePane();
  const [looked, setLooked] = useState<number | null>(null);
  const { fan, point, start, months } = found;
  const month = looked !== null && looked < months ? looked : null;
  const data = useMemo(() => ({ levels: fan.revenue, scenario: point.revenue }), [fan, point]);
  const largest = Math.max(...(fan.revenue[4] ?? []), ...point.revenue);
  const unit = moneyUnit(locale, largest);
  const write = compactMoney(locale, largest);
  const sentence = (t: number) => {
    const level = (at: number) => write(fan.revenue[at]?.[t] ?? NaN);
    const parts = [`${say(WORDS.scenario)} ${write(point.revenue[t] ?? NaN)}`, `${say(BAD_CASE_CARD_WORDS.median)} ${level(2)}`, `P5 ${level(0)}`, `P95 ${level(4)}`];
    return say(CHART_WORDS.monthSentence(monthName(start + t, locale), listed(locale, parts)));
  };
  const label = `${title} ${say(BAD_CASE_CARD_WORDS.fanHelp)}`;
  const marks = { start, height, label, largest, sentence, looked: month, onLook: setLooked };
  const isCut = fanGeometryOf(data, 1, height).isCut;
  return (
    <ChartFrame
      testId={heading ? "chart" : "fan"}
      title={heading && title}
      info={heading?.info}
      unit={say(isCut ? BAD_CASE_CARD_WORDS.fanUnitCut(unit) : BAD_CASE_CARD_WORDS.fanUnit(unit))}
      height={height}
      draw={(width) => <Fan geometry={fanGeometryOf(data, width, height)} width={width} {...marks} />}
    >
      <FanLegend found={found} looked={month} />
      <FanTable found={found} />
    </ChartFrame>
  );
}
