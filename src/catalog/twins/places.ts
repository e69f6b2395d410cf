import { columnLetters } from "../record/cells";
import type { Expression } from "./expression";

/** What stands in a formula as it is. */
export const given = (formula: string): Expression => ({ kind: "given", formula });

/** A name as it is read, not as it is reckoned with. */
export function labelled(name: string): string {
  return name.replaceAll("_", " ");
}

/** A cell, which goes along wherever its formula is copied to. */
export function plainName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** In its column, on the line of the formula wherever it is copied to. */
export function onLine(row: number, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/** In its row, in the column of the formula wherever it is copied to. */
export function onColumn(row: number, column: number): string {
  return `${columnLetters(column)}$${row + 1}`;
}
