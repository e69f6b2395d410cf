import type { Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { mean, variance } from "../../../../src/model/uncertainty/distributions/distribution";
import { rankCorrelations } from "../../../../src/model/uncertainty/dependence/rank-correlation";
import { drawnCircumstances } from "../../../../src/model/uncertainty/simulation/draws/drawn-circumstances";
import { drawsOf } from "../../../../src/model/uncertainty/simulation/draws/draws";
import { DRIVERS } from "../../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { client, inputs, levers, line } from "../../../support/builders";
import { day } from "../../../support/dates";
import { uncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const TRIALS = 4096;
const INPUTS = inputs({ lines: [line({ optIn: 0.3 })], clients: [client({ exitProbability: 0.25, exitDate: day("2026-10-01") })] });
const LEVERS = levers({ optIn: 0.08, conversionUplift: 2 });
const PERT: Distribution = { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 };
const draws = drawsOf({ kind: "random", trials: TRIALS, seed: 11 }, 1, [0]);

/** Four standard errors of a mean of independent trials. */
const fourErrors = (distribution: Distribution) => 4 * Math.sqrt(variance(distribution) / TRIALS);
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("drawn circumstances", () => {
  test("stand at the scenario where nothing is uncertain", () => {
    const drawn = drawnCircumstances()(draws, INPUTS, LEVERS, uncertainty(), []);
    for (const [column, value] of [["consent", 0.16], ["volume", 1], ["price", 1], ["passRate", 1], ["attrition", 1], ["eurRate", 10.8], ["authorised", 1]] as const) {
      expect(new Set(drawn[column])).toEqual(new Set([value]));
    }
    expect([drawn.exits, drawn.lineConsent, drawn.ownFactors]).toEqual([[], [], []]);
  });

  test("have the moments of their distributions", () => {
    const cv = 0.3;
    const eurRate: Distribution = { kind: "triangular", min: 10, mode: 10.5, max: 12 };
    const empirical: Distribution = { kind: "empirical", values: [0.7, 0.9, 1, 1.3] };
    const drivers = { optIn: PERT, volume: { kind: "lognormal", mean: 1, cv } as const, passRate: empirical, eurRate, authorisation: { kind: "bernoulli", probability: 0.7 } as const };
    const drawn = drawnCircumstances()(draws, INPUTS, LEVERS, uncertainty({ drivers, clientExits: true }), [cv]);
    // Consent counts the uplift of 2, and no more than 1.
    expect(meanOf(drawn.consent) / 2).toEqual(within(mean(PERT), fourErrors(PERT)));
    for (const [column, distribution] of [[drawn.volume, drivers.volume], [drawn.passRate, empirical], [drawn.eurRate, eurRate], [drawn.authorised, drivers.authorisation], [drawn.ownFactors[0], drivers.volume]] as const) {
      expect(meanOf(column ?? new Float64Array(0))).toEqual(within(mean(distribution), fourErrors(distribution)));
    }
    expect((drawn.exits[0]?.trials.length ?? 0) / TRIALS).toEqual(within(0.25, 4 * Math.sqrt((0.25 * 0.75) / TRIALS)));
  });

  test("keep consent between 0 and 1, and factors at 0 or more", () => {
    const wide: Distribution = { kind: "normal", mean: 0.5, deviation: 1 };
    const drawn = drawnCircumstances()(draws, INPUTS, LEVERS, uncertainty({ drivers: { optIn: wide, volume: wide } }), []);
    expect([Math.min(...drawn.consent), Math.max(...drawn.consent), Math.min(...drawn.volume)]).toEqual([0, 1, 0]);
  });

  test("hang together as their rank correlations say", () => {
    const size = DRIVERS.length;
    const ranks = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
    ranks[1] = ranks[size] = 0.6;
    const drivers = { optIn: PERT, volume: { kind: "lognormal", mean: 1, cv: 0.2 } as const, price: { kind: "uniform", min: 0.9, max: 1.1 } as const };
    const drawn = drawnCircumstances()(draws, INPUTS, LEVERS, uncertainty({ drivers, rankCorrelation: ranks }), []);
    // Standard error of a rank correlation is at most 1 / sqrt(n).
    expect(rankCorrelations([drawn.volume, drawn.price], drawn.consent)).toEqual([within(0.6, 4 / Math.sqrt(TRIALS)), within(0, 4 / Math.sqrt(TRIALS))]);
  });

  test("let a line's own opt-in rise and fall with the scenario's", () => {
    const own: Distribution = { kind: "pert", min: 0.1, mode: 0.3, max: 0.4 };
    const drawn = drawnCircumstances()(draws, INPUTS, LEVERS, uncertainty({ drivers: { optIn: PERT }, lineOptIn: [{ line: 0, distribution: own }] }), []);
    expect(rankCorrelations([...drawn.lineConsent], drawn.consent)).toEqual([within(1, 1e-12)]);
    expect(meanOf(drawn.lineConsent[0] ?? drawn.consent) / 2).toEqual(within(mean(own), fourErrors(own)));
  });

  test("make anew only the column whose distribution has changed", () => {
    const of = drawnCircumstances();
    const volume: Distribution = { kind: "lognormal", mean: 1, cv: 0.2 };
    const before = of(draws, INPUTS, LEVERS, uncertainty({ drivers: { optIn: PERT, volume }, clientExits: true }), []);
    const after = of(draws, INPUTS, { ...LEVERS }, uncertainty({ drivers: { optIn: { ...PERT, mode: 0.1 }, volume: { ...volume } }, clientExits: true }), []);
    expect(after.consent).not.toEqual(before.consent);
    expect([after.volume, after.exits[0]]).toEqual([before.volume, before.exits[0]]);
    expect(after.volume).toBe(before.volume);
    expect(after.exits[0]).toBe(before.exits[0]);
  });
});
