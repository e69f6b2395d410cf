import type { Box, TableInfo } from "../../document/document";
import type { FormulaEngine } from "../univer/engine";
import type { UniverDocument } from "../document/univer-document";

/**
 * Lets a table take in the row that a person writes right under it, as Excel does: its formulas go on into the new row.
 * It is a step of undo of its own.
 */
export class TableGrowth {
  constructor(
    private readonly document: UniverDocument,
    private readonly engine: FormulaEngine,
  ) {
    document.subscribe((event) => {
      if (event.kind !== "changed" || event.by !== "user" || this.engine.isReplaying) return;
      // After the change is complete, so that undo takes the growth back before it.
      queueMicrotask(() => this.look(event.box));
    });
  }

  private look(written: Box): void {
    const table = this.document.tables().find((candidate) => isRightUnder(written, candidate));
    const isWritten = table && this.document.read({ ...written, rows: 1 }).flat().some(({ value, formula }) => value !== "" || formula !== null);
    if (isWritten) this.document.asOneStep(() => this.grow(table, written.rows));
  }

  private grow({ id, box }: TableInfo, rows: number): void {
    this.document.resizeTable(id, { ...box, rows: box.rows + rows });
    const last = { ...box, row: box.row + box.rows - 1, rows: 1 };
    const [cells = []] = this.document.read(last);
    cells.forEach(({ formula }, column) => {
      if (formula === null) return;
      for (let row = 1; row <= rows; row += 1) {
        const cell = { sheet: box.sheet, row: last.row + row, column: box.column + column, rows: 1, columns: 1 };
        const isFree = this.document.read(cell)[0]?.[0]?.value === "";
        if (isFree) this.document.write(cell, [[this.engine.moved(formula, row)]], "user");
      }
    });
  }
}

function isRightUnder({ sheet, row, column, columns }: Box, { box, showTotals }: TableInfo): boolean {
  const isInColumns = column >= box.column && column + columns <= box.column + box.columns;
  return !showTotals && sheet === box.sheet && row === box.row + box.rows && isInColumns;
}
