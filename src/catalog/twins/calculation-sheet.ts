import type { Locale, Text } from "../record/text";
import { all, call, expression, insideOf, operation, withInside, type Axis, type Expression } from "./expression";
import { folded, isConstant } from "./folding";
import { partsOf } from "./parts";
import { fixed, given, labelled, onLine, plainName } from "./places";
import { PLAIN } from "./plain-printing";
import { formulaOf } from "./printing";
import { filledIn, type GivenArguments, type Twin, type TwinSheet } from "./twin";

/** A cell of a calculation sheet: what it says, or how it is reckoned. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value?: number | string | boolean;
  /** With its "=", in English notation. */
  readonly formula?: string;
}

/** Where a calculation sheet begins, and how far it goes. */
export interface SheetPlace {
  /** Of its first cell, from 0. */
  readonly row?: number;
  readonly column?: number;
  /** How many places there are rows for along an axis whose size an argument says; a call of more gives #N/A. */
  readonly places: number;
}

/** A cell or a column of a calculation sheet, as it is told: the formula of a column is that of its first cell, to be copied down. */
export interface SheetEntry {
  readonly label: string;
  readonly address: string;
  readonly shown: string;
}

/** A function as a calculation sheet. */
export interface CalculationSheet {
  readonly cells: readonly SheetCell[];
  readonly entries: readonly SheetEntry[];
  /** The cells of its result, without headers. */
  readonly result: { readonly top: number; readonly rows: number; readonly columns: number };
  readonly rows: number;
}

const TAKEN: Text = { fr: "arguments_admis", en: "arguments_taken" };

/** Functions that make one value of the whole of an argument, and of which arguments. */
const WHOLE: Readonly<Record<string, readonly number[] | "all">> = { SUM: "all", SUMPRODUCT: "all", MIN: "all", MAX: "all", COUNT: "all", INDEX: [0] };

function takesWhole(of: string, at: number): boolean {
  const whole = WHOLE[of] ?? [];
  return whole === "all" || whole.includes(at);
}

const AXES = new WeakMap<Expression, Axis | null>();

/** The axis along which an expression has a value at each place; null where it has one value. */
function axisOf(node: Expression): Axis | null {
  const known = AXES.get(node);
  if (known !== undefined) return known;
  const found = axisWithin(node);
  AXES.set(node, found);
  return found;
}

function axisWithin(node: Expression): Axis | null {
  if (node.kind === "places" || node.kind === "listed") return node.axis;
  const inside = node.kind === "call" ? node.args.filter((_, at) => !takesWhole(node.of, at)) : insideOf(node);
  return inside.flatMap((one) => axisOf(one) ?? [])[0] ?? null;
}

/**
 * A twin as a calculation sheet for any spreadsheet: its result with headers, under it what it is made of, each part with its name;
 * what has a value at each place of an axis stands in a column. Functions of Excel 2010 alone, no array, no spill.
 *
 * @throws Error where a needed argument is left out, or a formula is longer or deeper than a spreadsheet takes
 */
