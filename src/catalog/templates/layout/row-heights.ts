import { LOOKS, type Look } from "./looks";
import type { SheetLayout } from "./workbook-layout";

/** Points of one line of text, and of the space around several. */
const [LINE, AROUND] = [15, 3];
/** Width of bold letters, in widths of others; the mean letter is about as wide as a digit. */
const BOLD = 1.18;
/** Width of a table's filter button, in digits. */
const BUTTON = 3;

/** Heights in points of the rows that need more than one line, or a larger letter. A file holds heights, not the wish to fit them. */
export function rowHeights({ cells, columns, tables }: SheetLayout): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, value, role, spill } of cells) {
    const button = tables.some((table) => table.row === row) ? BUTTON : 0;
    const texts = spill?.[0] ?? [value];
    texts.forEach((text, index) => {
      const width = (columns[column + index]?.width ?? 10) - button;
      heights.set(row, Math.max(heights.get(row) ?? LINE, heightOf(text, width, LOOKS[role])));
    });
  }
  return new Map([...heights].filter(([, height]) => height > LINE));
}

function heightOf(text: unknown, width: number, { bold, wrap, size }: Look): number {
  if (typeof text !== "string") return LINE;
  const lines = wrap ? linesOf(text, bold ? width / BOLD : width) : 1;
  return Math.max(lines > 1 ? lines * LINE + AROUND : LINE, (size ?? 0) * 1.5);
}

/** Lines that a text breaks into, word by word. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(" ")) {
    if (filled > 0 && filled + 1 + word.length > width) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
