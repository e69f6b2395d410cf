import { withRenamedColumn, type RenamedColumn } from "../../dialect/renamed-column";
import type { TableLayout } from "../../dialect/structured-reference";
import type { FormulaCell, UniverDocument } from "../document/univer-document";

/** Keeps formulas in step with a table's headers: a header typed anew renames its column everywhere. */
export class HeaderRenames {
  private layouts: readonly TableLayout[];
  private due = false;

  constructor(private readonly document: UniverDocument) {
    this.layouts = document.tableLayouts();
    document.subscribe(({ kind }) => {
      if (kind === "changed") this.lookSoon();
    });
  }

  /** After the change is complete: it may be one of several. */
  private lookSoon(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      this.look();
    });
  }

  private look(): void {
    const former = this.layouts;
    this.layouts = this.document.tableLayouts();
    for (const table of this.layouts) {
      const before = former.find(({ name }) => name === table.name);
      if (!before || before.columns.length !== table.columns.length) continue;
      for (const renamed of renamedColumns(before, table)) this.respell(renamed, table);
    }
  }

  private respell(renamed: RenamedColumn, table: TableLayout): void {
    const sheet = this.document.sheets().find(({ name }) => name === table.sheet)?.id;
    const changed = this.document.formulas().flatMap((cell): FormulaCell[] => {
      const formula = withRenamedColumn(cell.formula, renamed, cell.sheet === sheet && isInside(cell, table));
      return formula === cell.formula ? [] : [{ ...cell, formula }];
    });
    this.document.respell(changed);
    for (const name of this.document.names()) {
      const formula = withRenamedColumn(name.formula, renamed, false);
      if (formula !== name.formula) this.document.addName({ ...name, formula });
    }
  }
}

/** Columns whose header says something new; an exchange of two columns is no renaming. */
function renamedColumns(before: TableLayout, after: TableLayout): RenamedColumn[] {
  return after.columns.flatMap((to, index) => {
    const from = before.columns[index] ?? to;
    return from === to || after.columns.includes(from) ? [] : [{ table: after.name, from, to }];
  });
}

function isInside({ row, column }: FormulaCell, table: TableLayout): boolean {
  return row >= table.row && row < table.row + table.rows && column >= table.column && column < table.column + table.columns.length;
}
