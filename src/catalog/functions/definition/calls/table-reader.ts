import type { Place } from "../../../record/problem";
import type { Quantity } from "../../../record/quantity";
import type { Columns, ParsedTable } from "../../../record/table";
import type { Text } from "../../../record/text";
import { cellsReference, rangeAt, rangeReference, rangeText } from "../../../twins/calls/ranges";
import { monthCondition, valueCondition } from "../../../twins/calls/value-condition";
import { expression, listedAlong, part, type Axis, type Expression, type Operand } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import { NoTwin } from "../../../twins/printing";
import { identifierOf, ofMonthText, orBlank, reference, unless, unlessBlank, valueOf, type CallReader } from "./call-reader";

/** A table's rows as native formulas have them; a column that is not there is null. */
export class TableReader<C extends Columns> {
  readonly axis: Axis;
  private readonly headed = new Map<string, Place>();
  private readonly said = new Set<string>();
  private readonly read = new Map<string, Expression | null>();

  constructor(
    private readonly call: CallReader,
    private readonly table: ParsedTable<C>,
    name: Text,
  ) {
    this.axis = { name, size: expression(table.rows.length) };
    this.noOtherRows();
  }

  /** A row's cell, or null where the column is not there. */
  cell(row: number, key: keyof C & string): Expression | null {
    const place = this.table.place(row, key);
    if (place.address === undefined) return null;
    this.headIsSaid(key, place);
    return reference(place);
  }

  /** What a column's cells hold, each guarded by its quantity: a date as its day, a month as its first day; "" for a blank one. */
  column(key: keyof C & string, name?: Text): Expression | null {
    const found = this.read.get(key) ?? this.columnOnce(key, name);
    this.read.set(key, found);
    return found;
  }

  private columnOnce(key: keyof C & string, name?: Text): Expression | null {
    const { quantity, blank, header } = this.spec(key);
    const cells = this.cells(key);
    if (!cells) return null;
    const called = name ?? { fr: identifierOf(header.fr), en: identifierOf(header.en) };
    const { raw, isNothing, value } = this.readAlong(this.axis, key, called, cells, "");
    this.call.holdsAlong(this.axis, unlessBlank(blank ? isNothing : expression(false), quantity.unit === "day" ? monthOrDay(raw, quantity) : valueCondition(raw, quantity)));
    return value;
  }

  /** Cells of a column along an axis, and what they hold: a date as its day, a month as its first day. */
  private readAlong(axis: Axis, key: keyof C & string, called: Text, values: readonly Expression[], otherwise: Operand) {
    const { quantity, blank } = this.spec(key);
    const list = { kind: "listed", axis, values } as const;
    const isDay = quantity.unit === "day" || quantity.unit === "month";
    const raw = part(isDay || otherwise !== "" ? { fr: `${called.fr}_lu`, en: `${called.en}_read` } : called, blank ? orBlank(list, quantity) : list);
    const isNothing = blank ? formula`${raw}=""` : expression(false);
    if (!isDay && otherwise === "") return { raw, isNothing, value: raw };
    const held = quantity.unit === "day" ? dayOf(raw, quantity) : valueOf(raw, quantity);
    return { raw, isNothing, value: part(called, unless(isNothing, otherwise, held)) };
  }

  /** What a column's cells hold in some rows, at each place of another axis; of a blank one what it stands for. */
  along(axis: Axis, key: keyof C & string, name: Text, rows: readonly number[]): Expression {
    const { blank } = this.spec(key);
    const known: Operand = typeof blank?.value === "number" || typeof blank?.value === "string" ? blank.value : "";
    if (!this.column(key, { fr: `${name.fr}_du_tableau`, en: `${name.en}_of_the_table` })) return expression(known);
    return this.readAlong(axis, key, name, rows.map((row) => this.cell(row, key) as Expression), known).value;
  }

