import { addressOf, isBlank } from "../record/cells";
import type { SheetPicture, TablePicture, WorkbookPicture } from "../sharing/reading/workbook-picture";
import { copiedTo, formAt, partsOf, type Part, type Place } from "./formula-form";
import { hardCodedIn } from "./hard-coded";
import { oddOnesIn, type LineCell, type OddOne } from "./lines";

/** A cell that holds something else than the copies of one formula around it. */
export interface OddCell {
  /** A number that is typed in, or another formula. */
  readonly kind: "number" | "formula";
  readonly address: string;
  /** The number, or the formula in English notation with its "=". */
  readonly found: number | string;
  /** Along which the copies stand. */
  readonly line: "column" | "row";
  /** A cell with a copy, the nearest one. */
  readonly neighbour: string;
  /** The copy that belongs there, in English notation; null where that is not beyond doubt. */
  readonly expected: string | null;
}

/** Amounts or rates that are written into formulas: a block of cells with one formula. */
export interface HardCoded {
  readonly kind: "constant";
  /** Of the block: `Ventes!C4:C15`. */
  readonly address: string;
  readonly cells: number;
  /** Of the first cell, in English notation. */
  readonly formula: string;
  /** As they stand there. */
  readonly constants: readonly string[];
}

export type TypedOver = OddCell | HardCoded;

/** A cell that breaks off what stands above and below it. */
const OUTSIDE: LineCell = { kind: "other" };

/** A sheet's cells as its columns and rows are looked through. */
class Sheet {
  readonly rows: readonly (readonly LineCell[])[];
  readonly #origin: Place;

