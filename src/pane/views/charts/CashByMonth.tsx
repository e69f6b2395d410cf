import { useMemo } from "react";
import { monthName } from "../../../catalog/record/format";
import { MonthsChart } from "../../chart/months/MonthsChart";
import type { MonthSeries } from "../../chart/months/series";
import { axisMoney, bareMoney, compactMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import type { ChartProps } from "./chart-props";

/** Cash at month ends under the plan, and where doing nothing would lead. */
export function CashByMonth({ answer, info, height }: ChartProps) {
  const { locale, say } = usePane();
  const { plan, doNothing } = answer;
  const series = useMemo(() => {
    const closings = (cash: NonNullable<typeof plan.money>["cash"] | undefined) => cash?.months.map(({ closing }) => closing) ?? [];
    const lines: MonthSeries[] = [
      { id: "plan", name: WORDS.cash, amounts: closings(plan.money?.cash), mark: "line" },
      { id: "do-nothing", name: WORDS.doingNothing, amounts: closings(doNothing?.money?.cash), mark: "dashes" },
    ];
    return lines.filter(({ amounts }) => amounts.length > 0);
  }, [plan, doNothing]);
  const trough = plan.money?.cash.trough;
  if (!trough) return <p data-testid="chart">{say(answer.planIs === "absent" ? WORDS.planAbsent : WORDS.planUnderWay)}</p>;
  const largest = Math.max(...series.flatMap(({ amounts }) => Array.from(amounts, Math.abs)));
  const { start, months } = plan.window;
  const title = say(WORDS.cashTitle(compactMoney(locale)(trough.amount), monthName(start + trough.month, locale)));
  const write = { full: compactMoney(locale, largest), bare: bareMoney(locale, largest), axis: axisMoney(locale, largest) };
  return (
    <MonthsChart
      title={title}
      info={info}
      unit={moneyUnit(locale, largest)}
      height={height}
      start={start}
      months={months}
      series={series}
      write={write}
    />
  );
}
