import type { Locale, Text } from "../record/text";
import { all, call, expression, insideOf, operation, withInside, type Axis, type Expression } from "./expression";
import { folded, isConstant } from "./folding";
import { axisOf, partsOf, takesWhole } from "./parts";
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
    const [counted, others] = numbersApart(parts.filter(([, value]) => axisOf(value)?.name[locale] === name), name, axis);
    const top = at + 2;
    const bottom = top + lengthOf(axis) - 1;
    const columns = [counted, ...others].map(([part, value], index) => ({ part, value, where: { column: column + index, top, bottom } }));
    for (const { part, where } of columns) standing.set(part, where);
    at = bottom + 1;
    return { top, bottom, columns };
  });

  const cells: SheetCell[] = [];
  const entries: SheetEntry[] = [];
  const asItIs = (body: Expression) => body;
  const write = (line: number, where: number, node: Expression, wrapped = asItIs, place = 0): string => {
    const body = folded(wrapped(placed(node, standing, locale, line, place)));
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
        shown.push(write(line, where.column, said, wrapped, line - top));
      }
      if (lists(value)) {
        shown.forEach((text, down) => entries.push({ label: down === 0 ? labelled(part) : "", address: plainName(top + down, where.column), shown: text }));
        continue;
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
  const axis = axisOf(value);
  if (axis?.size.kind === "number") return [value];
  return [value, (body) => call("IF", [operation(given(onLine(line, first)), "=", ""), "", body])];
}

/** Whether each place has a formula of its own, for it names the cell that it reads. */
function lists(value: Expression): boolean {
  return value.kind !== "listed" && (value.kind !== "part" && insideOf(value).some((one) => one.kind === "listed" || lists(one)));
}

type NamedPart = readonly [name: string, value: Expression];

/** The number of a place stands first: whether there is such a place shows there. */
function numbersApart(parts: readonly NamedPart[], name: string, axis: Axis): readonly [counted: NamedPart, others: readonly NamedPart[]] {
  const counted = parts.find(([, { kind }]) => kind === "places");
  return [counted ?? [name, { kind: "places", axis }], parts.filter((part) => part !== counted)];
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

/**
 * An expression as a cell on a line says it: each part by where it stands.
 *
 * @param place of the line along its axis, from 0
 */
function placed(node: Expression, standing: ReadonlyMap<string, Standing>, locale: Locale, line: number, place: number): Expression {
  const at = (one: Expression, isWhole: boolean): Expression => {
    switch (one.kind) {
      case "running": {
        const { column, top } = whereIs(one.of);
        return call("SUM", [given(`${fixed(top, column)}:${onLine(line, column)}`)]);
      }
      case "part":
        return standingAt(whereIs(one), isWhole);
      case "call":
        return cellOf(one) ?? { ...one, args: one.args.map((arg, index) => at(arg, takesWhole(one.of, index))) };
      case "listed":
        if (!isWhole) return expression(one.values[place] ?? "");
        break;
      default:
    }
    if (isWhole && axisOf(one)) throw new Error("what is taken as a whole must be a part with a name");
    return withInside(one, (inside) => at(inside, false));
  };
  const standingAt = ({ column, top, bottom }: Standing, isWhole: boolean) =>
    given(bottom === undefined ? fixed(top, column) : isWhole ? `${fixed(top, column)}:${fixed(bottom, column)}` : onLine(line, column));
  /** The cell of a part at a place that a number says. */
  const cellOf = ({ of, args: [whole, index] }: Extract<Expression, { kind: "call" }>): Expression | null => {
    if (of !== "INDEX" || whole?.kind !== "part" || index?.kind !== "number" || !axisOf(whole)) return null;
    const { column, top } = whereIs(whole);
    return given(fixed(top + index.value - 1, column));
  };
  const whereIs = (one: Expression): Standing => {
    const where = one.kind === "part" ? standing.get(one.name[locale]) : undefined;
    if (!where) throw new Error("what a formula refers to must be a part with a name");
    return where;
  };
  return at(node, false);
}
