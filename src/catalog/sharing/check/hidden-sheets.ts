import { isSameName } from "../../record/cells";
import { formulasOf, sheetNamed, type WorkbookPicture } from "../reading/workbook-picture";
import { foundAt, type Finding } from "./finding";

/** A link of a formula within its workbook: `HYPERLINK("#'Détail'!A1",...)`. */
const LINK = /HYPERLINK\("#(?:'((?:[^']|'')+)'|([^'!"]+))!/gi;

/** Sheets that are out of sight, and to which no link of a sheet in sight leads. */
export function hiddenSheets(workbook: WorkbookPicture, added: readonly string[]): Finding[] {
  const linked = formulasOf(workbook).flatMap(({ sheet, formula }) =>
    sheetNamed(workbook, sheet)?.visibility !== "visible"
      ? []
      : [...formula.matchAll(LINK)].map(([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare ?? ""),
  );
  const isTold = (name: string) => [...linked, ...added].some((one) => isSameName(one, name));
  const places = (visibility: "hidden" | "very-hidden") =>
    workbook.sheets.flatMap((sheet) =>
      sheet.visibility === visibility && !isTold(sheet.name) ? [{ name: sheet.name, isCell: false, detail: null }] : [],
    );
  return [...foundAt("hidden-sheet", places("hidden")), ...foundAt("very-hidden-sheet", places("very-hidden"))];
}
