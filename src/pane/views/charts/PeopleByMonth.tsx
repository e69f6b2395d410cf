import { tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { numeral } from "../../../catalog/record/format";
import { MonthsChart } from "../../chart/months/MonthsChart";
import type { MonthSeries } from "../../chart/months/series";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import type { ChartProps } from "./chart-props";

/** A plain surface for who is trained, a textured one for who goes. */
const SURFACES = {
  plain: { colour: tokens.colorCompoundBrandBackground, texture: "" },
  hatched: { colour: tokens.colorPaletteMarigoldBackground3, texture: "M-1 1l2-2M0 6l6-6M5 7l2-2" },
} as const;

/** People by month under the plan that is followed: who begins a course, and who is dismissed. */
export function PeopleByMonth({ answer, info, height }: ChartProps) {
  const { locale, say } = usePane();
  const series = useMemo(() => movesOf(answer), [answer]);
  if (series === null) return <p data-testid="chart">{say(answer.planIs === "absent" ? WORDS.planAbsent : WORDS.planUnderWay)}</p>;
  const write = (people: number) => numeral(people, locale, [0]);
  const { start, months } = answer.plan.window;
  const dismissed = answer.plan.staff?.dismissed ?? 0;
  return (
    <MonthsChart
      title={say(WORDS.dismissalsTitle(WORDS.planName[answer.follows], write(dismissed)))}
      info={info}
      unit={say(WORDS.people)}
      height={height}
      start={start}
      months={months}
      series={series}
      write={{ full: write, bare: write, axis: write }}
    />
  );
}

/** What the plan does with people in each month; null while there is no plan. */
function movesOf({ plan: { staff, window }, planned }: Answer): MonthSeries[] | null {
  const pools = planned?.inputs.workforce?.pools;
  if (staff === null || pools === undefined) return null;
  const starts = new Float64Array(window.months);
  for (const { month, course } of staff.begun) starts[month - window.start] = (starts[month - window.start] ?? 0) + course.trainees;
  const exits = new Float64Array(window.months);
  pools.forEach(({ ftePerHead }, row) => {
    const exited = staff.stocks.measures.exited.subarray(row * window.months);
    for (let t = 0; t < window.months; t++) exits[t] = (exits[t] ?? 0) + (exited[t] ?? 0) / ftePerHead;
  });
  return [
    { id: "starts", name: WORDS.courseStarts, amounts: starts, mark: "column", surface: SURFACES.plain },
    { id: "exits", name: WORDS.dismissals, amounts: exits, mark: "column", surface: SURFACES.hatched },
  ];
}
