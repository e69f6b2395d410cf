import { areaText, parseArea, type Area } from "../model/a1";
import type { XlsxCells, XlsxSheet, XlsxTable } from "../model/model";
import type { RelationshipsWriter } from "../package/relationships-writer";
import { listMarkup, markup } from "../xml/markup";
import { conditionalFormatsMarkup } from "./conditional-formats";
import { hyperlinksMarkup } from "./hyperlinks";
import { columnsMarkup, sheetFormat, sheetProperties, sheetViews } from "./layout";
import { headerFooter, pageSetup } from "./print";
import { cellsWithTables } from "./cells/table-cells";
import { validationsMarkup } from "./validations";
import { sheetData, type CellTargets } from "./cells/write-cells";

/** The order in which the file format wants the children of a worksheet. */
const ORDER = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
  cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects
  mc:AlternateContent controls webPublishItems tableParts extLst`.split(/\s+/);

/** What a sheet to write refers to. */
export interface SheetTargets extends Omit<CellTargets, "tableAt"> {
  readonly relationships: RelationshipsWriter;
  /** The tables on the sheet, and the ids of the relationships to their parts. */
  readonly tables: readonly XlsxTable[];
  readonly tableIds: readonly string[];
  /** Id of the relationship to the drawing of its notes, if it has notes. */
  readonly notesId: string | undefined;
  /** Id of the relationship to the drawing of its charts, if it has charts. */
  readonly chartsId: string | undefined;
  readonly isActive: boolean;
}

/** A worksheet's part. */
export function sheetMarkup(sheet: XlsxSheet, targets: SheetTargets): string {
  const { styles, spelling, relationships, tables, tableIds, notesId, chartsId, isActive } = targets;
  const cells = cellsWithTables(sheet.cells, tables);
  const own: Readonly<Record<string, string>> = {
    sheetPr: sheetProperties(sheet),
    dimension: markup("dimension", { ref: usedArea(cells) }),
    sheetViews: sheetViews(sheet, isActive),
    sheetFormatPr: sheetFormat(sheet),
    cols: columnsMarkup(sheet.columns, styles),
    sheetData: sheetData({ ...sheet, cells }, { ...targets, tableAt: tableFinder(tables) }),
    sheetProtection:
      sheet.protection === undefined ? "" : markup("sheetProtection", { ...sheet.protection, sheet: true }),
    mergeCells: listMarkup(
      "mergeCells",
      (sheet.merges ?? []).map((ref) => markup("mergeCell", { ref })),
    ),
    conditionalFormatting: conditionalFormatsMarkup(sheet.conditionalFormats, styles, spelling),
    dataValidations: validationsMarkup(sheet.validations, spelling),
    hyperlinks: hyperlinksMarkup(sheet.hyperlinks, relationships),
    pageSetup: pageSetup(sheet),
    headerFooter: headerFooter(sheet),
    drawing: chartsId === undefined ? "" : markup("drawing", { "r:id": chartsId }),
    legacyDrawing: notesId === undefined ? "" : markup("legacyDrawing", { "r:id": notesId }),
    tableParts: listMarkup(
      "tableParts",
      tableIds.map((id) => markup("tablePart", { "r:id": id })),
    ),
  };
  const kept = sheet.kept?.elements ?? [];
  const content = ORDER.flatMap((name) => [
    own[name] ?? "",
    ...kept.filter((element) => element.name === name).map(({ xml }) => xml),
  ]);
  return markup(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    ...content,
  );
}

function usedArea(cells: XlsxCells): string {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  if (columns.length === 0) return "A1";
  // Not Math.min(...list): a list of many thousands does not fit into a call.
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b));
  return areaText({ top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) });
}

function tableFinder(tables: readonly XlsxTable[]): (row: number, column: number) => string | undefined {
  const areas = tables.map(({ name, ref }) => ({ name, area: parseArea(ref) }));
  return (row, column) => areas.find(({ area }) => contains(area, row, column))?.name;
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
