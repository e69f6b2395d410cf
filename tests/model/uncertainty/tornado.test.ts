import fc from "fast-check";
import { tornado, type TornadoInput } from "../../../src/model/uncertainty/tornado/tornado";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const X: TornadoInput = frozen({ base: 0.5, low: 0, high: 1 });
const at = (values: Float64Array, input: number) => values[input] ?? NaN;

describe("the bars of a tornado", () => {
  test("of 2x + 3y, x in 0 to 1 and y in 1 to 2, are 3 and 2", () => {
    // domain.md 5.12
    const found = tornado([X, frozen({ base: 1.5, low: 1, high: 2 })], (values) => 2 * at(values, 0) + 3 * at(values, 1));
    expect(found.base).toBe(5.5);
    expect(found.bars).toEqual([
      { input: 1, atLow: 4, atHigh: 7, swing: 3, least: { input: 1, result: 4 }, greatest: { input: 2, result: 7 }, turns: false },
      { input: 0, atLow: 4.5, atHigh: 6.5, swing: 2, least: { input: 0, result: 4.5 }, greatest: { input: 1, result: 6.5 }, turns: false },
    ]);
  });

  test("that are equal stay in the order declared, whichever way they go", () => {
    const found = tornado([X, X, X, X], (values) => at(values, 0) - at(values, 1) + 2 * at(values, 2) + at(values, 3));
    expect(found.bars.map(({ input }) => input)).toEqual([2, 0, 1, 3]);
    expect(found.bars[2]).toMatchObject({ atLow: 2, atHigh: 1, swing: 1, least: { input: 1, result: 1 }, greatest: { input: 0, result: 2 } });
  });

  test.each([
    // (x - 1/2)^2 at 0, 1/2, 1: both ends 1/4, the base 0.
    { name: "the base lies outside its ends", input: X, of: (x: number) => (x - 0.5) ** 2, swing: 0, least: { input: 0.5, result: 0 }, greatest: { input: 0, result: 0.25 }, turns: true },
    // The base is at an end: only the point between sees the hill.
    { name: "a point between exceeds its ends", input: { base: 0, low: 0, high: 1 }, of: (x: number) => x * (1 - x), swing: 0, least: { input: 0, result: 0 }, greatest: { input: 0.5, result: 0.25 }, turns: true },
    // A step rises and stays: no turn.
    { name: "it is a step", input: X, of: (x: number) => Math.round(x), swing: 1, least: { input: 0, result: 0 }, greatest: { input: 0.5, result: 1 }, turns: false },
    // The base beyond the bar's ends, on a straight line: the result goes on, and does not turn.
    { name: "the base lies beyond low and high", input: { base: 3, low: 0, high: 1 }, of: (x: number) => x, swing: 1, least: { input: 0, result: 0 }, greatest: { input: 3, result: 3 }, turns: false },
    { name: "it is level", input: X, of: () => 7, swing: 0, least: { input: 0, result: 7 }, greatest: { input: 0, result: 7 }, turns: false },
    // Rounding in the last digits is no turn.
    { name: "it is level but for rounding", input: X, of: (x: number) => 1e9 + (x === 0.5 ? 1e-6 : 0), swing: 0, least: { input: 0, result: 1e9 }, greatest: { input: 0.5, result: 1e9 + 1e-6 }, turns: false },
  ])("tell whether the result turns: $name", ({ name: _name, input, of, ...bar }) => {
    expect(tornado([frozen(input)], (values) => of(at(values, 0))).bars[0]).toMatchObject(bar);
  });

  test("are nothing at all where the input has no effect but in the last digits", () => {
    const found = tornado([X], (values) => 4e7 + (at(values, 0) === 1 ? 1e-8 : 0));
    expect(found.bars[0]).toMatchObject({ atLow: 4e7, atHigh: 4e7, swing: 0, turns: false });
  });

  test("cost an evaluation for the base, and low, high and the points between for each input", () => {
    const evaluated: number[][] = [];
    tornado([frozen({ base: 2, low: 0, high: 8 }), frozen({ base: 5, low: 5, high: 6 })], (values) => evaluated.push([...values]), 3);
    // What is the base already is not evaluated again: 2 of 0, 2, 4, 6, 8; 5 of 5, 5.25, ...
    expect(evaluated).toEqual([[2, 5], [0, 5], [4, 5], [6, 5], [8, 5], [2, 5.25], [2, 5.5], [2, 5.75], [2, 6]]);
  });

  const share = fc.integer({ min: -100, max: 100 });
  test("of a linear result are its coefficients times the ranges", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share, fc.nat({ max: 50 }), fc.nat({ max: 50 })), { minLength: 1, maxLength: 8 }), (rows) => {
        const inputs = rows.map(([, base, down, up]) => frozen({ base, low: base - down, high: base + up }));
        const { bars } = tornado(inputs, (values) => rows.reduce((sum, [coefficient], input) => sum + coefficient * at(values, input), 0));
        expect(bars.map(({ input }) => input).sort((one, other) => one - other)).toEqual(inputs.map((_, input) => input));
        bars.forEach(({ input, swing, atLow, atHigh, turns }, place) => {
          const [coefficient = NaN, , down = NaN, up = NaN] = rows[input] ?? [];
          // Rounding of the point in the middle only: the others are whole.
          expect(swing).toEqual(within(Math.abs(coefficient) * (down + up), 1e-9));
          expect(atHigh - atLow).toEqual(within(coefficient * (down + up), 1e-9));
          expect(turns).toBe(false);
          expect(swing).toBeLessThanOrEqual(bars[place - 1]?.swing ?? Infinity);
        });
      }),
      SEEDED,
    );
  });
});
