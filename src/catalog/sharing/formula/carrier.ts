import { callAt, trimmed } from "./call";
import { apart, choosing, fingerprint, fromArguments, inArguments } from "./parts";
import { piecesOf, textOfPieces, type Piece } from "./pieces";

/** By which a formula that carries another one is known, what it showed when it was made, and how many cells the other one filled. */
const MARK = /^"Relais 1 ([0-9a-z]+)(?: (\d+)x(\d+))?"$/;
const markOf = (print: string, { rows, columns }: Filled) => `"Relais 1 ${print}${rows * columns > 1 ? ` ${rows}x${columns}` : ""}"`;
/** Where it can only be in a formula that carries another. */
const MARKED = '"Relais 1 ';
/** By which a cell is known that shows what another one filled: it names that cell's mark. */
const PLACE_MARK = /^"Relais 1 \+([0-9a-z]+)"$/;

/** How a formula is carried along. */
export interface Carriage {
  /** Whether a name is one of the workbook's, which a person may rename. */
  readonly isDefined: (name: string) => boolean;
  /** Whether other spreadsheets may save it: they lose references to tables and to spills, which are carried as texts then. */
  readonly isForAll: boolean;
  /** The cells that it filled. */
  readonly filled?: Filled;
}

interface Filled {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula that shows one thing and carries another: `=CHOOSE(1,shown,"Relais 1 k3f9",
 * "RELAIS.SEVERANCE(",B2,",",C2,")")`. A spreadsheet
 * evaluates the first alone, and keeps the references of the rest: it shifts them where rows are inserted, cells moved, sheets renamed, and
 * where the formula itself is copied. What stands between them is text, which nobody changes.
 *
 * @param shown without its "="
 * @param original with its "="
 */
export function carrying(shown: string, original: string, carriage: Carriage): string {
  const { filled = { rows: 1, columns: 1 } } = carriage;
  const { args, live } = inArguments(original, (piece) => liveIn(piece, carriage));
  return choosing([shown, markOf(printOf(piecesOf(shown), live), filled)], args, carriage.isForAll);
}

/** How much of a piece stands in a formula as a reference, from its beginning. */
export function liveIn({ kind, text }: Piece, { isDefined, isForAll }: Carriage): string {
  if (kind === "name" || kind === "call") return isDefined(text) ? text : "";
  if (kind !== "reference") return "";
  if (!isForAll) return text;
  if (text.includes("[")) return "";
  return text.endsWith("#") ? text.slice(0, -1) : text;
}

/**
 * A cell that shows a place of what a formula filled, where nothing spills: it goes when that formula fills its cells again.
 *
 * @param shown without its "="
 * @param carrier what stands in the first cell
 * @param first how the cell refers to that one
 */
export function placeOfResult(shown: string, carrier: string, first: string): string {
  return `=CHOOSE(1,${shown},"Relais 1 +${markIn(carrier)}",${first})`;
}

/** The first cell of what a cell shows a place of, and its mark; null where it shows none. */
export function resultOfPlace(formula: string): { readonly first: string; readonly mark: string; readonly isWhole: boolean } | null {
  if (!formula.includes(MARKED)) return null;
  const pieces = piecesOf(formula);
  for (const [at, { kind, text }] of pieces.entries()) {
    const call = kind === "call" && text.toUpperCase() === "CHOOSE" ? callAt(pieces, at) : null;
    const [, , mark = [], first = []] = call ? call.args.map(trimmed) : [];
    const [, named] = PLACE_MARK.exec(textOfPieces(mark)) ?? [];
    if (call && named !== undefined) return { first: textOfPieces(first), mark: named, isWhole: at === 1 && call.end === pieces.length };
  }
  return null;
}

/** The mark of the first formula in one that carries another; blank where it carries none. */
export function markIn(formula: string): string {
  for (const { kind, text } of piecesOf(formula)) {
    const [, print] = (kind === "text" && MARK.exec(text)) || [];
    if (print !== undefined) return print;
  }
  return "";
}

/**
 * Tells what a formula shows from anything else that could stand there. What a spreadsheet changes by itself does not count: references
 * are known by their place among those that are carried along, which it shifts with them.
 */
function printOf(shown: readonly Piece[], live: readonly string[]): string {
  const places = new Map(live.map((text, index) => [text.toUpperCase(), index]));
  /** LibreOffice writes `TRUE()`. */
  const isOfTruth = (at: number) =>
    [1, 2].some((back) => {
      const [name, open, close] = shown.slice(Math.max(0, at - back), at - back + 3);
      return name?.kind === "call" && /^(?:TRUE|FALSE)$/i.test(name.text) && open?.text === "(" && close?.text === ")";
    });
  const words = shown.flatMap(({ kind, text }, at) => {
    if (kind === "space" || text === "@" || isOfTruth(at)) return [];
    const place = places.get(text.toUpperCase());
    const plain = kind === "number" ? String(Number(text)) : kind === "text" ? text : text.toUpperCase();
    return [place !== undefined ? `#${place}` : kind === "reference" ? "#" : plain];
  });
  return fingerprint(words);
}

/** A formula as it was before it carried others. */
export interface Restored {
  readonly formula: string;
  /** Whether somebody has changed what it showed: that is not in the formula. */
  readonly isEdited: boolean;
  /** The cells that it filled. */
  readonly filled: Filled;
}

/** A formula that carries others, as it was: every one of them in its place; null where it carries none. */
export function carried(formula: string): Restored | null {
  if (!formula.includes(MARKED)) return null;
  const pieces = piecesOf(formula);
  const out: Piece[] = [];
  let [isFound, isEdited] = [false, false];
  let filled: Filled = { rows: 1, columns: 1 };
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
    filled = inside.filled;
    const { original } = inside;
    const isWhole = textOfPieces(trimmed(pieces.slice(0, at))) === "=" && trimmed(pieces.slice(call.end)).length === 0;
    // Beside what somebody has put around it, it stays one operand.
    const isOne = isWhole || original.length === 1;
    out.push(...(isOne ? original : [BRACKETS[0], ...original, BRACKETS[1]]));
    at = call.end;
  }
  return isFound ? { formula: textOfPieces(out), isEdited, filled } : null;
}

const BRACKETS = [{ kind: "sign", text: "(" }, { kind: "sign", text: ")" }] as const satisfies readonly Piece[];

/** What the arguments of a CHOOSE carry; null where they are somebody's own. */
function carriedBy(args: readonly (readonly Piece[])[]): (Omit<Restored, "formula"> & { readonly original: readonly Piece[] }) | null {
  const [index, shown, mark, ...parts] = args.map(trimmed);
  if (!index || textOfPieces(index) !== "1" || !shown || !mark) return null;
  const [, print, rows = 1, columns = 1] = MARK.exec(textOfPieces(mark)) ?? [];
  if (print === undefined) return null;
  const { original, live } = fromArguments(apart(parts));
  return { original, isEdited: printOf(shown, live) !== print, filled: { rows: Number(rows), columns: Number(columns) } };
}
