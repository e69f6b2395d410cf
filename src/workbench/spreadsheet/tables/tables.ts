import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import { AddSheetTableMutation, SetSheetTableCommand, SetSheetTableMutation } from "@univerjs/preset-sheets-table";
import { DocumentError, type Box, type CellValue, type TableInfo } from "../../document/document";
import { sameName } from "../../document/reference";
import type { TableLayout } from "../../dialect/structured-reference";
import type { XlsxTable } from "../../xlsx/model/model";
import type { OpenTable } from "./file-tables";
import type { GridWorkbook } from "../univer/grid";

/** Ids are numbered in the order of addition, and the tables of an opened file are added in its order. */
const TABLE_ID = "table-";

/** What Univer's tables do not know of themselves. */
export interface TableTraits {
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

type GridTable = ReturnType<GridWorkbook["getTableList"]>[number];

/** The tables of one workbook. The header cells are the truth about the columns' names. */
export class DocumentTables {
  private readonly traits = new Map<string, TableTraits>();
  private added = 0;

  constructor(
    private readonly injector: Injector,
    private readonly workbook: GridWorkbook,
    private readonly row: (box: Box) => readonly CellValue[],
  ) {}

  list(): TableInfo[] {
    return this.workbook
      .getTableList()
      .map((table) => ({ id: table.id, name: table.name, box: this.boxOf(table), ...this.traitsOf(table.id) }));
  }

  /** Where the tables lie and how their columns are called, for formulas. */
  layouts(): TableLayout[] {
    return this.list().map((table) => this.layoutOf(table));
  }

  /** Every table in the order of the opened file, new ones last, with the one of the file that it was. */
  opened(file: readonly XlsxTable[]): OpenTable[] {
    const place = ({ id }: TableInfo): number => Number(id.slice(TABLE_ID.length)) - 1;
    return this.list()
      .sort((one, other) => place(one) - place(other))
      .map((table) => ({ table, layout: this.layoutOf(table), former: file[place(table)] }));
  }

  /**
   * @param name by default the next free `Table1`, `Table2`...
   * @throws DocumentError ItemAlreadyExists, InvalidArgument where it would overlap another table
   */
  add(box: Box, traits: TableTraits, name?: string): TableInfo {
    const tables = this.list();
    if (name !== undefined && tables.some((table) => sameName(table.name, name))) throw alreadyExists(name);
    if (tables.some((table) => overlap(table.box, box))) throw new DocumentError("InvalidArgument", "A table cannot overlap another table.");
    if (!this.workbook.getSheetBySheetId(box.sheet)) throw new DocumentError("ItemNotFound", `There is no sheet ${box.sheet}.`);

    const id = `${TABLE_ID}${this.nextNumber()}`;
    this.traits.set(id, traits);
    // Not the grid's command: it renames a table that is called like a sheet.
    this.execute(AddSheetTableMutation.id, {
      subUnitId: box.sheet,
      tableId: id,
      name: name ?? this.freeName(tables),
      range: rangeOf(box),
      header: this.columnNames(box, traits.showHeaders),
      options: { showHeader: traits.showHeaders },
    });
    const found = this.list().find((table) => table.id === id);
    if (!found) throw new DocumentError("InvalidArgument", "The grid refused the table.");
    return found;
  }

  /** @throws DocumentError ItemNotFound, ItemAlreadyExists */
  rename(id: string, name: string): void {
    const tables = this.list();
    const table = tables.find((candidate) => candidate.id === id);
    if (!table) throw new DocumentError("ItemNotFound", `There is no table ${id}.`);
    if (tables.some((other) => other.id !== id && sameName(other.name, name))) throw alreadyExists(name);
    this.execute(SetSheetTableMutation.id, { subUnitId: table.box.sheet, tableId: id, config: { name } });
  }

  private layoutOf({ name, box, showHeaders, showTotals }: TableInfo): TableLayout {
    return {
      name,
      sheet: this.workbook.getSheetBySheetId(box.sheet)?.getSheetName() ?? "",
      row: box.row,
      column: box.column,
      rows: box.rows,
      columns: this.columnNames(box, showHeaders),
      hasHeaders: showHeaders,
      hasTotals: showTotals,
    };
  }

  /** Gives a table more or fewer rows and columns; a step of undo. */
  resize(id: string, box: Box): void {
    this.execute(SetSheetTableCommand.id, { tableId: id, updateRange: { newRange: rangeOf(box) } });
  }

  private execute(mutation: string, params: object): void {
    this.injector.get(ICommandService).syncExecuteCommand(mutation, { unitId: this.workbook.getId(), ...params });
  }

  private columnNames(box: Box, showHeaders: boolean): string[] {
    const headers = showHeaders ? this.row({ ...box, rows: 1 }) : Array.from({ length: box.columns }, () => "");
    return headers.map((header, index) => (typeof header === "object" || header === "" ? `Column${index + 1}` : String(header)));
  }

  private traitsOf(id: string): TableTraits {
    return this.traits.get(id) ?? { showHeaders: true, showTotals: false };
  }

  private boxOf({ subUnitId, range }: GridTable): Box {
    const { startRow, endRow, startColumn, endColumn } = range;
    return { sheet: subUnitId, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  }

  private nextNumber(): number {
    this.added += 1;
    return this.added;
  }

  private freeName(tables: readonly TableInfo[]): string {
    let number = 1;
    while (tables.some(({ name }) => sameName(name, `Table${number}`))) number += 1;
    return `Table${number}`;
  }
}

function rangeOf({ row, column, rows, columns }: Box): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

function alreadyExists(name: string): DocumentError {
  return new DocumentError("ItemAlreadyExists", `There is already a table ${name}.`);
}

function overlap(one: Box, other: Box): boolean {
  const apart =
    one.sheet !== other.sheet ||
    one.row + one.rows <= other.row ||
    other.row + other.rows <= one.row ||
    one.column + one.columns <= other.column ||
    other.column + other.columns <= one.column;
  return !apart;
}
