import { formatArea } from "../../src/workbench/document/address";
import type { XlsxCell, XlsxValue, XlsxWorkbook } from "../../src/workbench/xlsx/model/model";
import type { XlsxStyle } from "../../src/workbench/xlsx/model/model-style";

/** Months told before the first of the window: as many as clients may still have to pay for. */
export const EARLIER = 3;
const MONTHS_SHEET = "Months";
const INPUTS_SHEET = "Inputs";
/** Columns of the sheet of months: label, single results, then the months. */
const SINGLE = 1;
const FIRST_MONTH = 2;

/** Inputs of one kind, a column for each thing of it: `values[n - 1]` of the field `erosion` of the block `line` is `{line<n>.erosion}`. */
export interface InputBlock {
  readonly of: string;
  readonly title: string;
  readonly fields: readonly InputField[];
}

export interface InputField {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (XlsxValue | null)[];
  readonly isDate?: boolean;
}

/**
 * One line of the reckoning. In its formulas stand, for the cells of other lines:
 *
 *   {key}         an input or a single result
 *   [key]         the same month
 *   [key@-1]      the month before
 *   [key:window]  the months of the window
 *   [key:all]     those and the months before them
 *
 * A key that begins with a dot is of the same thing: `[.kept]` on a line of `line2` is `[line2.kept]`.
 */
