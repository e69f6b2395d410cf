import { STANDING, type Standing } from "../../record/lever";
import type { Locale, Text } from "../../record/text";
import type { Calculated } from "../layout/cell-writing";
import type { LaidTable } from "../layout/laid-table";
import { numberFormat } from "../layout/number-formats";

/** How well a figure is founded: as a default is, or quoted by a publication and found nowhere else. */
export type Footing = Standing | "quoted";

export const FOOTING: Readonly<Record<Footing, Text>> = { ...STANDING, quoted: { fr: "cité, non vérifié", en: "quoted, unverified" } };

/** What a figure counts: whole things, billions of money, a share, a day. */
export type FigureUnit = "whole" | "billions" | "share" | "day";

export function figureFormat(unit: FigureUnit, locale: Locale): string {
  switch (unit) {
    case "whole":
      return "#,##0";
    case "billions":
      return "0.000";
    case "share":
    case "day":
      return numberFormat(unit, locale);
  }
}

/** What the formulas of a study read of a book. */
export interface StudiedBook {
  readonly locale: Locale;
  readonly tables: Readonly<Record<"lines" | "scenarios", LaidTable>>;
}

/** A publication whose figures a workbook checks, and the orders of magnitude that follow from them. */
export interface Study {
  readonly claims: readonly Claim[];
  readonly blocks: readonly SizingBlock[];
  readonly controls: readonly Control[];
}

/** Something that the publication says with a figure, or that a decision hangs on. */
export interface Claim {
  /** In our words. */
  readonly says: Text;
  readonly unit: FigureUnit;
  /** The figure it quotes. */
  readonly quoted: ClaimFigure;
  /** What exactly the figure, or the claim, is about. */
  readonly scope: Text;
  /** Lowest and highest figure of the sources. */
  readonly low: ClaimFigure;
  readonly high: ClaimFigure;
  readonly correction: Text;
  readonly footing: Footing;
  /** Keys of SOURCES. */
  readonly sources: readonly string[];
  /** How it enters the model, or that it does not. */
  readonly enters: Text;
  /** The figure that the workbook uses, from the cells that hold it. */
  readonly used: ClaimFigure;
}

/** Typed, the cell of a row of the sizing, a plain formula over the tables, or none. */
export type ClaimFigure = number | SizingPlace | ((book: StudiedBook) => Calculated) | null;

export interface SizingPlace {
  readonly id: string;
  readonly column: number;
}

/** Figures side by side, under one heading. */
export interface SizingBlock {
  readonly title: Text;
  /** Words over the columns of numbers; null leaves one blank. */
  readonly columns: SizingColumns<Text>;
  readonly rows: readonly SizingRow[];
}

/** One of each for the four columns of numbers. */
export type SizingColumns<T> = readonly [T | null, T | null, T | null, T | null];

export interface SizingRow {
  /** By which later rows name it. */
  readonly id: string;
  readonly label: Text;
  readonly unit: FigureUnit;
  /** A number is typed, a function gives a plain formula and its value; null leaves the cell blank. */
  readonly cells: SizingColumns<number | SizingFormula>;
  readonly footing?: Footing;
  readonly sources: readonly string[];
  readonly reading: Text;
  /** A row that the block leads to. */
  readonly key?: true;
}

export type SizingFormula = (sheet: SizingCells) => Calculated;

/** What a formula of the sizing sheet may build on. */
export interface SizingCells {
  readonly book: StudiedBook;
  /**
   * A cell of an earlier row, in the formula's own column or another one. @throws Error when there is none, which only a slip in a study
   * can cause
   */
  readonly at: (id: string, column?: number) => NumberCell;
  /** The words over the formula's own column. */
  readonly over: { readonly cell: string; readonly value: string };
}

export interface NumberCell {
  readonly cell: string;
  readonly value: number;
}

/** A number that must lie between two others, whatever is typed. */
export interface Control {
  readonly label: Text;
  readonly unit: FigureUnit;
  readonly found: SizingFormula;
  readonly low: SizingFormula;
  readonly high: SizingFormula;
  readonly reading: Text;
}
