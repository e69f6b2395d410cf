import type { Area, FormulaCell } from "./reading/workbook-picture";
import type { AddedCell } from "./sheets/added-sheet";

/** A cell's formula in the place of another. */
export interface FormulaChange extends FormulaCell {
  readonly before: string;
}

/** A name's formula in the place of another. */
export interface NameChange {
  readonly name: string;
  readonly sheet: string | null;
  readonly before: string;
  readonly formula: string;
}

/** What cells hold in the place of what a formula filled. */
export interface Fill {
  readonly area: Area;
  readonly contents: readonly (readonly Pick<AddedCell, "value" | "formula">[])[];
}
