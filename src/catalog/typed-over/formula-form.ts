import { columnIndex, columnLetters } from "../record/cells";
import { piecesOf } from "../sharing/formula/pieces";

/** Where a cell stands on its sheet, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A piece of a formula that may be another one in the cell beside it. */
export type Part =
  | { readonly kind: "fixed"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "integer"; readonly value: number }
  | { readonly kind: "row" | "column"; readonly isAbsolute: boolean; readonly value: number };

/** A formula as it reads from its own cell, so that copies of it are alike wherever they stand. */
export interface FormulaForm {
  readonly place: Place;
  readonly parts: readonly Part[];
  /** The same for all copies: relative references by their distance, without what may move on from cell to cell. */
  readonly key: string;
  /** What may move on from cell to cell: rows and columns behind a "$", whole numbers. */
  readonly moving: readonly number[];
  /** Texts that it quotes. */
  readonly quoted: string;
}

const CELLS = /^(.*!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?:(:)(\$?)([A-Z]{1,3})(\$?)(\d+))?(#?)$/is;
const COLUMNS = /^(.*!)?(\$?)([A-Z]{1,3})(:)(\$?)([A-Z]{1,3})$/is;
const ROWS = /^(.*!)?(\$?)(\d+)(:)(\$?)(\d+)$/is;

/** The pieces of a formula, with or without its "=", wherever it stands. In English notation. */
export function partsOf(formula: string): readonly Part[] {
  const pieces = piecesOf(formula).filter(({ kind }) => kind !== "space");
  return pieces.flatMap(({ kind, text }, at): readonly Part[] => {
    if (kind === "text") return [{ kind: "text", text }];
    if (kind === "reference") return partsOfReference(text);
    if (kind === "number" && /^\d{1,9}$/.test(text) && pieces[at + 1]?.text !== "%") return [{ kind: "integer", value: Number(text) }];
    return [{ kind: "fixed", text }];
  });
}

/** A formula that is made of parts, at its place. */
export function formAt(parts: readonly Part[], place: Place): FormulaForm {
  const moves = (part: Part) => part.kind === "integer" || ((part.kind === "row" || part.kind === "column") && part.isAbsolute);
  const moving = parts.filter(moves).map((part) => (part as { readonly value: number }).value);
  const quoted = parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])).join("");
  return { place, parts, key: parts.map((part) => keyOf(part, place)).join(""), moving, quoted };
}

function partsOfReference(text: string): readonly Part[] {
  const fixed = (words: string | undefined): Part[] => (words ? [{ kind: "fixed", text: words }] : []);
  const row = (dollar: string | undefined, number: string): Part => ({ kind: "row", isAbsolute: dollar === "$", value: Number(number) - 1 });
  const column = (dollar: string | undefined, letters: string): Part => ({
    kind: "column",
    isAbsolute: dollar === "$",
    value: columnIndex(letters.toUpperCase()),
  });
  const cells = CELLS.exec(text);
  if (cells) {
    const [, sheet, left$, left, top$, top, colon, right$, right, bottom$, bottom, spill] = cells as unknown as string[];
    const last = colon ? [...fixed(colon), column(right$, right as string), row(bottom$, bottom as string)] : [];
    return [...fixed(sheet), column(left$, left as string), row(top$, top as string), ...last, ...fixed(spill)];
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, sheet, left$, left, colon, right$, right] = columns as unknown as string[];
    return [...fixed(sheet), column(left$, left as string), ...fixed(colon), column(right$, right as string)];
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [, sheet, top$, top, colon, bottom$, bottom] = rows as unknown as string[];
    return [...fixed(sheet), row(top$, top as string), ...fixed(colon), row(bottom$, bottom as string)];
  }
  return fixed(text);
}

function keyOf(part: Part, place: Place): string {
  switch (part.kind) {
    case "fixed":
      return part.text.toUpperCase();
    case "text":
      return '"';
    case "integer":
      return "#";
    default:
      return part.isAbsolute ? `${part.kind}$` : `${part.kind}[${part.value - place[part.kind]}]`;
  }
}

/** By how much each moving part of one formula differs from that of another, per cell between them; null where they are of two kinds. */
export function stepsBetween(one: FormulaForm, other: FormulaForm): readonly number[] | null {
  if (one.key !== other.key) return null;
  const distance = other.place.row - one.place.row + other.place.column - one.place.column;
  const steps = one.moving.map((value, at) => ((other.moving[at] as number) - value) / distance);
  // What moves on goes one by one: the third line of a table, the fourth.
  return steps.every((step) => step === 0 || step === 1) ? steps : null;
}

/** A formula copied to another cell, moving on by its steps on the way; null where it would leave the sheet. */
export function copiedTo(form: FormulaForm, place: Place, steps: readonly number[]): string | null {
  const distance = place.row - form.place.row + place.column - form.place.column;
  let [next, isInside] = [0, true];
  const moved = (value: number) => value + (steps[next++] as number) * distance;
  const text = form.parts.map((part) => {
    if (part.kind === "fixed" || part.kind === "text") return part.text;
    if (part.kind === "integer") return String(moved(part.value));
    const value = part.isAbsolute ? moved(part.value) : part.value + place[part.kind] - form.place[part.kind];
    isInside &&= value >= 0;
    if (value < 0) return "";
    return `${part.isAbsolute ? "$" : ""}${part.kind === "row" ? value + 1 : columnLetters(value)}`;
  });
  return isInside ? text.join("") : null;
}

/**
 * How many cells of its own line a formula names: those of a range by its corners.
 *
 * @param line the column, or the row, that it stands in
 */
export function namesOfOwnLine({ parts, place }: FormulaForm, line: "column" | "row"): number {
  let [count, isElsewhere] = [0, false];
  parts.forEach((part, at) => {
    if (part.kind === "fixed") isElsewhere = part.text.endsWith("!") || (isElsewhere && part.text === ":");
    const behind = parts[at + 1];
    if (part.kind !== "column" || behind?.kind !== "row") return;
    const corner = { column: part.value, row: behind.value };
    if (!isElsewhere && corner[line] === place[line]) count += 1;
  });
  return count;
}
