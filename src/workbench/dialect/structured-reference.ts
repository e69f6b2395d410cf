import { parseStructRef } from "@borgar/fx";
import { columnName, quoteSheetName } from "../document/address";
import { sameName } from "../document/reference";

/** A cell's place; rows and columns from 0. */
export interface Place {
  /** The sheet's name. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where a table lies and how its columns are called. */
export interface TableLayout {
  readonly name: string;
  /** The sheet's name. */
  readonly sheet: string;
  /** First row and column, header row included; from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** From left to right. */
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * A structured reference as an absolute A1 reference with its sheet, as seen from a cell.
 *
 * `Lines[Revenue]`, `Lines[@Revenue]`, `[@Revenue]`, `Lines[[#Totals],[a]:[b]]`, in any case of letters.
 * "#REF!" where there is no such table, column or part (totals of a table without a totals row);
 * "#VALUE!" for this row's part, seen from a cell beside no row of the table.
 */
export function resolveStructuredReference(text: string, tables: readonly TableLayout[], from: Place): string {
  const { table: name, columns: names = [], sections = [] } = parsed(text) ?? {};
  const table = tables.find((candidate) => (name ? sameName(candidate.name, name) : contains(candidate, from)));
  if (!table) return "#REF!";

  const parts = sections.map((section) => section.toLowerCase());
  if (parts.includes("this row") && !isBesideARow(table, from)) return "#VALUE!";
  const rows = rowsOf(table, parts, from);
  const columns = columnsOf(table, names);
  if (!rows || !columns) return "#REF!";
  return absoluteReference(table.sheet, rows, columns);
}

/** By their texts: all rows of a table share a few, and reading one takes longer than all the rest. */
const known = new Map<string, ReturnType<typeof parseStructRef>>();

function parsed(text: string): ReturnType<typeof parseStructRef> {
  const reference = known.get(text) ?? parseStructRef(text);
  known.set(text, reference);
  return reference;
}

/** The body of a table, which its bare name stands for; undefined if there is no such table. */
export function tableBody(name: string, tables: readonly TableLayout[]): string | undefined {
  const table = tables.find((candidate) => sameName(candidate.name, name));
  return table && absoluteReference(table.sheet, body(table), { first: table.column, last: table.column + table.columns.length - 1 });
}

function rowsOf(table: TableLayout, sections: readonly string[], from: Place): Rows | undefined {
  if (sections.length === 0) return body(table);
  const parts = sections.map((section) => partOf(table, section, from));
  const found = parts.filter((part) => part !== undefined);
  if (found.length < parts.length) return undefined;
  return { first: Math.min(...found.map(({ first }) => first)), last: Math.max(...found.map(({ last }) => last)) };
}

function partOf(table: TableLayout, section: string, from: Place): Rows | undefined {
  const end = table.row + table.rows - 1;
  switch (section) {
    case "all":
      return { first: table.row, last: end };
    case "data":
      return body(table);
    case "headers":
      return table.hasHeaders ? { first: table.row, last: table.row } : undefined;
    case "totals":
      return table.hasTotals ? { first: end, last: end } : undefined;
    case "this row":
      return { first: from.row, last: from.row };
    default:
      return undefined;
  }
}

function columnsOf(table: TableLayout, names: readonly string[]): Rows | undefined {
  if (names.length === 0) return { first: table.column, last: table.column + table.columns.length - 1 };
  const indices = names.map((name) => table.columns.findIndex((column) => sameName(column, name)));
  if (indices.includes(-1)) return undefined;
  return { first: table.column + Math.min(...indices), last: table.column + Math.max(...indices) };
}

function body(table: TableLayout): Rows {
  return {
    first: table.row + (table.hasHeaders ? 1 : 0),
    last: table.row + table.rows - 1 - (table.hasTotals ? 1 : 0),
  };
}

function isBesideARow(table: TableLayout, from: Place): boolean {
  const { first, last } = body(table);
  return sameName(table.sheet, from.sheet) && from.row >= first && from.row <= last;
}

function contains(table: TableLayout, { sheet, row, column }: Place): boolean {
  const inRows = row >= table.row && row < table.row + table.rows;
  const inColumns = column >= table.column && column < table.column + table.columns.length;
  return sameName(table.sheet, sheet) && inRows && inColumns;
}

function absoluteReference(sheet: string, rows: Rows, columns: Rows): string {
  const from = `$${columnName(columns.first)}$${rows.first + 1}`;
  const to = `$${columnName(columns.last)}$${rows.last + 1}`;
  // The engine reads no letters beyond A-Z outside quotes.
  return `${quoteSheetName(sheet, true)}!${from === to ? from : `${from}:${to}`}`;
}
