import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { plan } from "../../../src/model/scenario/plan";
import { outcomeMeasures } from "../../../src/model/uncertainty/simulation/measures/outcome-measures";
import { simulator } from "../../../src/model/uncertainty/simulation/simulator";
import { SUMMARY_LEVELS } from "../../../src/model/uncertainty/simulation/simulation-summary";
import { SIMULATED, simulationOperator } from "../../../src/scripts/bench/simulation/simulation-operator";
import { naiveRevenue, naiveSimulation } from "../../../src/scripts/bench/simulation/simulation-rival";
import { within } from "../../support/within";

const scenario = simulationOperator({ ...SIMULATED, lines: 40, months: 12 })(0.08);
const { inputs, levers } = scenario;

describe("the rival of the simulation in the bench", () => {
  test.each([
    { what: "with nobody gone", left: [], optIn: 0.08, eurRate: levers.eurRate },
    { what: "with two clients gone, another yield and another rate", left: ["Client 3", "Client 8"], optIn: 0.19, eurRate: 11.2 },
  ])("a trial of it is the revenue of the closed form $what", ({ left, optIn, eurRate }) => {
    const clients = inputs.clients.map((client) => ({ ...client, exitProbability: left.includes(client.client) ? 1 : 0 }));
    const { byMonth } = revenueSchedule({ ...inputs, clients }, { ...levers, optIn, eurRate }, levers.window).sums.retained;
    const found = naiveRevenue(inputs, levers, levers.window, { optIn, volume: 1, eurRate, left: new Set(left), factors: [] });
    // Arithmetic in another order.
    expect(found).toEqual(Array.from(byMonth, (amount) => within(amount, 1e-12 * amount)));
  });

  test("volume and own factors of the lines scale their revenue", () => {
    const certain = { optIn: 0.08, volume: 1, eurRate: levers.eurRate, left: new Set<string>(), factors: [] };
    const [once, twice] = [certain, { ...certain, volume: 0.5, factors: inputs.lines.map(() => 4) }].map((trial) => naiveRevenue(inputs, levers, levers.window, trial));
    // Arithmetic in another order.
    expect(twice).toEqual(once?.map((amount) => within(2 * amount, 1e-12 * amount)));
  });

  test("it finds what the simulation finds", () => {
    const trials = 2_048;
    const naive = naiveSimulation(scenario, trials);
    const outcomes = simulator()({ ...scenario, base: plan(inputs, levers) }, { kind: "sobol", trials: 16_384, seed: 1 }, "revenue");
    const { revenue } = outcomeMeasures(outcomes, { levels: SUMMARY_LEVELS, alpha: 0.95 });
    const deviation = Math.sqrt(outcomes.revenue.total.reduce((sum, total) => sum + (total - revenue.bad.mean) ** 2, 0) / outcomes.trials);
    // Four standard errors of the naive mean; those of its P5 and P95 are 2.1 times as large for a normal sum.
    const error = (4 * deviation) / Math.sqrt(trials);
    expect(naive.mean).toEqual(within(revenue.bad.mean, error));
    expect(naive.total).toEqual(revenue.percentiles.map((found) => within(found, 2.1 * error)));
  });
});
