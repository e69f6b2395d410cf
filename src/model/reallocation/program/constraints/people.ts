import type { Constraint } from "./constraint";
import type { ReckonedWay } from "../../problem/ways";

/**
 * Idle people of each pool on the first day of each month, who fails a course and comes back included; fewer than the
 * vacancies that they fill at its end can't be left over.
 *
 *   waiting(t) = stay * waiting(t-1) + released(t-1) - exits(t-1) + hired(t) + (1 - pass) * survivors * started(t - length) - started(t)
 *
 * @source model.md 3: trainees leave idle at the start, who fails comes back, attrition acts in class too
 */
export const PEOPLE: Constraint = {
  id: "people",
  of: ["start", "wait", "exit", "hire"],
  levers: () => [],
  limits: ({ ground: { pools, open, months } }) =>
    pools.flatMap(({ idle, stay }, pool) =>
      Array.from({ length: months - open }, (_, at) => {
        const t = open + at;
        const inflow = t === open ? (idle[t] as number) : (idle[t] as number) - (stay[t - 1] as number) * (idle[t - 1] as number);
        return { constraint: "people" as const, pool, month: t, lower: inflow, upper: inflow };
      }),
    ),
  entries({ ways, survivors, ground: { open, pools, months } }) {
    const row = (pool: number, month: number) => pool * (months - open) + month - open;
    return (column, put) => {
      switch (column.kind) {
        case "start": {
          const { pool, length, passRate } = ways[column.way] as ReckonedWay;
          const back = column.month + length;
          put(row(pool, column.month), 1);
          if (back < months)
            put(row(pool, back), (-(1 - passRate) * (survivors[pool]?.[back] as number)) / (survivors[pool]?.[column.month] as number));
          return;
        }
        case "wait":
          put(row(column.pool, column.month), 1);
          if (column.month + 1 < months) put(row(column.pool, column.month + 1), -(pools[column.pool]?.stay[column.month] as number));
          return;
        case "exit":
          if (column.month + 1 < months) put(row(column.pool, column.month + 1), 1);
          return;
        case "hire":
          put(row(column.pool, column.month), -1);
          return;
        default:
          return;
      }
    };
  },
};
