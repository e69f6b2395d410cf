import type { Pause } from "../../pause";
import type { LinearModel, LinearSolution } from "../program/linear-program";
import { withoutRounding } from "./without-rounding";

/** Less than this, in thousands, is no gain. */
const NOTHING = 1e-6;

/** A group more or less. */
interface Move {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** What it can gain at the most: the optimum is concave in the groups. */
  readonly most: number;
}

/**
 * Looks for better groups next to those of a plan: one more or one less in a room and a month, those first that could gain most,
 * as their reduced costs tell; a move that gains is kept, and the search goes on from there.
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
    const move = likeliest(best);
    if (!move) break;
    const basis = model.basis();
    set(move.at, move.to);
    const result = await model.solve(pause);
    if (result.status === "optimal" && result.solution.objective > best.objective + NOTHING) {
      best = result.solution;
      continue;
    }
    tried.add(keyOf(move));
    set(move.at, move.from);
    model.setBasis(basis);
  }
  return withoutRounding(best.values);

  function likeliest({ values, reducedCosts }: LinearSolution): Move | null {
    let likeliest: Move | null = null;
    for (const at of columns) {
      const gain = reducedCosts[at] as number;
      const from = Math.round(values[at] as number);
      const move = { at, from, to: gain > 0 ? from + 1 : from - 1, most: Math.abs(gain) };
      if (move.most > NOTHING && move.to >= 0 && (likeliest === null || move.most > likeliest.most + NOTHING) && !tried.has(keyOf(move)))
        likeliest = move;
    }
    return likeliest;
  }

  function set(at: number, groups: number): void {
    model.setColumnBounds([at], [groups], [groups]);
  }
}

function keyOf({ at, from, to }: Move): string {
  return `${at} ${from} ${to}`;
}
