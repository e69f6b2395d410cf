import fc from "fast-check";
import { marksOf, type ChartMarks } from "../../../src/workbench/charts/marks";
import type { ChartPicture, PictureSeries, Shown } from "../../../src/workbench/charts/picture";

const [WIDTH, HEIGHT] = [600, 360];
/** Pixels: what a computer's sums leave. */
const NEAR = 1e-6;

const series = (values: readonly Shown[], along: readonly Shown[] = []): PictureSeries => ({ name: "Series", color: "#17375e", dashed: false, values, along });

const picture = (kind: ChartPicture["kind"], all: readonly PictureSeries[], more: Partial<ChartPicture> = {}): ChartPicture => ({
  kind, grouping: "clustered", title: "Title", names: (all[0]?.values ?? []).map((_, at) => `n${at}`), series: all, isReversed: false, hasLegend: true,
  gap: 0.5, overlap: 0, least: null, most: null, valueText: (value) => String(value), alongText: (value) => String(value), ...more,
});

/** What an axis says of its pixels: from two numbers that are written along it, which value stands where. */
function reading({ texts }: ChartMarks, part: "value" | "along", axis: "x" | "y"): (pixel: number) => number {
  const written = texts.filter((text) => text.part === part).map((text) => ({ value: Number(text.words), at: axis === "y" ? text.y - 4 : text.x }));
  const [first, last] = [written[0], written.at(-1)];
  if (!first || !last || first.at === last.at) throw new Error("the axis says nothing");
  return (pixel) => first.value + ((pixel - first.at) * (last.value - first.value)) / (last.at - first.at);
}

const amounts = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 3, maxLength: 3 });

test("columns reach from nothing, or from the one below, to their value on the axis; none leaves the chart", () => {
  fc.assert(fc.property(amounts, amounts, fc.constantFrom("clustered" as const, "stacked" as const), (one, other, grouping) => {
    const marks = marksOf(picture("columns", [series(one), series(other)], { grouping }), WIDTH, HEIGHT);
    const valueAt = reading(marks, "value", "y");
    const largest = Math.max(1, ...[...one, ...other].map(Math.abs));
    for (const { at, series: index, value, y, height, x, width } of marks.bars) {
      const below = grouping === "stacked" && index === 1 && (one[at] ?? 0) >= 0 === value >= 0 ? (one[at] ?? 0) : 0;
      const [top, foot] = value >= 0 ? [below + value, below] : [below, below + value];
      expect(Math.abs(valueAt(y) - top) / largest).toBeLessThan(NEAR);
      expect(Math.abs(valueAt(y + height) - foot) / largest).toBeLessThan(NEAR);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(WIDTH);
    }
    expect(marks.bars).toHaveLength(6);
  }), { numRuns: 60 });
});

test("columns piled up to the whole all reach as high", () => {
  const marks = marksOf(picture("columns", [series([1, 3]), series([3, 1])], { grouping: "percentStacked" }), WIDTH, HEIGHT);
  const tops = [0, 1].map((at) => Math.min(...marks.bars.filter((bar) => bar.at === at).map(({ y }) => y)));
  expect(tops[0]).toBeCloseTo(tops[1] ?? NaN, 6);
  expect(reading(marks, "value", "y")(tops[0] ?? NaN)).toBeCloseTo(1, 6);
});

test("columns of a group stand side by side, or cover one another, as their file says", () => {
  const placesOf = (overlap: number) => marksOf(picture("columns", [series([1]), series([2])], { overlap }), WIDTH, HEIGHT).bars.map(({ x, width }) => ({ x, width }));
  const [left, right] = placesOf(0);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(right?.x ?? NaN, 6);
  const [below, above] = placesOf(1);
  expect(below?.x).toBeCloseTo(above?.x ?? NaN, 6);
});

test("bars reach to both sides of nothing; the first stands on top where the axis is reversed", () => {
  const bars = (isReversed: boolean) => marksOf(picture("bars", [series([-4, 2, 8])], { isReversed }), WIDTH, HEIGHT);
  const marks = bars(true);
  const valueAt = reading(marks, "value", "x");
  expect(marks.bars.map(({ value, x, width }) => (value < 0 ? valueAt(x) : valueAt(x + width)))).toEqual([-4, 2, 8].map((value) => expect.closeTo(value, 6) as number));
  const downward = ({ bars: all }: ChartMarks) => [...all].sort((one, other) => one.y - other.y).map(({ at }) => at);
  expect([downward(marks), downward(bars(false))]).toEqual([[0, 1, 2], [2, 1, 0]]);
});

test("a line passes over what is no number and stops at what is blank", () => {
  const [path] = marksOf(picture("lines", [series([1, "skipped", 3, null, 5])]), WIDTH, HEIGHT).lines;
  expect(path?.points.map(({ at, value }) => [at, value])).toEqual([[0, 1], [2, 3], [4, 5]]);
  expect(path?.d.match(/M/g)).toHaveLength(2);
});

test("a curve stands where both of its numbers say", () => {
  const marks = marksOf(picture("curve", [series([10, 40, 20], [0, 100, 300])]), WIDTH, HEIGHT);
  const [across, up] = [reading(marks, "along", "x"), reading(marks, "value", "y")];
  expect(marks.lines[0]?.points.map(({ x, y }) => [across(x), up(y)])).toEqual([[0, 10], [100, 40], [300, 20]].map((point) => point.map((value) => expect.closeTo(value, 6) as number)));
});

test("an axis of lines begins at nothing unless its numbers are close together, as in Excel; ends that are set hold", () => {
  const ticksOf = (values: readonly number[], more: Partial<ChartPicture> = {}) =>
    marksOf(picture("lines", [series(values)], more), WIDTH, HEIGHT).texts.filter(({ part }) => part === "value").map(({ words }) => Number(words));
  expect(Math.min(...ticksOf([60, 100]))).toBe(0);
  expect(Math.min(...ticksOf([95, 100]))).toBeGreaterThan(90);
  expect([Math.min(...ticksOf([95, 100], { least: 50 })), Math.max(...ticksOf([95, 100], { most: 200 }))]).toEqual([50, 200]);
});

test("what is written along an axis does not touch", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 40 }), fc.integer({ min: 240, max: 1200 }), (along, width) => {
    const alongText = (value: number) => Math.round(value).toLocaleString("en");
    const { texts } = marksOf(picture("curve", [series(along, along)], { alongText }), width, HEIGHT);
    const spans = texts.filter(({ part }) => part === "along").map(({ x, words }) => ({ left: x - words.length * 3.1, right: x + words.length * 3.1 }));
    spans.slice(1).forEach(({ left }, index) => expect(left).toBeGreaterThan(spans[index]?.right ?? NaN));
  }), { numRuns: 60, examples: [[[999999999.9999957, 999999999.9995999], 240]] });
});

test("a chart of nothing, or of one value many times, is laid out", () => {
  for (const kind of ["columns", "bars", "lines", "curve"] as const) {
    for (const values of [[], [null], [0, 0], [-7, -7], ["skipped" as const]]) {
      const marks = marksOf(picture(kind, [series(values, values)]), WIDTH, HEIGHT);
      const all = [...marks.bars, ...marks.texts, ...marks.rules].flatMap((mark) => Object.values(mark).filter((value) => typeof value === "number"));
      expect(all.filter((value) => !Number.isFinite(value))).toEqual([]);
    }
  }
});
