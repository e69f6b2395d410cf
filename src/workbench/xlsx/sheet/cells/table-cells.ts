import { stringifyStructRef } from "@borgar/fx";
import { parseArea } from "../../model/a1";
import type { XlsxCell, XlsxCells, XlsxTable, XlsxTableColumn } from "../../model/model";

/** What SUBTOTAL calls the functions of a totals row, hidden rows left out. */
const SUBTOTAL_NUMBERS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/**
 * The cells of a sheet as its tables need them: header cells hold the columns' names as text, and empty cells
 * of a totals row hold its labels and formulas. Excel repairs files in which they do not.
 */
export function cellsWithTables(cells: XlsxCells, tables: readonly XlsxTable[]): XlsxCells {
  const rows: Record<number, Record<number, XlsxCell>> = { ...cells };
  for (const table of tables) {
    const { top, bottom, left } = parseArea(table.ref);
    table.columns.forEach((column, position) => {
      const at = left + position;
      if (table.headerRow !== false) rows[top] = { ...rows[top], [at]: headerCell(rows[top]?.[at], column) };
      const totals = table.totalsRow ? totalsCell(rows[bottom]?.[at], column, table.name) : undefined;
      if (totals !== undefined) rows[bottom] = { ...rows[bottom], [at]: totals };
    });
  }
  return rows;
}

function headerCell(cell: XlsxCell | undefined, { name }: XlsxTableColumn): XlsxCell {
  return cell?.style === undefined ? { value: name } : { value: name, style: cell.style };
}

function totalsCell(cell: XlsxCell | undefined, column: XlsxTableColumn, table: string): XlsxCell | undefined {
  if (cell?.value !== undefined || cell?.formula !== undefined) return undefined;
  const { name, totalsLabel, totalsFunction = "none", totalsFormula } = column;
  if (totalsLabel !== undefined) return { ...cell, value: totalsLabel };
  if (totalsFormula !== undefined) return { ...cell, formula: totalsFormula };
  const number = SUBTOTAL_NUMBERS[totalsFunction];
  if (number === undefined) return undefined;
  return { ...cell, formula: `=SUBTOTAL(${number},${stringifyStructRef({ table, columns: [name] })})` };
}
