import type { FormulaSpelling } from "../formula/formula-prefixes";
import type { XlsxWorkbook } from "../model/model";
import { markup } from "../xml/markup";
import { calculationMarkup } from "./calculation";
import { definedNamesMarkup } from "./defined-names";

/** The order in which the file format wants the children of a workbook. */
const ORDER = `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
  definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr
  webPublishObjects extLst`.split(/\s+/);

/**
 * The workbook's part.
 *
 * @param sheetIds ids of the relationships to the sheets' parts, in tab order
 */
export function workbookMarkup(workbook: XlsxWorkbook, sheetIds: readonly string[], spelling: FormulaSpelling): string {
  const { sheets, definedNames, calculation, kept } = workbook;
  const names = sheets.map(({ name }) => name);
  const listed = sheets.map(({ name, state }, position) =>
    markup("sheet", {
      name,
      sheetId: position + 1,
      state: state === "visible" ? undefined : state,
      "r:id": sheetIds[position],
    }),
  );
  const view = { ...kept?.settings["workbookView"], activeTab: activeSheet(workbook) || undefined };
  const own: Readonly<Record<string, string>> = {
    workbookPr: markup("workbookPr", { ...kept?.settings["workbookPr"], date1904: calculation?.date1904 || undefined }),
    bookViews: markup("bookViews", {}, markup("workbookView", view)),
    sheets: markup("sheets", {}, ...listed),
    definedNames: definedNamesMarkup(definedNames, names, spelling),
    calcPr: calculationMarkup(calculation),
  };
  const content = ORDER.flatMap((name) => [
    own[name] ?? "",
    ...(kept?.elements ?? []).filter((element) => element.name === name).map(({ xml }) => xml),
  ]);
  return markup(
    "workbook",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    ...content,
  );
}

/** Position of the sheet in front: the one the workbook names, or the first that can be seen. */
export function activeSheet({ sheets, activeSheet: wanted = 0 }: XlsxWorkbook): number {
  const visible = (position: number): boolean => (sheets[position]?.state ?? "visible") === "visible";
  return sheets[wanted] !== undefined && visible(wanted)
    ? wanted
    : sheets.findIndex((_, position) => visible(position));
}
