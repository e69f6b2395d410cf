import type { Calculated } from "../../layout/cell-writing";

/** What one cell has more than another. */
export function differenceOf(mine: Calculated, theirs: Calculated, mineCell: string, theirsCell: string): Calculated {
  return { formula: `=${mineCell}-${theirsCell}`, value: Number(mine.value) - Number(theirs.value) };
}

/** A difference shows its sign, and nothing where there is none. */
export function signed(format: string): string {
  return `+${format};-${format};"–"`;
}
