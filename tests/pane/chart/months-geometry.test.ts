import fc from "fast-check";
import { monthsGeometryOf } from "../../../src/pane/chart/months/months-geometry";

/** In pixels. */
const EXACT = 1e-9;

test("columns stand on one another from zero up, each as high as its share of the highest", () => {
  const { stacks, zero, plot } = monthsGeometryOf({ columns: [[10, 0], [30, 20]], lines: [], months: 2 }, 330, 130);
  const [first, second] = stacks as [(typeof stacks)[number], (typeof stacks)[number]];
  expect(zero).toBe(plot.y + plot.height);
  expect(first[0]?.height).toBeCloseTo(plot.height / 4, 9);
  expect(first[1]?.height).toBeCloseTo((3 * plot.height) / 4, 9);
  expect((first[0]?.y ?? NaN) + (first[0]?.height ?? NaN)).toBeCloseTo(zero, 9);
  expect((first[1]?.y ?? NaN) + (first[1]?.height ?? NaN)).toBeCloseTo(first[0]?.y ?? NaN, 9);
  expect(second.map(({ height }) => height)).toEqual([0, expect.closeTo(plot.height / 2, 9)]);
});

test("a line that sinks below zero has zero in sight above its low point", () => {
  const { zero, lines, plot } = monthsGeometryOf({ columns: [], lines: [[4, -6]], months: 2 }, 330, 130);
  const [from, to] = [...(lines[0] ?? "").matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, , y]) => Number(y)) as [number, number];
  expect([from < zero, zero < to, to <= plot.y + plot.height + 1e-3]).toEqual([true, true, true]);
  expect((zero - from) / (to - zero)).toBeCloseTo(4 / 6, 2);
});

test("whatever the amounts, all marks keep within the plot and nothing is not a number", () => {
  const amounts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 24 });
  const signed = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amounts, fc.array(signed, { minLength: 24, maxLength: 24 }), fc.integer({ min: 200, max: 600 }), (column, line, width) => {
      const months = column.length;
      const { stacks, plot, zero, ticks, bands } = monthsGeometryOf({ columns: [column, column], lines: [line], months }, width, 118);
      const foot = plot.y + plot.height;
      for (const { x, y, width: wide, height } of stacks.flat()) {
        expect(x >= plot.x - EXACT && x + wide <= plot.x + plot.width + EXACT).toBe(true);
        expect(height >= -EXACT && y >= plot.y - 1e-6 && y + height <= foot + 1e-6).toBe(true);
      }
      expect(zero >= plot.y - 1e-6 && zero <= foot + 1e-6).toBe(true);
      expect(ticks.every(({ y }) => Number.isFinite(y))).toBe(true);
      expect(bands.length).toBe(months);
    }),
    { examples: [[[5e-324], [-5e-324, ...Array.from({ length: 23 }, () => 0)], 200]] },
  );
});

test("nothing at all still has a zero, at the foot", () => {
  const { zero, plot, stacks } = monthsGeometryOf({ columns: [[0, 0]], lines: [], months: 2 }, 330, 130);
  expect(zero).toBe(plot.y + plot.height);
  expect(stacks.flat().map(({ height }) => height)).toEqual([0, 0]);
});
