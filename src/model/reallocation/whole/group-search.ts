import type { Pause } from "../../pause";
import type { LinearModel, LinearSolution } from "../program/linear-program";
import { withoutRounding } from "./without-rounding";

/** Less than this, in thousands, is no gain. */
const NOTHING = 1e-6;

/** A group more here, a group less there, or both. */
interface Move {
  readonly more: number | null;
  readonly fewer: number | null;
  /** What it can gain at the most: the optimum is concave in the groups. */
  readonly most: number;
}

/**
 * Looks for better groups next to those of a plan: first one more or one less in a room and a month, in the second half of the tries also
 * one that is elsewhere or at another time; those first that could gain most, as their reduced costs tell. A move that gains is kept, and
 * the search goes on from there.
 *
 * @param model its columns of groups are fixed at the plan's; at those of what is returned afterwards
 * @param tries moves that are tried at the most
 * @returns values of the best plan that was found; null where the plan's own groups can't be had
 */
export async function groupSearch(
  model: LinearModel,
  columns: readonly number[],
  tries: number,
  pause?: Pause,
): Promise<Float64Array | null> {
  const first = await model.solve(pause);
  if (first.status !== "optimal") return null;
  let best = first.solution;
  const tried = new Set<string>();
  for (let left = tries; left > 0; left--) {
    const move = likeliest(best, left <= tries / 2) ?? likeliest(best, true);
    if (!move) break;
    shift(move, 1);
    const result = await model.solve(pause);
    if (result.status === "optimal" && result.solution.objective > best.objective + NOTHING) {
      best = result.solution;
      tried.clear();
      continue;
    }
    tried.add(keyOf(move));
    shift(move, -1);
  }
  return withoutRounding(best.values);

  function likeliest({ values, reducedCosts }: LinearSolution, isPaired: boolean): Move | null {
    const gainOf = (at: number) => reducedCosts[at] as number;
    const there = columns.filter((at) => Math.round(values[at] as number) > 0);
    let found: Move | null = null;
    const consider = (more: number | null, fewer: number | null) => {
      const most = (more === null ? 0 : gainOf(more)) - (fewer === null ? 0 : gainOf(fewer));
      if (most <= (found?.most ?? 0) + NOTHING || more === fewer) return;
      const move = { more, fewer, most };
      if (!tried.has(keyOf(move))) found = move;
    };
    for (const more of columns) consider(more, null);
    for (const fewer of there) consider(null, fewer);
    if (isPaired) for (const more of columns) for (const fewer of there) consider(more, fewer);
    return found;
  }

  function shift({ more, fewer }: Move, by: 1 | -1): void {
    for (const [at, change] of [[more, by], [fewer, -by]] as const) {
      if (at === null) continue;
      const groups = (model.program.lower[at] as number) + change;
      model.setColumnBounds([at], [groups], [groups]);
    }
  }
}

function keyOf({ more, fewer }: Move): string {
  return `${more} ${fewer}`;
}
