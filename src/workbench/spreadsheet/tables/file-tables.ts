import type { TableInfo } from "../../document/document";
import type { TableLayout } from "../../dialect/structured-reference";
import { movedFormula } from "../../dialect/moved-formula";
import { withRenamedColumn, type RenamedColumn } from "../../dialect/renamed-column";
import type { Relocation } from "../../document/relocation";
import { sameName } from "../../document/reference";
import type { XlsxTable, XlsxTableColumn } from "../../xlsx/model/model";
import type { XlsxKeptElement } from "../../xlsx/model/model-kept";
import { listOrAbsent, present } from "../../xlsx/model/present";
import { fileArea } from "../relocation/moved-areas";
import { movedElement } from "../relocation/moved-elements";

/** A table of the open workbook, and the one of the file that it was. */
export interface OpenTable {
  readonly table: TableInfo;
  readonly layout: TableLayout;
  readonly former: XlsxTable | undefined;
}

/** The tables of the open workbook as a file holds them. */
export function fileTables(tables: readonly OpenTable[], relocation: Relocation): XlsxTable[] {
  const renamed = tables.flatMap(renamedColumns);
  return tables.map((table) => fileTable(table, renamed, relocation));
}

function fileTable({ table, layout, former }: OpenTable, renamed: readonly RenamedColumn[], relocation: Relocation): XlsxTable {
  const { settings, kept, relationships, style, filterButtons } = former ?? {};
  return present<XlsxTable>({
    name: table.name,
    sheet: layout.sheet,
    ref: fileArea(table.box),
    columns: columnsOf(layout, former).map((column) => fileColumn(column, table.name, former?.sheet ?? layout.sheet, renamed, relocation)),
    headerRow: table.showHeaders ? undefined : false,
    totalsRow: table.showTotals || undefined,
    filterButtons,
    style,
    settings,
    kept:
      former && kept && hasSameColumns(layout, former)
        ? listOrAbsent(kept.flatMap((element) => keptElement(element, table, former.sheet, relocation) ?? []))
        : undefined,
    relationships,
  });
}

/** Each column with what the file said of it. Without a header row only the file knows their names. */
function columnsOf({ columns, hasHeaders }: TableLayout, former: XlsxTable | undefined): XlsxTableColumn[] {
  const byPlace = former?.columns.length === columns.length;
  if (byPlace && !hasHeaders) return [...former.columns];
  return columns.map((name, index) => {
    const known = former?.columns.find((column) => sameName(column.name, name)) ?? (byPlace ? former.columns[index] : undefined);
    return { ...known, name };
  });
}

function fileColumn(
  column: XlsxTableColumn,
  table: string,
  sheet: string,
  renamed: readonly RenamedColumn[],
  relocation: Relocation,
): XlsxTableColumn {
  const now = (formula: string): string =>
    renamed.reduce(
      (text, change) => withRenamedColumn(text, change, sameName(change.table, table)),
      movedFormula(formula, sheet, relocation),
    );
  const { formula, totalsFormula } = column;
  return {
    ...column,
    ...(formula === undefined ? {} : { formula: now(formula) }),
    ...(totalsFormula === undefined ? {} : { totalsFormula: now(totalsFormula) }),
  };
}

function renamedColumns({ table, layout, former }: OpenTable): RenamedColumn[] {
  if (!former || !layout.hasHeaders || former.columns.length !== layout.columns.length) return [];
  return layout.columns.flatMap((to, index) => {
    const from = former.columns[index]?.name ?? to;
    return from === to || layout.columns.includes(from) ? [] : [{ table: table.name, from, to }];
  });
}

/** A filter names its columns by their places: it holds only while these are the same. */
export function hasSameColumns({ columns, hasHeaders }: TableLayout, former: XlsxTable): boolean {
  return columns.length === former.columns.length && (!hasHeaders || former.columns.every(({ name }, index) => sameName(name, columns[index] ?? "")));
}

/** Filters and sort order of a table; the filter's area is the table's own without its totals, or Excel would repair the file. */
function keptElement(
  element: XlsxKeptElement,
  { box, showTotals }: TableInfo,
  sheet: string,
  relocation: Relocation,
): XlsxKeptElement | undefined {
  const moved = movedElement(element, sheet, relocation);
  if (moved?.name !== "autoFilter" || !relocation.isNeeded) return moved;
  const area = fileArea({ ...box, rows: box.rows - (showTotals ? 1 : 0) });
  return { ...moved, xml: moved.xml.replace(/^(<autoFilter\b[^>]*?\bref=")[^"]*/, `$1${area}`) };
}
