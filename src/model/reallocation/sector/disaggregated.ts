import { neededFor } from "../../workforce/pools/needed-idle";
import type { Decisions, Start, PoolStep } from "../plan/decisions";
import type { PlanProblem } from "../problem/problem";
import type { ProfiledProblem } from "../problem/profiles";
import type { ReckonedWay } from "../problem/ways";

/** Fewer heads than this are nobody. */
const NOBODY = 1e-9;

/**
 * Decisions about profiles as decisions about their pools: month by month whoever begins or exits comes from the pools in
 * proportion to the idle whom no vacancy will need again; where people run short because their own attrition is another than the
 * mean, fewer begin.
 */
export function disaggregated(
  { ground, ways, survivors }: PlanProblem,
  { profiles, wayOf }: ProfiledProblem,
  decisions: Decisions,
): Decisions {
  const { pools, open, months } = ground;
  const idle = pools.map(({ idle: waiting }) => waiting[open] ?? 0);
  const back = pools.map(() => new Float64Array(months + 1));
  const needed = pools.map(neededFor);
  const starts: Start[] = [];
  const exits: PoolStep[] = [];
  const of = <T extends { readonly month: number }>(steps: readonly T[], month: number) => steps.filter((step) => step.month === month);
  for (let t = open; t < months; t++) {
    pools.forEach((_, pool) => (idle[pool] = (idle[pool] as number) + (back[pool]?.[t] as number)));
    const free = pools.map((_, row) => Math.max(0, (idle[row] as number) - (needed[row]?.[t] as number)));
    const wanted = profiles.map(() => [] as { at: number; heads: number }[]);
    for (const { way, heads } of of(decisions.starts, t)) {
      const { profile, at } = wayOf[way] as (typeof wayOf)[number];
      (wanted[profile] as { at: number; heads: number }[]).push({ at, heads });
    }
    profiles.forEach(({ pools: members, ways: rows }, profile) => {
      const there = members.reduce((sum, pool) => sum + (free[pool] as number), 0);
      const total = (wanted[profile] ?? []).reduce((sum, { heads }) => sum + heads, 0);
      if (there <= NOBODY || total <= NOBODY) return;
      const served = Math.min(1, there / total);
      for (const { at, heads } of wanted[profile] ?? []) {
        members.forEach((pool, member) => {
          const begun = (heads * served * (free[pool] as number)) / there;
          if (begun <= NOBODY) return;
          const way = rows[at]?.[member] as number;
          starts.push({ way, month: t, heads: begun });
          idle[pool] = (idle[pool] as number) - begun;
          const { length, passRate } = ways[way] as ReckonedWay;
          if (t + length < months)
            (back[pool] as Float64Array)[t + length] =
              (back[pool]?.[t + length] as number) +
              ((1 - passRate) * begun * (survivors[pool]?.[t + length] as number)) / (survivors[pool]?.[t] as number);
        });
      }
    });
    pools.forEach(({ stay, released }, pool) => (idle[pool] = (idle[pool] as number) * (stay[t] as number) + (released[t] as number)));
    for (const { pool: profile, heads } of of(decisions.exits, t)) {
      const members = profiles[profile]?.pools ?? [];
      const spare = members.map((pool) => Math.max(0, (idle[pool] as number) - (needed[pool]?.[t + 1] as number)));
      const there = spare.reduce((sum, count) => sum + count, 0);
      members.forEach((pool, member) => {
        const gone = there > NOBODY ? Math.min(1, heads / there) * (spare[member] as number) : 0;
        if (gone <= NOBODY) return;
        exits.push({ pool, month: t, heads: gone });
        idle[pool] = (idle[pool] as number) - gone;
      });
    }
  }
  return { starts, exits, hires: [] };
}
