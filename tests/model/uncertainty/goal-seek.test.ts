import fc from "fast-check";
import { goalSeek, type Goal } from "../../../src/model/uncertainty/seek/goal-seek";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const goal = (given: Partial<Goal> = {}): Goal =>
  frozen({ target: 0, tolerance: 1e-9, low: -1, high: 4, from: 0, step: null, scan: 8, evaluations: 100, ...given });

describe("a target that is reached", () => {
  test.each([
    // Roots: of Wallis's cubic (1685), of e^x = 20, of the bend by hand.
    { name: "a cubic", of: (x: number) => x ** 3 - 2 * x - 5, input: 2.0945514815423265 },
    { name: "an exponential", of: (x: number) => Math.exp(x) - 20, input: Math.log(20) },
    { name: "a line with a bend", of: (x: number) => Math.max(-1, 3 * (x - 2)) + 0.5, input: 2 - 0.5 / 3 },
    { name: "a line falling", of: (x: number) => 7 - 2 * x, input: 3.5 },
    { name: "where it stands", of: (x: number) => x, input: 0 },
    { name: "its upper bound", of: (x: number) => x - 4, input: 4 },
    { name: "between two bumps, bounds and start on one side", of: (x: number) => (x < 1 ? 1 : (x - 1.777) ** 2 - 0.01), input: 1.677 },
  ])("by $name", ({ of, input }) => {
    const found = goalSeek(goal(), of);
    // The values are within 1e-9, and no slope here is below 0.2.
    expect(found).toMatchObject({ outcome: "reached", input: within(input, 5e-9), around: null });
    expect(found.value).toBe(of(found.input));
    expect(found.evaluations).toBeLessThanOrEqual(25);
  });

  test.each([
    { from: -0.9, input: -0.75 },
    { from: 0.1, input: -0.25 },
    { from: 3.9, input: 3.75 },
  ])("in several places, near to where it stands: $from", ({ from, input }) => {
    // cos(2 pi x) is 0 at each quarter and three quarters.
    expect(goalSeek(goal({ from }), (x) => Math.cos(2 * Math.PI * x)).input).toEqual(within(input, 1e-8));
  });

  test("at a turning point, within the tolerance", () => {
    const found = goalSeek(goal({ tolerance: 1e-6 }), (x) => (x - 1.2345) ** 2);
    // The square is within 1e-6, so the input within 1e-3.
    expect(found).toMatchObject({ outcome: "reached", input: within(1.2345, 1e-3) });
  });

  test("beyond a jump that hides it", () => {
    // Jumps over 0 at 0.5, on the way from the start; crosses it at 3.
    const found = goalSeek(goal({ from: 0 }), (x) => (x < 0.5 ? -1 : 3 - x));
    expect(found).toMatchObject({ outcome: "reached", input: within(3, 1e-8) });
  });

  test("by a slider in its steps, without digits that nobody typed", () => {
    const found = goalSeek(goal({ low: 0, high: 1, step: 0.1, target: 3 }), (x) => Math.round(x * 10));
    expect(found).toMatchObject({ outcome: "reached", input: 0.3, value: 3 });
  });
});

describe("a target that is not reached", () => {
  test.each([
    { name: "above all values", of: (x: number) => x - 10, input: 4, value: -6 },
    { name: "below all values", of: (x: number) => x + 10, input: -1, value: 9 },
    { name: "level", of: () => 1, input: 0, value: 1 },
  ])("$name: the input that comes closest is told", ({ of, input, value }) => {
    expect(goalSeek(goal({ scan: 0 }), of)).toMatchObject({ outcome: "beyond-range", input, value, around: null });
  });

  test("below a valley: the search goes down to its bottom", () => {
    const found = goalSeek(goal(), (x) => (x - 1.2345) ** 2 + 0.5);
    // The input to a millionth of the range, its square far below that.
    expect(found).toMatchObject({ outcome: "beyond-range", input: within(1.2345, 1e-5), value: within(0.5, 1e-9), around: null });
  });

  test("because the result jumps over it: both sides of the jump are told", () => {
    const { outcome, around, value } = goalSeek(goal(), (x) => (x < 1.2345 ? -1 : 2));
    expect({ outcome, value }).toEqual({ outcome: "jumps-over", value: -1 });
    // Nothing separates them but the last digits.
    expect(around).toMatchObject([{ input: within(1.2345, 1e-12), value: -1 }, { input: within(1.2345, 1e-12), value: 2 }]);
    expect((around?.[1].input ?? NaN) - (around?.[0].input ?? NaN)).toBeGreaterThan(0);
  });

  test("because it lies between two steps: both steps are told, and the one that comes closest", () => {
    expect(goalSeek(goal({ low: 0, high: 1, step: 0.1, target: 0.26 }), (x) => x)).toEqual({
      outcome: "between-steps", input: 0.3, value: 0.3, around: [{ input: 0.2, value: 0.2 }, { input: 0.3, value: 0.3 }], evaluations: expect.any(Number) as number,
    });
  });

  test("because the evaluations end first: the best so far and the interval that holds it are told", () => {
    const found = goalSeek(goal({ evaluations: 5 }), (x) => x ** 3 - 2 * x - 5);
    expect(found).toMatchObject({ outcome: "evaluations-spent", evaluations: 5 });
    const [low, high] = found.around ?? [];
    expect(low?.input).toBeLessThan(2.0945514815);
    expect(high?.input).toBeGreaterThan(2.0945514815);
  });
});