export interface SheetLine {
  readonly key: string;
  readonly label: string;
  readonly formula: string;
  /** One result, one for each month of the window, or also for the months before it. */
  readonly span: "single" | "window" | "all";
  /** What `[key@-1]` of the first month of a window is. */
  readonly opening?: string;
  readonly isDate?: boolean;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

/** Where a line's results stand. */
export interface LineArea {
  readonly key: string;
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
}

export interface PlainSheet {
  readonly workbook: XlsxWorkbook;
  readonly areas: readonly LineArea[];
}

const HEADING: XlsxStyle = { font: { bold: true } };
const DATE: XlsxStyle = { numberFormat: "yyyy-mm-dd" };
const NUMBER: XlsxStyle = { numberFormat: "#,##0.00####" };

/** What a key stands for: the row of a line of months, or an absolute reference. */
type Place = readonly [key: string, place: string | number];
type Cells = Record<number, Record<number, XlsxCell>>;

/** A workbook of inputs and of lines that reckon from them, all formulas plain. */
export function plainSheet(inputs: readonly InputBlock[], sections: readonly Section[], months: number): PlainSheet {
  const inputCells: Cells = {};
  const places = placesOf(placeInputs(inputs, inputCells), rowsOf(sections));
  const cells: Cells = { 0: Object.fromEntries(Array.from({ length: months }, (_, t) => [FIRST_MONTH + EARLIER + t, { value: `Month ${t + 1}`, style: HEADING }])) };
  const areas: LineArea[] = [];
  let row = 1;
  for (const { title, lines } of sections) {
    cells[row++] = { 0: { value: title, style: HEADING } };
    for (const line of lines) {
      const [first, count] = columnsOf(line, months);
      const style = line.isDate ? DATE : NUMBER;
      const at = (column: number, formula: string): [number, XlsxCell] => [column, { formula: resolved(formula, line.key, column, months, places), style }];
      const results = Array.from({ length: count }, (_, t) => at(first + t, line.formula));
      const opening = line.opening === undefined ? [] : [at(first - 1, line.opening)];
      cells[row] = { 0: { value: line.label }, ...Object.fromEntries([...opening, ...results]) };
      areas.push({ key: line.key, label: line.label, sheet: MONTHS_SHEET, address: formatArea({ row, column: first, rows: 1, columns: count }) });
      row++;
    }
  }
  const columns = [{ first: 0, last: 0, width: 62 }, { first: 1, last: FIRST_MONTH + EARLIER + months - 1, width: 16 }];
  const workbook: XlsxWorkbook = {
    sheets: [
      { name: INPUTS_SHEET, cells: inputCells, columns },
      { name: MONTHS_SHEET, cells, columns, freeze: { rows: 1, columns: 1 } },
    ],
    calculation: { fullCalcOnLoad: true },
  };
  return { workbook, areas };
}

/** Writes the inputs and tells the cell of each. */
function placeInputs(blocks: readonly InputBlock[], cells: Cells): Place[] {
  const places: Place[] = [];
  let row = 0;
  for (const { of, title, fields } of blocks) {
    const count = Math.max(...fields.map(({ values }) => values.length));
    cells[row++] = { 0: { value: title, style: HEADING }, ...(count > 1 && Object.fromEntries(Array.from({ length: count }, (_, n) => [n + 1, { value: `${of} ${n + 1}`, style: HEADING }]))) };
    for (const { key, label, values, isDate } of fields) {
      const entries = values.map((value, n): [number, XlsxCell] => [n + 1, { ...(value !== null && { value }), ...(isDate && { style: DATE }) }]);
      cells[row] = { 0: { value: label }, ...Object.fromEntries(entries) };
      values.forEach((_, n) => places.push([`${of}${count > 1 ? n + 1 : ""}.${key}`, `${INPUTS_SHEET}!${absolute(row, n + 1)}`]));
      row++;
    }
    row++;
  }
  return places;
}

/** The row of each line, or the cell where it is a single result. */
function rowsOf(sections: readonly Section[]): Place[] {
  const places: Place[] = [];
  let row = 1;
  for (const { lines } of sections) {
    row++;
    for (const { key, span } of lines) {
      places.push([key, span === "single" ? absolute(row, SINGLE) : row]);
      row++;
    }
  }
  return places;
}

function placesOf(inputs: readonly Place[], lines: readonly Place[]): Map<string, string | number> {
  const places = new Map<string, string | number>();
  for (const [key, place] of [...inputs, ...lines]) {
    if (places.has(key)) throw new Error(`two cells of the sheet are called ${key}`);
    places.set(key, place);
  }
  return places;
}

function columnsOf({ span }: SheetLine, months: number): [first: number, count: number] {
  if (span === "single") return [SINGLE, 1];
  return span === "window" ? [FIRST_MONTH + EARLIER, months] : [FIRST_MONTH, EARLIER + months];
}

function resolved(formula: string, key: string, column: number, months: number, places: ReadonlyMap<string, string | number>): string {
  const thing = key.slice(0, key.indexOf("."));
  const place = (name: string, kind: "string" | "number") => {
    const found = places.get(name.startsWith(".") ? thing + name : name);
    if (typeof found !== kind) throw new Error(`${key}: nothing is called ${name} in ${formula}`);
    return found;
  };
  return formula
    .replace(/\{([^}]+)\}/g, (_, name: string) => place(name, "string") as string)
    .replace(/\[([^\]@:]+)(@-1|:window|:all)?\]/g, (_, name: string, where: string | undefined) => {
      const row = place(name, "number") as number;
      if (where === ":window" || where === ":all") {
        const first = where === ":all" ? FIRST_MONTH : FIRST_MONTH + EARLIER;
        return `${absolute(row, first)}:${absolute(row, FIRST_MONTH + EARLIER + months - 1)}`;
      }
      return formatArea({ row, column: where === "@-1" ? column - 1 : column, rows: 1, columns: 1 });
    });
}

function absolute(row: number, column: number): string {
  return formatArea({ row, column, rows: 1, columns: 1 }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

export function single(key: string, label: string, formula: string, more: { readonly isDate?: true } = {}): SheetLine {
  return { key, label, formula, span: "single", ...more };
}

export function monthly(key: string, label: string, formula: string, more: { readonly opening?: string; readonly isDate?: true } = {}): SheetLine {
  return { key, label, formula, span: "window", ...more };
}

/** Also of the months before the window. */
export function always(key: string, label: string, formula: string, more: { readonly isDate?: true } = {}): SheetLine {
  return { key, label, formula, span: "all", ...more };
}
