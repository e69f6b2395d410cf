import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { Answer } from "../../state/pane-state";
import type { CarriedOut } from "./found-plan";

type StaffPlan = NonNullable<Answer["plan"]["staff"]>;

/** People of a pool who are trained for an activity. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** Those who begin in a month, counted from the window's first; in order. */
  readonly byMonth: readonly { readonly month: number; readonly people: number }[];
}

/** Who goes where: from pool to activity, the largest first, whatever the course that leads there. */
export function flowsOf({ decisions }: CarriedOut, { inputs, names }: Reallocation): Flow[] {
  return joined(decisions.starts.map(({ way, month, heads }): Step => {
    const { pool, activity } = inputs.ways[way] as (typeof inputs.ways)[number];
    return { from: names.pools[pool] ?? "", to: names.activities[activity] ?? "", month, people: heads };
  }));
}

/** The same of a staff plan, of those who really begin: the user's own plan. */
export function flowsUnder({ begun, stocks }: StaffPlan, { inputs, names }: Reallocation): Flow[] {
  const { workforce: { pools }, window: { start } } = inputs;
  return joined(begun.flatMap(({ pool, activity, month }, at): readonly Step[] => {
    const heads = (stocks.courses[at]?.started ?? 0) / (pools[pool]?.ftePerHead ?? 1);
    return heads < 0.5 ? [] : [{ from: names.pools[pool] ?? "", to: activity === null ? "" : (names.activities[activity] ?? ""), month: month - start, people: heads }];
  }));
}

/** People who begin something in a month. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly month: number;
  readonly people: number;
}

/** Month in which the first of them begin. */
export function firstMonth({ byMonth }: Flow): number {
  return byMonth[0]?.month ?? 0;
}

function joined(steps: readonly Step[]): Flow[] {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly byMonth: Map<number, number> }>();
  for (const { from, to, month, people } of steps) {
    const key = `${from}>${to}`;
    const flow = found.get(key) ?? { from, to, byMonth: new Map<number, number>() };
    flow.byMonth.set(month, (flow.byMonth.get(month) ?? 0) + people);
    found.set(key, flow);
  }
  return [...found.values()]
    .map(({ from, to, byMonth }) => {
      const months = [...byMonth].map(([month, people]) => ({ month, people })).toSorted((a, b) => a.month - b.month);
      return { from, to, people: months.reduce((sum, { people }) => sum + people, 0), byMonth: months };
    })
    .toSorted((a, b) => b.people - a.people || firstMonth(a) - firstMonth(b));
}
