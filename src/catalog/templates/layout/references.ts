import { addressOf } from "../../record/cells";

/** A cell's name: `F7` for row 6, column 5. */
export function cellName(row: number, column: number): string {
  return addressOf({ sheet: "A", row, column }, 0, 0).slice(2);
}

/** A cell's name that copying does not shift: `$F$7`. */
export function fixedName(row: number, column: number): string {
  return cellName(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}

/** A cell as seen from another sheet: `'CA menacé'!$F$7`. */
export function onSheet(sheet: string, row: number, column: number): string {
  return `${quoted(sheet)}!${fixedName(row, column)}`;
}

/** Cells as seen from another sheet, wherever it is copied to: `'CA menacé'!$F$7:$F$9` of `F7:F9`. */
export function areaOnSheet(sheet: string, cells: string): string {
  return `${quoted(sheet)}!${cells.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** A sheet's name as formulas write it. */
function quoted(sheet: string): string {
  const address = addressOf({ sheet, row: 0, column: 0 }, 0, 0);
  return address.slice(0, address.lastIndexOf("!"));
}

/** A block of cells: `A1:C9`. */
export function area(row: number, column: number, rows: number, columns: number): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** As `area`, wherever it is copied to: "$B$5:$B$8". */
export function fixedArea(row: number, column: number, rows: number, columns: number): string {
  return `${fixedName(row, column)}:${fixedName(row + rows - 1, column + columns - 1)}`;
}
