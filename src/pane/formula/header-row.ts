import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { CellValue } from "../../catalog/record/cells";
import { LOCALES } from "../../catalog/record/text";

/** Whether the first row of a result is that of its headers. */
export function hasHeaderRow({ shape, columns }: CatalogFunction, cells: readonly (readonly CellValue[])[]): boolean {
  const headers = Object.values(columns).map(({ header }) => header);
  return shape === "spill" && LOCALES.some((locale) => headers.every((header, at) => cells[0]?.[at] === header[locale]));
}
