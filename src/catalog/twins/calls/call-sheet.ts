import type { Locale, Text } from "../../record/text";
import type { CalculationSheet, SheetCell, SheetEntry, SheetPlace } from "../calculation-sheet";
import { call, expression, operation, withInside, type Axis, type Expression } from "../expression";
import { folded, isConstant } from "../folding";
import { partsOf } from "../parts";
import { PLAIN } from "../plain-printing";
import { formulaOf, NoTwin } from "../printing";
import { fixed, given, labelled, onColumn, onLine, plainName } from "../places";
import { across, axesOf, down, isSame } from "./axes";
import { foldedCall, sizeOf, type Band, type CallTwin } from "./call-twin";

/** Of a calculation sheet: more is slow to lay out, and nobody reads it. */
const MOST_CELLS = 200_000;

const TAKEN: Text = { fr: "cellules_admises", en: "cells_taken" };

/** Where a part stands: its first cell, and the axes along which it goes on. */
interface Standing {
  readonly row: number;
  readonly column: number;
  readonly down?: Axis;
  readonly across?: Axis;
}

/** A place of a formula: which row of a table, which month. */
type At = readonly { readonly axis: Axis; readonly index: number }[];

/**
 * A call on tables as a calculation sheet for any spreadsheet: the result, under it whether the cells are as they were recognised, what
 * has one value, the months across, a block for each table with a row for each of its rows, and a block for each step with a row for
 * each row of a table and a column for each month, the same formula in all of it. Functions of Excel 2010 alone, no array, no spill.
 *
 * @throws NoTwin where the sheet would be too large; Error where a formula is longer or deeper than a spreadsheet takes
 */
export function callSheet(twin: CallTwin, locale: Locale, place: Omit<SheetPlace, "places"> = {}): CalculationSheet {
  const { id, headers, bands } = twin;
  const { row = 0, column = 0 } = place;
  const { isTaken, cells: cellsOfBands } = foldedCall(twin);
  const named = [...partsOf([isTaken, ...cellsOfBands.flat()], locale)];
  const parts = named.map(([name, value]) => ({ name, value, axes: axesOf(value) }));
  const size = (axes: readonly Axis[]) => axes.reduce((product, axis) => product * sizeOf(axis), 1);
  if (parts.reduce((sum, { axes }) => sum + size(axes), 0) > MOST_CELLS) throw new NoTwin(TOO_LARGE);

  const cells: SheetCell[] = [];
  const entries: SheetEntry[] = [];
  const standing = new Map<string, Standing>();
  const write = (line: number, where: number, node: Expression, at: At, guard?: Expression): string => {
    const said = folded(placed(node, at, standing, locale));
    // A bare reference to an empty cell is 0, which is a number: what refuses an empty cell would not.
    const body = said.kind === "given" && !guard ? call("IF", [operation(said, "=", ""), "", said]) : said;
    const isText = isConstant(body) && body.value !== "";
    const content = isText && !guard ? { value: body.value } : { formula: formulaOf(guard ? call("IF", [guard, body, call("NA", [])]) : body, PLAIN, id) };
    cells.push({ row: line, column: where, ...content });
    return content.formula ?? String(content.value);
  };
  const label = (line: number, where: number, text: string) => cells.push({ row: line, column: where, value: text });

  const resultTop = row + (headers.length > 0 ? 1 : 0);
  const heights = bands.map(({ axes }) => size(axes));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const takenRow = resultTop + height + 1;
  let at = takenRow + 1;

  const of = (runsDown: boolean, runsAcross: boolean) =>
    parts.filter(({ axes }) => (down(axes) !== undefined) === runsDown && (across(axes) !== undefined) === runsAcross);
  const [single, byMonth, byRow, byBoth] = [of(false, false), of(false, true), of(true, false), of(true, true)];
  for (const { name } of single) standing.set(name, { row: at++, column: column + 1 });
  if (byMonth.length > 0) at += 1;
  for (const { name, axes } of byMonth) standing.set(name, { row: at++, column: column + 1, across: across(axes) as Axis });
  const tables = [...new Map(byRow.map(({ axes }) => [(down(axes) as Axis).name.en, down(axes) as Axis])).values()];
  const blocks = tables.map((axis) => {
    const own = byRow.filter(({ axes }) => isSame(down(axes) as Axis, axis));
    const top = at + 2;
    own.forEach(({ name }, index) => standing.set(name, { row: top, column: column + 1 + index, down: axis }));
    at = top + sizeOf(axis);
    return { axis, own, top };
  });
  for (const { name, axes } of byBoth) {
    standing.set(name, { row: at + 2, column: column + 1, down: down(axes) as Axis, across: across(axes) as Axis });
    at += 2 + sizeOf(down(axes) as Axis);
  }

  headers.forEach((header, index) => label(row, column + index, header));
  const guard = given(fixed(takenRow, column + 1));
  let line = resultTop;
  bands.forEach((band, index) => {
    for (const where of placesOf(band)) {
      (cellsOfBands[index] ?? []).forEach((cell, right) => {
        const shown = write(line, column + right, cell, where, guard);
        const isFirst = where.every((each) => each.index === 0);
        if (isFirst) entries.push({ label: headers[right] ?? RESULT[locale], address: plainName(line, column + right), shown });
      });
      line += 1;
    }
  });
  const one = (where: number, name: string, value: Expression) => {
    label(where, column, labelled(name));
    entries.push({ label: labelled(name), address: plainName(where, column + 1), shown: write(where, column + 1, value, []) });
  };
  const many = (name: string, value: Expression, labelAt: readonly [number, number]) => {
    const { row: top, column: left, down: rows, across: months } = standing.get(name) as Standing;
    label(...labelAt, labelled(name));
    const [rowCount, columnCount] = [rows ? sizeOf(rows) : 1, months ? sizeOf(months) : 1];
    let first = "";
    for (let i = 0; i < rowCount; i += 1) {
      for (let j = 0; j < columnCount; j += 1) {
        const where = [...(rows ? [{ axis: rows, index: i }] : []), ...(months ? [{ axis: months, index: j }] : [])];
        const shown = write(top + i, left + j, value, where);
        if (i === 0 && j === 0) first = shown;
      }
    }
    entries.push({ label: labelled(name), address: `${plainName(top, left)}:${plainName(top + rowCount - 1, left + columnCount - 1)}`, shown: first });
  };
  one(takenRow, TAKEN[locale], isTaken);
  for (const { name, value } of single) one((standing.get(name) as Standing).row, name, value);
  for (const { name, value } of byMonth) many(name, value, [(standing.get(name) as Standing).row, column]);
  for (const { axis, own, top } of blocks) {
    numbered(axis, top);
    for (const { name, value } of own) many(name, value, [top - 1, (standing.get(name) as Standing).column]);
  }
  for (const { name, value } of byBoth) {
    const { row: top, down: axis } = standing.get(name) as Standing;
    numbered(axis as Axis, top);
    many(name, value, [top - 1, column]);
  }
  return { cells, entries, result: { top: resultTop, rows: height, columns: bands[0]?.cells.length ?? 0 }, rows: at - row };

  /** The rows of a block by their numbers, which the lines above a table's first block name. */
  function numbered(axis: Axis, top: number): void {
    for (let index = 0; index < sizeOf(axis); index += 1) label(top + index, column, `${labelled(axis.name[locale])} ${index + 1}`);
  }
}

