import { plan, type PlanInputs } from "../../../../src/model/scenario/plan";
import type { Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { precision, replicateSeed } from "../../../../src/model/uncertainty/estimates/precision";
import { outcomeMeasures, type OutcomeMeasures } from "../../../../src/model/uncertainty/simulation/measures/outcome-measures";
import { simulator } from "../../../../src/model/uncertainty/simulation/simulator";
import type { Uncertainty } from "../../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { client } from "../../../support/builders";
import { day } from "../../../support/dates";
import { activity, money, operator, redeployment, workforce } from "../../../support/operator";
import { OPERATOR_LEVERS } from "../../../support/uncertain-operator";
import { uncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

/** What is uncertain of the opt-in where the slider stands at its mode: the upper end gives way. */
const around = (mode: number): Distribution => ({ kind: "pert", min: 0.02, mode, max: Math.max(0.2, mode) });
const PERT = around(0.08);
const UNCERTAIN = uncertainty({
  drivers: {
    optIn: PERT,
    volume: { kind: "lognormal", mean: 1, cv: 0.1 },
    passRate: { kind: "triangular", min: 0.8, mode: 1, max: 1.1 },
    attrition: { kind: "pert", min: 0.6, mode: 1, max: 1.6 },
  },
  clientExits: true,
});
const INPUTS = operator({
  lines: operator().lines.map((line) => ({ ...line, optIn: null })),
  clients: [client({ client: "B", exitProbability: 0.1, exitDate: day("2026-10-01") })],
  workforce: workforce({ redeployments: [redeployment()], activities: [activity()] }),
  cash: money({ covenantFloor: 500_000 }),
});
const ASKED = { levels: [0.05, 0.5, 0.95], alpha: 0.95 } as const;
const SOBOL = { kind: "sobol", trials: 1024, seed: 1 } as const;

function measuresOf(inputs: PlanInputs, of: Uncertainty, optIn: number, seed = 1, simulate = simulator()): OutcomeMeasures {
  const levers = { ...OPERATOR_LEVERS, optIn };
  return outcomeMeasures(simulate({ inputs, levers, base: plan(inputs, levers), uncertainty: of }, { ...SOBOL, seed }), ASKED);
}

describe("the bad case under a slider", () => {
  test("rises with every one of fifty steps of the opt-in", () => {
    const simulate = simulator();
    const curve = Array.from({ length: 50 }, (_, step) => {
      const optIn = 0.02 + 0.006 * step;
      return measuresOf(INPUTS, { ...UNCERTAIN, drivers: { ...UNCERTAIN.drivers, optIn: around(optIn) } }, optIn, 1, simulate);
    });
    for (const figure of [({ revenue }: OutcomeMeasures) => revenue.bad.percentile, ({ revenue }: OutcomeMeasures) => revenue.bad.tailMean]) {
      const steps = curve.slice(1).map((at, step) => figure(at) - figure(curve[step] ?? at));
      expect(Math.min(...steps)).toBeGreaterThan(0);
    }
    // The same trials at each step: no noise between neighbours, so that the curve bends nowhere by more than its rise.
    const rises = curve.slice(1).map(({ revenue }, step) => revenue.bad.tailMean - (curve[step]?.revenue.bad.tailMean ?? NaN));
    expect(Math.max(...rises)).toBeLessThan(3 * Math.min(...rises));
  });

  test("is the same whether it was drawn anew or moved there", () => {
    const simulate = simulator();
    for (const optIn of [0.05, 0.12, 0.08]) {
      const of = { ...UNCERTAIN, drivers: { ...UNCERTAIN.drivers, optIn: around(optIn) } };
      expect(measuresOf(INPUTS, of, optIn, 1, simulate)).toEqual(measuresOf(INPUTS, of, optIn));
    }
  });

  test("is told of revenue and loss alike: revenue P5 is loss P95", () => {
    const { revenue, loss } = measuresOf(INPUTS, UNCERTAIN, 0.08);
    const { risk } = plan(INPUTS, { ...OPERATOR_LEVERS, optIn: 0.08 });
    // Rounding of sums of ten million.
    expect(revenue.percentiles[0]).toEqual(within(risk.totals.retained + risk.atRisk - (loss.percentiles[2] ?? NaN), 1e-6));
    expect([revenue.bad.percentile, loss.bad.percentile]).toEqual([revenue.percentiles[0], loss.percentiles[2]]);
    expect(loss.bad.shortfall).toEqual(within(revenue.bad.shortfall, 1e-6));
  });
});

describe("a line in two fully dependent halves", () => {
  test("changes no figure beyond its precision", () => {
    const [first, ...others] = INPUTS.lines;
    const [staff, ...otherStaff] = INPUTS.workforce?.lines ?? [];
    if (!first || !staff) throw new Error("the case has lines");
    const half = { ...first, referenceRevenue: first.referenceRevenue / 2 };
    const halves = operator({
      ...INPUTS,
      lines: [half, half, ...others],
      workforce: INPUTS.workforce ? { ...INPUTS.workforce, lines: [{ ...staff, fte: staff.fte / 2 }, { ...staff, fte: staff.fte / 2 }, ...otherStaff] } : null,
      cash: money({ covenantFloor: 500_000, avoidableShares: [0.1, 0.1, 0.05] }),
    });
    const figures = ({ revenue, ebitda, trough, covenant }: OutcomeMeasures) => [...revenue.percentiles, ...(ebitda?.percentiles ?? []), ...(trough?.percentiles ?? []), covenant?.ever ?? NaN];
    const replicates = (inputs: PlanInputs) => Array.from({ length: 8 }, (_, replicate) => figures(measuresOf(inputs, UNCERTAIN, 0.08, replicateSeed(1, replicate))));
    const [whole, split] = [replicates(INPUTS), replicates(halves)];
    // Not only within the precision: the same trials say the same, but for rounding.
    whole.forEach((row, replicate) => expect(split[replicate]).toEqual(row.map((value) => within(value, 1e-5))));
    expect(whole[0]?.every((_, at) => precision(whole.map((row) => row[at] ?? NaN)).halfWidth > 1e-4)).toBe(true);
  });
});
