import { CellValueType, InterceptorEffectEnum, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { fromEnglish, wordIn, type Notation } from "../../dialect/notation";
import { typedEntry } from "../../dialect/typed-entry";
import { cellDataOf } from "../cells/cell-data";
import { isErrorWord, type FormulaEngine } from "../univer/engine";

/** Before the grid's own reading of numbers and dates, which is English. */
const FIRST = 1000;
/** After the grid has written numbers by their formats. */
const LAST = 0;

/**
 * Lets the user read and write formulas, numbers and errors in a notation, in the cells and in the formula bar;
 * the cells keep the English text.
 */
export function workInNotation(injector: Injector, engine: FormulaEngine, notation: () => Notation): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _place, next) => next(drawn(cell, notation())),
  });
  engine.changeEdited((cell) => shown(cell, notation()));
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col, workbook }, next) => {
      const format = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col))?.n?.pattern;
      // What is read here is read: the grid's own reading, in English, is passed by.
      return typed(cell, notation(), format) ?? next(cell);
    },
  });
}

/** What the grid shows of a number without a format and of an error. */
function drawn<Drawn extends Nullable<ICellData>>(cell: Drawn, notation: Notation): Drawn {
  if (notation === "en" || !cell) return cell;
  if (typeof cell.v === "number" && cell.t === CellValueType.NUMBER && !Number.isInteger(cell.v)) return { ...cell, v: String(cell.v).replace(".", ",") };
  return typeof cell.v === "string" && isErrorWord(cell.v) ? { ...cell, v: wordIn(notation, cell.v) } : cell;
}

/** What the editor opens with. */
function shown(cell: Nullable<ICellData>, notation: Notation): Nullable<ICellData> {
  if (notation === "en" || !cell) return cell;
  if (cell.f) return { ...cell, f: fromEnglish(cell.f, notation) };
  const isNumber = cell.t === CellValueType.NUMBER && /^-?\d+\.\d+(e[+-]?\d+)?%?$/i.test(String(cell.v));
  return isNumber ? { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING } : cell;
}

/** What the cell gets when the editor closes; undefined where nothing was typed that could be read in two ways. */
function typed(cell: Nullable<ICellData>, notation: Notation, format: string | undefined): ICellData | undefined {
  const text = cell?.f ?? cell?.v;
  if (typeof text !== "string" || text === "" || cell?.p || cell?.t === CellValueType.FORCE_STRING) return undefined;
  const { value, numberFormat } = typedEntry(text, notation, format);
  const content = { ...cell, ...cellDataOf(value) };
  return numberFormat && !format ? { ...content, s: { n: { pattern: numberFormat } } } : content;
}
