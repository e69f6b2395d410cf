import { callAt, trimmed } from "./call";
import { piecesOf, textOfPieces, type Piece } from "./pieces";

/** By which a formula that carries another one is known, and what it showed when it was made. */
const MARK = /^"Relais 1 ([0-9a-z]+)"$/;
const markOf = (print: string) => `"Relais 1 ${print}"`;
/** Where it can only be in a formula that carries another. */
const MARKED = '"Relais 1 ';
/** What Excel takes of a text in a formula, and of arguments of CHOOSE. */
const MOST_LETTERS = 255;
const MOST_ARGUMENTS = 254;

/**
 * A formula that shows one thing and carries another: `=CHOOSE(1,shown,"Relais 1 k3f9",
 * "RELAIS.SEVERANCE(",B2,",",C2,")")`. A spreadsheet
 * evaluates the first alone, and keeps the references of the rest: it shifts them where rows are inserted, cells moved, sheets renamed, and
 * where the formula itself is copied. What stands between them is text, which nobody changes.
 *
 * @param shown without its "="
 * @param original with its "="
 * @param isDefined whether a name is one of the workbook's, which a person may rename
 * @returns null where a spreadsheet would not take it
 */
export function carrying(shown: string, original: string, isDefined: (name: string) => boolean): string | null {
  const isLive = ({ kind, text }: Piece) => kind === "reference" || ((kind === "name" || kind === "call") && isDefined(text));
  const args: string[] = [];
  const live: string[] = [];
  let words = "";
  const said = () => {
    for (const part of inShares(words)) args.push(`"${part.replaceAll('"', '""')}"`);
    words = "";
  };
  for (const piece of piecesOf(original.slice(1))) {
    if (!isLive(piece)) {
      words += piece.text;
      continue;
    }
    said();
    args.push(piece.text);
    live.push(piece.text);
  }
  said();
  if (args.length + 2 > MOST_ARGUMENTS) return null;
  return `=CHOOSE(1,${[shown, markOf(printOf(piecesOf(shown), live)), ...args].join(",")})`;
}

/**
 * Tells what a formula shows from anything else that could stand there. What a spreadsheet changes by itself does not count: references
 * are known by their place among those that are carried along, which it shifts with them.
 */
function printOf(shown: readonly Piece[], live: readonly string[]): string {
  const places = new Map(live.map((text, index) => [text.toUpperCase(), index]));
  let print = 0x811c9dc5;
  for (const { kind, text } of shown) {
    if (kind === "space" || text === "@") continue;
    const place = places.get(text.toUpperCase());
    const plain = kind === "number" ? String(Number(text)) : kind === "text" ? text : text.toUpperCase();
    const said = place !== undefined ? `#${place}` : kind === "reference" ? "#" : plain;
    for (const letter of `${said} `) print = Math.imul(print ^ (letter.codePointAt(0) as number), 0x01000193);
  }
  return (print >>> 0).toString(36);
}

/** A formula as it was before it carried others. */
export interface Restored {
  readonly formula: string;
  /** Whether somebody has changed what it showed: that is not in the formula. */
  readonly isEdited: boolean;
}

/** A text as shares that a formula takes, each with its quotes doubled. */
function inShares(text: string): string[] {
  const shares: string[] = [];
  let share = "";
  let length = 0;
  for (const letter of text) {
    const takes = letter === '"' ? 2 : letter.length;
    if (length + takes > MOST_LETTERS) {
      shares.push(share);
      [share, length] = ["", 0];
    }
    share += letter;
    length += takes;
  }
  return share === "" ? shares : [...shares, share];
}

/** A formula that carries others, as it was: every one of them in its place; null where it carries none. */
export function carried(formula: string): Restored | null {
  if (!formula.includes(MARKED)) return null;
  const pieces = piecesOf(formula);
  const out: Piece[] = [];
  let [isFound, isEdited] = [false, false];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const call = piece.kind === "call" && piece.text.toUpperCase() === "CHOOSE" ? callAt(pieces, at) : null;
    const inside = call && carriedBy(call.args);
    if (!call || inside === null) {
      out.push(piece);
      at += 1;
      continue;
    }
    isFound = true;
    isEdited ||= inside.isEdited;
    const { original } = inside;
    const isWhole = textOfPieces(trimmed(pieces.slice(0, at))) === "=" && trimmed(pieces.slice(call.end)).length === 0;
    // Beside what somebody has put around it, it stays one operand.
    const isOne = isWhole || original.length === 1;
    out.push(...(isOne ? original : [BRACKETS[0], ...original, BRACKETS[1]]));
    at = call.end;
  }
  return isFound ? { formula: textOfPieces(out), isEdited } : null;
}

const BRACKETS = [{ kind: "sign", text: "(" }, { kind: "sign", text: ")" }] as const satisfies readonly Piece[];

/** What the arguments of a CHOOSE carry; null where they are somebody's own. */
function carriedBy(args: readonly (readonly Piece[])[]): { readonly original: readonly Piece[]; readonly isEdited: boolean } | null {
  const [index, shown, mark, ...parts] = args.map(trimmed);
  if (!index || textOfPieces(index) !== "1" || !shown || !mark) return null;
  const [, print] = MARK.exec(textOfPieces(mark)) ?? [];
  if (print === undefined) return null;
  const live: string[] = [];
  const original = parts.flatMap((part): readonly Piece[] => {
    const [first] = part;
    if (part.length === 1 && first?.kind === "text") return [{ kind: "sign", text: first.text.slice(1, -1).replaceAll('""', '"') }];
    live.push(textOfPieces(part));
    return part;
  });
  return { original, isEdited: printOf(shown, live) !== print };
}