  /** As `column`, of cells of which at least one is not blank; where all are, they must stay so. */
  columnOfAny(key: keyof C & string, name?: Text): Expression | null {
    const cells = this.cells(key);
    if (!cells) return null;
    if (this.table.rows.some((_, row) => this.table.status(row, key) === "cell")) return this.column(key, name);
    const { fr, en } = name ?? this.spec(key).header;
    const raw = part({ fr: `${identifierOf(fr)}_vide`, en: `${identifierOf(en)}_blank` }, sameOrBlank({ kind: "listed", axis: this.axis, values: cells }));
    this.call.holdsAlong(this.axis, formula`${raw}=""`);
    return null;
  }

  /** That a column's texts stay those that were recognised. */
  staysSaid(key: keyof C & string): void {
    if (this.said.has(key)) return;
    this.said.add(key);
    const cells = this.cells(key);
    if (!cells) return;
    const { header } = this.spec(key);
    const [fr, en] = [identifierOf(header.fr), identifierOf(header.en)];
    const texts = this.table.rows.map((_, row) => {
      const { address = "" } = this.table.place(row, key);
      const cell = this.call.cellAt(address);
      return typeof cell === "string" ? textSaid(cell) : typeof cell === "number" ? cell : "";
    });
    const { name } = this.axis;
    const list = { kind: "listed", axis: this.axis, values: cells } as const;
    const read = part({ fr: `${fr}_lu_par_${name.fr}`, en: `${en}_read_by_${name.en}` }, sameOrBlank(list));
    const known = listedAlong(this.axis, { fr: `${fr}_reconnu_par_${name.fr}`, en: `${en}_recognised_by_${name.en}` }, texts);
    this.call.holdsAlong(this.axis, formula`${read}=${known}`);
  }

  /** That the blank cells of a column stay blank and the others do not become so: words tell which they are. */
  staysBlank(key: keyof C & string): void {
    this.staysSuch(key, { fr: "vide", en: "blank" }, (cell) => formula`${cell}=""`, (row) => this.table.status(row, key) !== "cell");
  }

  /** The same of zeros. */
  staysZero(key: keyof C & string): void {
    this.staysSuch(key, { fr: "nul", en: "zero" }, (cell) => formula`${cell}=0`, (row) => this.table.rows[row]?.[key] === 0);
  }

  private staysSuch(key: keyof C & string, what: Text, such: (cell: Expression) => Expression, isSuch: (row: number) => boolean): void {
    const cells = this.column(key);
    if (!cells) return;
    const [{ header }, { name }] = [this.spec(key), this.axis];
    const called = { fr: `${identifierOf(header.fr)}_${what.fr}_par_${name.fr}`, en: `${identifierOf(header.en)}_${what.en}_by_${name.en}` };
    const known = listedAlong(this.axis, called, this.table.rows.map((_, row) => (isSuch(row) ? 1 : 0)));
    this.call.holdsAlong(this.axis, formula`IF(${such(cells)},1,0)=${known}`);
  }

  private cells(key: keyof C & string): Expression[] | null {
    const cells = this.table.rows.flatMap((_, row) => this.cell(row, key) ?? []);
    return cells.length === this.table.rows.length && cells.length > 0 ? cells : null;
  }

  private spec(key: keyof C & string) {
    const spec = this.table.spec.columns[key];
    if (!spec) throw new Error(`${this.table.spec.id} has no column ${key}`);
    return spec;
  }

  private headIsSaid(key: string, { address = "", row = 1 }: Place): void {
    if (this.headed.has(key)) return;
    const { sheet, row: line, column } = rangeText.read(address);
    this.headed.set(key, { table: this.table.spec.name, address: rangeText.cell(sheet, line - row, column) });
  }

  /** That the headers of the columns that are read, and the rows that are not, stay as they are. */
  stays(): void {
    const { fr, en } = this.axis.name;
    this.call.group({ fr: `en_têtes_par_${fr}`, en: `headers_by_${en}` }, this.call.saying([...this.headed.values()]));
  }

