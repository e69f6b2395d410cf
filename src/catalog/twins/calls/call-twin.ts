import type { Text } from "../../record/text";
import type { Axis, Expression } from "../expression";
import { folded } from "../folding";

/**
 * A call of a function on tables as native formulas. It is made for the call: which column is which, which rows are read and which rows
 * of other tables theirs are, has been recognised, and the formulas refer to the cells. What was recognised and may change is guarded.
 */
export interface CallTwin {
  readonly id: string;
  /** The ranges of the call, in its order. */
  readonly ranges: readonly CallRange[];
  /** What must hold for the function to take the cells, and for them to be those that were recognised. */
  readonly taken: Expression;
  /** What stands above the result; nothing where the call wants none. */
  readonly headers: readonly string[];
  /** The result from above. */
  readonly bands: readonly Band[];
}

/** A range of a call. */
export interface CallRange {
  /** What the function calls it. */
  readonly name: Text;
  /** As the formula says it: `Lignes[#Tout]`, `Lignes!A4:P20`. */
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a result: one for each place along an axis, within each place of the one before; without an axis a single one. */
export interface Band {
  readonly axes: readonly Axis[];
  readonly cells: readonly Expression[];
}

/** How many places an axis of a call has. */
export function sizeOf({ size, name }: Axis): number {
  if (size.kind !== "number") throw new Error(`nobody knows how many ${name.en} there are`);
  return size.value;
}

interface FoldedCall {
  readonly isTaken: Expression;
  /** Of each band. */
  readonly cells: readonly (readonly Expression[])[];
}

/** A call without what its constants have decided. */
export function foldedCall({ taken, bands }: CallTwin): FoldedCall {
  const whole: Expression = { kind: "stack", rows: [[taken], ...bands.map(({ cells }) => cells)] };
  const [[isTaken] = [], ...cells] = (folded(whole) as typeof whole).rows;
  return { isTaken: isTaken as Expression, cells };
}
