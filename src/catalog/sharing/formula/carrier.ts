import { callAt, trimmed } from "./call";
import { piecesOf, textOfPieces, type Piece } from "./pieces";

/** By which a formula that carries another one is known. */
const MARK = '"Relais 1"';
/** What Excel takes of a text in a formula, and of arguments of CHOOSE. */
const MOST_LETTERS = 255;
const MOST_ARGUMENTS = 254;

/**
 * A formula that shows one thing and carries another: `=CHOOSE(1,shown,"Relais 1","RELAIS.SEVERANCE(",B2,",",C2,")")`. A spreadsheet
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
  }
  said();
  return args.length + 2 > MOST_ARGUMENTS ? null : `=CHOOSE(1,${[shown, MARK, ...args].join(",")})`;
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
export function carried(formula: string): string | null {
  if (!formula.includes(MARK)) return null;
  const pieces = piecesOf(formula);
  const restored = restoredIn(pieces);
  return restored === null ? null : textOfPieces(restored);
}

function restoredIn(pieces: readonly Piece[]): readonly Piece[] | null {
  const out: Piece[] = [];
  let isFound = false;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const call = piece.kind === "call" && piece.text.toUpperCase() === "CHOOSE" ? callAt(pieces, at) : null;
    const original = call && originalOf(call.args);
    if (!call || original === null) {
      out.push(piece);
      at += 1;
      continue;
    }
    isFound = true;
    const isWhole = textOfPieces(trimmed(pieces.slice(0, at))) === "=" && trimmed(pieces.slice(call.end)).length === 0;
    // Beside what somebody has put around it, it stays one operand.
    const isOne = isWhole || original.length === 1;
    out.push(...(isOne ? original : [BRACKETS[0], ...original, BRACKETS[1]]));
    at = call.end;
  }
  return isFound ? out : null;
}

const BRACKETS = [{ kind: "sign", text: "(" }, { kind: "sign", text: ")" }] as const satisfies readonly Piece[];

/** What the arguments of a CHOOSE carry; null where they are somebody's own. */
function originalOf(args: readonly (readonly Piece[])[]): readonly Piece[] | null {
  const [index, , mark, ...parts] = args.map(trimmed);
  if (!index || textOfPieces(index) !== "1" || !mark || textOfPieces(mark) !== MARK) return null;
  return parts.flatMap((part): readonly Piece[] => {
    const [first] = part;
    return part.length === 1 && first?.kind === "text" ? [{ kind: "sign", text: first.text.slice(1, -1).replaceAll('""', '"') }] : part;
  });
}
