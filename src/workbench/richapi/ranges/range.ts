import { formatAddress, SHEET_COLUMNS, SHEET_ROWS } from "../../document/address";
import type { Box, Cell } from "../../document/document";
import { DocumentError } from "../../document/document";
import { boxOf, intersection } from "../../document/reference";
import { asIndex, asInteger, asText } from "../wire/arguments";
import { asFormats, asGrid, valueType, wireFormula, wireText, wireValue } from "../session/cell-values";
import { invalidArgument } from "../wire/errors";
import { boundingBox, cellOf, columnOf, offset, resized, rowOf } from "./geometry";
import { ConditionalFormatsCollection } from "./conditional-formats";
import { DataValidationObject } from "./data-validation";
import { RangeFormatObject } from "./range-format";
import type { Session } from "../session/session";
import type { Identity, Links, Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

/** Cells that one range may hand over in one load. Excel documents five million. */
const MOST_CELLS = 5_000_000;

export class RangeObject extends SessionObject {
  readonly type = "Range";

  constructor(
    session: Session,
    readonly box: Box,
    private reference: string | null = null,
  ) {
    super(session);
  }

  override identity(): Identity {
    return this.reference === null ? {} : { _ReferenceId: this.reference };
  }

  override readonly scalars: Scalars = {
    Address: { get: () => this.#address() },
    CellCount: { get: () => this.box.rows * this.box.columns },
    ColumnCount: { get: () => this.box.columns },
    ColumnIndex: { get: () => this.box.column },
    RowCount: { get: () => this.box.rows },
    RowIndex: { get: () => this.box.row },
    IsEntireColumn: { get: () => this.box.rows === SHEET_ROWS },
    IsEntireRow: { get: () => this.box.columns === SHEET_COLUMNS },
    Formulas: { get: () => this.#cells((cell) => wireFormula(cell, this.session.guesses)), set: (grid) => this.#write(grid) },
    FormulasLocal: { get: () => this.#cells((cell) => this.#localFormula(cell)) },
    NumberFormat: { get: () => this.#cells((cell) => cell.numberFormat), set: (grid) => this.#format(grid) },
    Text: { get: () => this.#cells((cell) => wireText(cell.value, this.session.guesses)) },
    ValueTypes: { get: () => this.#cells((cell) => valueType(cell.value, cell.formula !== null)) },
    Values: { get: () => this.#cells((cell) => wireValue(cell.value, this.session.guesses)), set: (grid) => this.#write(grid) },
  };

  override readonly links: Links = {
    ConditionalFormats: () => new ConditionalFormatsCollection(this.session),
    DataValidation: () => new DataValidationObject(this.session),
    Format: () => new RangeFormatObject(this.session, this.box),
    Worksheet: () => this.session.worksheet(this.box.sheet),
  };

  override readonly methods: Methods = {
    _KeepReference: () => void (this.reference ??= this.session.references.keep(this.box)),
    _ValidateArraySize: (rows, columns) => this.#announceStrips(rows, columns),
    Clear: (applyTo) => this.#clear(applyTo),
    CopyFrom: (source, copyType) => this.#copyFrom(this.#other(source), copyType),
    GetBoundingRect: (other) => this.#at(boundingBox(this.box, this.#other(other))),
    GetCell: (row, column) => this.#at(cellOf(this.box, asIndex(row, "row"), asIndex(column, "column"))),
    GetColumn: (column) => this.#at(columnOf(this.box, asIndex(column, "column"))),
    GetEntireColumn: () => this.#at({ ...this.box, row: 0, rows: SHEET_ROWS }),
    GetEntireRow: () => this.#at({ ...this.box, column: 0, columns: SHEET_COLUMNS }),
    GetIntersection: (other) => this.#shared(this.#other(other)) ?? noIntersection(),
    GetIntersectionOrNullObject: (other) => this.#shared(this.#other(other)),
    GetLastCell: () => this.#at(cellOf(this.box, this.box.rows - 1, this.box.columns - 1)),
    GetLastColumn: () => this.#at(columnOf(this.box, this.box.columns - 1)),
    GetLastRow: () => this.#at(rowOf(this.box, this.box.rows - 1)),
    GetOffsetRange: (rows, columns) => this.#at(offset(this.box, asInteger(rows, "rowOffset"), asInteger(columns, "columnOffset"))),
    GetResizedRange: (rows, columns) =>
      this.#at(resized(this.box, this.box.rows + asInteger(rows, "deltaRows"), this.box.columns + asInteger(columns, "deltaColumns"))),
    GetAbsoluteResizedRange: (rows, columns) => this.#at(resized(this.box, asInteger(rows, "numRows"), asInteger(columns, "numColumns"))),
    GetRow: (row) => this.#at(rowOf(this.box, asIndex(row, "row"))),
    GetSpillParentOrNullObject: () => this.#spillParent(),
    GetSpillingToRangeOrNullObject: () => this.#spill(),
    GetUsedRange: () => this.#used() ?? this.#at(cellOf(this.box, 0, 0)),
    GetUsedRangeOrNullObject: () => this.#used(),
    Select: () => this.session.document.select(this.box),
  };

  #at(box: Box): RangeObject {
    return new RangeObject(this.session, box);
  }

  #address(): string {
    return formatAddress(this.session.sheet(this.box.sheet).name, this.box, this.session.guesses.unicodeSheetNamesQuoted);
  }

  #cells<T>(shown: (cell: Cell) => T): T[][] {
    if (this.box.rows * this.box.columns > MOST_CELLS) {
      throw new DocumentError("RangeExceedsLimit", "The range has too many cells to load: take its used range.");
    }
    return this.session.document.read(this.box).map((row) => row.map(shown));
  }

  #localFormula(cell: Cell): number | string | boolean {
    return cell.formula === null ? wireFormula(cell, this.session.guesses) : this.session.localFormula(cell.formula);
  }

  #write(value: unknown): void {
    this.session.writes.add({ kind: "cells", box: this.box, grid: asGrid(value, this.box.rows, this.box.columns) });
  }

  #format(value: unknown): void {
    // One format for all cells goes with their looks, which are given in one go.
    if (typeof value === "string") return this.session.writes.add({ kind: "look", box: this.box, look: { numberFormat: value } });
    this.session.writes.add({ kind: "formats", box: this.box, grid: asFormats(value, this.box.rows, this.box.columns) });
  }

  /** Looks alone, from cells of as many rows and columns. */
  #copyFrom(source: Box, copyType: unknown): void {
    if (copyType !== "Formats") throw invalidArgument("copyType is Formats here");
    if (source.rows !== this.box.rows || source.columns !== this.box.columns) throw invalidArgument("both ranges have one size here");
    this.session.document.copyLooks(source, this.box);
  }

  #announceStrips(rows: unknown, columns: unknown): null {
    if (rows !== this.box.rows || columns !== this.box.columns) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
    this.session.writes.announce(this.box);
    return null;
  }

  /** Only cells that hold something are cleared, so that a whole column costs no more than its used part. */
  #clear(applyTo: unknown): void {
    const what = applyTo === undefined || applyTo === null ? "All" : asText(applyTo, "applyTo");
    const used = this.#used();
    if (!used) return;
    if (what === "All" || what === "Contents") used.assign("Values", "");
    if (what === "All" || what === "Formats") used.assign("NumberFormat", "General");
  }

  #spill(): RangeObject | null {
    if (this.box.rows * this.box.columns > 1) throw invalidArgument("a spill begins at one cell");
    const filled = this.session.document.spill(this.box.sheet, this.box.row, this.box.column);
    return filled && this.#at(filled);
  }

  /** The cell whose formula fills this one. */
  #spillParent(): RangeObject | null {
    const { sheet, row, column } = this.box;
    const used = this.session.document.usedBox(sheet);
    if (!used || this.box.rows * this.box.columns > 1) return null;
    const before = { sheet, row: used.row, column: used.column, rows: row - used.row + 1, columns: column - used.column + 1 };
    if (before.rows < 1 || before.columns < 1) return null;
    for (const [down, line] of this.session.document.read(before).entries()) {
      for (const [right, { formula }] of line.entries()) {
        const filled = formula === null ? null : this.session.document.spill(sheet, used.row + down, used.column + right);
        if (filled && filled.row + filled.rows > row && filled.column + filled.columns > column) return this.#at(cellOf(filled, 0, 0));
      }
    }
    return null;
  }

  #used(): RangeObject | null {
    const used = this.session.document.usedBox(this.box.sheet);
    return used && this.#shared(used);
  }

  #shared(other: Box): RangeObject | null {
    const area = other.sheet === this.box.sheet ? intersection(this.box, other) : null;
    return area && this.#at({ sheet: this.box.sheet, ...area });
  }

  /** The argument of a method that takes a range or its address. */
  #other(range: unknown): Box {
    if (range instanceof RangeObject) return range.box;
    const box = boxOf(this.session.document, asText(range, "range"), this.box.sheet);
    if (!box) throw invalidArgument(`${String(range)} is not a range`);
    return box;
  }
}

function noIntersection(): never {
  throw new DocumentError("ItemNotFound", "The ranges have no cell in common.");
}
