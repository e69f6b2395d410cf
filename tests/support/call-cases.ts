import { CATALOG } from "../../src/catalog";
import { inOrder } from "../../src/catalog/functions/definition/by-name";
import type { SaidArgument } from "../../src/catalog/functions/definition/call-twin-of";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import type { CellValue } from "../../src/catalog/record/cells";
import { Refusal } from "../../src/catalog/record/problem";
import type { Locale } from "../../src/catalog/record/text";
import { areaText } from "../../src/workbench/xlsx/model/a1";

type Cells = readonly (readonly CellValue[])[];

/** What a call on tables is given by key: rows of cells of a table, one cell of what is said by name. */
export type CallCells = Readonly<Record<string, CellValue | Cells | undefined>>;

/** A range of a call, where it is laid out. */
export interface LaidRange {
  readonly row: number;
  readonly column: number;
  readonly cells: Cells;
}

/** A call whose tables stand on a sheet, what stands there, and how many rows they take. */
export interface LaidCall {
  readonly args: readonly SaidArgument[];
  readonly ranges: readonly LaidRange[];
  readonly height: number;
}

/** Functions on tables whose calls have native formulas. */
export const CALL_FUNCTIONS = CATALOG.filter(({ callTwin }) => callTwin);

/** A call's tables side by side on a sheet, a column between them; what is said by name stands in cells, or in the formula itself. */
export function laidCall(fn: DocumentedFunction, given: CallCells, locale: Locale, place: { readonly sheet: string; readonly row: number; readonly column: number }, isInFormula: boolean): LaidCall {
  const { tables, named } = inOrder(fn, given, locale);
  const names: Cells = named.map(({ name, value }) => [name, value as CellValue]);
  const ranges: LaidRange[] = [];
  const args: SaidArgument[] = [];
  let { column } = place;
  const lay = (cells: Cells, isLaid: boolean) => {
    const width = Math.max(...cells.map((line) => line.length));
    const area = areaText({ top: place.row, left: column, bottom: place.row + cells.length - 1, right: column + width - 1 });
    const address = `${place.sheet}!${area}`;
    args.push({ cells: cells.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? "")), address: isLaid ? address : null, text: isLaid ? address : "" });
    if (!isLaid) return;
    ranges.push({ row: place.row, column, cells });
    column += width + 1;
  };
  for (const cells of tables) lay(cells as Cells, true);
  if (names.length > 0) lay(names, !isInFormula);
  return { args, ranges, height: Math.max(0, ...ranges.map(({ cells }) => cells.length)) };
}

/** Rows of the function without headers; null for a refusal. */
export function resultOf(fn: DocumentedFunction, args: readonly SaidArgument[]): Cells | null {
  try {
    return fn.call(args);
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}
