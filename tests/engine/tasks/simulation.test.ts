import type { Job } from "../../../src/catalog/jobs/jobs";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { inverse, type Distribution } from "../../../src/model/uncertainty/distributions/distribution";
import { CERTAIN, type Uncertainty } from "../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { operator } from "../../support/operator";
import { OPERATOR_LEVERS } from "../../support/uncertain-operator";
import { lowerTailMean } from "../../support/tail-mean";
import { within } from "../../support/within";

const PERT: Distribution = { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 };
const WINDOW = span("2027-01", 12);
/** A line of 310,000 a month that the law takes whole, with consent there from the first day on: what is left is 3,720,000 times the yield. */
const YEAR = 12 * 310_000;

function job(given: Partial<Job<"simulate">> = {}, uncertainty: Partial<Uncertainty> = { drivers: { optIn: PERT } }): Job<"simulate"> {
  return {
    kind: "simulate",
    inputs: inputs({ lines: [line()], clients: [client()] }),
    levers: { ...levers({ optIn: 0.08, optInSpeed: 0, asOf: day("2027-01-01") }), window: WINDOW },
    uncertainty: { ...CERTAIN, ...uncertainty },
    sampling: { kind: "sobol", trials: 4096, seed: 1 },
    alpha: 0.95,
    precise: false,
    ...given,
  };
}

test("the opt-in alone: every figure is the closed form's", async () => {
  const { measures, precision, point, fan, means } = await inProcessEngine().run(job({ precise: true }));
  if (!precision) throw new Error("no precision");
  const { percentiles, bad } = measures.revenue;
  // Within four half-widths at 95 %, which no run of a right simulation leaves.
  const rows = [
    ["mean", bad.mean, YEAR * 0.09, precision.mean],
    ["P5", percentiles[0], YEAR * inverse(PERT, 0.05), precision.percentiles[0]],
    ["P50", percentiles[2], YEAR * inverse(PERT, 0.5), precision.percentiles[2]],
    ["P95", percentiles[4], YEAR * inverse(PERT, 0.95), precision.percentiles[4]],
    ["worst twentieth", bad.tailMean, YEAR * lowerTailMean(PERT, 0.05), precision.tailMean],
    ["shortfall", bad.shortfall, YEAR * (0.09 - inverse(PERT, 0.05)), precision.shortfall],
  ] as const;
  for (const [what, found = NaN, exact, half = NaN] of rows) expect([what, Math.abs(found - exact) <= 4 * half && half < 0.002 * exact]).toEqual([what, true]);
  expect(point.retained).toBeCloseTo(YEAR * 0.08, 6);
  expect([precision.scrambles, precision.allTrials]).toEqual([8, 32_768]);
  // Each month is a twelfth of the year, in every percentile and in the mean.
  fan.revenue.forEach((months, level) => months.forEach((value) => expect(value * 12).toBeCloseTo(percentiles[level] as number, 4)));
  means.revenue.forEach((value) => expect(value * 12).toBeCloseTo(bad.mean, 4));
});

test("revenue P5 is loss P95, trial for trial", async () => {
  const { measures, point } = await inProcessEngine().run(job());
  expect(point.retained + point.atRisk - (measures.loss.percentiles[4] as number)).toBeCloseTo(measures.revenue.percentiles[0] as number, 6);
});

test("the same seed gives the same figures in a fresh engine and in one that has simulated other things; another seed gives others", async () => {
  const engine = inProcessEngine();
  await engine.run(job({ sampling: { kind: "sobol", trials: 1024, seed: 9 } }));
  const [again, fresh, other] = [await engine.run(job()), await inProcessEngine().run(job()), await engine.run(job({ sampling: { kind: "sobol", trials: 4096, seed: 2 } }))];
  expect(again).toEqual(fresh);
  expect(other.measures.revenue.bad.mean).not.toBe(again.measures.revenue.bad.mean);
});

test("a slider of fifty steps never lowers the bad case", async () => {
  const engine = inProcessEngine();
  const bad: number[] = [];
  for (let step = 0; step <= 50; step++) {
    const optIn = 0.02 + (step * 0.18) / 50;
    const base = job();
    const { measures } = await engine.run(job({ levers: { ...base.levers, optIn } }, { drivers: { optIn: { kind: "pert", min: 0.02, mode: optIn, max: 0.2 } } }));
    bad.push(measures.revenue.bad.percentile);
  }
  bad.slice(1).forEach((value, at) => expect(value).toBeGreaterThanOrEqual(bad[at] as number));
});

