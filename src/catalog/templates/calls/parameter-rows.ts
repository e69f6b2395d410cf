import { across, words } from "../layout/cell-writing";
import type { CallArgument } from "./function-call";
import { fixedName } from "../layout/references";
import type { CellContent, CellLayout } from "../layout/workbook-layout";

/** Column of the values, right of their labels. */
const VALUE = 1;

/** A labelled cell that the formulas of a sheet take. */
export interface SheetParameter {
  readonly label: string;
  readonly content: CellContent;
  /** How to read it, right of the value. */
  readonly note?: string;
}

/** Parameters one under the other. */
export function parameterCells(row: number, parameters: readonly SheetParameter[]): CellLayout[] {
  return parameters.flatMap(({ label, content, note }, index) =>
    across(row + index, 0, [words(label), content, ...(note === undefined ? [] : [words(note, "note")])]),
  );
}

/** Each parameter as an argument of a function, by its key. */
export function parameterArguments<K extends string>(
  row: number,
  parameters: Readonly<Record<K, SheetParameter>>,
): Readonly<Record<K, CallArgument>> {
  const entries = (Object.entries(parameters) as [K, SheetParameter][]).map(
    ([key, { content }], index) => [key, { formula: fixedName(row + index, VALUE), cells: content.value }] as const,
  );
  return Object.fromEntries(entries) as Record<K, CallArgument>;
}
