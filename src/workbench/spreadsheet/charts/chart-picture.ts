import { numfmt } from "@univerjs/core";
import type { ChartPicture, PictureSeries, Shown } from "../../charts/picture";
import type { Notation } from "../../dialect/notation";
import type { Box, Cell } from "../../document/document";
import { intersection } from "../../document/reference";
import type { UniverDocument } from "../document/univer-document";
import type { Plot, PlotSeries } from "./placed-charts";

/** No chart that can be read shows more: whole columns are cut off here. */
const MOST_POINTS = 2000;

/** A chart with what its cells hold now. */
export function pictureOf(document: UniverDocument, plot: Plot, notation: Notation): ChartPicture {
  const { kind, grouping, isReversed, hasLegend, gap, overlap, least = null, most = null } = plot;
  const [first] = plot.series;
  const places = first ? shownCells(document, first.along ?? first.values, plot) : [];
  const { alongFormat } = plot;
  const nameAt = ({ box, cell }: ShownCell): string =>
    alongFormat === undefined || typeof cell.value !== "number" ? document.shownText(box.sheet, box.row, box.column) : written(alongFormat, cell.value, notation);
  // Where values are all of a whole, it is their shares that stand along the axis.
  const valueFormat = plot.valueFormat ?? (grouping === "percentStacked" ? "0%" : formatOf(document, first?.values));
  const format = alongFormat ?? formatOf(document, first?.along ?? undefined);
  return {
    kind,
    grouping,
    title: textOf(document, plot.title),
    names: kind === "curve" ? [] : first?.along ? places.map(nameAt) : places.map((_, index) => String(index + 1)),
    series: plot.series.map((one) => seriesOf(document, one, plot)),
    isReversed,
    hasLegend,
    gap,
    overlap,
    least,
    most,
    valueText: (value) => written(valueFormat, value, notation),
    alongText: (value) => written(format, value, notation),
  };
}

interface ShownCell {
  readonly box: Box;
  readonly cell: Cell;
}

function seriesOf(document: UniverDocument, { name, values, along, color, dashed }: PlotSeries, plot: Plot): PictureSeries {
  const shown = shownCells(document, values, plot).map(({ cell }) => shownValue(cell, plot.blanks));
  const places = along && plot.kind === "curve" ? shownCells(document, along, plot).map(({ cell }) => shownValue(cell, "gap")) : [];
  return {
    name: textOf(document, name),
    color,
    dashed,
    values: shown,
    // Without numbers along, a curve counts its points.
    along: plot.kind === "curve" && places.every((place) => typeof place !== "number") ? shown.map((_, index) => index + 1) : places,
  };
}

/** A number as it is; a text is 0, as Excel has it; an error is passed over. */
function shownValue({ value }: Cell, blanks: Plot["blanks"]): Shown {
  if (typeof value === "number") return value;
  if (typeof value === "object") return "skipped";
  if (value === "") return blanks === "zero" ? 0 : blanks === "span" ? "skipped" : null;
  return value === true ? 1 : 0;
}

/** The cells of a reference, by rows, without those that are hidden where the chart leaves these out. */
function shownCells(document: UniverDocument, wanted: Box, { showsHidden }: Plot): ShownCell[] {
  const used = document.usedBox(wanted.sheet);
  const inside = used && intersection(wanted, used);
  // A block that ends before what is wanted still has as many points.
  const box = wanted.rows * wanted.columns <= MOST_POINTS ? wanted : inside && { ...inside, sheet: wanted.sheet };
  if (!box) return [];
  const cells = document.read({ ...box, rows: Math.min(box.rows, MOST_POINTS) }).flatMap((line, down) =>
    line.map((cell, right): ShownCell => ({ box: { ...box, row: box.row + down, column: box.column + right, rows: 1, columns: 1 }, cell })),
  );
  return showsHidden ? cells : cells.filter(({ box: { sheet, row, column } }) => document.isInSight(sheet, row, column));
}

function textOf(document: UniverDocument, text: string | Box): string {
  return typeof text === "string" ? text : document.shownText(text.sheet, text.row, text.column);
}

function formatOf(document: UniverDocument, box: Box | undefined): string {
  return (box && document.read({ ...box, rows: 1, columns: 1 })[0]?.[0]?.numberFormat) ?? "General";
}

function written(format: string, value: number, notation: Notation): string {
  return numfmt.format(format, value, { locale: notation, throws: false }).trim();
}
