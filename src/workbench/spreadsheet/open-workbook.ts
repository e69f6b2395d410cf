import type { FUniver, IWorkbookData } from "@univerjs/presets";
import { parseAddress } from "../document/address";
import type { CalculationMode } from "../document/document";
import type { XlsxDefinedName, XlsxTable, XlsxWorkbook } from "../xlsx/model";
import { CALCULATION_MODE } from "../xlsx/workbook/calculation";
import { Breather } from "./breather";
import type { FormulaEngine } from "./engine";
import { UniverDocument, type DocumentSupport } from "./univer-document";
import { sheetId, spilledBy, workbookData } from "./workbook-data";
import type { WorkbookDialect } from "./workbook-dialect";

/** Where a workbook is opened. */
export interface OpeningPlace extends DocumentSupport {
  readonly api: FUniver;
  readonly dialect: WorkbookDialect;
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
 * Opens a workbook in the grid, with its tables, names and protection, and calculates it, unless it is to be calculated on
 * demand only: it then shows the results of its file.
 */
export function openWorkbook({ file: workbook, unit, data }: LaidOutWorkbook, place: OpeningPlace): UniverDocument {
  const grid = place.api.createWorkbook(data);
  const document = new UniverDocument(grid, place, workbook.calculation?.date1904 ? 1904 : 1900);
  // Formulas are calculated after this turn: until then tables and names may still come.
  place.dialect.add(document);
  const idOf = new Map(workbook.sheets.map((sheet, index) => [sheet.name, sheetId(index)]));
  for (const table of workbook.tables ?? []) addTable(document, table, idOf);
  for (const definedName of workbook.definedNames ?? []) addName(document, definedName, idOf);
  workbook.sheets.forEach((sheet, index) => {
    if (sheet.state === "veryHidden") document.veryHidden.add(sheetId(index));
    if (sheet.protection) document.protect(sheetId(index), true);
  });
  useMode(document, workbook, place.engine);
  const front = sheetId(workbook.activeSheet ?? 0);
  if (document.activeSheet() !== front) document.activate(front);
  place.engine.forgetHistory(unit);
  return document;
}

const MODES: Readonly<Record<string, CalculationMode>> = { manual: "Manual", autoNoTable: "AutomaticExceptTables" };

function useMode(document: UniverDocument, { sheets, calculation }: XlsxWorkbook, engine: FormulaEngine): void {
  const mode = MODES[calculation?.settings?.[CALCULATION_MODE] ?? ""] ?? "Automatic";
  document.setCalculationMode(mode);
  if (mode !== "Manual") return;
  if (calculation?.fullCalcOnLoad) document.calculate();
  else sheets.forEach((sheet, index) => engine.fill(document.unit, sheetId(index), spilledBy(sheet)));
}

function addTable(document: UniverDocument, { name, sheet, ref, headerRow, totalsRow }: XlsxTable, idOf: ReadonlyMap<string, string>): void {
  const area = parseAddress(ref)?.area;
  const id = idOf.get(sheet);
  if (!area || id === undefined) return;
  document.addTableWith({ sheet: id, ...area }, { showHeaders: headerRow ?? true, showTotals: totalsRow ?? false }, name);
}

function addName(document: UniverDocument, { name, formula, scope, hidden, comment }: XlsxDefinedName, idOf: ReadonlyMap<string, string>): void {
  // Names that begin so are the file's own (print areas, filters), which no formula uses.
  if (name.startsWith("_xlnm.")) return;
  document.addName({ name, formula, scope: scope === undefined ? null : (idOf.get(scope) ?? null), comment: comment ?? "", visible: !hidden });
}