export function calculationSheet(twin: Twin, args: GivenArguments, locale: Locale, place: SheetPlace): CalculationSheet {
  const { row = 0, column = 0, places } = place;
  const { taken, headers, rows } = withArguments(twin, args, locale);
  const parts = [...partsOf([taken, ...rows.flat()], locale)];
  const single = parts.filter(([, value]) => axisOf(value) === null);
  const axes = new Map(parts.flatMap(([, value]) => axisOf(value) ?? []).map((axis) => [axis.name[locale], axis]));
  const lengthOf = (axis: Axis) => (axis.size.kind === "number" ? axis.size.value : places);

  const standing = new Map<string, Standing>();
  const resultTop = row + (headers.length > 0 ? 1 : 0);
  let at = resultTop + rows.length + 1;
  const takenRow = at++;
  for (const [name] of single) standing.set(name, { column: column + 1, top: at++ });
  const blocks = [...axes].map(([name, axis]) => {
    const [counted, ...others] = numbersFirst(parts.filter(([, value]) => axisOf(value)?.name[locale] === name));
    if (counted?.[1].kind !== "places") throw new Error(`nothing counts the places of ${name} in ${twin.id}`);
    const top = at + 2;
    const bottom = top + lengthOf(axis) - 1;
    const columns = [counted, ...others].map(([part, value], index) => ({ part, value, where: { column: column + index, top, bottom } }));
    for (const { part, where } of columns) standing.set(part, where);
    at = bottom + 1;
    return { top, bottom, columns };
  });

  const cells: SheetCell[] = [];
  const entries: SheetEntry[] = [];
  const write = (line: number, where: number, node: Expression, wrapped: (body: Expression) => Expression = (body) => body): string => {
    const body = folded(wrapped(placed(node, standing, locale, line)));
    const content = isConstant(body) ? { value: body.value } : { formula: formulaOf(body, PLAIN, twin.id) };
    cells.push({ row: line, column: where, ...content });
    return content.formula ?? String(content.value);
  };
  const label = (line: number, where: number, text: string) => cells.push({ row: line, column: where, value: text });

  headers.forEach(({ shown }, index) => write(row, column + index, shown));
  const isTaken = given(fixed(takenRow, column + 1));
  rows.forEach((line, down) =>
    line.forEach((cell, index) => {
      const [top, left] = [resultTop + down, column + index];
      const shown = write(top, left, cell, (body) => call("IF", [isTaken, body, call("NA", [])]));
      entries.push({ label: (headers[index]?.title ?? RESULT)[locale], address: plainName(top, left), shown });
    }),
  );
  const one = (line: number, name: string, value: Expression) => {
    label(line, column, labelled(name));
    entries.push({ label: labelled(name), address: plainName(line, column + 1), shown: write(line, column + 1, value) });
  };
  const asked = [...axes.values()].map(({ size }) => size).filter(({ kind }) => kind !== "number");
  one(takenRow, TAKEN[locale], all([taken, ...asked.map((size) => operation(size, "<=", places))]));
  for (const [name, value] of single) one((standing.get(name) as Standing).top, name, value);
  for (const { top, bottom, columns } of blocks) {
    for (const { part, value, where } of columns) {
      label(top - 1, where.column, labelled(part));
      const shown: string[] = [];
      for (let line = top; line <= bottom; line += 1) {
        const [said, wrapped] = atPlace(value, line, top, column);
        shown.push(write(line, where.column, said, wrapped));
      }
      const address = `${plainName(top, where.column)}:${plainName(bottom, where.column)}`;
      entries.push({ label: labelled(part), address, shown: shown[0]?.startsWith("=") ? shown[0] : shown.join("; ") });
    }
  }
  return { cells, entries, result: { top: resultTop, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows: at - row };
}

const RESULT: Text = { fr: "Résultat", en: "Result" };

/**
 * What a block's column says on a line, and what is said where there is no such place. Places are counted by the lines above, so that a
 * formula can be copied down.
 */
function atPlace(value: Expression, line: number, top: number, first: number): [Expression, ((body: Expression) => Expression)?] {
  if (value.kind === "listed") return [expression(value.values[line - top] ?? "")];
  if (value.kind === "places") {
    const { size } = value.axis;
    if (size.kind === "number") return [expression(line - top + 1)];
    const place = call("ROWS", [given(`${fixed(top - 1, first)}:${onLine(line - 1, first)}`)]);
    return [size, (asked) => call("IF", [operation(place, ">", asked), "", place])];
  }
  return [value, (body) => call("IF", [operation(given(onLine(line, first)), "=", ""), "", body])];
}

/** The number of a place stands first: whether there is such a place shows there. */
function numbersFirst(parts: readonly [string, Expression][]): readonly [string, Expression][] {
  return [...parts.filter(([, { kind }]) => kind === "places"), ...parts.filter(([, { kind }]) => kind !== "places")];
}

/** Where a part stands: one cell, or a column of them. */
interface Standing {
  readonly column: number;
  readonly top: number;
  readonly bottom?: number;
}

function withArguments(twin: Twin, args: GivenArguments, locale: Locale): TwinSheet {
  const { sheet } = twin;
  const argumentsByKey = new Map(filledIn(twin, args, locale));
  const known = new Map<Expression, Expression>();
  const put = (node: Expression): Expression => {
    const found = known.get(node) ?? putOnce(node);
    known.set(node, found);
    return found;
  };
  const putOnce = (node: Expression): Expression => {
    if (node.kind === "parameter") return argumentsByKey.get(node.key) ?? node;
    // What counts has no cell of its own: a formula takes all of it at once.
    return node.kind === "part" && counts(node) ? put(node.value) : withInside(node, put);
  };
  const whole: Expression = { kind: "stack", rows: [[sheet.taken], sheet.headers.map(({ shown }) => shown), ...sheet.rows] };
  const [[taken] = [], headers = [], ...rows] = (folded(put(whole)) as typeof whole).rows;
  const titled = sheet.headers.map(({ title }, index) => ({ title, shown: headers[index] as Expression }));
  return { taken: taken as Expression, headers: titled, rows };
}

/** Whether an expression has all numbers up to one in it, which nothing has summed. */
function counts(node: Expression): boolean {
  if (node.kind === "count") return true;
  return !(node.kind === "call" && node.of === "SUMPRODUCT") && insideOf(node).some(counts);
}

/** An expression as a cell on a line says it: each part by where it stands. */
function placed(node: Expression, standing: ReadonlyMap<string, Standing>, locale: Locale, line: number): Expression {
  const at = (one: Expression, isWhole: boolean): Expression => {
    if (one.kind === "running") {
      const { column, top } = whereIs(one.of);
      return call("SUM", [given(`${fixed(top, column)}:${onLine(line, column)}`)]);
    }
    if (one.kind === "part") {
      const where = whereIs(one);
      if (where.bottom === undefined) return given(fixed(where.top, where.column));
      return isWhole ? given(`${fixed(where.top, where.column)}:${fixed(where.bottom, where.column)}`) : given(onLine(line, where.column));
    }
    if (one.kind === "call") return { ...one, args: one.args.map((arg, index) => at(arg, takesWhole(one.of, index))) };
    if (isWhole && axisOf(one)) throw new Error("what is taken as a whole must be a part with a name");
    return withInside(one, (inside) => at(inside, false));
  };
  const whereIs = (one: Expression): Standing => {
    const where = one.kind === "part" ? standing.get(one.name[locale]) : undefined;
    if (!where) throw new Error("what a formula refers to must be a part with a name");
    return where;
  };
  return at(node, false);
}
