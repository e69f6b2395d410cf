import { useMemo, useState, type ReactElement } from "react";
import { percent } from "../../../catalog/record/format";
import type { Locale, Text } from "../../../catalog/record/text";
import type { Answer } from "../../state/pane-state";
import { moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { ChartFrame } from "../ChartFrame";
import { partsOf } from "../parts";
import { Columns } from "./Columns";
import { FiguresTable } from "./FiguresTable";
import { Legend } from "./Legend";
import { CHART_WORDS } from "../../words/chart-words";

interface RevenueChartProps {
  readonly answer: Answer;
  /** What revenue at risk means. */
  readonly info: ReactElement;
  readonly height: number;
}

/** Revenue by month: what is kept, what is taken, against what would be earned without the law. */
export function RevenueChart({ answer, info, height }: RevenueChartProps) {
  const { locale, say } = usePane();
  const [looked, setLooked] = useState<number | null>(null);
  const parts = useMemo(() => partsOf(answer), [answer]);
  const month = looked !== null && looked < answer.plan.window.months ? looked : null;
  const title = say(titleOf(answer, locale));
  return (
    <ChartFrame
      testId="chart"
      title={title}
      info={info}
      unit={say(CHART_WORDS.chartUnit(moneyUnit(locale, Math.max(...answer.plan.risk.byMonth.runRate))))}
      height={height}
      draw={(width) => (
        <Columns answer={answer} parts={parts} width={width} height={height} title={title} looked={month} onLook={setLooked} />
      )}
    >
      <Legend answer={answer} parts={parts} looked={month} />
      <FiguresTable answer={answer} />
    </ChartFrame>
  );
}

/** The chart in one sentence. Only what the law takes is said of the law; what clients stop ahead of it counts with it. */
function titleOf({ plan }: Answer, locale: Locale): Text {
  const { runRate, law, lead } = plan.risk.totals;
  const { atRisk } = plan.risk;
  const share = (amount: number) => percent(runRate > 0 ? amount / runRate : 0, locale, [0]);
  const byLaw = law + lead;
  if (byLaw <= 0) return CHART_WORDS.chartTitleNone;
  return share(byLaw) === share(atRisk) ? CHART_WORDS.chartTitleLaw(share(byLaw)) : CHART_WORDS.chartTitleAll(share(byLaw), share(atRisk));
}
