import { fillRandomUniforms, randomStream } from "../../../../src/model/uncertainty/sampling/random";
import { inverseNormal } from "../../../../src/model/uncertainty/special-functions/normal";
import { percentiles } from "../../../../src/model/uncertainty/estimates/percentiles";
import { logParameters } from "../../../../src/model/uncertainty/distributions/lognormal";
import type { Circumstances } from "../../../../src/model/uncertainty/simulation/draws/circumstances";
import { drawnCircumstances } from "../../../../src/model/uncertainty/simulation/draws/drawn-circumstances";
import { drawsOf } from "../../../../src/model/uncertainty/simulation/draws/draws";
import { exposureTables } from "../../../../src/model/uncertainty/simulation/tables/exposure-tables";
import { drawnLines } from "../../../../src/model/uncertainty/simulation/inputs/drawn-lines";
import { revenuePass } from "../../../../src/model/uncertainty/simulation/passes/revenue-pass";
import { smallLines } from "../../../../src/model/uncertainty/simulation/passes/small-lines";
import { uncertainClients } from "../../../../src/model/uncertainty/simulation/inputs/uncertain-clients";
import { client, inputs, levers, line, span } from "../../../support/builders";
import { day } from "../../../support/dates";
import { ledger } from "../../../support/ledgers";
import { uncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const TRIALS = 16_384;
const MONTHS = 12;
const LEVERS = { ...levers({ optIn: 0.08 }), window: span("2026-08", MONTHS) };
/** A hundred lines of ten clients: half banned, half not, from a tenth to three times the mean; the last client may leave. */
const INPUTS = inputs({
  lines: Array.from({ length: 100 }, (_, at) =>
    line({ client: `C${at % 10}`, referenceRevenue: 10_000 * 1.035 ** at, currency: at % 3 === 0 ? "EUR" : "MAD", mix: [{ code: at % 2 === 0 ? "O1" : "I1", share: 1 }] })),
  clients: Array.from({ length: 10 }, (_, at) => client({ client: `C${at}`, exitProbability: at === 9 ? 0.3 : 0, exitDate: day("2026-11-01") })),
});
const CVS = INPUTS.lines.map(() => 0.25);
const UNCERTAIN = uncertainty({ drivers: { optIn: { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 } }, clientExits: true, ownRisk: CVS });

const deviationOf = (values: Float64Array) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

describe("small lines in one sum", () => {
  const tables = exposureTables(INPUTS, LEVERS, UNCERTAIN, LEVERS.window, null);
  const drawn = drawnLines(INPUTS, LEVERS, UNCERTAIN);
  const rows = uncertainClients(INPUTS, UNCERTAIN).map(({ row }) => row);
  const draws = drawsOf({ kind: "sobol", trials: TRIALS, seed: 3 }, drawn.length, rows);
  const circumstances = drawnCircumstances()(draws, INPUTS, LEVERS, UNCERTAIN, drawn.map(() => 0.25));
  const summed = revenuePass(tables, { drawn, small: smallLines(tables, CVS, drawn) }, circumstances);
  /** The same drivers and exits, with every line's own risk drawn. */
  const each: Circumstances = {
    ...circumstances,
    ownFactors: INPUTS.lines.map((_, at) => {
      const factors = new Float64Array(TRIALS);
      fillRandomUniforms(factors, randomStream(99, at));
      const { mu, sigma } = logParameters({ kind: "lognormal", mean: 1, cv: 0.25 });
      return factors.map((u) => Math.exp(mu + sigma * inverseNormal(u)));
    }),
  };
  const one = revenuePass(tables, { drawn: INPUTS.lines.map((_, at) => at), small: [] }, each);
  const row = (of: Float64Array, at: number) => of.subarray(at * TRIALS, (at + 1) * TRIALS);

  test("are all of a hundred of which none weighs a quarter; two that outweigh the rest are drawn", () => {
    expect(drawn).toEqual([]);
    const large = [1e6, 0.8e5, ...Array.from({ length: 50 }, () => 5e4)].map((referenceRevenue, at) => line({ client: `C${at}`, referenceRevenue, currency: at === 1 ? "EUR" : "MAD" }));
    // Shares of what is left: 1 / 1.87 of the first, 0.75 / 0.87 of the second, in euros, 0.0025 / 0.125 of each other.
    expect(drawnLines(inputs({ lines: large }), LEVERS, uncertainty({ ownRisk: large.map(() => 0.25) }))).toEqual([0, 1]);
  });

  test("vary in total as they would one by one, by their variance and in both tails", () => {
    const [sum, parts] = [row(summed, MONTHS), row(one, MONTHS)];
    const deviation = deviationOf(parts);
    // Standard error of a deviation sd / sqrt(2n), four of them.
    expect(deviationOf(sum)).toEqual(within(deviation, (4 * deviation) / Math.sqrt(2 * TRIALS)));
    // Standard error of P5: sqrt(0.05 * 0.95 / n) / density = 2.1 sd / sqrt(n); what drivers and exits do is the same in both.
    const tolerance = (2.5 * 2.1 * deviation) / Math.sqrt(TRIALS);
    const levels = [0.05, 0.5, 0.95];
    expect(percentiles(sum, levels)).toEqual(percentiles(parts, levels).map((value) => within(value, tolerance)));
  });

  test("vary in a month a little less than they would one by one", () => {
    for (let t = 0; t < MONTHS; t++) {
      const ratio = deviationOf(row(summed, t)) / deviationOf(row(one, t));
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.01);
    }
  });
});

test("one small line beside a ledger varies by its own revenue in each trial, what is still to be collected included", () => {
  const one = inputs({
    lines: [line({ client: "A", consents: [ledger({ collections: [{ day: day("2026-07-01"), collected: 6, withdrawn: 0 }] })] })],
    clients: [client({ client: "A", exitProbability: 0.3, exitDate: day("2026-11-01") })],
  });
  const uncertain = uncertainty({ drivers: { optIn: { kind: "uniform", min: 0, max: 0.2 } }, clientExits: true, ownRisk: [0.25] });
  const tables = exposureTables(one, LEVERS, uncertain, LEVERS.window, null);
  const circumstances = drawnCircumstances()(drawsOf({ kind: "sobol", trials: 64, seed: 3 }, 0, [0]), one, LEVERS, uncertain, []);
  const plain = revenuePass(tables, { drawn: [], small: [] }, circumstances, MONTHS);
  const varied = revenuePass(tables, { drawn: [], small: smallLines(tables, [0.25], []) }, circumstances, MONTHS);
  const expected = Array.from(circumstances.smallLines, (score, n) => within((plain[n] as number) * (1 + 0.25 * score), 1e-6));
  expect([...varied.subarray(0, 64)]).toEqual(expected);
});
