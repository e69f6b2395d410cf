import { neededFor } from "../../workforce/pools/needed-idle";
import type { PoolGround } from "./ground";
import { withColumns, type PlanProblem } from "./problem";
import type { ReckonedWay } from "./ways";

/** Pools that are so alike that a plan may treat them as one, and the ways that they all have. */
export interface Profile {
  /** Rows of its pools, and of their ways by activity. */
  readonly pools: readonly number[];
  readonly ways: readonly (readonly number[])[];
}

export interface ProfiledProblem {
  readonly problem: PlanProblem;
  readonly profiles: readonly Profile[];
  /** Row of the profile, and place among its ways, of each way of the profiled problem. */
  readonly wayOf: readonly { readonly profile: number; readonly at: number }[];
}

/**
 * The same problem with like pools taken together: of one site, category, first lawful exit and hours, who can go the same ways
 * in the same time; the rest (wages, attrition, seniority, how well they learn) is the mean of their people.
 *
 * @param most profiles at the most, where more are not asked for by what pools must share
 */
export function profiled(problem: PlanProblem, most: number): ProfiledProblem {
  const { ground, ways, inputs } = problem;
  const waysOf = ground.pools.map((): number[] => []);
  ways.forEach(({ pool }, row) => (waysOf[pool] as number[]).push(row));
  const kinds = new Map<string, number[]>();
  ground.pools.forEach(({ category, firstExit, ftePerHead }, pool) => {
    const gates = (waysOf[pool] as number[]).map((row) => `${ways[row]?.activity ?? ""}:${ways[row]?.length ?? ""}`).join(" ");
    const key = [inputs.siteOf[pool], category, firstExit, ftePerHead, gates].join("|");
    kinds.set(key, [...(kinds.get(key) ?? []), pool]);
  });
  const share = Math.max(1, Math.ceil(ground.pools.length / most));
  const profiles = [...kinds.values()].flatMap((pools): Profile[] => {
    // Who costs alike stays together.
    const sorted = pools.toSorted((a, b) => wageOf(ground.pools, a) - wageOf(ground.pools, b) || a - b);
    const lots = Array.from({ length: Math.ceil(sorted.length / share) }, (_, k) => sorted.slice(k * share, (k + 1) * share));
    return lots.map((lot) => ({
      pools: lot,
      ways: (waysOf[lot[0] as number] as number[]).map((_, at) => lot.map((pool) => (waysOf[pool] as number[])[at] as number)),
    }));
  });
  const wayOf: { profile: number; at: number }[] = [];
  const joined = profiles.flatMap(({ pools, ways: rows }, profile) =>
    rows.map((members, at): ReckonedWay => {
      wayOf.push({ profile, at });
      return meanWay(members.map((row) => ways[row] as ReckonedWay), pools.map((pool) => weightOf(ground.pools, pool)), profile);
    }),
  );
  const grounds = profiles.map(({ pools }) => meanPool(pools.map((pool) => ground.pools[pool] as PoolGround)));
  return {
    profiles,
    wayOf,
    problem: withColumns({
      ...problem,
      inputs: { ...inputs, siteOf: profiles.map(({ pools: [first] }) => inputs.siteOf[first as number] ?? null) },
      ground: { ...ground, pools: grounds },
      ways: joined,
    }),
  };
}

function wageOf(pools: readonly PoolGround[], row: number): number {
  return pools[row]?.loadedWage ?? 0;
}

/** Heads that are or will be idle: whose ways matter. */
function weightOf(pools: readonly PoolGround[], row: number): number {
  const { idle, released } = pools[row] as PoolGround;
  return Math.max(1e-9, ...idle, ...released);
}

function meanPool(pools: readonly PoolGround[]): PoolGround {
  const [first] = pools as [PoolGround];
  const weights = pools.map((_, row) => weightOf(pools, row));
  const months = first.stay.length;
  const mean = (of: (pool: PoolGround) => number) => weighted(pools.map(of), weights);
  const each = (of: (pool: PoolGround) => Float64Array) =>
    Float64Array.from({ length: months }, (_, t) => mean((pool) => of(pool)[t] as number));
  const stay = each(({ stay: share }) => share);
  // Whom vacancies of his own pool will need again is none of the profile's: no other pool can do without him.
  const needed = pools.map(neededFor);
  const idle = Float64Array.from({ length: months }, (_, t) =>
    pools.reduce((total, pool, row) => total + (pool.idle[t] as number) - (needed[row]?.[t] as number), 0),
  );
  return {
    ...first,
    heads: pools.reduce((total, { heads }) => total + heads, 0),
    loadedWage: mean(({ loadedWage }) => loadedWage),
    idleWage: mean(({ idleWage }) => idleWage),
    stay,
    idle,
    // What keeps the idle on their path with the mean attrition.
    released: Float64Array.from({ length: months }, (_, t) =>
      t + 1 < months
        ? (idle[t + 1] as number) - (stay[t] as number) * (idle[t] as number)
        : pools.reduce(
            (total, pool, row) => total + (pool.released[t] as number) + (pool.stay[t] as number) * (needed[row]?.[t] as number),
            0,
          ),
    ),
    exitCost: each(({ exitCost }) => exitCost),
    idleAtEnd: mean(({ idleAtEnd }) => idleAtEnd),
    surplus: pools.reduce((total, { surplus }) => total + surplus, 0),
  };
}

function meanWay(ways: readonly ReckonedWay[], weights: readonly number[], pool: number): ReckonedWay {
  const [first] = ways as [ReckonedWay];
  const each = (of: (way: ReckonedWay) => Float64Array) =>
    of(first).map((_, t) =>
      weighted(
        ways.map((way) => of(way)[t] as number),
        weights,
      ),
    );
  return {
    ...first,
    pool,
    passRate: weighted(ways.map(({ passRate }) => passRate), weights),
    cash: each(({ cash }) => cash),
    productivity: each(({ productivity }) => productivity),
    fees: weighted(ways.map(({ fees }) => fees), weights),
  };
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0) / total;
}
