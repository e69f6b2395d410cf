import { isBlank, type CellValue } from "../../record/cells";
import { isNothing, type Quantity } from "../../record/quantity";
import { headerRow, headersIn, requiredColumns, type Columns, type ParsedTable } from "../../record/table";
import type { Text } from "../../record/text";
import { all, call, expression, listed, operation, part, type Axis, type CheckedColumn, type Expression } from "../expression";
import { boundsIn, meaningOf, numberHolds } from "./cell-value";
import { cellAt, countIsAsItWas, extentIsAsItWas, isAsItWas, joined, spotOf, textsAreAsTheyWere, wholeCountIsAsItWas, type RangeCells, type Spot } from "./range-cells";

/**
 * A table of a call as a native formula takes it: rows are those that the functions' own parser found when the formula was written, with
 * every slip that it forgives; their numbers are the cells' own, their texts and blanks must stay as they were.
 */
export class TableCells<C extends Columns> {
  private readonly top: number;
  private readonly columns: ReadonlyMap<keyof C & string, number>;
  private readonly called: Text;
  private isFixed = false;

  constructor(
    private readonly cells: RangeCells,
    private readonly parsed: ParsedTable<C>,
  ) {
    const { spec } = parsed;
    this.called = joined(spec.name);
    this.top = headerRow(cells.values, spec.columns, requiredColumns(spec)) + 1;
    const keys = Object.keys(spec.columns) as (keyof C & string)[];
    this.columns = new Map(keys.flatMap((key) => {
      const spot = spotOf(parsed.place(0, key).address);
      return spot ? [[key, spot.column] as const] : [];
    }));
  }

  /** Lets no number change either: what depends on them was decided when the formula was written. */
  stays(): void {
    this.isFixed = true;
  }

  /** A column's values in some rows, one at each place of an axis. */
  along(axis: Axis, key: keyof C & string, rows: readonly number[]): Expression {
    const column = this.columns.get(key);
    const quantity = this.quantityOf(key);
    const spots = rows.map((row) => this.spot(row, key));
    const isLive = rows.map((row) => this.isLive(row, key));
    const constants = (at: readonly number[]) => listed(axis, rows.map((row, index) => (at.includes(index) ? this.constant(row, key) : 0)));
    const told = isLive.flatMap((live, index) => (live ? [] : [index]));
    if (column === undefined || told.length === rows.length) return constants(told);
    const cell = call("INDEX", [this.cells.range, listed(axis, spots.map((spot) => spot?.row ?? this.top)), column]);
    const read = meaningOf(cell, quantity);
    return told.length === 0 ? read : call("IF", [call("ISNUMBER", [cell]), read, constants(told)]);
  }

  /** What must hold for the formula to be of this table still. */
  holds(): Expression[] {
    const { cells, parsed, top, columns, called } = this;
    const rows = parsed.rows.map((_, row) => row);
    const known = [...columns];
    const lines = new Set(rows.map((row) => this.spot(row, known[0]?.[0] as string)?.row));
    const otherRows = cells.values.flatMap((_, index) => (index + 1 > top && !lines.has(index + 1) ? [index + 1] : []));
    const headers: Spot[] = headersIn(cells.values, top - 1).map((_, index) => ({ row: top, column: index + 1 }));
    const others = known.flatMap(([, column]) => otherRows.map((row) => ({ row, column })));
    const width = cells.values[0]?.length ?? 0;
    const ofHeaders = countIsAsItWas(cells, { row: top, column: 0 });
    const ofColumns = known.map(([, column]) => countIsAsItWas(cells, { row: 0, column }));
    const counts = known.length === width ? [wholeCountIsAsItWas(cells)] : [ofHeaders, ...ofColumns];
    const form = [...extentIsAsItWas(cells), ...counts, ...textsAreAsTheyWere(cells, [...headers, ...others])];
    const uniform = known.filter(([key]) => this.isUniform(key));
    const single = known.filter(([key]) => !this.isUniform(key)).flatMap(([key]) => rows.flatMap((row) => this.cellHolds(row, key)));
    return [
      part({ fr: `${called.fr}_forme`, en: `${called.en}_form` }, all(form)),
      ...(single.length > 0 ? [part({ fr: `${called.fr}_cellules`, en: `${called.en}_cells` }, all(single))] : []),
      ...(rows.length > 0 && uniform.length > 0 ? [operation(call("SUM", [this.linesHold(uniform, rows)]), "=", rows.length)] : []),
    ];
  }

  /** 1 at each row whose cells are as they were, or numbers within bounds. */
  private linesHold(columns: readonly (readonly [key: keyof C & string, column: number])[], rows: readonly number[]): Expression {
    const { cells, called } = this;
    const axis: Axis = { name: { fr: `ligne_${called.fr}`, en: `row_${called.en}` }, size: expression(rows.length) };
    const checked = columns.map(([key, column]): CheckedColumn => {
      if (!this.isLive(0, key)) return { column, said: rows.map((row) => this.cell(row, key) as string | number) };
      const { min = -Infinity, max = Infinity, whole = false } = boundsIn(this.quantityOf(key));
      return { column, min, max, whole };
    });
    const spots = rows.map((row) => this.spot(row, columns[0]?.[0] as string)?.row ?? 0);
    return part({ fr: `${called.fr}_lisible`, en: `${called.en}_readable` }, { kind: "checked", axis, range: cells.range, rows: spots, columns: checked });
  }

  private cellHolds(row: number, key: keyof C & string): Expression[] {
    const spot = this.spot(row, key);
    if (!spot) return [];
    return this.isLive(row, key) ? numberHolds(cellAt(this.cells, spot), this.quantityOf(key)) : isAsItWas(this.cells, spot);
  }

  /** Whether a column's cells are all numbers to reckon with, or all of them texts. */
  private isUniform(key: keyof C & string): boolean {
    const { rows } = this.parsed;
    const first = this.isLive(0, key);
    return rows.every((_, row) => this.isLive(row, key) === first && (first || ["string", "number"].includes(typeof this.cell(row, key))) && !isBlank(this.cell(row, key)));
  }

  private quantityOf(key: keyof C & string): Quantity<unknown> {
    return (this.parsed.spec.columns[key] as Columns[string]).quantity;
  }

  private spot(row: number, key: keyof C & string): Spot | null {
    return spotOf(this.parsed.place(row, key).address);
  }

  private cell(row: number, key: keyof C & string): CellValue {
    const spot = this.spot(row, key);
    return (spot && this.cells.values[spot.row - 1]?.[spot.column - 1]) ?? null;
  }

  private isLive(row: number, key: keyof C & string): boolean {
    const cell = this.cell(row, key);
    const quantity = this.quantityOf(key);
    return !this.isFixed && isReckoned(quantity) && typeof cell === "number" && !isNothing(cell, quantity);
  }

  private constant(row: number, key: keyof C & string): string | number {
    const value: unknown = this.parsed.rows[row]?.[key];
    if (typeof value === "string" || typeof value === "number") return value;
    if (value === null || value === undefined) return "";
    throw new Error(`no native formula takes ${key} of ${this.called.en}`);
  }
}

/** Whether a quantity is one that a formula reckons with, whatever number its cell holds. */
function isReckoned({ unit, words }: Quantity<unknown>): boolean {
  return unit !== "text" && unit !== "switch" && words === undefined;
}