const RESULT: Text = { fr: "Résultat", en: "Result" };

const TOO_LARGE: Text = {
  fr: "La feuille de calcul aurait plus de 200 000 cellules : réduisez l'horizon ou le nombre de lignes, ou collez le résultat en valeurs.",
  en: "The calculation sheet would have more than 200,000 cells: shorten the horizon or the table, or paste the result as values.",
};

/** The places of a band, from above. */
function placesOf({ axes }: Band): At[] {
  const along = (at: At, axis: Axis) => Array.from({ length: sizeOf(axis) }, (_, index): At => [...at, { axis, index }]);
  return axes.reduce<At[]>((before, axis) => before.flatMap((at) => along(at, axis)), [[]]);
}

/** An expression as a cell of a place says it: each part by where it stands, as a formula that can be copied down and across says it. */
function placed(node: Expression, at: At, standing: ReadonlyMap<string, Standing>, locale: Locale): Expression {
  const indexOf = (axis: Axis): number => {
    const found = at.find((one) => isSame(one.axis, axis));
    if (!found) throw new Error(`no place along ${axis.name.en}`);
    return found.index;
  };
  const put = (one: Expression, over: Axis | null): Expression => {
    switch (one.kind) {
      case "part":
        return given(reference(one.name[locale], over));
      case "places":
        return expression(indexOf(one.axis) + 1);
      case "listed":
        return expression(one.values[indexOf(one.axis)] ?? "");
      case "largest":
        return call(one.isLeast ? "MIN" : "MAX", [put(one.of, one.over)]);
      case "here":
        return put(one.of, null);
      case "running":
        return call("SUM", [given(upTo(one.of))]);
      case "found":
        return call("INDEX", [put(one.of, one.over), call("MATCH", [put(one.is, null), put(one.key, one.over), 0])]);
      case "total": {
        const { of, over: along, matched } = one;
        if (!matched && of.kind === "part") return call("SUM", [put(of, along)]);
        const terms = put(of, along);
        return call("SUMPRODUCT", [matched ? operation(operation(put(matched.key, along), "=", put(matched.is, null)), "*", terms) : terms]);
      }
      default:
        return withInside(one, (inside) => put(inside, over));
    }
  };
  /** What runs along an axis of the formula's own cell is named beside it, the rest stays where it is. */
  const reference = (name: string, over: Axis | null): string => {
    const where = standing.get(name);
    if (!where) throw new Error(`${name} stands nowhere`);
    const { row, column, down: rows, across: months } = where;
    const isOver = (axis: Axis) => over !== null && isSame(axis, over);
    const line = rows && !isOver(rows) ? row + indexOf(rows) : row;
    const left = months && !isOver(months) ? column + indexOf(months) : column;
    if (rows && isOver(rows)) {
      const named = months ? onColumn : fixed;
      return `${named(line, left)}:${named(line + sizeOf(rows) - 1, left)}`;
    }
    if (months && isOver(months)) {
      const named = rows ? onLine : fixed;
      return `${named(line, left)}:${named(line, left + sizeOf(months) - 1)}`;
    }
    if (rows && months) return plainName(line, left);
    if (rows) return onLine(line, left);
    return months ? onColumn(line, left) : fixed(line, left);
  };
  /** A part along the months, from the first one to that of the formula's own cell. */
  const upTo = (of: Expression): string => {
    const where = of.kind === "part" ? standing.get(of.name[locale]) : undefined;
    if (!where?.across) throw new Error("what is summed up to a month must be a part that goes along the months");
    const line = where.down ? where.row + indexOf(where.down) : where.row;
    const last = where.column + indexOf(where.across);
    return where.down ? `${onLine(line, where.column)}:${plainName(line, last)}` : `${fixed(line, where.column)}:${onColumn(line, last)}`;
  };
  return put(node, null);
}
