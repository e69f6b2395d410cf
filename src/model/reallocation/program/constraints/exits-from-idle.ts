import type { Constraint } from "./constraint";

/**
 * Nobody exits but from the idle, at the end of a month.
 *
 *   exits(t) <= stay * waiting(t) + released(t)
 *
 * @source model.md 3
 */
export const EXITS_FROM_IDLE: Constraint = {
  id: "exits-from-idle",
  of: ["exit", "wait"],
  levers: () => [],
  limits: ({ ground: { pools, months } }) =>
    pools.flatMap(({ released, firstExit }, pool) =>
      Array.from({ length: months - firstExit }, (_, at) => ({
        constraint: "exits-from-idle" as const, pool, month: firstExit + at, lower: -Infinity, upper: released[firstExit + at] as number,
      })),
    ),
  entries({ ground: { pools, months } }) {
    let next = 0;
    const first = pools.map(({ firstExit }) => {
      const at = next - firstExit;
      next += months - firstExit;
      return at;
    });
    return (column, put) => {
      if (column.kind !== "exit" && column.kind !== "wait") return;
      const { pool, month } = column;
      const { stay, firstExit } = pools[pool] as (typeof pools)[number];
      if (month < firstExit) return;
      put((first[pool] as number) + month, column.kind === "exit" ? 1 : -(stay[month] as number));
    };
  },
};
