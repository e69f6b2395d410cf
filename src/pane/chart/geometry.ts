import { scaleLinear } from "d3-scale";
import { curveStepAfter, line, stack } from "d3-shape";
import { firstDayOf } from "../../catalog/record/format";
import type { Answer } from "../state/pane-state";
import type { Part } from "./parts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the marks of the chart stand, in pixels. */
export interface Geometry {
  readonly plot: Box;
  /** One per month, from the axis upward in the order of the parts. */
  readonly columns: readonly { readonly band: Box; readonly layers: readonly Box[] }[];
  /** Path of the revenue without the law. */
  readonly outline: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Where realised ends and forecast begins; null where the window holds but one of them. */
  readonly asOf: number | null;
  /** Every how many months there is room for a name. */
  readonly monthsPerName: number;
}

/** Around the plot of every chart by month: figures of the axis to the left, names of months below. */
const MARGIN = { top: 18, right: 2, bottom: 32, left: 30 };
const WITHOUT_WORDS = 8;
const NAME_WIDTH = 34;
const TICK_HEIGHT = 24;
/** Share of a month's width that parts its column from the next. */
const GAP = 0.22;

/** The plot of a chart by month in a given space. @param top pixels above it; without words there, a few will do */
export function plotOf(width: number, height: number, top: number = WITHOUT_WORDS): Box {
  return { x: MARGIN.left, y: top, width: Math.max(0, width - MARGIN.left - MARGIN.right), height: height - top - MARGIN.bottom };
}

/** What a layer shows. */
type Layer = Pick<Part, "measure">;

/** Lays out the columns of an answer in a given space. */
export function geometryOf({ plan, asOf }: Answer, parts: readonly Layer[], width: number, height: number): Geometry {
  const { months, start } = plan.window;
  const { byMonth } = plan.risk;
  const plot = plotOf(width, height, MARGIN.top);
  const step = plot.width / months;
  const each = Array.from({ length: months }, (_, t) => t);
  const layers = stack<number, Layer>()
    .keys(parts)
    .value((t, { measure }) => Math.max(0, byMonth[measure][t] as number))(each);
  const highest = Math.max(1, ...byMonth.runRate, ...(layers.at(-1) ?? []).map(([, top]) => top));
  const y = scaleLinear([0, highest], [plot.y + plot.height, plot.y]).nice(tickCount(plot.height));
  const x = (t: number) => plot.x + t * step;

  return {
    plot,
    columns: each.map((t) => ({
      band: { x: x(t), y: plot.y, width: step, height: plot.height },
      layers: layers.map((layer) => {
        const [bottom, top] = layer[t] as [number, number];
        return { x: x(t + GAP / 2), y: y(top), width: step * (1 - GAP), height: y(bottom) - y(top) };
      }),
    })),
    outline: line<number>((t) => x(t), (t) => y(byMonth.runRate[Math.min(t, months - 1)] as number)).curve(curveStepAfter)([...each, months]) ?? "",
    ticks: y.ticks(tickCount(plot.height)).map((value) => ({ value, y: y(value) })),
    asOf: asOfPosition(asOf, start, months, x),
    monthsPerName: monthsPerName(step),
  };
}

/** About how many figures an axis of so many pixels has room for. */
export function tickCount(height: number): number {
  return Math.min(Math.max(Math.floor(height / TICK_HEIGHT), 2), 4);
}

/** @param step pixels between two months */
export function monthsPerName(step: number): number {
  return [1, 2, 3, 6, 12].find((every) => every * step >= NAME_WIDTH) ?? 24;
}

function asOfPosition(asOf: number, start: number, months: number, x: (t: number) => number): number | null {
  if (asOf <= firstDayOf(start) || asOf >= firstDayOf(start + months)) return null;
  const month = Array.from({ length: months }, (_, t) => t).findLast((t) => firstDayOf(start + t) <= asOf) ?? 0;
  const [first, next] = [firstDayOf(start + month), firstDayOf(start + month + 1)];
  return x(month + (asOf - first) / (next - first));
}
