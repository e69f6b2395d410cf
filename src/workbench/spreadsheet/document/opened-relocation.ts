import type { Relocation } from "../../document/relocation";
import type { XlsxWorkbook } from "../../xlsx/model/model";
import { sheetId } from "../cells/workbook-data";
import type { UniverDocument } from "./univer-document";

/** Where the cells of the opened file are now. */
export function relocationOf(document: UniverDocument, opened: XlsxWorkbook): Relocation {
  const nameOf = new Map(document.sheets().map(({ id, name }) => [id, name]));
  const idOf = new Map(opened.sheets.map(({ name }, index) => [name.toLowerCase(), sheetId(index)]));
  const id = (sheet: string): string => idOf.get(sheet.toLowerCase()) ?? "";
  const { structure } = document;
  return {
    isNeeded: !structure.isEmpty || opened.sheets.some(({ name }, index) => nameOf.get(sheetId(index)) !== name),
    areas: (sheet, area) => structure.areas(id(sheet), area),
    reference: (sheet, area) => structure.reference(id(sheet), area),
    // A name that was no sheet's stays what it was.
    sheetName: (former) => (idOf.has(former.toLowerCase()) ? (nameOf.get(id(former)) ?? null) : former),
  };
}
