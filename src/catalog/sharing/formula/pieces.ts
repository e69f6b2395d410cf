/** A piece of a formula's text. */
export interface Piece {
  /** A reference to cells stands whole: its sheet, a range, the `#` of a spill. A `call` is a name with a bracket behind it. */
  readonly kind: "text" | "reference" | "name" | "call" | "number" | "space" | "sign";
  readonly text: string;
}

// A sheet in quotes, one of another workbook, one by its bare name, or several from one to another.
const SHEET = String.raw`(?:'(?:[^']|'')+'|\[[^\]'"]+\][^!\s'"(),;{}]*|[\p{L}_\\][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const CELLS = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
/** What would make a longer word of a reference. */
const NO_MORE = String.raw`(?![\p{L}\p{N}_.(\[!])`;

const KINDS: readonly (readonly [Piece["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["space", /\s+/y],
  ["sign", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/iy],
  ["reference", new RegExp(`(?:${SHEET})?${CELLS}${NO_MORE}#?`, "uy")],
  ["reference", new RegExp(`${SHEET}(?:#REF!|${NAME}(?![(]))`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
];
const WORD = new RegExp(NAME, "uy");

/** A formula in its pieces, with or without its "="; their texts joined are the formula again. In English notation. */
export function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length; ) {
    const piece = pieceAt(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(formula: string, at: number): Piece {
  for (const [kind, pattern] of KINDS) {
    const text = matchAt(pattern, formula, at);
    if (text !== null) return { kind, text };
  }
  const word = matchAt(WORD, formula, at) ?? "";
  const behind = at + word.length;
  if (formula.charAt(behind) === "[") {
    const end = endOfBrackets(formula, behind);
    if (end !== null) return { kind: "reference", text: formula.slice(at, end) };
  }
  if (word === "") return { kind: "sign", text: formula.charAt(at) };
  return { kind: formula.charAt(behind) === "(" ? "call" : "name", text: word };
}

function matchAt(pattern: RegExp, formula: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? null;
}

/** Where square brackets are closed; null where they are not. An apostrophe stands before a bracket of a column's name. */
function endOfBrackets(formula: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && (depth -= 1) === 0) return at + 1;
  }
  return null;
}

/** Pieces as the text that they are of. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}
