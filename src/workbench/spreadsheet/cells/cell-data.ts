import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellError, CellInput, CellValue, ErrorText } from "../../document/document";
import { isErrorWord } from "../univer/engine";

/** What a cell of the grid holds, as the document tells it; `wordsOf` gives what an add-in said of its error. */
export function valueOf(cell: Nullable<ICellData>, wordsOf: () => string | undefined = () => undefined): CellValue {
  const value = richText(cell) ?? cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (typeof value === "number" && !Number.isFinite(value)) return errorOf("#NUM!", wordsOf());
  return typeof value === "string" && isErrorWord(value) ? errorOf(value as ErrorText, wordsOf()) : value;
}

function errorOf(error: ErrorText, message: string | undefined): CellError {
  return message === undefined ? { error } : { error, message };
}

/** A cell of the grid that holds exactly this: what looks like a number but is a text stays one. */
export function cellDataOf(input: Exclude<CellInput, null>): ICellData {
  const nothing: ICellData = { v: null, f: null, si: null, p: null };
  if (input === "") return { ...nothing, t: null };
  if (typeof input === "number") return { ...nothing, v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { ...nothing, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input.startsWith("'")) return { ...nothing, v: input.slice(1), t: CellValueType.STRING };
  if (input.startsWith("=") && input.length > 1) return { ...nothing, f: input, t: null };
  return { ...nothing, v: input, t: CellValueType.STRING };
}

/** Whether a cell counts for the used range. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f || cell.si || cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== "");
}

function richText(cell: Nullable<ICellData>): string | undefined {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}
