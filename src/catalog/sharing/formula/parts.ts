import { callAt, trimmed } from "./call";
import { piecesOf, textOfPieces, type Piece } from "./pieces";

/** What Excel takes of a text in a formula. */
const MOST_LETTERS = 255;
/** What CHOOSE takes behind its index: Excel 254 arguments, LibreOffice 32, counted in a way of its own. */
const MOST_ARGUMENTS = { excel: 254, all: 29 } as const;
/** Begins a CHOOSE that holds arguments of the one around it, for which that has no room. */
const FURTHER = '"Relais 1 &"';

/** A formula as arguments of another one: texts, and between them what a spreadsheet is to keep as references. */
interface CarriedParts {
  readonly args: readonly string[];
  /** Of these the references. */
  readonly live: readonly string[];
}

/**
 * @param original with its "="
 * @param liveIn how much of a piece is a reference, from its beginning
 */
export function inArguments(original: string, liveIn: (piece: Piece) => string): CarriedParts {
  const args: string[] = [];
  const live: string[] = [];
  let words = "";
  const said = () => {
    args.push(...inShares(words).map(quotedText));
    words = "";
  };
  for (const piece of piecesOf(original.slice(1))) {
    const reference = liveIn(piece);
    if (reference !== "") {
      said();
      args.push(reference);
      live.push(reference);
    }
    words += piece.text.slice(reference.length);
  }
  said();
  return { args, live };
}

/** The formula that arguments are of, in pieces and without its "=". */
export function fromArguments(
  parts: readonly (readonly Piece[])[],
): { readonly original: readonly Piece[]; readonly live: readonly string[] } {
  const live: string[] = [];
  const original = parts.flatMap((part): readonly Piece[] => {
    const said = textIn(part);
    if (said !== null) return [{ kind: "sign", text: said }];
    live.push(textOfPieces(part));
    return part;
  });
  return { original, live };
}

/**
 * A formula that shows the first of what it is given and keeps the rest.
 *
 * @param head what stands in it in any case
 * @param parts of which as many as a spreadsheet does not take stand together
 * @param isForAll whether other spreadsheets than Excel take it
 */
export function choosing(head: readonly string[], parts: readonly string[], isForAll: boolean): string {
  const most = MOST_ARGUMENTS[isForAll ? "all" : "excel"];
  return `=CHOOSE(1,${[...head, ...together(parts, most - head.length, most - 1)].join(",")})`;
}

/** Arguments, in groups and groups of those where there are too many. */
function together(args: readonly string[], most: number, inGroup: number): readonly string[] {
  if (args.length <= most) return args;
  const groups: string[] = [];
  for (let at = 0; at < args.length; at += inGroup) {
    const group = args.slice(at, at + inGroup);
    groups.push(group.length === 1 ? (group[0] as string) : `CHOOSE(1,${[FURTHER, ...group].join(",")})`);
  }
  return together(groups, most, inGroup);
}

/** Arguments one by one, those of groups in their place. */
export function apart(parts: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return parts.flatMap((part) => {
    const call = part[0]?.kind === "call" && part[0].text.toUpperCase() === "CHOOSE" ? callAt(part, 0) : null;
    const [index = [], mark = [], ...inside] = call?.end === part.length ? call.args.map(trimmed) : [];
    return textOfPieces(index) === "1" && textOfPieces(mark) === FURTHER ? apart(inside) : [part];
  });
}

/** What an argument that is a text says; null of any other. */
export function textIn(part: readonly Piece[]): string | null {
  const [only] = part;
  return part.length === 1 && only?.kind === "text" ? only.text.slice(1, -1).replaceAll('""', '"') : null;
}

export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text as shares that a formula takes, their quotes doubled. */
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

/** By which texts in their order are told from others. */
export function fingerprint(words: readonly string[]): string {
  let print = 0x811c9dc5;
  for (const word of words) {
    for (const letter of `${word} `) print = Math.imul(print ^ (letter.codePointAt(0) as number), 0x01000193);
  }
  return (print >>> 0).toString(36);
}
