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
  const address = addressOf({ sheet, row, column }, 0, 0);
  return address.slice(0, address.lastIndexOf("!") + 1) + fixedName(row, column);
}

/** A block of cells: `A1:C9`. */
export function area(row: number, column: number, rows: number, columns: number): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** As `area`, wherever it is copied to: "$B$5:$B$8". */
export function fixedArea(row: number, column: number, rows: number, columns: number): string {
  return `${fixedName(row, column)}:${fixedName(row + rows - 1, column + columns - 1)}`;
}
