import { fanGeometryOf, type FanData } from "../../../src/pane/chart/fan/fan-geometry";

/** In pixels: paths are written to three decimals. */
const WRITTEN = 1e-3;

const fan = (spread: number, months = 12): FanData => {
  const of = (share: number) => Float64Array.from({ length: months }, (_, t) => 100 + t + spread * share);
  return { levels: [-2, -1, 0, 1, 2].map(of), scenario: of(0.5) };
};
/** Places of a path, in the order in which it is drawn. */
const places = (path: string) => [...path.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

test("bands lie within one another around the median, month for month", () => {
  const { bands, median, columns } = fanGeometryOf(fan(20), 288, 176);
  const [wide, half] = bands.map((path) => places(path)) as [ReturnType<typeof places>, ReturnType<typeof places>];
  // An area is drawn along its upper edge, P95 or P75, and back along its lower one.
  expect([wide.length, half.length]).toEqual([24, 24]);
  places(median).forEach(({ x, y }, t) => {
    const [upper, lower, outerUpper, outerLower] = [half[t], half[23 - t], wide[t], wide[23 - t]].map((place) => place?.y ?? NaN) as [number, number, number, number];
    expect([outerUpper < upper, upper < y, y < lower, lower < outerLower]).toEqual([true, true, true, true]);
    expect(Math.abs(x - ((columns[t]?.x ?? NaN) + (columns[t]?.width ?? NaN) / 2))).toBeLessThan(WRITTEN);
  });
});

test.each([[288, 12], [560, 24], [288, 1]])("all marks keep within %p pixels, for %p months", (width, months) => {
  const { plot, bands, median, scenario, ticks } = fanGeometryOf(fan(20, months), width, 176);
  for (const { x, y } of [...bands, median, scenario].flatMap(places)) {
    expect(x >= plot.x && x <= width && y >= plot.y - WRITTEN && y <= plot.y + plot.height + WRITTEN).toBe(true);
  }
  expect(ticks.length).toBeGreaterThanOrEqual(3);
});

test("the axis starts at zero unless the fan would be too thin to read there", () => {
  expect(fanGeometryOf(fan(20), 288, 176)).toMatchObject({ isCut: false });
  expect(fanGeometryOf(fan(20), 288, 176).ticks[0]?.value).toBe(0);
  const thin = fanGeometryOf(fan(0.5), 288, 176);
  expect(thin.isCut).toBe(true);
  expect(thin.ticks[0]?.value).toBeGreaterThan(50);
});

test("what is certain and what is nothing still have a scale", () => {
  for (const { levels, scenario } of [fan(0), { levels: [0, 0, 0, 0, 0].map(() => new Float64Array(3)), scenario: new Float64Array(3) }]) {
    const { median, ticks } = fanGeometryOf({ levels, scenario }, 288, 176);
    expect(places(median).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
  }
});
