import type { Locale, Text } from "../../../record/text";
import { UNITS } from "../../../record/unit";
import { BESIDE, heading } from "../../layout/cell-writing";
import { area, cellName } from "../../layout/references";
import { RESULT_ROW, spilledCells, spilledFormats, type SpilledResult } from "../../calls/spilled-result";
import type { ColumnLayout, HighlightLayout, SheetLayout } from "../../layout/workbook-layout";

/** Rows that a result may grow to before its highlights end. */
export const ROOM = 500;

export interface SheetWords {
  readonly title: Text;
  readonly subtitle: Text;
}

/** A sheet of one result, from its title down. */
export function resultSheet(result: SpilledResult, { title, subtitle }: SheetWords, locale: Locale): SheetLayout {
  return {
    name: result.sheet,
    purpose: "results",
    cells: [...heading(title[locale], subtitle[locale]), ...spilledCells(result, locale)],
    columns: columnsOf(result, locale),
    tables: [],
    freeze: { rows: RESULT_ROW + 1, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** Least width of a column whose unit says no other. */
const WIDTH = 15;

export function columnsOf(result: SpilledResult, locale: Locale): ColumnLayout[] {
  const columns = Object.values(result.declared.columns);
  const units = columns.map(({ unit }) => unit);
  return spilledFormats(result, locale).map((format, index) => {
    const least = Math.max(UNITS[units[index] ?? "text"].columnWidth ?? WIDTH, longestWord(columns[index]?.header[locale] ?? "") + IN_BOLD);
    return { width: units[index] === "text" ? Math.max(least, longestIn(result, index) + BESIDE) : least, numberFormat: format };
  });
}

/** Room that a word in bold needs beyond its letters, in digits. */
const IN_BOLD = 4;

/** Letters that are half as wide again as a digit. */
const WIDE_LETTERS = /[mwMW]/g;

/** Width of the longest word, which a header can't break. */
function longestWord(header: string): number {
  return Math.max(...header.split(" ").map((word) => word.length + Math.ceil((word.match(WIDE_LETTERS)?.length ?? 0) / 2)));
}

/** Length of the longest text under a header. */
function longestIn({ grid }: SpilledResult, column: number): number {
  const texts = grid.slice(1).map((row) => row[column]);
  return Math.max(0, ...texts.map((text) => (typeof text === "string" ? text.length : 0)));
}

/** Columns wide enough for two results, one above the other; formats are the first one's, which may grow. */
export function widest(first: readonly ColumnLayout[], second: readonly ColumnLayout[]): ColumnLayout[] {
  return first.map((column, index) => ({ ...column, width: Math.max(column.width, second[index]?.width ?? 0) }));
}

/** The row that begins with the words of the total, wherever it comes to stand. */
export function totalHighlight({ row, column, grid }: SpilledResult, words = "Total"): HighlightLayout {
  return {
    area: area(row + 1, column, ROOM, grid[0]?.length ?? 1),
    formula: `=$${cellName(row + 1, column)}="${words}"`,
    role: "total",
  };
}
