import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, typed, words } from "../../layout/cell-writing";
import { cellName, onSheet } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { RESULT_ROW } from "../../calls/spilled-result";
import { figureFormat, FOOTING, type NumberCell, type SizingBlock, type SizingCells, type SizingPlace, type SizingRow, type Study } from "../../contents/study";
import type { CellContent, CellLayout } from "../../layout/workbook-layout";

const WORDS = {
  footing: { fr: "Statut", en: "Status" },
  sources: { fr: "Sources", en: "Sources" },
} as const satisfies Record<string, Text>;

/** Header of the column of words, last in every block. */
export const READING: Text = { fr: "Périmètre et lecture", en: "Scope and reading" };
/** Column of the first number. */
export const FIRST = 1;

/** The blocks one under the other, and the first free row under them after a blank one. */
export interface LaidBlocks {
  readonly cells: readonly CellLayout[];
  readonly laid: LaidRows;
  readonly end: number;
}

export function sizingBlocks({ blocks }: Study, book: Book): LaidBlocks {
  const laid = new LaidRows(book);
  let end = RESULT_ROW;
  const cells = blocks.flatMap((block) => {
    const found = blockCells(block, end, laid);
    end += block.rows.length + 2;
    return found;
  });
  return { cells, laid, end };
}

/** Where the rows already laid stand and what they hold, for the formulas of those that follow. */
export class LaidRows {
  private readonly rows = new Map<string, { readonly row: number; readonly values: readonly (number | null)[] }>();

  constructor(readonly book: Book) {}

  add(id: string, row: number, values: readonly (number | null)[]): void {
    this.rows.set(id, { row, values });
  }

  /** What a formula in a column may build on. */
  seenFrom(column: number, headerRow: number, header: string): SizingCells {
    return {
      book: this.book,
      over: { cell: cellName(headerRow, FIRST + column), value: header },
      at: (id, other = column) => {
        const { row, value } = this.find({ id, column: other });
        return { cell: cellName(row, FIRST + other), value };
      },
    };
  }

  /** A number as seen from another sheet. */
  seenFromAfar(place: SizingPlace): NumberCell {
    const { row, value } = this.find(place);
    return { cell: onSheet(SHEET_NAMES.sizing[this.book.locale], row, FIRST + place.column), value };
  }

  private find({ id, column }: SizingPlace): { readonly row: number; readonly value: number } {
    const found = this.rows.get(id);
    const value = found?.values[column];
    if (found === undefined || value === undefined || value === null) throw new Error(`the sizing has no number ${id} in column ${column} yet`);
    return { row: found.row, value };
  }
}

function blockCells({ title, columns, rows }: SizingBlock, headerRow: number, laid: LaidRows): CellLayout[] {
  const { locale } = laid.book;
  const over = columns.map((text) => text?.[locale] ?? "");
  const headers = [title[locale], ...over, WORDS.footing[locale], WORDS.sources[locale], READING[locale]];
  const body = rows.flatMap((one, index) => {
    const row = headerRow + 1 + index;
    const contents = one.cells.map((cell, column) => numberCell(one, cell, laid.seenFrom(column, headerRow, over[column] ?? ""), locale));
    laid.add(one.id, row, contents.map((content) => (content === null ? null : Number(content.value))));
    const role = one.key ? "keyLabel" : "text";
    return across(row, 0, [
      words(one.label[locale], role),
      ...contents.map((content) => content ?? words("", role)),
      words(one.footing ? FOOTING[one.footing][locale] : "", one.footing === "quoted" ? "doubt" : role),
      words(one.sources.join(", "), role),
      words(one.reading[locale], "text"),
    ]);
  });
  return [...across(headerRow, 0, headers.map((text) => words(text, "header"))), ...body];
}

function numberCell({ unit, footing, key }: SizingRow, cell: SizingRow["cells"][number], seen: SizingCells, locale: Locale): CellContent | null {
  if (cell === null) return null;
  const format = figureFormat(unit, locale);
  const isDoubtful = footing === "assumption" || footing === "quoted";
  if (typeof cell === "number") return typed(cell, isDoubtful ? "assumption" : "input", format);
  return calculated(cell(seen), key ? "keyResult" : "formula", format);
}
