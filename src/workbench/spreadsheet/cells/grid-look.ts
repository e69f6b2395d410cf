import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData } from "@univerjs/core";
import type { CellLook, Dressing, Edge } from "../../document/document";
import type { CellsByRow } from "./grid-cells";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** What a look changes of a cell's style, as the grid takes it. */
export function styleOfLook(look: CellLook): IStyleData {
  const { numberFormat, bold, italic, underline, font, size, color, fill, horizontal, vertical, wrap, lines } = look;
  return {
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(bold === undefined ? {} : { bl: flag(bold) }),
    ...(italic === undefined ? {} : { it: flag(italic) }),
    ...(underline === undefined ? {} : { ul: { s: flag(underline) } }),
    ...(font === undefined ? {} : { ff: font }),
    ...(size === undefined ? {} : { fs: size }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(fill === undefined ? {} : { bg: fill === null ? null : { rgb: fill } }),
    ...(horizontal === undefined ? {} : { ht: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vt: VERTICAL[vertical] }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(lines === undefined ? {} : { bd: borders(lines) }),
  };
}

/** The cells of several dressings with what becomes of their styles: a later one wins, and borders add up. */
export function dressedCells(dressings: readonly Dressing[]): CellsByRow {
  const cells: CellsByRow = {};
  for (const { box, look } of dressings) {
    const style = styleOfLook(look);
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const line = (cells[row] ??= {});
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        const known = line[column]?.s as IStyleData | undefined;
        const bd = known?.bd && style.bd ? { bd: { ...known.bd, ...style.bd } } : {};
        line[column] = { s: known ? { ...known, ...style, ...bd } : style };
      }
    }
  }
  return cells;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function borders(lines: Readonly<Partial<Record<Edge, string>>>): IBorderData {
  return Object.fromEntries(
    Object.entries(lines).map(([edge, rgb]) => [SIDES[edge as Edge], { s: BorderStyleTypes.THIN, cl: { rgb } }]),
  );
}
