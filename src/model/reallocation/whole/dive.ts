import type { Pause } from "../../pause";
import type { LinearModel, SolveResult } from "../program/linear-program";
import { withoutRounding } from "./without-rounding";

/** Fewer than this from a whole number is the solver's rounding. */
const WHOLE = 1e-6;
/** Share of what is not whole yet that becomes so at a time. */
const AT_A_TIME = 0.5;
/** And as many at the least. */
const AT_LEAST = 3;
/** Times that all are free again. */
const FREED = 3;

/** A column that is not whole: how much of it there is, and the nearest whole number. */
interface Broken {
  readonly at: number;
  readonly value: number;
  readonly nearest: number;
}

/**
 * Makes columns whole that may be fewer, but for what limits ask: those nearest to a whole number are fixed there, the program is
 * solved again from its basis, and so on until all are whole. Where too many were rounded up, the last are rounded down; where
 * that is not enough, for the refunds of one course pay the next, all are free again below what they were, and from the third
 * time on they are only rounded down.
 *
 * @param model its bounds of the columns are the whole plan's afterwards
 * @param columns their lower bounds are as they may be at the least
 * @returns the best plan found with the columns whole; null where there is none
 * @source Achterberg, "Constraint Integer Programming" (2007), 9.2: fractional diving
 */
export async function dive(model: LinearModel, columns: readonly number[], pause?: Pause): Promise<Float64Array | null> {
  const { program } = model;
  const least = new Map(columns.map((at) => [at, program.lower[at] as number]));
  let freed = 0;
  let result = await model.solve(pause);
  for (;;) {
    if (result.status !== "optimal") return null;
    const values = withoutRounding(result.solution.values);
    const broken = columns.map((at) => brokenAt(at, values[at] as number)).filter((one) => one !== null);
    if (broken.length === 0) return values;
    broken.sort((a, b) => away(a) - away(b) || a.at - b.at);
    const batch = broken.slice(0, Math.max(AT_LEAST, Math.ceil(broken.length * AT_A_TIME)));
    if (freed < FREED) {
      result = await bounded(batch.map(({ at, nearest }) => ({ at, lower: nearest, upper: nearest })));
      if (result.status === "optimal") continue;
    }
    result = await bounded(batch.map(({ at, value }) => ({ at, lower: least.get(at) as number, upper: Math.floor(value) })));
    if (result.status === "optimal" || freed === FREED) continue;
    freed += 1;
    result = await bounded(columns.map((at) => ({ at, lower: least.get(at) as number, upper: program.upper[at] as number })));
  }

  function bounded(bounds: readonly { readonly at: number; readonly lower: number; readonly upper: number }[]): Promise<SolveResult> {
    model.setColumnBounds(bounds.map(({ at }) => at), bounds.map(({ lower }) => lower), bounds.map(({ upper }) => upper));
    return model.solve(pause);
  }
}

function brokenAt(at: number, value: number): Broken | null {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= WHOLE ? null : { at, value, nearest };
}

function away({ value, nearest }: Broken): number {
  return Math.abs(value - nearest);
}
