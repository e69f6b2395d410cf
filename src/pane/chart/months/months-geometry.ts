import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { monthsPerName, plotOf, tickCount, type Box } from "../geometry";

/** Amounts by month, and how they are drawn: columns stand on one another, lines over them. */
export interface MonthsData {
  readonly columns: readonly ArrayLike<number>[];
  readonly lines: readonly ArrayLike<number>[];
  readonly months: number;
}

/** Where the marks of a chart by month stand, in pixels. */
export interface MonthsGeometry {
  readonly plot: Box;
  /** One per month, over the whole height. */
  readonly bands: readonly Box[];
  /** Of each month, one box per column series, from the axis upward. */
  readonly stacks: readonly (readonly Box[])[];
  /** Path of each line. */
  readonly lines: readonly string[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Where zero stands, which is always in sight. */
  readonly zero: number;
  readonly monthsPerName: number;
}

/** Share of a month's width that parts its column from the next. */
const GAP = 0.22;
/** No amount or person is so little: what spans less is drawn as nothing. */
const LEAST_SPAN = 1e-6;

/** Lays out columns, of amounts from 0 on, and lines, of any, in a given space. */
export function monthsGeometryOf({ columns, lines, months }: MonthsData, width: number, height: number): MonthsGeometry {
  const plot = plotOf(width, height);
  const step = plot.width / months;
  const each = Array.from({ length: months }, (_, t) => t);
  const amount = (row: ArrayLike<number>, t: number) => row[t] ?? 0;
  const sums = each.map((t) => columns.reduce((sum, row) => sum + amount(row, t), 0));
  const inLines = lines.flatMap((row) => each.map((t) => amount(row, t)));
  const figures = tickCount(plot.height);
  const [low, high] = [Math.min(0, ...inLines), Math.max(0, ...inLines, ...sums)];
  // Where there is nothing at all, zero still has its place: at the foot.
  const y = scaleLinear(high - low < LEAST_SPAN ? [0, 1] : [low, high], [plot.y + plot.height, plot.y]).nice(figures);
  const x = (t: number) => plot.x + t * step;

  const stackOf = (t: number): Box[] => {
    let foot = 0;
    return columns.map((row) => {
      const top = foot + amount(row, t);
      const box = { x: x(t + GAP / 2), y: y(top), width: step * (1 - GAP), height: y(foot) - y(top) };
      foot = top;
      return box;
    });
  };

  return {
    plot,
    bands: each.map((t) => ({ x: x(t), y: plot.y, width: step, height: plot.height })),
    stacks: each.map(stackOf),
    lines: lines.map((row) => line<number>((t) => x(t + 0.5), (t) => y(amount(row, t)))(each) ?? ""),
    ticks: y.ticks(figures).map((value) => ({ value, y: y(value) })),
    zero: y(0),
    monthsPerName: monthsPerName(step),
  };
}
