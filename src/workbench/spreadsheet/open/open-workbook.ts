import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { parseAddress } from "../../document/address";
import type { CalculationMode } from "../../document/document";
import type { XlsxDefinedName, XlsxTable, XlsxWorkbook } from "../../xlsx/model/model";
import type { Guesses } from "../../guesses";
import { CALCULATION_MODE } from "../../xlsx/workbook/calculation";
import { Breather } from "../univer/breather";
import type { Asked } from "../univer/engine";
import { UniverDocument, type DocumentSupport } from "../document/univer-document";
import { sheetId, spilledBy, workbookData } from "../cells/workbook-data";
import type { WorkbookDialect } from "./workbook-dialect";

/** Where a workbook is opened. */
export interface OpeningPlace extends DocumentSupport {
  readonly api: FUniver;
  readonly dialect: WorkbookDialect;
  /** What a workbook calculates when it is opened with results that can be trusted. */
  readonly openingCalculates: Guesses["openingCalculates"];
}

/** A file's workbook, ready to be opened. */
export interface LaidOutWorkbook {
  readonly file: XlsxWorkbook;
  /** Id for it in the grid, of its own. */
  readonly unit: string;
  readonly data: Partial<IWorkbookData>;
}

/** Lays a workbook out as the grid wants it, while the page goes on answering. */
export async function laidOutWorkbook(file: XlsxWorkbook, unit: string, name: string): Promise<LaidOutWorkbook> {
  return { file, unit, data: await workbookData(file, unit, name, new Breather()) };
}

/**
 * Opens a workbook in the grid, with its tables, names and protection. It shows the results of its file; what has none and what is volatile
 * calculates, and everything where the file's results are not to be trusted, unless it is to be calculated on demand only.
 */
export function openWorkbook(laidOut: LaidOutWorkbook, place: OpeningPlace): UniverDocument {
  const { file, unit } = laidOut;
  place.engine.calculateOnOpening(unit, () => whatIsDue(document, file, place.openingCalculates));
  const document = broughtIn(laidOut, place);
  file.sheets.forEach((sheet, index) => {
    if (sheet.state === "veryHidden") document.veryHidden.add(sheetId(index));
    if (sheet.protection) document.protect(sheetId(index), true);
  });
  const front = sheetId(file.activeSheet ?? 0);
  if (document.activeSheet() !== front) document.activate(front);
  place.engine.forgetHistory(unit);
  return document;
}

function broughtIn({ file: { sheets, tables, definedNames, calculation }, data }: LaidOutWorkbook, place: OpeningPlace): UniverDocument {
  const document = new UniverDocument(place.api.createWorkbook(data), place, calculation?.date1904 ? 1904 : 1900);
  place.dialect.add(document);
  const idOf = new Map(sheets.map((sheet, index) => [sheet.name, sheetId(index)]));
  for (const table of tables ?? []) addTable(document, table, idOf);
  for (const definedName of definedNames ?? []) addName(document, definedName, idOf);
  document.setCalculationMode(MODES[calculation?.settings?.[CALCULATION_MODE] ?? ""] ?? "Automatic");
  sheets.forEach((sheet, index) => place.engine.spills.fill(document.unit, sheetId(index), spilledBy(sheet)));
  return document;
}

const MODES: Readonly<Record<string, CalculationMode>> = { manual: "Manual", autoNoTable: "AutomaticExceptTables" };

function whatIsDue(document: UniverDocument, { calculation }: XlsxWorkbook, openingCalculates: Guesses["openingCalculates"]): Asked {
  if (calculation?.fullCalcOnLoad) return "all";
  if (document.calculationMode() === "Manual") return [];
  return calculation?.hasOldResults || openingCalculates === "everything" ? "all" : document.formulasWithoutResult();
}

function addTable(
  document: UniverDocument,
  { name, sheet, ref, headerRow, totalsRow }: XlsxTable,
  idOf: ReadonlyMap<string, string>,
): void {
  const area = parseAddress(ref)?.area;
  const id = idOf.get(sheet);
  if (!area || id === undefined) return;
  document.addTableWith({ sheet: id, ...area }, { showHeaders: headerRow ?? true, showTotals: totalsRow ?? false }, name);
}

function addName(
  document: UniverDocument,
  { name, formula, scope, hidden, comment }: XlsxDefinedName,
  idOf: ReadonlyMap<string, string>,
): void {
  // Names that begin so are the file's own (print areas, filters), which no formula uses.
  if (name.startsWith("_xlnm.")) return;
  document.addName({
    name,
    formula,
    scope: scope === undefined ? null : (idOf.get(scope) ?? null),
    comment: comment ?? "",
    visible: !hidden,
  });
}
