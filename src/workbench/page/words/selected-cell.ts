import { wordIn, type Notation } from "../../dialect/notation";
import { formatArea } from "../../document/address";
import type { UniverDocument } from "../../spreadsheet/document/univer-document";

/** What the status line says of the selected cell: its error, in the add-in's words where it gave any; else nothing. */
export function selectedCellWords(document: UniverDocument, notation: Notation): string {
  const { sheet, row, column } = document.selection();
  const cell = { sheet, row, column, rows: 1, columns: 1 };
  const value = document.read(cell)[0]?.[0]?.value;
  if (typeof value !== "object") return "";
  const { error, message } = value;
  return [`${formatArea(cell)} ${wordIn(notation, error)}`, ...(message ? [message] : [])].join(" · ");
}
