import { tokenize } from "@borgar/fx";
import type { XlsxWorkbook } from "../../xlsx/model/model";
import type { FormulaEngine } from "../univer/engine";
import type { NotKept } from "../../document/document";
import { hasSameColumns } from "../tables/file-tables";
import { formulaOf } from "../cells/grid-cells";
import type { UniverDocument } from "../document/univer-document";
import { sheetId } from "../cells/workbook-data";

const UNKNOWN_NAME = "#NAME?";

/** In what the open workbook is no more what its file says, beyond what its cells hold. */
export interface Differences {
  /** Functions that cells call and the engine does not know. */
  readonly unknownFunctions: readonly string[];
  /** Whether rows, columns or cells stand elsewhere, or a sheet has another name or is gone. */
  readonly isRestructured: boolean;
  /** Whether cells were cut from one sheet and pasted into another. */
  readonly crossedSheets: boolean;
  /** Tables whose filters the file holds and that have other columns now. */
  readonly refilteredTables: readonly string[];
  /** Whether an add-in has put charts over cells: they are in a saved file. */
  readonly hasAddedCharts: boolean;
  /** What an add-in has added and a saved file lacks. */
  readonly notKept: ReadonlySet<NotKept>;
}

export function differencesOf(document: UniverDocument, opened: XlsxWorkbook, engine: FormulaEngine): Differences {
  const nameOf = new Map(document.sheets().map(({ id, name }) => [id, name]));
  const tables = document.openedTables(opened.tables ?? []);
  return {
    unknownFunctions: unknownFunctions(document, engine),
    isRestructured: !document.structure.isEmpty || opened.sheets.some(({ name }, index) => nameOf.get(sheetId(index)) !== name),
    crossedSheets: document.structure.crossedSheets,
    hasAddedCharts: document.charts().length > 0,
    notKept: document.notKept,
    refilteredTables: tables.flatMap(({ table, layout, former }) => (former?.kept && !hasSameColumns(layout, former) ? [table.name] : [])),
  };
}

/** Those in the formulas of cells that show #NAME?, names that a LET or the Name Manager gives left out. */
function unknownFunctions(document: UniverDocument, engine: FormulaEngine): string[] {
  const names = new Map(document.names().map(({ name, formula }) => [name.toUpperCase(), formula]));
  const unknown = new Set<string>();
  const look = (formula: string): void => {
    const tokens = tokenize(formula);
    const own = new Set(tokens.filter(({ type }) => type === "range_named").map(({ value }) => value.toUpperCase()));
    for (const { type, value } of tokens) {
      const word = value.toUpperCase();
      const meaning = names.get(word);
      if (meaning !== undefined && names.delete(word)) look(meaning);
      if (type === "func" && meaning === undefined && !own.has(word) && !engine.knows(word)) unknown.add(word);
    }
  };
  for (const sheet of document.grid.getSheets()) {
    sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
      const formula = cell?.v === UNKNOWN_NAME ? formulaOf(sheet, cell, row, column) : null;
      if (formula !== null) look(formula);
    });
  }
  return [...unknown];
}
