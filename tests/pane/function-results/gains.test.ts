import fc from "fast-check";
import { gainAt, gainsOf } from "../../../src/pane/function-results/gains";

const ROWS = [[0, 5], [100, 45], [200, 65], [300, 65]].map(([budget = 0, value = 0]) => ({ budget, value }));
const GAINS = gainsOf(ROWS, "budget", "value");

test("each budget gains over none; between two points on their line, beyond the last as much as there", () => {
  expect(GAINS.map(({ gain }) => gain)).toEqual([0, 40, 60, 60]);
  expect([0, 50, 150, 250, 900].map((amount) => gainAt(GAINS, amount).gain)).toEqual([0, 20, 50, 60, 60]);
  expect(gainAt(GAINS, null)).toEqual({ gain: 60, most: 60, enough: 200 });
});

test("no amount gains more than the most, and none that is enough gains visibly less", () => {
  const steps = fc.array(fc.record({ more: fc.integer({ min: 1, max: 1000 }), worth: fc.integer({ min: 0, max: 1000 }) }), { minLength: 1, maxLength: 30 });
  fc.assert(fc.property(steps, fc.integer({ min: 0, max: 40_000 }), (found, amount) => {
    let [budget, value] = [0, -500];
    const rows = [{ budget, value }, ...found.map(({ more, worth }) => ({ budget: (budget += more), value: (value += worth) }))];
    const { gain, most, enough } = gainAt(gainsOf(rows, "budget", "value"), amount);
    expect(gain).toBeGreaterThanOrEqual(0);
    expect(gain).toBeLessThanOrEqual(most + 1e-9);
    if (amount >= enough) expect(gain).toBeGreaterThanOrEqual(0.999 * most - 1e-9);
  }));
});
