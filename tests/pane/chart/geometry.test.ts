import { readWorkbook } from "../../../src/catalog/cases/workbook-reading";
import { plan } from "../../../src/model/scenario/plan";
import { geometryOf } from "../../../src/pane/chart/geometry";
import type { Answer } from "../../../src/pane/state/pane-state";
import { day } from "../../support/dates";
import { within } from "../../support/within";
import { sampleSnapshot } from "../fake-workbook";

/** All that the revenue without the law can be made of, from the axis upward. */
const LAYERS = (["retained", "law", "lead", "exit", "stopped", "other"] as const).map((measure) => ({ measure }));

/** In pixels: what adding up layers in floating point leaves. */
const ROUNDING = 1e-9;

function answerOf(asOf = day("2026-11-01")): Answer {
  const shown = readWorkbook(sampleSnapshot("fr")).activeCase({ asOf });
  if (!shown) throw new Error("the sample has a problem");
  return { plan: plan(shown.inputs, shown.levers), base: null, doNothing: null, consents: null, asOf, optIn: shown.levers.optIn, follows: "mine", planIs: "known", planned: shown, scenario: "Prudent", preview: false };
}

const chart = (answer: Answer, width = 288) => geometryOf(answer, LAYERS, width, 196);

test("the layers of a month stand on each other, and where nothing was gained they end at the revenue without the law", () => {
  const answer = answerOf(day("2026-08-01"));
  const { columns } = chart(answer);
  columns.forEach(({ layers }) => {
    layers.slice(1).forEach((layer, index) => {
      const below = layers[index];
      expect(layer.y + layer.height).toEqual(within(below?.y ?? NaN, ROUNDING));
    });
  });
  const { retained, runRate } = answer.plan.risk.byMonth;
  columns.forEach(({ layers }, t) => {
    const pixels = (layers[0]?.height ?? NaN) / (retained[t] ?? NaN);
    expect(layers.reduce((sum, { height }) => sum + height, 0)).toEqual(within(pixels * (runRate[t] ?? NaN), ROUNDING));
  });
});

test("the as-of date stands to the day between its months, and nowhere when the window is all of one kind", () => {
  const { plot, columns } = chart(answerOf(day("2026-11-16")));
  const step = plot.width / columns.length;
  expect(chart(answerOf(day("2026-11-16"))).asOf).toEqual(within(plot.x + 3.5 * step, ROUNDING));
  expect(chart(answerOf(day("2026-08-01"))).asOf).toBeNull();
  expect(chart(answerOf(day("2027-08-01"))).asOf).toBeNull();
});

test("all marks keep within the space given, at 320 pixels as at 600", () => {
  for (const width of [288, 560]) {
    const { plot, columns, ticks } = chart(answerOf(), width);
    for (const { x, y, width: wide, height } of columns.flatMap(({ layers }) => layers)) {
      expect(height).toBeGreaterThanOrEqual(0);
      expect(x).toBeGreaterThanOrEqual(plot.x);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(plot.y - ROUNDING);
    }
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  }
});

test("months are named as often as there is room", () => {
  expect(chart(answerOf(), 288).monthsPerName).toBe(2);
  expect(chart(answerOf(), 560).monthsPerName).toBe(1);
});
