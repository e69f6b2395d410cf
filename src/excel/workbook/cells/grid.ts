import { originOf, type CellValue, type Grid } from "../../../catalog/record/cells";

/** What a grid is made of. */
export const CELLS = "address,values,valueTypes";

/** Cells of a range that has been loaded, with their types and its address. */
export function gridOf(range: Excel.Range): Grid {
  const types = range.valueTypes;
  const values = (range.values as unknown[][]).map((row, index) => row.map((value, column) => cellValue(value, types[index]?.[column])));
  return { values, origin: originOf(range.address) };
}

/** Only its type tells the error #N/A from a text that somebody has typed. */
function cellValue(value: unknown, type: Excel.RangeValueType | undefined): CellValue {
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
