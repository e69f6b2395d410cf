import { isBlank, type CellValue } from "../record/cells";
import type { ProblemCause } from "../record/problem";
import { isNothing, tidy, type Quantity } from "../record/quantity";
import type { RunningSums, SumMatch } from "./running-sums";
import { normalised } from "../record/table";
import { beginsAsTotal, soundsLikeTotal } from "./total-row";

/** What a row is looked at for. */
export interface RowView {
  readonly cells: readonly CellValue[];
  /** Indices of the columns that are read. */
  readonly known: readonly number[];
  /** Those in which every row must have a value. */
  readonly required: readonly { readonly at: number; readonly quantity: Quantity<unknown> }[];
  readonly sums: RunningSums;
  /** Headers of the columns that are read, by their indices, as they are written. */
  readonly headers: ReadonlyMap<number, string>;
}

/** What a row is that may be none of the table's, and the column that tells so. */
export interface Stranger {
  readonly at: number;
  readonly cause: ProblemCause;
  /** Whether the row is none of the table's, and what it holds not read. */
  readonly isLeftOut: boolean;
}

/** Units that identify a row: its name, its code, its month. */
const NAMING: ReadonlySet<string> = new Set(["text", "day", "month"]);

/**
 * A row of sums, by its words or by its amounts; the headers once more, or those of another table; a row without a name; or a note under
 * the table, a text alone where every row must have more than that. Null of an ordinary row.
 */
export function strangeRow(view: RowView): Stranger | null {
  const { cells, known, required, sums } = view;
  const isText = (at: number) => typeof cells[at] === "string" && !isBlank(cells[at]);
  const texts = cells.flatMap((_, at) => (isText(at) ? [at] : []));
  const missing = required.filter(({ at, quantity }) => isNothing(cells[at], quantity)).length;
  const foundAt = (at: number) => tidy(cells[at] as string);
  // A mark in a column of the user's own may stand before the first that is read.
  const total = [texts[0], texts.find((at) => known.includes(at))].find(
    (at) => at !== undefined && soundsLikeTotal(normalised(foundAt(at))),
  );
  if (total !== undefined && missing > 0) return { at: total, cause: { code: "total-skipped", found: foundAt(total) }, isLeftOut: true };
  if (total !== undefined && beginsAsTotal(normalised(foundAt(total)))) return { at: total, cause: { code: "total-row", found: foundAt(total) }, isLeftOut: true };
  const header = headerAmong(view, missing > 0);
  if (header !== null) return { at: header, cause: { code: "header-row", found: foundAt(header) }, isLeftOut: true };
  const match = sums.match(cells);
  const [amount] = match?.columns ?? known.filter((at) => typeof cells[at] === "number");
  if (amount !== undefined && !texts.some((at) => known.includes(at)) && isNameless(view)) {
    const found = cells[amount] as number;
    return match
      ? { at: amount, cause: { code: "sum-skipped", found }, isLeftOut: true }
      : { at: amount, cause: { code: "nameless-row", found }, isLeftOut: true };
  }
  if (match !== null && match.rows > 1 && amount !== undefined && missing === 0 && !isMeant(view)) {
    const found = cells[amount] as number;
    return isFirm(match, found)
      ? { at: amount, cause: { code: "sum-row", found }, isLeftOut: true }
      : { at: amount, cause: { code: "sum-alike", found }, isLeftOut: false };
  }
  const [only, other] = known.filter((at) => !saysNothing(cells[at]));
  if (missing > 1 && only !== undefined && other === undefined && isText(only)) return { at: only, cause: { code: "note-row", found: foundAt(only) }, isLeftOut: true };
  return null;
}

/**
 * The first cell of a row that repeats the table's headers, two of them in their own columns; or, where a row lacks values, bears one of
 * them anywhere.
 */
function headerAmong({ cells, known, headers }: RowView, isLacking: boolean): number | null {
  const [first, second] = known.filter((at) => cells[at] === headers.get(at));
  if (first !== undefined && second !== undefined) return first;
  return (isLacking ? known.find((at) => known.some((other) => cells[at] === headers.get(other))) : undefined) ?? null;
}

/** Amounts alone: nothing of what every row is known by. */
function isNameless({ cells, required }: RowView): boolean {
  const naming = required.filter(({ quantity }) => NAMING.has(quantity.unit));
  return naming.length > 0 && naming.every(({ at, quantity }) => isNothing(cells[at], quantity));
}

/** Two columns that add up, three rows, or an amount that is not round: less may be a coincidence. */
function isFirm({ columns, rows }: SumMatch, amount: number): boolean {
  return columns.length > 1 || rows > 2 || !/^\d{1,2}0*$/.test(String(amount));
}

/** Words by which the owner of a row says, in a column that nobody reads, that it counts as it stands. */
const MEANT = new Set(["voulu", "voulue", "meant", "intended"]);

/** Whether the owner has said, in a column that nobody reads, that a row counts as it stands. */
export function isMeant({ cells, known }: Pick<RowView, "cells" | "known">): boolean {
  return cells.some((cell, at) => typeof cell === "string" && !known.includes(at) && MEANT.has(normalised(cell)));
}

/** Older builds of Excel hand a function 0 for a blank cell; a row of them has no name. */
export function saysNothing(cell: CellValue | undefined): boolean {
  return isBlank(cell) || cell === 0;
}