/** Any result made of ramps and jumps, not monotone. */
const anyResult = fc
  .array(fc.record({ at: fc.integer({ min: -10, max: 40 }), slope: fc.integer({ min: -5, max: 5 }), jump: fc.integer({ min: -3, max: 3 }) }), { minLength: 1, maxLength: 6 })
  .map((parts) => (x: number) => parts.reduce((sum, { at, slope, jump }) => sum + (x * 10 >= at ? jump + slope * (x - at / 10) : 0), -1.3));
const anyGoal = fc
  .record({ from: fc.integer({ min: -10, max: 40 }), step: fc.constantFrom(null, 0.1, 0.25, 0.7), scan: fc.constantFrom(0, 3, 16), evaluations: fc.integer({ min: 1, max: 120 }), target: fc.integer({ min: -6, max: 6 }) })
  .map((given) => goal({ ...given, from: given.from / 10, tolerance: 1e-6 }));

describe("any result", () => {
  test("gives an answer with its proof, within the bounds and the evaluations, on a step, and closest of all that was met", () => {
    fc.assert(
      fc.property(anyGoal, anyResult, (wanted, of) => {
        const met: number[] = [];
        const found = goalSeek(wanted, (x) => {
          expect(x).toBeGreaterThanOrEqual(wanted.low);
          expect(x).toBeLessThanOrEqual(wanted.high);
          if (wanted.step !== null) expect(((x - wanted.low) / wanted.step) % 1).toEqual(wholeOrNearly);
          met.push(x);
          return of(x);
        });
        expect(met.length).toBeLessThanOrEqual(wanted.evaluations);
        expect(new Set(met).size).toBe(met.length);
        const off = (x: number) => Math.abs(of(x) - wanted.target);
        expect(found).toMatchObject({ value: of(found.input), evaluations: met.length });
        expect(off(found.input)).toBe(Math.min(...met.map(off)));
        expect(found.outcome === "reached").toBe(off(found.input) <= wanted.tolerance);
        const [low, high] = found.around ?? [];
        if (low && high) expect((low.value - wanted.target < 0) !== (high.value - wanted.target < 0)).toBe(true);
        expect(found.around !== null).toBe(found.outcome === "jumps-over" || found.outcome === "between-steps" || (found.outcome === "evaluations-spent" && low !== undefined));
      }),
      { ...SEEDED, numRuns: 500 },
    );
  });

  test("that rises without a jump is reached wherever the target lies between its ends", () => {
    const rising = fc.array(fc.record({ at: fc.integer({ min: -10, max: 40 }), slope: fc.integer({ min: 1, max: 500 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rising, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
        const of = (x: number) => x + parts.reduce((sum, { at, slope }) => sum + slope * Math.max(0, x - at / 10), 0);
        const target = of(-1) + share * (of(4) - of(-1));
        const found = goalSeek(goal({ target, tolerance: 1e-6, scan: 0 }), of);
        expect(found).toMatchObject({ outcome: "reached", value: within(target, 1e-6) });
        // Halving would take 43 to the last digit; 3 before it.
        expect(found.evaluations).toBeLessThanOrEqual(50);
      }),
      SEEDED,
    );
  });
});

/** A remainder that is 0, or 1, but for rounding. */
const wholeOrNearly = {
  asymmetricMatch: (rest: unknown) => typeof rest === "number" && Math.min(Math.abs(rest), Math.abs(1 - rest)) < 1e-6,
  toString: () => "wholeOrNearly",
};
