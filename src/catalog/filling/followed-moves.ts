import type { Grid } from "../record/cells";
import type { Text } from "../record/text";
import { PLAN_CHOICES, type PlanChoice } from "../tables/plan-choice";
import type { FilledArgument } from "./filled-argument";

/** The plans that a formula can be told, and the one that is followed. */
export interface MovesToFollow {
  readonly follows: PlanChoice;
  /** Cell of the workbook that says which plan is followed; null where there is none. */
  readonly cell: string | null;
  /** The call that gives the best plan, with its "=", and what it gave. */
  readonly best: { readonly formula: Text; readonly moves: Grid["values"] };
  /** The user's table of moves; null where there is none. */
  readonly own: FilledArgument | null;
}

/**
 * The moves of the plan that is followed, as an argument: a call of the function that finds the best one, or the user's table. A cell that
 * says which plan is followed goes on deciding: `IF(Scénarios!B5="le mien",Réaffectations[#All],RELAIS.REALLOCATE(...))`.
 */
export function followedMoves({ follows, cell, best, own }: MovesToFollow): FilledArgument | null {
  const found: FilledArgument = { written: bare(best.formula), cells: best.moves, address: null };
  if (own === null) return follows === "optimal" ? found : null;
  const [usual, other, word] = follows === "optimal" ? [found, own, PLAN_CHOICES.mine] : [own, found, PLAN_CHOICES.optimal];
  if (cell === null) return usual;
  const said = [...new Set(Object.values(word))].map((one) => `${cell}="${one}"`);
  const written: Text = {
    fr: `SI(${said.length > 1 ? `OU(${said.join(";")})` : said.join("")};${other.written.fr};${usual.written.fr})`,
    en: `IF(${said.length > 1 ? `OR(${said.join(",")})` : said.join("")},${other.written.en},${usual.written.en})`,
  };
  return { written, cells: usual.cells, address: null };
}

/** A formula as a part of another. */
function bare({ fr, en }: Text): Text {
  return { fr: fr.slice(1), en: en.slice(1) };
}
