import { cellText, LAST_ROW, parseCell } from "../../model/a1";
import { XlsxFileError } from "../../model/errors";
import type { FormulaSpelling } from "../../formula/formula-prefixes";
import { sharedFormula } from "../../formula/shared-formula";
import type { XlsxCell, XlsxCells, XlsxRow, XlsxValue } from "../../model/model";
import type { XlsxStyle } from "../../model/model-style";
import { orAbsent, present } from "../../model/present";
import { unescapedString } from "../../xml/escaped-string";
import { child, elements, flag, numberOf, otherAttributes, textOf, type XmlElement } from "../../xml/xml-element";
import { serialOf } from "./dates";
import { readStringItem } from "./shared-strings";

/** What cells refer to elsewhere in the file. */
export interface CellSources {
  /** Name of the sheet, for messages. */
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly styles: readonly (XlsxStyle | undefined)[];
  readonly spelling: FormulaSpelling;
  /** The `cm` numbers of cells whose formula spills. */
  readonly dynamicArrays: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** The cells of a sheet, and what sets its rows apart. */
export interface ReadRows {
  readonly cells: XlsxCells;
  readonly rows: Readonly<Record<number, XlsxRow>>;
}

/** A sheet's rows. Rows and cells without a reference follow the one before. */
export function readRows(sheetData: XmlElement | undefined, sources: CellSources): ReadRows {
  const cells: Record<number, Record<number, XlsxCell>> = {};
  const rows: Record<number, XlsxRow> = {};
  const formulas = new FormulaReader(sources);
  let row = -1;
  for (const rowElement of elements(sheetData, "row")) {
    const number = numberOf(rowElement, "r");
    row = number === undefined ? row + 1 : number - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) {
      throw new XlsxFileError("malformed-part", `sheet ${sources.sheet}: there is no row ${row + 1}`);
    }
    const properties = orAbsent(readRow(rowElement, sources));
    if (properties !== undefined) rows[row] = properties;
    const rowCells = readRowCells(rowElement, row, sources, formulas);
    if (rowCells !== undefined) cells[row] = rowCells;
  }
  return { cells, rows };
}

function readRow(element: XmlElement, { styles }: CellSources): XlsxRow {
  const styled = flag(element, "customFormat");
  return present<XlsxRow>({
    height: flag(element, "customHeight") ? numberOf(element, "ht") : undefined,
    hidden: flag(element, "hidden") || undefined,
    style: styled ? styles[numberOf(element, "s") ?? 0] : undefined,
    outlineLevel: numberOf(element, "outlineLevel") || undefined,
    collapsed: flag(element, "collapsed") || undefined,
  });
}

function readRowCells(
  rowElement: XmlElement,
  row: number,
  sources: CellSources,
  formulas: FormulaReader,
): Record<number, XlsxCell> | undefined {
  const cells: Record<number, XlsxCell> = {};
  let column = -1;
  for (const element of elements(rowElement, "c")) {
    const reference = element.attributes["r"];
    column = reference === undefined ? column + 1 : parseCell(reference).column;
    const cell = readCell(element, cellText(row, column), sources, formulas);
    if (cell !== undefined) cells[column] = cell;
  }
  return orAbsent(cells);
}

function readCell(
  element: XmlElement,
  reference: string,
  sources: CellSources,
  formulas: FormulaReader,
): XlsxCell | undefined {
  return orAbsent(
    present<XlsxCell>({
      value: readValue(element, sources),
      ...formulas.read(element, reference),
      style: sources.styles[numberOf(element, "s") ?? 0],
    }),
  );
}

function readValue(element: XmlElement, sources: CellSources): XlsxValue | undefined {
  const type = element.attributes["t"] ?? "n";
  if (type === "inlineStr") return readStringItem(child(element, "is"));
  const stored = child(element, "v");
  if (type === "str" && stored !== undefined) return unescapedString(textOf(stored));
  const text = textOf(stored).trim();
  if (text === "") return undefined;
  // One cell that says nothing sensible does not keep the others from being read.
  if (type === "s") return sources.strings[Number(text)] ?? { error: "#VALUE!" };
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return { error: text };
  const number = type === "d" ? serialOf(text, sources.date1904) : Number(text);
  return number === undefined || !Number.isFinite(number) ? text : number;
}

/** Reads formulas, and remembers those that later cells share. */
class FormulaReader {
  readonly #sources: CellSources;
  readonly #shared = new Map<string, (cell: string) => string>();

  constructor(sources: CellSources) {
    this.#sources = sources;
  }

  read(cell: XmlElement, reference: string): Pick<XlsxCell, "formula" | "spill" | "array" | "dataTable"> {
    const element = child(cell, "f");
    if (element === undefined) return {};
    const { t: type, ref = reference, si = "" } = element.attributes;
    const text = textOf(element);
    if (type === "dataTable") return { dataTable: otherAttributes(element, ["t"]) ?? {} };
    if (type === "shared") return { formula: this.#sharedText(si, text, reference) };
    if (text === "") return {};
    const formula = this.#sources.spelling.read(unescapedString(text));
    if (type !== "array") return { formula };
    const spills = this.#sources.dynamicArrays.has(numberOf(cell, "cm") ?? 0);
    return spills ? { formula, spill: ref } : { formula, array: ref };
  }

  #sharedText(number: string, text: string, reference: string): string {
    if (text !== "") {
      const formula = this.#sources.spelling.read(unescapedString(text));
      this.#shared.set(number, sharedFormula(formula, reference));
      return formula;
    }
    const formulaAt = this.#shared.get(number);
    if (formulaAt === undefined)
      throw malformed(this.#sources, reference, `no cell before it holds shared formula ${number}`);
    return formulaAt(reference);
  }
}

function malformed({ sheet }: CellSources, reference: string, fact: string): XlsxFileError {
  return new XlsxFileError("malformed-part", `sheet ${sheet}, cell ${reference}: ${fact}`);
}
