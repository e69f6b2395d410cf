import { isSameName } from "../../record/cells";
import type { Locale } from "../../record/text";
import { nativeCall } from "../../functions/definition/native-call";
import type { DocumentedFunction } from "../../functions/definition/define";
import type { CalculationSheet } from "../../twins/calculation-sheet";
import { callAt, trimmed } from "../formula/call";
import { piecesOf, textOfPieces, type Piece } from "../formula/pieces";
import type { NativeArgument, NativePrinting } from "./native-formula";
import { NotNative, REASONS } from "./reasons";
import { areaOf, areaText, atBottom, sizeOf } from "../reading/references";
import { valuesOf, type Area, type WorkbookPicture } from "../reading/workbook-picture";
import { LATER_FUNCTIONS } from "./later-functions";

/** Where a formula stands: on a sheet, and in a cell of it where it is no name's. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
  /** Above its calculations. */
  readonly title: string;
}

/** Where calculations are put that one formula can't say. */
interface CalculationPlace {
  /** Of the sheet. */
  readonly name: string;
  readonly add: (title: string, make: (row: number) => CalculationSheet) => CalculationSheet;
}

/** Of an axis whose size an argument says, beyond the cells of its ranges. */
const SPARE_PLACES = 120;

/**
 * For any spreadsheet: each of our functions as a formula of Excel 2010 in its place, or as a calculation on a sheet. Tables and spills are
 * named by their cells.
 */
export function plainPrinting(place: FormulaPlace, workbook: WorkbookPicture, pages: CalculationPlace, locale: Locale): NativePrinting {
  return {
    piece: (piece) => plainPiece(piece, place, workbook),
    call(fn, made, args) {
      const places = SPARE_PLACES + Math.max(0, ...args.map(({ text }) => sizeOf(areaOf(text, place.sheet, workbook) ?? NO_CELLS)));
      if (Object.keys(fn.tables).length === 0) {
        const plain = made.plain(locale, { places });
        if ("formula" in plain) return operand(plain.formula.slice(1));
        const call = nativeCall(fn, args.map((arg) => ({ ...arg, text: everywhere(arg.text, place, workbook) })));
        const sheet = pages.add(place.title, (row) => call?.plain(locale, { row, places }) as CalculationSheet);
        return resultText(pages.name, sheet, showsHeaders(fn, args) && hasHeaders(sheet));
      }
      const holds = args.flatMap((arg) => [...arg.holds.map((one) => everywhere(one, place, workbook)), ...staysAsItIs(arg, workbook)]);
      const sheet = pages.add(place.title, (row) => made.plain(locale, { row, places }, holds) as CalculationSheet);
      return resultText(pages.name, sheet, hasHeaders(sheet));
    },
  };
}

const NO_CELLS = { rows: 0, columns: 0 } as Area;

/** @throws NotNative of what other spreadsheets lack, or would lose */
export function plainPiece(piece: Piece, place: FormulaPlace, workbook: WorkbookPicture): string {
  const { kind, text } = piece;
  const isDefined = () => workbook.names.some(({ name }) => isSameName(name, text));
  const isLater = kind === "call" ? LATER_FUNCTIONS.has(text.toUpperCase()) || isDefined() : kind === "sign" && text === "@";
  if (isLater) throw new NotNative(REASONS.later(text));
  const isTable = kind === "name" && workbook.tables.some(({ name }) => isSameName(name, text));
  if (!isTable && (kind !== "reference" || !(text.endsWith("#") || text.includes("[")))) return text;
  const area = text.includes("@") || /#This Row/i.test(text) ? ownRow(text, place, workbook) : areaOf(text, place.sheet, workbook);
  if (area) return areaText(area);
  throw new NotNative(REASONS.reference(text));
}

/** The cells of a table in a formula's own row: `Lignes[@Agents]`, `[@[CA de référence]]`. */
function ownRow(text: string, { sheet, row = -1, column = -1 }: FormulaPlace, workbook: WorkbookPicture): Area | null {
  const around = workbook.tables.find(
    (one) => isSameName(one.sheet, sheet) && isWithin(row, one.row, one.rows) && isWithin(column, one.column, one.columns),
  );
  const name = text.slice(0, text.indexOf("[")) || around?.name;
  const inside = text.slice(text.indexOf("[") + 1, -1).replace(/^\[#This Row\],?|^@/i, "");
  const columns = name === undefined ? null : areaOf(`${name}[${inside}]`, sheet, workbook);
  return columns && isWithin(row, columns.row, columns.rows) ? { ...columns, row, rows: 1 } : null;
}

const isWithin = (at: number, from: number, count: number) => at >= from && at < from + count;

/** A formula's text as any sheet may say it. @throws NotNative */
function everywhere(text: string, { sheet }: FormulaPlace, workbook: WorkbookPicture): string {
  const placed = piecesOf(text).map(({ kind, text: said }) => {
    const isHidden = kind === "name" && workbook.names.some((one) => one.sheet !== null && isSameName(one.name, said));
    if (kind !== "reference" && !isHidden) return said;
    const area = areaOf(said, sheet, workbook);
    if (!area) throw new NotNative(REASONS.reference(said));
    return areaText(area);
  });
  return placed.join("");
}

/** That no row has come to the cells of an argument, within them or below a table. */
function staysAsItIs({ address }: NativeArgument, workbook: WorkbookPicture): string[] {
  const area = address === null ? null : areaOf(address, "", workbook);
  if (!area) return [];
  const end = area.row + area.rows;
  if (!atBottom(area, workbook)) return [`ROWS(${areaText(area)})=${area.rows}`];
  const below = { ...area, row: end, rows: 1 };
  const filled = valuesOf(workbook, below).flat().filter((value) => value !== "" && value !== null).length;
  return [`ROWS(${areaText({ ...area, rows: area.rows + 1 })})=${area.rows + 1}`, `COUNTA(${areaText(below)})=${filled}`];
}

/** A formula's text as a part of another one. */
function operand(text: string): string {
  const pieces = trimmed(piecesOf(text));
  const isOne = pieces.length === 1 || (pieces[0]?.kind === "call" && callAt(pieces, 0)?.end === pieces.length);
  return isOne ? textOfPieces(pieces) : `(${text})`;
}

/** Whether a call by its arguments asks for a row of headers. @throws NotNative where a cell says so */
function showsHeaders(fn: DocumentedFunction, args: readonly NativeArgument[]): boolean {
  const said = args[Object.keys(fn.params).indexOf("headers")]?.text.toUpperCase() ?? "";
  if (said !== "" && said !== "TRUE" && said !== "FALSE") throw new NotNative(REASONS.size(fn.id));
  return said !== "FALSE";
}

function hasHeaders({ cells, result }: CalculationSheet): boolean {
  return cells.some(({ row }) => row === result.top - 1);
}

function resultText(sheet: string, { result: { top, rows, columns } }: CalculationSheet, hasHeaders: boolean): string {
  const above = hasHeaders ? 1 : 0;
  return areaText({ sheet, row: top - above, column: 0, rows: rows + above, columns });
}