  /** No row of the range becomes one of the table that was none, and the range gets no more rows. */
  private noOtherRows(): void {
    const { spec, rows } = this.table;
    const keys = Object.keys(spec.columns);
    const placesIn = (row: number) => keys.map((key) => this.table.place(row, key));
    const places = rows.flatMap((_, row) => placesIn(row).find((place) => place.address !== undefined) ?? []);
    const { address = "", row: first = 1 } = places[0] ?? {};
    const found = address === "" ? undefined : rangeAt(this.call.ranges, address);
    if (!found) throw new NoTwin(noRange(spec.name));
    const { range } = found;
    const conditions = isAddress(range.text) ? [] : [formula`ROWS(${rangeReference(range)})=${range.rows}`];
    const read = new Set(places.map((place) => rangeText.read(place.address ?? "").row));
    const top = rangeText.read(address).row - first;
    const others = Array.from({ length: range.rows }, (_, at) => range.row + at).filter((at) => at > top && !read.has(at));
    for (const { from, to } of runsOf(others)) {
      const cells = found.cells.slice(from - range.row, to - range.row + 1).flat();
      const others = cellsReference({ ...range, row: from, rows: to - from + 1 });
      cells.forEach((cell, at) => {
        if (typeof cell !== "string" || cell === "") return;
        const [down, right] = [Math.floor(at / range.columns), at % range.columns];
        const place = { ...range, row: from + down, column: range.column + right, rows: 1, columns: 1 };
        conditions.push(formula`${cellsReference(place)}=${textSaid(cell)}`);
      });
      conditions.push(formula`COUNTBLANK(${others})=${cells.filter((cell) => cell === null || cell === "").length}`);
    }
    const { fr, en } = this.axis.name;
    this.call.group({ fr: `autres_rangs_par_${fr}`, en: `other_rows_by_${en}` }, conditions);
  }
}

/** Characters of a text that a formula can hold. */
const LONGEST_TEXT = 255;

/** @throws NoTwin of a text that no formula can hold */
export function textSaid(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  throw new NoTwin({
    fr: `Le texte « ${text.slice(0, 40)}… » a plus de ${LONGEST_TEXT} caractères : une formule native ne peut pas le vérifier. Raccourcissez-le.`,
    en: `The text "${text.slice(0, 40)}..." has more than ${LONGEST_TEXT} characters: a native formula can't check it. Shorten it.`,
  });
}

/** A cell as it is: a reference to a blank one alone would be 0. */
function sameOrBlank(cell: Expression): Expression {
  return formula`IF(${cell}="","",${cell})`;
}

const noRange = ({ fr, en }: Text): Text => ({
  fr: `${fr} : le tableau n'est pas une plage de cellules, à laquelle des formules puissent renvoyer.`,
  en: `${en}: the table is no range of cells that formulas could refer to.`,
});

/** Whether a reference names cells, and not a table that may grow. */
function isAddress(text: string): boolean {
  return /^(?:.*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(text);
}

/** Whole numbers that follow each other, as runs. */
function runsOf(numbers: readonly number[]): { readonly from: number; readonly to: number }[] {
  return numbers.reduce<{ from: number; to: number }[]>((runs, at) => {
    const last = runs.at(-1);
    if (last?.to !== at - 1) return [...runs, { from: at, to: at }];
    last.to = at;
    return runs;
  }, []);
}

/** Days of some tables are told by their months too. */
function monthOrDay(raw: Expression, quantity: Quantity<unknown>): Expression {
  return takesMonths(quantity) ? monthCondition(raw) : valueCondition(raw, quantity);
}

/** A day, which some tables tell by its month too. */
function dayOf(raw: Expression, quantity: Quantity<unknown>): Expression {
  return takesMonths(quantity) ? formula`IF(ISTEXT(${raw}),${ofMonthText(raw)},INT(${raw}))` : valueOf(raw, quantity);
}

function takesMonths(quantity: Quantity<unknown>): boolean {
  return "value" in quantity.parse("2026-08");
}
