import { addressOf, columnLetters, type Grid } from "../record/cells";
import { headerRow, headersIn, locate, MAPPED, requiredColumns } from "../record/table";
import type { Text } from "../record/text";
import type { UsualColumn } from "../functions/definition/parameter";

/** A table of the workbook: its cells, and how a formula can name them. */
export interface NamedTable {
  readonly name: string;
  readonly grid: Grid;
  /** A range that a defined name stands for, or a table of Excel's that shows its totals, which are none of its rows; else a table. */
  readonly kind?: "range" | "with-totals";
}

/** Parts of a table in structured references, in English notation and in French. */
const PARTS = {
  all: { fr: "#Tout", en: "#All" },
  headers: { fr: "#En-têtes", en: "#Headers" },
  data: { fr: "#Données", en: "#Data" },
} as const satisfies Record<string, Text>;

/** A whole table in a formula, its header row included: `Lines[#All]`, in French notation `Lines[#Tout]`. */
export function tableReference({ name, kind }: NamedTable): Text {
  if (kind === "range") return same(MAPPED + name);
  if (kind === "with-totals") {
    return { fr: `${name}[[${PARTS.headers.fr}];[${PARTS.data.fr}]]`, en: `${name}[[${PARTS.headers.en}],[${PARTS.data.en}]]` };
  }
  return { fr: `${name}[${PARTS.all.fr}]`, en: `${name}[${PARTS.all.en}]` };
}

/** Where a whole table stands: `Lignes!A4:P20`; null where its sheet is not known. */
export function tableAddress({ grid }: NamedTable): string | null {
  return blockAddress(grid, 0, 0, grid.values.length, grid.values[0]?.length ?? 0);
}

/** The rows of a column of a table, as a formula names them, and their cells. */
export interface ColumnCells {
  readonly written: Text;
  readonly cells: Grid["values"];
  readonly address: string | null;
}

/** The column that a series is usually fed with; null where the table has none of it, or more than one. */
export function columnCells(table: NamedTable, { table: spec, column }: UsualColumn): ColumnCells | null {
  const { values } = table.grid;
  const described = spec.columns[column];
  const top = headerRow(values, spec.columns, requiredColumns(spec));
  const [at, other] = described ? locate(described, headersIn(values, top)) : [];
  const cells = values.slice(top + 1).map((row) => [row[at ?? 0] ?? null]);
  if (at === undefined || other !== undefined || cells.length === 0) return null;
  const address = blockAddress(table.grid, top + 1, at, cells.length, 1);
  const header = values[top]?.[at];
  const written = table.kind !== "range" && top === 0 && typeof header === "string" ? `${table.name}[${escaped(header)}]` : fixed(address);
  return written === null ? null : { written: same(written), cells, address };
}

/** The address of a block of a grid; null where its sheet is not known. */
function blockAddress({ origin }: Grid, row: number, column: number, rows: number, columns: number): string | null {
  if (!origin || rows < 1 || columns < 1) return null;
  const end = `${columnLetters(origin.column + column + columns - 1)}${origin.row + row + rows}`;
  return `${addressOf(origin, row, column)}:${end}`;
}

/** An address that copying does not shift. */
function fixed(address: string | null): string | null {
  if (address === null) return null;
  const cut = address.lastIndexOf("!") + 1;
  return address.slice(0, cut) + address.slice(cut).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A header in a structured reference: brackets, the number sign and the apostrophe stand behind an apostrophe. */
function escaped(header: string): string {
  return header.replace(/[[\]#'@]/g, "'$&");
}

function same(reference: string): Text {
  return { fr: reference, en: reference };
}
