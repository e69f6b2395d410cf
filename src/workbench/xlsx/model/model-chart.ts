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
