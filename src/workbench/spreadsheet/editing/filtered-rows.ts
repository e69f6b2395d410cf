import { Worksheet, type Injector } from "@univerjs/core";
import { TableManager } from "@univerjs/preset-sheets-table";

/**
 * Asks whether a row is filtered out only on sheets where somebody has filtered a table. To ask, the grid makes several objects for each
 * row, and a sheet of a million rows, such as a file with a cell in its last, would stop the page for seconds.
 */
export function askOnlyFilteredSheets(injector: Injector): void {
  const filtered = new Set<string>();
  injector.get(TableManager).tableFilterChanged$.subscribe(({ subUnitId }) => void filtered.add(subUnitId));
  // Of all sheets at once: the grid lays out a new one before it tells of it.
  const asked = Reflect.get(Worksheet.prototype, "getRowFiltered");
  function isFiltered(this: Worksheet, row: number): boolean {
    return filtered.has(this.getSheetId()) && asked.call(this, row);
  }
  Object.assign(Worksheet.prototype, { getRowFiltered: isFiltered, isRowFiltered: isFiltered });
}
