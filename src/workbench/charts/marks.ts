import { line } from "d3-shape";
import { numberAxis, type AxisEnds, type NumberAxis } from "./axis";
import type { ChartPicture, PictureSeries, Shown } from "./picture";

/** What a chart is drawn of, in pixels from its upper left corner. */
export interface ChartMarks {
  readonly bars: readonly Bar[];
  readonly lines: readonly Path[];
  /** Thin lines across the plot, where numbers of the axis stand. */
  readonly rules: readonly Rule[];
  /** Where nothing stands. */
  readonly zero: Rule | null;
  readonly texts: readonly Text[];
  readonly legend: readonly LegendEntry[];
}

export interface Bar {
  readonly series: number;
  /** Position along the axis. */
  readonly at: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Path {
  readonly series: number;
  readonly d: string;
  readonly points: readonly { readonly at: number; readonly value: number; readonly x: number; readonly y: number }[];
}

export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Text {
  readonly part: "title" | "value" | "along";
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface LegendEntry {
  readonly series: number;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** Pixels. */
const MARGIN = 10;
const TITLE = 28;
const LEGEND = 24;
const ALONG = 20;
/** Of a letter of an axis, on average, and of one of the legend with its sample. */
const LETTER = 6.2;
const SAMPLE = 26;
const LEGEND_GAP = 10;
const TITLE_LETTER = 8;
/** Between numbers of an axis that stands, and around those of one that lies. */
const VALUE_EVERY = 30;
const BETWEEN = 10;
/** Names beside bars take at most this share of the width. */
const MOST_NAMES = 0.4;

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lays a chart out in a space. */
export function marksOf(picture: ChartPicture, width: number, height: number): ChartMarks {
  const legend = picture.hasLegend ? legendOf(picture, width, height) : [];
  const title: Text[] = picture.title === "" ? [] : [
    { part: "title", words: shortened(picture.title, (width - 2 * MARGIN) / TITLE_LETTER), x: width / 2, y: MARGIN + 12, anchor: "middle" },
  ];
  const room: Plot = {
    left: MARGIN,
    top: MARGIN + (title.length > 0 ? TITLE : 0),
    right: width - MARGIN,
    bottom: height - MARGIN - (legend.length > 0 ? LEGEND : 0) - ALONG,
  };
  const drawn = picture.kind === "bars" ? lying(picture, room) : picture.kind === "curve" ? curve(picture, room) : standing(picture, room);
  return { ...drawn, texts: [...title, ...drawn.texts], legend };
}

type Drawn = Omit<ChartMarks, "legend">;

/** Columns and lines: what stands along lies below. */
function standing(picture: ChartPicture, room: Plot): Drawn {
  const stacks = stacksOf(picture);
  const values = axisUp(picture, stacks.ends, room);
  const plot = { ...room, left: values.left };
  const { scale } = values.axis;
  const count = Math.max(1, lengthOf(picture));
  const step = (plot.right - plot.left) / count;
  const along = (at: number): number => plot.left + (picture.isReversed ? count - 1 - at : at) * step;
  const isLines = picture.kind === "lines";
  const across = (y: number): Rule => ({ x1: plot.left, x2: plot.right, y1: y, y2: y });
  return {
    bars: isLines ? [] : barsOf(picture, stacks, step, (at, offset, thickness, from, to) => {
      const [one, other] = [scale(from), scale(to)];
      return { x: along(at) + offset, y: Math.min(one, other), width: thickness, height: Math.abs(one - other) };
    }),
    lines: isLines ? picture.series.map((series, index) => pathOf(index, series.values, (at) => along(at) + step / 2, scale)) : [],
    rules: values.axis.ticks.map((value) => across(scale(value))),
    zero: ruleAtNothing(values.axis, across),
    texts: [...values.texts, ...namesBelow(picture.names, step, plot.bottom + ALONG - 6, (at) => along(at) + step / 2)],
  };
}

/** Bars: what stands along stands on the left. */
function lying(picture: ChartPicture, room: Plot): Drawn {
  const stacks = stacksOf(picture);
  const widest = Math.max(0, ...picture.names.map(({ length }) => length)) * LETTER;
  const names = Math.min(widest, (room.right - room.left) * MOST_NAMES);
  const plot = { ...room, left: room.left + names + BETWEEN };
  const axis = axisAcross(stacks.ends, plot, picture.valueText, { fromNothing: true, ...picture });
  const count = Math.max(1, lengthOf(picture));
  const step = (plot.bottom - plot.top) / count;
  // The first bar of a file lies at the foot, unless its axis is reversed.
  const top = (at: number): number => plot.top + (picture.isReversed ? at : count - 1 - at) * step;
  const text = (part: "value" | "along", words: string, x: number, y: number, anchor: Text["anchor"]): Text => ({ part, words, x, y, anchor });
  return {
    bars: barsOf(picture, stacks, step, (at, offset, thickness, from, to) => {
      const [one, other] = [axis.scale(from), axis.scale(to)];
      return { x: Math.min(one, other), y: top(at) + offset, width: Math.abs(one - other), height: thickness };
    }),
    lines: [],
    rules: axis.ticks.map((value) => ({ x1: axis.scale(value), x2: axis.scale(value), y1: plot.top, y2: plot.bottom })),
    zero: ruleAtNothing(axis, (x) => ({ x1: x, x2: x, y1: plot.top, y2: plot.bottom })),
    texts: [
      ...axis.ticks.map((value) => text("value", picture.valueText(value), axis.scale(value), plot.bottom + ALONG - 6, "middle")),
      ...picture.names.map((name, at) => text("along", shortened(name, names / LETTER), plot.left - BETWEEN, top(at) + step / 2 + 4, "end")),
    ],
  };
}

/** A curve over numbers. */
function curve(picture: ChartPicture, room: Plot): Drawn {
  const values = axisUp(picture, picture.series.flatMap((one) => numbersOf(one.values)), room);
  const plot = { ...room, left: values.left };
  const places = picture.series.flatMap((one) => numbersOf(one.along));
  const axis = axisAcross(places, plot, picture.alongText, { fromNothing: false, least: null, most: null });
  const across = (y: number): Rule => ({ x1: plot.left, x2: plot.right, y1: y, y2: y });
  return {
    bars: [],
    lines: picture.series.map(({ values: heights, along }, index) => {
      const shown = heights.map((value, at) => (typeof along[at] === "number" ? value : null));
      return pathOf(index, shown, (at) => axis.scale(Number(along[at])), values.axis.scale);
    }),
    rules: values.axis.ticks.map((value) => across(values.axis.scale(value))),
    zero: ruleAtNothing(values.axis, across),
    texts: [
      ...values.texts,
      ...axis.ticks.map((place): Text => ({ part: "along", words: picture.alongText(place), x: axis.scale(place), y: plot.bottom + ALONG - 6, anchor: "middle" })),
    ],
  };
}

interface AxisUp {
  readonly axis: NumberAxis;
  /** Where the plot begins. */
  readonly left: number;
  readonly texts: readonly Text[];
}

/** The axis of values on the left, and how much room its numbers leave. */
function axisUp(picture: ChartPicture, ends: readonly number[], { left, top, bottom }: Plot): AxisUp {
  const fromNothing = picture.kind === "columns";
  const axis = numberAxis(ends, [bottom, top], VALUE_EVERY, { ...picture, fromNothing });
  const texts = axis.ticks.map((value) => ({ value, words: picture.valueText(value) }));
  const room = left + Math.max(0, ...texts.map(({ words }) => words.length)) * LETTER + BETWEEN;
  return { axis, left: room, texts: texts.map(({ value, words }) => ({ part: "value", words, x: room - BETWEEN / 2, y: axis.scale(value) + 4, anchor: "end" })) };
}

/** The axis of numbers below the plot. */
function axisAcross(values: readonly number[], { left, right }: Plot, text: (value: number) => string, ends: AxisEnds): NumberAxis {
  // Round numbers at its ends may be longer than those that it holds.
  const rounded = numberAxis(values, [left, right], right - left, ends).ticks;
  const widest = widestOf([...values, ...rounded], text);
  // The last number stands half outside the plot.
  return numberAxis(values, [left, right - widest / 2], widest + BETWEEN, ends);
}

/** From where to where each column or bar reaches. */
interface Stacks {
  /** By series, then by position. */
  readonly spans: readonly (readonly ({ readonly from: number; readonly to: number } | null)[])[];
  readonly ends: readonly number[];
}

function stacksOf({ kind, grouping, series }: ChartPicture): Stacks {
  const isPiled = kind !== "lines" && grouping !== "clustered";
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const wholes = Array.from({ length: count }, (_, at) => series.reduce((sum, { values }) => sum + Math.abs(numberOr(values[at], 0)), 0));
  // What is negative is piled up on its own side of nothing.
  const piled = { up: new Array<number>(count).fill(0), down: new Array<number>(count).fill(0) };
  const spans = series.map(({ values }) =>
    values.map((value, at) => {
      if (typeof value !== "number") return null;
      if (!isPiled) return { from: 0, to: value };
      const side = value < 0 ? piled.down : piled.up;
      const from = side[at] ?? 0;
      const to = from + (grouping === "percentStacked" ? value / (wholes[at] || 1) : value);
      side[at] = to;
      return { from, to };
    }),
  );
  return { spans, ends: spans.flatMap((row) => row.flatMap((span) => (span ? [span.to] : []))) };
}

type Placed = (at: number, offset: number, thickness: number, from: number, to: number) => Pick<Bar, "x" | "y" | "width" | "height">;

function barsOf({ series, grouping, gap, overlap }: ChartPicture, { spans }: Stacks, step: number, placed: Placed): Bar[] {
  const side = grouping === "clustered" ? series.length : 1;
  // So many bars' widths make up a step: those that stand side by side, less what they cover of each other, and the gap.
  const thickness = step / (side - (side - 1) * overlap + gap);
  return series.flatMap(({ values }, index) =>
    (spans[index] ?? []).flatMap((span, at) => {
      const value = values[at];
      if (!span || typeof value !== "number") return [];
      const offset = (gap * thickness) / 2 + (side === 1 ? 0 : index * thickness * (1 - overlap));
      return [{ series: index, at, value, ...placed(at, offset, thickness, span.from, span.to) }];
    }),
  );
}

function pathOf(series: number, values: readonly Shown[], x: (at: number) => number, y: (value: number) => number): Path {
  const told = values.flatMap((value, at) => (value === "skipped" ? [] : [{ at, value }]));
  const drawn = line<(typeof told)[number]>(({ at }) => x(at), ({ value }) => y(value ?? 0)).defined(({ value }) => value !== null);
  const points = told.flatMap(({ at, value }) => (value === null ? [] : [{ at, value, x: x(at), y: y(value) }]));
  return { series, d: drawn(told) ?? "", points };
}

/** As many names as there is room for, evenly. */
function namesBelow(names: readonly string[], step: number, y: number, x: (at: number) => number): Text[] {
  const widest = Math.max(1, ...names.map(({ length }) => length)) * LETTER + BETWEEN;
  const every = Math.max(1, Math.ceil(widest / step));
  return names.flatMap((words, at): Text[] => (at % every === 0 ? [{ part: "along", words, x: x(at), y, anchor: "middle" }] : []));
}

function legendOf({ series }: ChartPicture, width: number, height: number): LegendEntry[] {
  const room = width - 2 * MARGIN;
  const widthOf = (letters: number): number => SAMPLE + letters * LETTER + LEGEND_GAP;
  const shown = (most: number) => series.reduce((sum, { name }) => sum + widthOf(Math.min(name.length, most)), 0);
  // Where they do not all go on one line, the longest are shortened.
  let most = Math.max(1, ...series.map(({ name }) => name.length));
  while (most > 1 && shown(most) > room) most -= 1;
  const words = series.map(({ name }) => shortened(name, most));
  let x = MARGIN + Math.max(0, room - shown(most)) / 2;
  return words.map((one, index) => {
    const entry = { series: index, words: one, x, y: height - MARGIN - 6 };
    x += widthOf(one.length);
    return entry;
  });
}

function ruleAtNothing({ scale }: NumberAxis, rule: (place: number) => Rule): Rule | null {
  const [low = 0, high = 0] = scale.domain();
  return low <= 0 && high >= 0 ? rule(scale(0)) : null;
}

function lengthOf({ names, series }: ChartPicture): number {
  return Math.max(names.length, ...series.map(({ values }: PictureSeries) => values.length));
}

function widestOf(values: readonly number[], text: (value: number) => string): number {
  return values.reduce((most, value) => Math.max(most, text(value).length), 0) * LETTER;
}

function numbersOf(values: readonly Shown[]): number[] {
  return values.filter((value): value is number => typeof value === "number");
}

function numberOr(value: Shown | undefined, other: number): number {
  return typeof value === "number" ? value : other;
}

function shortened(words: string, letters: number): string {
  return words.length <= letters ? words : `${words.slice(0, Math.max(1, Math.floor(letters) - 1))}…`;
}
