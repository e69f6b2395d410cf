import type { Constraint } from "./constraint";
import type { ReckonedWay } from "../../problem/ways";

/**
 * Heads at their new work when the window ends are at least a share of the surplus that there would be.
 *
 *   sum of pass * survivors * started >= share * sum over pools of surplus at the end
 *
 * Who is still in class then does not count.
 *
 * @source design.md 3 (least share redeployed), domain.md 7 (26)
 */
export const LEAST_REDEPLOYED: Constraint = {
  id: "least-redeployed",
  of: ["start"],
  levers: ({ inputs: { terms } }) => [terms.leastRedeployed],
  limits({ inputs: { terms: { leastRedeployed }, workforce }, ground: { pools, staff, months } }) {
    if (leastRedeployed <= 0) return [];
    const surplus = pools.reduce((sum, pool) => sum + pool.surplus, 0);
    const already = staff.begun.reduce(
      (sum, { pool }, index) => sum + (staff.stocks.courses[index]?.redeployed[months - 1] ?? 0) / (workforce.pools[pool]?.ftePerHead ?? 1),
      0,
    );
    return [{ constraint: "least-redeployed", lower: Math.max(0, leastRedeployed * surplus - already), upper: Infinity }];
  },
  entries: ({ ways, survivors, ground: { months } }) => (column, put) => {
    if (column.kind !== "start") return;
    const { pool, length, passRate } = ways[column.way] as ReckonedWay;
    const left = survivors[pool] as Float64Array;
    if (column.month + length <= months - 1) put(0, (passRate * (left[months] as number)) / (left[column.month] as number));
  },
};
