import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/presets";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { fromEnglish, type Notation } from "../dialect/notation";
import { typedEntry } from "../dialect/typed-entry";
import { cellDataOf } from "./cell-data";

/** Before the grid's own reading of numbers and dates, which is English. */
const FIRST = 1000;

/**
 * Lets the user read and write formulas and numbers in a notation, in the formula bar and in the cell;
 * the cells keep the English text.
 */
export function editInNotation(injector: Injector, notation: () => Notation): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _place, next) => next(shown(cell, notation())),
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col, workbook }, next) => {
      const format = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col))?.n?.pattern;
      return next(typed(cell, notation(), format));
    },
  });
}

/** What the editor opens with. */
function shown(cell: Nullable<ICellData>, notation: Notation): Nullable<ICellData> {
  if (notation === "en" || !cell) return cell;
  if (cell.f) return { ...cell, f: fromEnglish(cell.f, notation) };
  if (cell.t === CellValueType.NUMBER && typeof cell.v === "number") return { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING };
  return cell;
}

/** What the cell gets when the editor closes. */
function typed(cell: Nullable<ICellData>, notation: Notation, format: string | undefined): Nullable<ICellData> {
  const text = cell?.f ?? cell?.v;
  if (typeof text !== "string" || text === "" || cell?.p || cell?.t === CellValueType.FORCE_STRING) return cell;
  const { value, numberFormat } = typedEntry(text, notation, format);
  const content = { ...cell, ...cellDataOf(value) };
  return numberFormat && !format ? { ...content, s: { n: { pattern: numberFormat } } } : content;
}