  /** @param known parts of formulas that have been read: thousands of rows of a table hold one text */
  constructor(
    private readonly picture: SheetPicture,
    known: Map<string, readonly Part[]>,
  ) {
    this.#origin = { row: picture.row, column: picture.column };
    const filled = filledCells(picture);
    this.rows = picture.formulas.map((line, row) =>
      line.map((formula, column): LineCell => {
        const place = { row: picture.row + row, column: picture.column + column };
        if (filled.has(keyOf(place))) return OUTSIDE;
        if (formula !== null) {
          const parts = known.get(formula) ?? partsOf(formula);
          known.set(formula, parts);
          return { kind: "formula", form: formAt(parts, place), formula };
        }
        const value = picture.values[row]?.[column];
        return typeof value === "number" ? { kind: "number", value } : isBlank(value) ? { kind: "blank" } : OUTSIDE;
      }),
    );
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  /** By its place on the sheet. */
  at({ row, column }: Place): LineCell {
    return this.rows[row - this.#origin.row]?.[column - this.#origin.column] ?? { kind: "blank" };
  }

  /** Cells from a place on, downwards or to the right. */
  line(from: Place, length: number, line: "column" | "row"): LineCell[] {
    return Array.from({ length }, (_, at) => this.at(along(from, line, at)));
  }

  address({ row, column }: Place): string {
    return addressOf({ sheet: this.picture.name, row, column }, 0, 0);
  }

  get columns(): readonly Place[] {
    return Array.from({ length: this.width }, (_, at) => ({ row: this.#origin.row, column: this.#origin.column + at }));
  }

  get lines(): readonly Place[] {
    return this.rows.map((_, at) => ({ row: this.#origin.row + at, column: this.#origin.column }));
  }
}

function along({ row, column }: Place, line: "column" | "row", by: number): Place {
  return line === "column" ? { row: row + by, column } : { row, column: column + by };
}

const keyOf = ({ row, column }: Place) => `${row},${column}`;

/** Cells that a formula in another cell fills. */
function filledCells({ spills }: SheetPicture): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { row, column, rows, columns } of spills) {
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) if (down + right > 0) filled.add(keyOf({ row: row + down, column: column + right }));
    }
  }
  return filled;
}

/** An odd cell of a line, at its place. */
interface Suspect extends OddOne {
  readonly place: Place;
  readonly line: "column" | "row";
  readonly isInTable: boolean;
}

/**
 * What a person or an assistant has typed over: numbers among copies of a formula, formulas that differ from the copies around them,
 * amounts and rates within formulas. Columns without formulas are nobody's copies: inputs, and plans that are typed, are not looked at.
 */
export function typedOverIn({ sheets, tables }: WorkbookPicture): TypedOver[] {
  const known = new Map<string, readonly Part[]>();
  return sheets.flatMap((picture) => {
    const sheet = new Sheet(picture, known);
    const odd = oddCellsOf(sheet, tables.filter((table) => table.sheet === picture.name));
    const isOdd = new Set(odd.map(({ place }) => keyOf(place)));
    return [...odd.map((suspect) => oddCell(suspect, sheet)), ...hardCodedOf(sheet, isOdd)];
  });
}

function oddCellsOf(sheet: Sheet, tables: readonly TablePicture[]): Suspect[] {
  const bodies = tables.map(({ row, column, rows, columns, hasHeaders, hasTotals }) => {
    const above = hasHeaders ? 1 : 0;
    return { row: row + above, column, rows: rows - above - (hasTotals ? 1 : 0), columns };
  });
  const isInTable = ({ row, column }: Place) =>
    bodies.some((body) => row >= body.row && row < body.row + body.rows && column >= body.column && column < body.column + body.columns);
  const suspects = (from: Place, cells: readonly LineCell[], line: "column" | "row", isTableColumn: boolean): Suspect[] =>
    oddOnesIn(cells, { line, isTableColumn }).map((odd) => ({ ...odd, place: along(from, line, odd.at), line, isInTable: isTableColumn }));
  const inTables = bodies.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: columns }, (_, at) => ({ row, column: column + at })).flatMap((from) => suspects(from, sheet.line(from, rows, "column"), "column", true)),
  );
  const inColumns = sheet.columns.flatMap((from) => {
    const cells = sheet.line(from, sheet.rows.length, "column");
    return suspects(from, cells.map((cell, at) => (isInTable(along(from, "column", at)) ? OUTSIDE : cell)), "column", false);
  });
  const inRows = sheet.lines.flatMap((from) => suspects(from, sheet.line(from, sheet.width, "row"), "row", false));
  return withoutParts([...inTables, ...inColumns, ...inRows], sheet);
}

const suspectKey = ({ kind, place }: Pick<Suspect, "kind" | "place">) => `${kind} ${keyOf(place)}`;

/** Each odd cell once; a row in which all columns have something of its own is a part of the sheet, not an error in each of them. */
function withoutParts(suspects: readonly Suspect[], sheet: Sheet): Suspect[] {
  const keys = (line: "column" | "row") => new Set(suspects.filter((one) => one.line === line).map(suspectKey));
  const found = { column: keys("column"), row: keys("row") };
  const isPart = (suspect: Suspect) => {
    const { place, kind, line, isInTable } = suspect;
    const [before, behind] = [-1, 1].map((by) => along(place, line === "column" ? "row" : "column", by)) as [Place, Place];
    const holds = sheet.at(place);
    const isCopy = (other: LineCell) => other.kind === "formula" && holds.kind === "formula" && other.form.key === holds.form.key;
    if (kind === "formula" && [before, behind].some((beside) => isCopy(sheet.at(beside)))) return true;
    const isOddBothWays = found.column.has(suspectKey(suspect)) && found.row.has(suspectKey(suspect));
    return !isInTable && !isOddBothWays && [before, behind].some((beside) => found[line].has(suspectKey({ kind, place: beside })));
  };
  const seen = new Set<string>();
  return suspects.filter((suspect) => {
    const key = keyOf(suspect.place);
    if (seen.has(key) || isPart(suspect)) return false;
    seen.add(key);
    return true;
  });
}

function oddCell({ place, kind, line, neighbour, steps, isCertain }: Suspect, sheet: Sheet): OddCell {
  const cell = sheet.at(place);
  const found = cell.kind === "number" ? cell.value : (cell as { readonly formula: string }).formula;
  return {
    kind,
    address: sheet.address(place),
    found,
    line,
    neighbour: sheet.address(neighbour.place),
    expected: isCertain ? copiedTo(neighbour, place, steps) : null,
  };
}

/** A digit behind which no name or reference began. */
const MAY_HOLD_NUMBER = /(?:^|[-+*/^(,;<>=&{\s])[\d.]/;

interface Block {
  readonly first: Place;
  last: Place;
  cells: number;
  readonly formula: string;
  readonly constants: readonly string[];
  readonly key: string;
}

/** Formulas with constants, copies of one formula side by side together. */
function hardCodedOf(sheet: Sheet, isOdd: ReadonlySet<string>): HardCoded[] {
  const blocks = new Map<string, Block>();
  const all: Block[] = [];
  for (const { row } of sheet.lines) {
    for (const { column } of sheet.columns) {
      const place = { row, column };
      const cell = sheet.at(place);
      if (cell.kind !== "formula" || isOdd.has(keyOf(place)) || !MAY_HOLD_NUMBER.test(cell.formula)) continue;
      const constants = hardCodedIn(cell.formula);
      if (constants.length === 0) continue;
      const key = `${cell.form.key} ${constants.join(" ")}`;
      const beside = [along(place, "column", -1), along(place, "row", -1)].map((one) => blocks.get(keyOf(one)));
      let block = beside.find((one) => one?.key === key);
      if (!block) all.push((block = { first: place, last: place, cells: 0, formula: cell.formula, constants, key }));
      block.cells += 1;
      block.last = { row: Math.max(block.last.row, row), column: Math.max(block.last.column, column) };
      blocks.set(keyOf(place), block);
    }
  }
  return all.map(({ first, last, cells, formula, constants }) => {
    const corner = sheet.address(last);
    const address = cells === 1 ? sheet.address(first) : `${sheet.address(first)}:${corner.slice(corner.lastIndexOf("!") + 1)}`;
    return { kind: "constant", address, cells, formula, constants };
  });
}
