import { tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { numeral } from "../../../catalog/record/format";
import { BEST_PLAN, type BestPlanFound } from "../../cards/plan/best-plan";
import { carriedOut, headsIn, type FoundPlan } from "../../cards/plan/found-plan";
import { MonthsChart } from "../../chart/months/MonthsChart";
import type { MonthSeries } from "../../chart/months/series";
import type { Answer } from "../../state/pane-state";
import { useCard, usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import type { ChartProps } from "./chart-props";

/** A plain surface for who stays, textured ones for who goes and who comes. */
const SURFACES = {
  plain: { colour: tokens.colorCompoundBrandBackground, texture: "" },
  hatched: { colour: tokens.colorPaletteMarigoldBackground3, texture: "M-1 1l2-2M0 6l6-6M5 7l2-2" },
  dotted: { colour: tokens.colorNeutralBackground5, texture: "M2 3h2" },
} as const;

/**
 * People by month: who begins a course, is dismissed or hired under the best plan; the surplus where another plan is followed, or nobody
 * can be moved.
 */
export function PeopleByMonth({ answer, info, height }: ChartProps) {
  const { locale, say } = usePane();
  const bestPlan = useCard(BEST_PLAN);
  const isSurplus = bestPlan === null || answer.follows === "mine";
  const found = isSurplus ? null : bestPlan.answer;
  const series = useMemo(() => (isSurplus ? surplusOf(answer.plan) : found && movesOf(found)), [isSurplus, found, answer.plan]);
  if (series === null) return <p data-testid="chart">{say(bestPlan?.stopped ? WORDS.planAbsent : WORDS.calculatingPlan)}</p>;
  if (series.length === 0) return <p data-testid="chart">{say(WORDS.planAbsent)}, {say(WORDS.seeTab("teams"))}.</p>;
  const write = (people: number) => numeral(people, locale, [0]);
  const { start, months } = answer.plan.window;
  const unit = say(isSurplus ? WORDS.fteUnit : WORDS.people);
  const title = say(found?.found.status === "optimal" ? titleOf(found.found) : WORDS.surplusTitle);
  return (
    <MonthsChart
      title={title}
      info={info}
      unit={unit}
      height={height}
      start={start}
      months={months}
      series={series}
      write={{ full: write, bare: write, axis: write }}
    />
  );
}

function titleOf(found: FoundPlan) {
  return WORDS.dismissalsTitle(Math.round(headsIn(carriedOut(found).decisions.exits)));
}

/** What the plan does with people in each month; nothing where there is no plan. */
function movesOf({ found, asked }: BestPlanFound): MonthSeries[] {
  if (found.status !== "optimal") return [];
  const { starts, exits, hires } = carriedOut(found).decisions;
  const byMonth = (steps: readonly { readonly month: number; readonly heads: number }[]) => {
    const heads = new Float64Array(asked.inputs.window.months);
    for (const step of steps) heads[step.month] = (heads[step.month] ?? 0) + step.heads;
    return heads;
  };
  const series: MonthSeries[] = [
    { id: "starts", name: WORDS.courseStarts, amounts: byMonth(starts), mark: "column", surface: SURFACES.plain },
    { id: "exits", name: WORDS.dismissals, amounts: byMonth(exits), mark: "column", surface: SURFACES.hatched },
    { id: "hires", name: WORDS.hires, amounts: byMonth(hires), mark: "column", surface: SURFACES.dotted },
  ];
  return series.filter(({ id, amounts }) => id !== "hires" || Array.from(amounts).some((heads) => heads > 0));
}

/** Agents whom the remaining work no longer pays for. */
function surplusOf({ staff, window: { months } }: Answer["plan"]): MonthSeries[] {
  if (staff === null) return [];
  const { pools, measures } = staff.surplus;
  const sum = new Float64Array(months);
  for (let row = 0; row < pools; row++) for (let t = 0; t < months; t++) sum[t] = (sum[t] ?? 0) + (measures.surplus[row * months + t] ?? 0);
  return [{ id: "surplus", name: WORDS.surplusSeries, amounts: sum, mark: "line" }];
}
