import { LOOKS, type Look } from "../../catalog/templates/looks";
import type { SheetLayout } from "../../catalog/templates/workbook-layout";
import type { XlsxRow } from "../../workbench/xlsx/model";

/** Points of one line of text. */
const LINE = 15;
/** Part of a column that its text fills before it breaks: words do not break in two. */
const FILLED = 0.92;

/** Heights of the rows that need more than one line, or a larger letter. A file holds heights, not the wish to fit them. */
export function rowHeights({ cells, columns }: SheetLayout): Readonly<Record<number, XlsxRow>> {
  const heights = new Map<number, number>();
  for (const { row, column, value, role, spill } of cells) {
    const texts = spill?.[0] ?? [value];
    texts.forEach((text, index) => {
      const height = heightOf(text, columns[column + index]?.width ?? 10, LOOKS[role]);
      heights.set(row, Math.max(heights.get(row) ?? LINE, height));
    });
  }
  return Object.fromEntries([...heights].filter(([, height]) => height > LINE).map(([row, height]) => [row, { height }]));
}

function heightOf(text: unknown, width: number, { wrap, size }: Look): number {
  if (typeof text !== "string") return LINE;
  const lines = wrap ? Math.ceil(text.length / (width * FILLED)) : 1;
  return Math.max(lines * LINE + (lines > 1 ? 3 : 0), (size ?? 0) * 1.5);
}
