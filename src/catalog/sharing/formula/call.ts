import type { Piece } from "./pieces";

/** A call within a formula. */
export interface CallInside {
  /** The pieces of each argument; none of a call without arguments. */
  readonly args: readonly (readonly Piece[])[];
  /** Behind its last bracket. */
  readonly end: number;
}

const OPENS = new Set(["(", "{"]);
const CLOSES = new Set([")", "}"]);

/**
 * The call whose name is a piece of a formula; null where its bracket is never closed.
 *
 * @param at of the name
 */
export function callAt(pieces: readonly Piece[], at: number): CallInside | null {
  const args: Piece[][] = [[]];
  let depth = 0;
  for (let next = at + 1; next < pieces.length; next += 1) {
    const piece = pieces[next] as Piece;
    const { kind, text } = piece;
    if (kind === "sign" && OPENS.has(text)) {
      depth += 1;
      if (depth === 1) continue;
    }
    if (kind === "sign" && CLOSES.has(text)) {
      depth -= 1;
      if (depth === 0) return { args: args.length === 1 && args[0]?.length === 0 ? [] : args, end: next + 1 };
    }
    if (kind === "sign" && text === "," && depth === 1) args.push([]);
    else args.at(-1)?.push(piece);
  }
  return null;
}

/** Pieces without the blanks at their ends. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const isSolid = ({ kind }: Piece) => kind !== "space";
  const first = pieces.findIndex(isSolid);
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex(isSolid) + 1);
}
