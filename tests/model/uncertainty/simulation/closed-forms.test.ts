import { plan, type PlanInputs } from "../../../../src/model/scenario/plan";
import { inverse, mean, variance, type Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { percentiles } from "../../../../src/model/uncertainty/estimates/percentiles";
import { replicateSeed } from "../../../../src/model/uncertainty/estimates/precision";
import { outcomeMeasures } from "../../../../src/model/uncertainty/simulation/measures/outcome-measures";
import { simulator } from "../../../../src/model/uncertainty/simulation/simulator";
import type { Uncertainty } from "../../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { client, inputs, levers, line, span } from "../../../support/builders";
import { day } from "../../../support/dates";
import { uncertainty } from "../../../support/uncertainty";
import { lowerTailMean } from "../../../support/tail-mean";
import { within } from "../../../support/within";

const LEVERS = { ...levers({ optIn: 0.08 }), window: span("2026-08", 24) };
const INPUTS = inputs({
  lines: [
    line({ client: "A", referenceRevenue: 500_000 }),
    line({ client: "B", referenceRevenue: 300_000, mix: [{ code: "I1", share: 1 }] }),
    line({ client: "B", referenceRevenue: 30_000, currency: "EUR", mix: [{ code: "O1", share: 0.5 }, { code: "I1", share: 0.5 }] }),
    line({ client: "C", referenceRevenue: 200_000, mix: [{ code: "B1", share: 1 }] }),
  ],
  clients: [
    client({ client: "A", exitProbability: 0.3, exitDate: day("2026-12-15") }),
    client({ client: "B", exitProbability: 0.2, exitDate: day("2027-02-01") }),
    client({ client: "C", exitProbability: 0.1, exitDate: day("2027-06-10") }),
  ],
});
const PERT: Distribution = { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 };
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const REPLICATES = 16;

/** Mean, standard deviation and percentiles of total revenue, with four standard errors of each, from independent scrambles. */
function simulated(uncertain: Partial<Uncertainty>, trials: number, of: PlanInputs = INPUTS): { readonly values: number[]; readonly fourErrors: number[] } {
  const given = { inputs: of, levers: LEVERS, base: plan(of, LEVERS), uncertainty: uncertainty(uncertain) };
  const simulate = simulator();
  const replicates = Array.from({ length: REPLICATES }, (_, replicate) => {
    const { total } = simulate(given, { kind: "sobol", trials, seed: replicateSeed(3, replicate) }, "total").revenue;
    const average = total.reduce((sum, value) => sum + value, 0) / trials;
    const square = total.reduce((sum, value) => sum + (value - average) ** 2, 0) / trials;
    return [average, Math.sqrt(square), ...percentiles(total, LEVELS)];
  });
  const values = (replicates[0] ?? []).map((_, at) => replicates.reduce((sum, replicate) => sum + (replicate[at] ?? NaN), 0) / REPLICATES);
  const fourErrors = values.map((value, at) => 4 * Math.sqrt(replicates.reduce((sum, replicate) => sum + ((replicate[at] ?? NaN) - value) ** 2, 0) / (REPLICATES - 1) / REPLICATES));
  return { values, fourErrors };
}

/** The total revenue of the plan itself, with something changed. */
const retained = (of: PlanInputs, changed: Partial<typeof LEVERS> = {}) => plan(of, { ...LEVERS, ...changed }).risk.totals.retained;

function expectClosedForm({ values, fourErrors }: ReturnType<typeof simulated>, expected: readonly number[]): void {
  // And what 2,048 trials can't tell: an attained percentile lies at a rank, up to a trial from the level.
  const grain = 2e-3 * (expected[1] ?? NaN);
  expect(values).toEqual(expected.map((value, at) => within(value, (fourErrors[at] ?? NaN) + grain)));
}

describe("simulated and closed form agree", () => {
  test("where only the opt-in is uncertain: revenue is affine in it", () => {
    const at = (optIn: number) => retained(INPUTS, { optIn });
    const slope = at(1) - at(0);
    expectClosedForm(simulated({ drivers: { optIn: PERT } }, 2048), [at(mean(PERT)), slope * Math.sqrt(variance(PERT)), ...LEVELS.map((level) => at(inverse(PERT, level)))]);
  });

  test("where only the volume is: revenue is as lognormal as it", () => {
    const volume: Distribution = { kind: "lognormal", mean: 1, cv: 0.2 };
    const all = retained(INPUTS);
    expectClosedForm(simulated({ drivers: { volume } }, 2048), [all, 0.2 * all, ...LEVELS.map((level) => all * inverse(volume, level))]);
  });

  test("where only the exits of clients are: every set of those who leave, with its probability", () => {
    const sets = Array.from({ length: 8 }, (_, set) => {
      const probability = INPUTS.clients.reduce((product, { exitProbability }, at) => product * ((set >> at) & 1 ? exitProbability : 1 - exitProbability), 1);
      const clients = INPUTS.clients.map((of, at) => ({ ...of, exitProbability: (set >> at) & 1 }));
      return { probability, revenue: retained({ ...INPUTS, clients }) };
    }).sort((one, other) => one.revenue - other.revenue);
    const average = sets.reduce((sum, { probability, revenue }) => sum + probability * revenue, 0);
    const deviation = Math.sqrt(sets.reduce((sum, { probability, revenue }) => sum + probability * (revenue - average) ** 2, 0));
    // Expected shares in the plan, events in the simulation: the mean is the same.
    expect(average).toEqual(within(retained(INPUTS), 1e-6));
    const attained = (level: number) => {
      let sum = 0;
      return sets.find(({ probability }) => (sum += probability) >= level)?.revenue ?? NaN;
    };
    expectClosedForm(simulated({ clientExits: true }, 2048), [average, deviation, ...LEVELS.map(attained)]);
  });

  test("where only one line's own risk is: it alone is lognormal", () => {
    const cv = 0.4;
    const own = retained(INPUTS) - retained({ ...INPUTS, lines: INPUTS.lines.map((of, at) => (at === 1 ? { ...of, referenceRevenue: 0 } : of)) });
    const factor: Distribution = { kind: "lognormal", mean: 1, cv };
    const rest = retained(INPUTS) - own;
    expectClosedForm(simulated({ ownRisk: [0, cv, 0, 0] }, 2048), [rest + own, cv * own, ...LEVELS.map((level) => rest + own * inverse(factor, level))]);
  });

  test("where many small lines' own risks are: their sum is normal, its variance theirs together", () => {
    const cv = 0.3;
    const many = inputs({ lines: Array.from({ length: 400 }, (_, at) => line({ referenceRevenue: 10_000 + 10 * at, mix: [{ code: "I1", share: 1 }] })) });
    const all = retained(many);
    const deviation = cv * Math.sqrt(many.lines.reduce((sum, { referenceRevenue }) => sum + (24 * referenceRevenue) ** 2, 0));
    const sum: Distribution = { kind: "normal", mean: all, deviation };
    expectClosedForm(simulated({ ownRisk: many.lines.map(() => cv) }, 2048, many), [all, deviation, ...LEVELS.map((level) => inverse(sum, level))]);
  });

  test("in the bad case too: shortfall and expected shortfall of an uncertain opt-in", () => {
    const given = { inputs: INPUTS, levers: LEVERS, base: plan(INPUTS, LEVERS), uncertainty: uncertainty({ drivers: { optIn: PERT } }) };
    const { bad } = outcomeMeasures(simulator()(given, { kind: "sobol", trials: 8192, seed: 1 }, "total"), { levels: [], alpha: 0.95 }).revenue;
    const at = (optIn: number) => retained(INPUTS, { optIn });
    // 8,192 Sobol points of one dimension are evenly spread: within a few of them.
    const rounding = 1e-3 * (at(0.2) - at(0.02));
    expect(bad.percentile).toEqual(within(at(inverse(PERT, 0.05)), rounding));
    expect(bad.shortfall).toEqual(within(at(mean(PERT)) - at(inverse(PERT, 0.05)), rounding));
    expect(bad.tailMean).toEqual(within(at(lowerTailMean(PERT, 0.05)), rounding));
  });
});
