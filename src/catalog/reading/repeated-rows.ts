import { isBlank, isError, type CellValue } from "../record/cells";
import { isMeant } from "./strange-row";
import { nameKey } from "../record/table";

/** A row that says the same as one above it. */
export interface Repeated {
  /** Their places in the list of rows. */
  readonly row: number;
  readonly first: number;
  /** Whether they are alike in the columns that nobody reads as well. */
  readonly isWhole: boolean;
}

/**
 * Rows that are alike in all that is read of them, names compared as keys are. One whose owner has said that it is meant is none.
 *
 * @param known indices of the columns that are read
 */
export function repeatedRows(rows: readonly (readonly CellValue[])[], known: readonly number[]): Repeated[] {
  const read = new Set(known);
  // Few rows share all their amounts: only of those are the words compared.
  const alike = new Map<string, number[]>();
  rows.forEach((cells, row) => {
    const amounts = known.map((at) => (typeof cells[at] === "number" ? cells[at] : "")).join(" ");
    const group = alike.get(amounts);
    if (group) group.push(row);
    else alike.set(amounts, [row]);
  });
  const found: Repeated[] = [];
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const firsts = new Map<string, number>();
    for (const row of group) {
      const cells = rows[row] as readonly CellValue[];
      const key = keyOf(cells, (at) => read.has(at));
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, row);
      else if (!isMeant({ cells, known })) {
        const others = (of: readonly CellValue[]) => keyOf(of, (at) => !read.has(at));
        found.push({ row, first, isWhole: others(cells) === others(rows[first] as readonly CellValue[]) });
      }
    }
  }
  return found.sort((one, other) => one.row - other.row);
}

function keyOf(cells: readonly CellValue[], counts: (at: number) => boolean): string {
  return cells.map((cell, at) => (counts(at) ? spelled(cell) : "")).join("\u0000");
}

function spelled(cell: CellValue): string {
  if (isBlank(cell)) return "";
  if (isError(cell)) return cell.error;
  return typeof cell === "string" ? `t${nameKey(cell)}` : String(cell);
}
