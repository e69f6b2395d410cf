import { isError, type CellValue } from "../catalog/cells";
import type { CatalogFunction } from "../catalog/define";
import { Refusal } from "../catalog/problem";
import type { Locale } from "../catalog/text";
import { CALENDAR_1904 } from "../catalog/workbook-reading";
import { catalogueArguments } from "./arguments";
import { refusalError, resultError } from "./errors";

/**
 * Gives Excel every function of the catalogue. To be called in a script that blocks the page, with nothing awaited
 * before: Excel may call a function as soon as the page is there.
 *
 * @param locale   language of the words beside an error
 * @param onFault  told of what is thrown and is no refusal: Excel's runtime shows #VALUE! and says nothing
 * @param calendar year that dates count from, as far as is known: serial numbers of 1904 are refused, since no argument tells them apart
 */
export function associate(catalog: readonly CatalogFunction[], locale: () => Locale, onFault: (fault: unknown) => void, calendar: () => 1900 | 1904): void {
  for (const fn of catalog) {
    CustomFunctions.associate(fn.id, (...given: readonly unknown[]) => {
      try {
        if (calendar() === 1904) throw new Refusal([CALENDAR_1904]);
        const cells = fn.call(catalogueArguments(given)).map((row) => row.map(excelValue));
        return fn.shape === "scalar" ? cells[0]?.[0] : cells;
      } catch (thrown) {
        if (thrown instanceof Refusal) throw refusalError(thrown, locale());
        onFault(thrown);
        throw thrown;
      }
    });
  }
}

function excelValue(cell: CellValue): number | string | boolean | CustomFunctions.Error {
  if (isError(cell)) return resultError(cell);
  return cell ?? "";
}
