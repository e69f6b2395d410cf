/** A chart over an area of its sheet. */
export interface XlsxChart {
  /** By which a program finds it on its sheet. */
  readonly name: string;
  readonly kind: XlsxChartKind;
  readonly title?: string;
  /** The cells that it covers: "A4:H20". */
  readonly area: string;
  /** From the first to the last, which lies in front. */
  readonly series: readonly XlsxChartSeries[];
  /** Number format of the axis of values, where it is not that of the cells. */
  readonly valueFormat?: string;
  /** Number format of what stands along the other axis. */
  readonly alongFormat?: string;
}

/** Columns piled up, lines, bars to both sides of nothing with the first on top, a curve over numbers. */
export type XlsxChartKind = "columns" | "lines" | "bars" | "curve";

export interface XlsxChartSeries {
  /** A text, or a formula with its "=": the cell that holds it. */
  readonly name: string;
  /** With its "=": `='Chart figures'!$B$5:$B$16`. */
  readonly values: string;
  /** What stands along the axis, with its "=". */
  readonly along?: string;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly dashed?: boolean;
}

/** A chart of a file that was read: where it stands, and what it shows where its kind can be told. */
export interface XlsxFoundChart {
  readonly name: string;
  readonly from: XlsxAnchor;
  /** The corner that it reaches, or its size. */
  readonly to: XlsxAnchor | XlsxExtent;
  /** Absent where it is of another kind than columns, bars, lines and curves, of several kinds, or not made of ranges. */
  readonly plot?: XlsxPlot;
}

/** A point of a sheet: a cell, and how far from its corner, in EMU (914,400 to the inch). */
export interface XlsxAnchor {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** In EMU. */
export interface XlsxExtent {
  readonly width: number;
  readonly height: number;
}

/** What a chart shows, and how. */
export interface XlsxPlot {
  readonly kind: XlsxChartKind;
  /** Side by side, piled up, or piled up to the whole. */
  readonly grouping: "clustered" | "stacked" | "percentStacked";
  /** A text, or a formula with its "=". */
  readonly title?: string;
  readonly series: readonly XlsxChartSeries[];
  readonly valueFormat?: string;
  readonly alongFormat?: string;
  /** What stands along the axis begins at its far end. */
  readonly isReversed: boolean;
  readonly hasLegend: boolean;
  /** Between two groups, as a share of a bar's width. */
  readonly gap: number;
  /** How much of a bar the next one of its group covers; below 0 there is a gap between them. */
  readonly overlap: number;
  /** Ends of the axis of values, where they are set. */
  readonly least?: number;
  readonly most?: number;
  /** What a blank cell is shown as. */
  readonly blanks: "gap" | "zero" | "span";
  /** Whether cells that are hidden are shown all the same. */
  readonly showsHidden: boolean;
}
