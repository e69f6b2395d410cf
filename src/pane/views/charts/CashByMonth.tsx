import { useMemo } from "react";
import { monthName } from "../../../catalog/record/format";
import { MonthsChart } from "../../chart/months/MonthsChart";
import type { MonthSeries } from "../../chart/months/series";
import { axisMoney, bareMoney, compactMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { cashBreach } from "../../results/figures/plan/cash-breach";
import { WORDS } from "../../words/words";
import type { ChartProps } from "./chart-props";

/** Cash at month ends under the plan, where doing nothing would lead, and the floor that the bank asks for. */
export function CashByMonth({ answer, info, height }: ChartProps) {
  const { locale, say } = usePane();
  const { plan, planned, doNothing } = answer;
  const floor = planned?.inputs.cash?.terms.covenantFloor ?? null;
  const series = useMemo(() => {
    const closings = (cash: NonNullable<typeof plan.money>["cash"] | undefined) => cash?.months.map(({ closing }) => closing) ?? [];
    const lines: MonthSeries[] = [
      { id: "plan", name: WORDS.cash, amounts: closings(plan.money?.cash), mark: "line" },
      { id: "do-nothing", name: WORDS.doingNothing, amounts: closings(doNothing?.money?.cash), mark: "dashes" },
      { id: "floor", name: WORDS.cashFloor, amounts: floor === null ? [] : Array.from({ length: plan.window.months }, () => floor), mark: "limit" },
    ];
    return lines.filter(({ amounts }) => amounts.length > 0);
  }, [plan, doNothing, floor]);
  const trough = plan.money?.cash.trough;
  if (!trough) return <p data-testid="chart">{say(answer.planIs === "absent" ? WORDS.planAbsent : WORDS.planUnderWay)}</p>;
  const largest = Math.max(...series.flatMap(({ amounts }) => Array.from(amounts, Math.abs)));
  const { start, months } = plan.window;
  const lowest = say(WORDS.cashTitle(compactMoney(locale)(trough.amount), monthName(start + trough.month, locale)));
  const breach = cashBreach(plan.money.cash.months, (t) => monthName(start + t, locale));
  const title = breach ? say(WORDS.cashTitleWith(lowest, say(breach))) : lowest;
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