test("a cancel is heard between the scrambles, and the engine goes on", async () => {
  const engine = inProcessEngine();
  const cancelling = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number) => {
    seen.push(done);
    cancelling.abort(new Error("enough"));
  };
  await expect(engine.run(job({ precise: true }), { signal: cancelling.signal, onProgress })).rejects.toThrow("enough");
  expect(seen.length).toBeLessThan(8);
  expect((await engine.run(job())).trials).toBe(4096);
});

test("less detail tells less of the same trials", async () => {
  const engine = inProcessEngine();
  const asked = job({ inputs: operator({ clients: [client({ client: "B", exitProbability: 0.1, exitDate: day("2026-10-01") })] }), levers: OPERATOR_LEVERS }, { drivers: { optIn: PERT, volume: { kind: "uniform", min: 0.8, max: 1.2 } }, clientExits: true });
  const { measures, fan, means, stresses, point } = await engine.run(asked);
  expect([stresses.length, measures.ebitda === null, fan.cash === null, point.revenue.length]).toEqual([5, false, false, 12]);
  expect(point.revenue.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(point.retained, 4);

  const revenue = await engine.run({ ...asked, detail: "revenue" });
  expect(revenue).toMatchObject({ measures: { revenue: measures.revenue, loss: measures.loss, ebitda: null, trough: null, covenant: null, overdraft: null }, fan: { revenue: fan.revenue, cash: null }, stresses: [] });

  const total = await engine.run({ ...asked, detail: "total" });
  expect(total).toMatchObject({ measures: { revenue: measures.revenue, loss: measures.loss, ebitda: null }, fan: { cash: null }, means: { cash: null }, stresses: [] });
  expect([...total.fan.revenue, total.means.revenue].map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(means.revenue).toHaveLength(12);
});

test("the break-even of the opt-in is one job", async () => {
  const { inputs: all, levers: set } = job();
  expect(await inProcessEngine().run({ kind: "breakEven", inputs: all, levers: set })).toMatchObject({ of: "at-risk", outcome: "reached", input: within(0.5, 1 / YEAR) });
});

describe("a tornado", () => {
  const UNIFORM: Distribution = { kind: "uniform", min: 0, max: 0.2 };
  const tornado = (given: Partial<Job<"tornado">> = {}): Job<"tornado"> => {
    const { inputs: all, levers: set, uncertainty, sampling } = job({}, { drivers: { optIn: UNIFORM, volume: { kind: "uniform", min: 0.5, max: 1.5 }, attrition: { kind: "uniform", min: 0, max: 2 } } });
    return { kind: "tornado", inputs: all, levers: set, uncertainty, result: "retained", reallocation: null, sampling, ...given };
  };

  test("has bars in closed form, the widest first, and rank correlations of their sign", async () => {
    const { base, bars } = await inProcessEngine().run(tornado());
    expect(base).toBeCloseTo(YEAR * 0.08, 6);
    // Opt-in at 2 % and 18 %, volumes at 60 % and 140 %; attrition moves no revenue.
    const wanted = [["optIn", YEAR * 0.02, YEAR * 0.18], ["volume", YEAR * 0.08 * 0.6, YEAR * 0.08 * 1.4], ["attrition", YEAR * 0.08, YEAR * 0.08]] as const;
    expect(bars.map(({ subject, atLow, atHigh }) => [subject.kind === "driver" ? subject.driver : subject.client, Math.round(atLow), Math.round(atHigh)])).toEqual(wanted.map(([of, low, high]) => [of, Math.round(low), Math.round(high)]));
    const [optIn, volume, attrition] = bars.map(({ rankCorrelation }) => rankCorrelation) as [number, number, number];
    expect([optIn > volume, volume > 0.2, Math.abs(attrition) < 0.05]).toEqual([true, true, true]);
  });

  test("lets a client stay and leave, and turns the sign for what is at risk", async () => {
    const all = inputs({ lines: [line(), line({ client: "B", mix: [{ code: "I1", share: 1 }] })], clients: [client({ client: "A" }), client({ client: "B", exitProbability: 0.25, exitDate: day("2027-01-01") })] });
    const { bars } = await inProcessEngine().run(tornado({ inputs: all, uncertainty: { ...CERTAIN, clientExits: true }, result: "at-risk" }));
    expect(bars).toMatchObject([{ subject: { kind: "client", client: "B" }, low: 0, high: 1, base: 0.25, swing: expect.closeTo(YEAR, 4) as number, rankCorrelation: expect.closeTo(1, 9) as number }]);
  });
});
