import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { CarriedOut } from "./found-plan";

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
  const found = new Map<string, { readonly from: string; readonly to: string; readonly byMonth: Map<number, number> }>();
  for (const { way, month, heads } of decisions.starts) {
    const { pool, activity } = inputs.ways[way] as (typeof inputs.ways)[number];
    const key = `${pool}>${activity}`;
    const flow = found.get(key) ?? { from: names.pools[pool] ?? "", to: names.activities[activity] ?? "", byMonth: new Map<number, number>() };
    flow.byMonth.set(month, (flow.byMonth.get(month) ?? 0) + heads);
    found.set(key, flow);
  }
  return [...found.values()]
    .map(({ from, to, byMonth }) => {
      const months = [...byMonth].map(([month, people]) => ({ month, people })).toSorted((a, b) => a.month - b.month);
      return { from, to, people: months.reduce((sum, { people }) => sum + people, 0), byMonth: months };
    })
    .toSorted((a, b) => b.people - a.people || firstMonth(a) - firstMonth(b));
}

/** Month in which the first of them begin. */
export function firstMonth({ byMonth }: Flow): number {
  return byMonth[0]?.month ?? 0;
}
