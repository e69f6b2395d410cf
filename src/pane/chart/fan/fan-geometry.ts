import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { monthsPerName, plotOf, tickCount, type Box } from "../geometry";

/** Percentiles by month, and the scenario itself. */
export interface FanData {
  /** Rows of months: P5, P25, P50, P75 and P95. */
  readonly levels: readonly ArrayLike<number>[];
  readonly scenario: ArrayLike<number>;
}

/** Where the marks of the fan stand, in pixels. */
export interface FanGeometry {
  readonly plot: Box;
  /** Paths of the bands, the wider one first. */
  readonly bands: readonly string[];
  readonly median: string;
  readonly scenario: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Whether the axis begins elsewhere than at zero. */
  readonly isCut: boolean;
  /** One per month, over the whole height. */
  readonly columns: readonly Box[];
  readonly monthsPerName: number;
}

/** Of the height: a fan that would be thinner than this over an axis from zero can't be read, and gets an axis of its own. */
const THIN = 0.25;
/** Room above and below a fan with an axis of its own, as a share of its spread. */
const AIR = 0.1;

/** Lays out a fan in a given space. */
export function fanGeometryOf({ levels, scenario }: FanData, width: number, height: number): FanGeometry {
  const months = scenario.length;
  const plot = plotOf(width, height);
  const step = plot.width / months;
  const all = [...levels, scenario].flatMap((row) => Array.from(row));
  const [lowest, highest] = [Math.min(0, ...all), Math.max(1, ...all)];
  const least = Math.min(...all);
  const isCut = least > 0 && highest - least < THIN * highest;
  const air = AIR * (highest - least);
  // The clearance of a fan without any spread keeps the scale from being a point.
  const domain = isCut ? [Math.max(0, least - Math.max(air, 0.01 * highest)), highest + Math.max(air, 0.01 * highest)] : [lowest, highest];
  const figures = tickCount(plot.height);
  const y = scaleLinear(domain, [plot.y + plot.height, plot.y]).nice(figures);
  const x = (t: number) => plot.x + (t + 0.5) * step;
  const each = Array.from({ length: months }, (_, t) => t);
  const at = (row: ArrayLike<number> | undefined, t: number) => y(row?.[t] ?? NaN);
  const path = (row: ArrayLike<number> | undefined) => line<number>(x, (t) => at(row, t))(each) ?? "";
  const band = (low: number, high: number) => area<number>(x, (t) => at(levels[low], t), (t) => at(levels[high], t))(each) ?? "";
  return {
    plot,
    bands: [band(0, 4), band(1, 3)],
    median: path(levels[2]),
    scenario: path(scenario),
    ticks: y.ticks(figures).map((value) => ({ value, y: y(value) })),
    isCut: (y.domain()[0] ?? 0) > 0,
    columns: each.map((t) => ({ x: plot.x + t * step, y: plot.y, width: step, height: plot.height })),
    monthsPerName: monthsPerName(step),
  };
}
