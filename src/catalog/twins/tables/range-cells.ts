import { isBlank, originOf, type CellValue, type Grid } from "../../record/cells";
import type { Text } from "../../record/text";
import { call, expression, operation, type Expression } from "../expression";
import { formula } from "../formula";
import { NotPrintable } from "../printing";

/** A cell of a range, counted from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A range of a call: what stands for it in a formula, and what its cells held when the formula was written. */
export interface RangeCells {
  readonly range: Expression;
  readonly values: Grid["values"];
}

/** Where a range that is read for a formula begins: so an address within it tells a cell of it. */
export const FIRST_CELL = "T!A1";

/** The cell of an address that a range read from `FIRST_CELL` on has given. */
export function spotOf(address: string | undefined): Spot | null {
  const origin = address === undefined ? null : originOf(address);
  return origin && { row: origin.row + 1, column: origin.column + 1 };
}

export function cellAt({ range }: RangeCells, { row, column }: Spot): Expression {
  return call("INDEX", [range, row, column]);
}

/** That a cell holds what it held; a blank one is known by the count of those that are none. */
export function isAsItWas(cells: RangeCells, spot: Spot): Expression[] {
  const value = cells.values[spot.row - 1]?.[spot.column - 1];
  if (typeof value === "string" && value.length > LONGEST_TEXT) throw textTooLong(value);
  return isBlank(value) || typeof value === "object" ? [] : [operation(cellAt(cells, spot), "=", expression(value))];
}

/** Characters of a text that a formula can hold. */
const LONGEST_TEXT = 255;

function textTooLong(text: string): NotPrintable {
  return new NotPrintable({
    fr: `Le texte « ${text.slice(0, 40)}… » a plus de ${LONGEST_TEXT} caractères : une formule native ne peut pas le vérifier. Raccourcissez-le.`,
    en: `The text "${text.slice(0, 40)}..." has more than ${LONGEST_TEXT} characters: a native formula can't check it. Shorten it.`,
  });
}

/** That as many cells of a row or a column are no blanks as were. */
export function countIsAsItWas({ range, values }: RangeCells, { row, column }: Spot): Expression {
  const cells = row > 0 ? (values[row - 1] ?? []) : values.map((line) => line[column - 1] ?? null);
  return formula`SUMPRODUCT(1*(INDEX(${range},${row},${column})<>""))=${filled(cells)}`;
}

/** The same of a whole range. */
export function wholeCountIsAsItWas({ range, values }: RangeCells): Expression {
  return formula`SUMPRODUCT(1*(${range}<>""))=${filled(values.flat())}`;
}

function filled(cells: readonly CellValue[]): number {
  return cells.filter((cell) => cell !== null && cell !== "").length;
}

/** That a range has the rows and columns that it had. */
export function extentIsAsItWas({ range, values }: RangeCells): Expression[] {
  return [formula`ROWS(${range})=${values.length}`, formula`COLUMNS(${range})=${values[0]?.length ?? 0}`];
}

/** Texts of some cells, each as it was. */
export function textsAreAsTheyWere(cells: RangeCells, spots: readonly Spot[]): Expression[] {
  return spots.filter(({ row, column }) => typeof cells.values[row - 1]?.[column - 1] === "string").flatMap((spot) => isAsItWas(cells, spot));
}

/** A name that a formula knows a thing by: small letters, words joined. */
export function joined({ fr, en }: Text): Text {
  const join = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, "");
  return { fr: join(fr), en: join(en) };
}
