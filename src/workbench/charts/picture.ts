/** A chart with the figures that its cells hold now: all that its drawing is made of. */
export interface ChartPicture {
  readonly kind: "columns" | "bars" | "lines" | "curve";
  /** Columns and bars side by side, piled up, or piled up to the whole. */
  readonly grouping: "clustered" | "stacked" | "percentStacked";
  readonly title: string;
  /** What stands along the axis, as its cells show it. */
  readonly names: readonly string[];
  readonly series: readonly PictureSeries[];
  /** What stands along begins at the far end of its axis. */
  readonly isReversed: boolean;
  readonly hasLegend: boolean;
  /** Between two groups of columns or bars, as a share of one's width. */
  readonly gap: number;
  /** How much of a column the next one of its group covers: 1 all of it. */
  readonly overlap: number;
  /** Ends of the axis of values, where they are set. */
  readonly least: number | null;
  readonly most: number | null;
  /** A number of the axis of values, as it is written there. */
  readonly valueText: (value: number) => string;
  /** A number along a curve, as it is written there. */
  readonly alongText: (value: number) => string;
}

export interface PictureSeries {
  readonly name: string;
  /** As "#RRGGBB". */
  readonly color: string;
  readonly dashed: boolean;
  readonly values: readonly Shown[];
  /** Of a curve: where each value stands along. */
  readonly along: readonly Shown[];
}

/** A number; null for nothing, which parts a line; "skipped" for nothing that a line passes over. */
export type Shown = number | null | "skipped";
