import { fteOf, headcount, type Pool } from "./pool";

/** What a line says of the agents who work on it. */
export interface LineStaff {
  /** "" where nobody says. */
  readonly site: string;
  /** Agents billed at the line's reference revenue, FTE. */
  readonly fte: number;
  /** Where they come from, shares that sum to 1; null where the line does not say. */
  readonly pools: readonly { readonly pool: string; readonly share: number }[] | null;
}

/** A relation between lines and pools that does not hold. Rows count from 0 in their table. */
export type StaffFault =
  | { readonly code: "pool-doubled"; readonly table: "pools"; readonly row: number; readonly pool: string }
  | { readonly code: "pool-unknown"; readonly table: "lines"; readonly row: number; readonly pool: string }
  | { readonly code: "site-without-staff"; readonly table: "lines"; readonly row: number; readonly site: string }
  | { readonly code: "pool-assumed"; readonly table: "lines"; readonly row: number; readonly site: string }
  | { readonly code: "pool-overbooked"; readonly table: "pools"; readonly row: number; readonly lineFte: number; readonly poolFte: number };

/** A line's FTE beyond its pool's by less than this are rounding of the shares. */
const ROUNDING = 1e-9;

/**
 * Faults in the relations between lines and pools.
 *
 * @returns in the order of the tables; empty when all is well
 * @source model.md 1 (lines without a pool; FTE of lines at most the pool's)
 */
export function staffFaults(lines: readonly LineStaff[], pools: readonly Pool[]): StaffFault[] {
  const faults: StaffFault[] = [];
  const known = new Set<string>();
  pools.forEach(({ pool }, row) => {
    if (known.has(pool)) faults.push({ code: "pool-doubled", table: "pools", row, pool });
    known.add(pool);
  });
  lines.forEach(({ pools: named, site }, row) => {
    if (named === null) {
      const code = headsOf(poolsAt(site, lines, pools)) > 0 ? "pool-assumed" : "site-without-staff";
      faults.push({ code, table: "lines", row, site });
    }
    for (const { pool } of named ?? []) if (!known.has(pool)) faults.push({ code: "pool-unknown", table: "lines", row, pool });
  });
  // Where a pool is unknown, what it is asked for can't be added up; where one is assumed, it can.
  if (faults.some(({ code }) => code !== "pool-assumed")) return faults;
  const billed = poolNeed(lines, pools, new Float64Array(lines.length), 1);
  pools.forEach((pool, row) => {
    const [lineFte, poolFte] = [billed[row] as number, fteOf(pool)];
    if (lineFte > poolFte * (1 + ROUNDING)) faults.push({ code: "pool-overbooked", table: "pools", row, lineFte, poolFte });
  });
  return faults;
}

/**
 * FTE that the lines need of each pool, by pool and month, row-major.
 *
 *   need = sum over lines of FTE * share of the pool * (1 - lost share)
 *
 * The FTE of a line that names no pool are spread over the pools of its site by headcount; where no site is named at all there is
 * but one, and all pools are on it.
 *
 * @param lines      free of faults (staffFaults) beyond warnings
 * @param lostShares of the lines by month, row-major: at month ends or over the months
 * @source model.md 1-2
 */
export function poolNeed(lines: readonly LineStaff[], pools: readonly Pool[], lostShares: ArrayLike<number>, months: number): Float64Array {
  const need = new Float64Array(pools.length * months);
  const rows = new Map(pools.map(({ pool }, row) => [pool, row]));
  lines.forEach((line, row) => {
    for (const { pool, share } of line.pools ?? sharesOf(poolsAt(line.site, lines, pools))) {
      const first = (rows.get(pool) as number) * months;
      for (let t = 0; t < months; t++) {
        need[first + t] = (need[first + t] as number) + line.fte * share * (1 - (lostShares[row * months + t] as number));
      }
    }
  });
  return need;
}

/**
 * The pools on a site. A blank is no site: a line and a pool of which nobody says where they are need not be in one place, unless
 * neither lines nor pools name any.
 */
function poolsAt(site: string, lines: readonly LineStaff[], pools: readonly Pool[]): readonly Pool[] {
  if (site === "" && [...lines, ...pools].some((other) => other.site !== "")) return [];
  return pools.filter((pool) => pool.site === site);
}

function sharesOf(pools: readonly Pool[]): { pool: string; share: number }[] {
  const heads = headsOf(pools);
  return pools.map((pool) => ({ pool: pool.pool, share: headcount(pool) / heads }));
}

function headsOf(pools: readonly Pool[]): number {
  return pools.reduce((sum, pool) => sum + headcount(pool), 0);
}
