import { tokenize } from "@borgar/fx";
import { parseAddress } from "../../document/address";
import type { Relocation } from "../../document/relocation";
import { movedFormula } from "../../dialect/moved-formula";
import type { XlsxCell, XlsxSheet } from "../../xlsx/model/model";
import { fileArea, movedReference } from "./moved-areas";

/** A file's cell, with the references of its formula where their cells are now. */
type FormerCell = Pick<XlsxCell, "value" | "formula" | "spill" | "array" | "dataTable">;

/** What the file's cells hold that the grid's do not (what kind of formula theirs is), by where the cells are now. */
export class FormulaKinds {
  private readonly former = new Map<string, FormerCell>();

  constructor(sheet: XlsxSheet | undefined, relocation: Relocation) {
    for (const [row, cells] of Object.entries(sheet?.cells ?? {})) {
      for (const [column, cell] of Object.entries(cells)) {
        if (!sheet || (cell.formula === undefined && cell.dataTable === undefined)) continue;
        const [place] = relocation.areas(sheet.name, { row: Number(row), column: Number(column), rows: 1, columns: 1 });
        if (place) this.former.set(`${place.row} ${place.column}`, movedCell(cell, sheet.name, relocation));
      }
    }
  }

  /**
   * What a file says of a formula besides its text: that it spills, or fills an area.
   *
   * @param filled the area that it fills now, its own cell included
   */
  of(row: number, column: number, formula: string, filled: string | undefined): Pick<XlsxCell, "spill" | "array"> {
    const former = this.former.get(`${row} ${column}`);
    const isFormer = former?.formula === formula;
    if (isFormer && former.array !== undefined) return { array: resized(former.array, row, column) };
    if (filled !== undefined) return { spill: filled };
    const ownCell = fileArea({ row, column, rows: 1, columns: 1 });
    // An unmarked formula is an old one to Excel, which would cut its arrays down to one cell each and show it with "@".
    return former?.spill !== undefined || (!isFormer && mayGiveArray(formula)) ? { spill: ownCell } : {};
  }

  /** The what-if table that a constant of the grid belongs to in the file. */
  dataTable(row: number, column: number): XlsxCell["dataTable"] {
    return this.former.get(`${row} ${column}`)?.dataTable;
  }
}

function movedCell({ formula, spill, array, dataTable }: XlsxCell, sheet: string, relocation: Relocation): FormerCell {
  const inputs = dataTable && movedInputs(dataTable, sheet, relocation);
  return {
    ...(formula === undefined ? {} : { formula: movedFormula(formula, sheet, relocation) }),
    ...(spill === undefined ? {} : { spill }),
    ...(array === undefined ? {} : { array }),
    ...(inputs === undefined ? {} : { dataTable: inputs }),
  };
}

/** The table's own area and its input cells; undefined where one of them is gone. */
function movedInputs(
  attributes: Readonly<Record<string, string>>,
  sheet: string,
  relocation: Relocation,
): Readonly<Record<string, string>> | undefined {
  const moved: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const now = ["ref", "r1", "r2"].includes(name) ? movedReference(value, sheet, relocation) : value;
    if (now === undefined) return undefined;
    moved[name] = now;
  }
  return moved;
}

/** An area of the same size from another cell on. */
function resized(area: string, row: number, column: number): string {
  const size = parseAddress(area)?.area;
  return size ? fileArea({ ...size, row, column }) : area;
}

/** Whether a formula calls a function or names more than one cell: then what it gives may be more than one value. */
function mayGiveArray(formula: string): boolean {
  return tokenize(formula).some(({ type, value }) => type === "func" || type === "structured" || type === "range_named" || (type.startsWith("range") && value.includes(":")));
}
