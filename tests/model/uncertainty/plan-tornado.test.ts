import { plan } from "../../../src/model/scenario/plan";
import type { Distribution } from "../../../src/model/uncertainty/distributions/distribution";
import { planTornado, type TornadoResult } from "../../../src/model/uncertainty/tornado/plan-tornado";
import { simulator } from "../../../src/model/uncertainty/simulation/simulator";
import type { Driver } from "../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { operator } from "../../support/operator";
import { OPERATOR_LEVERS } from "../../support/uncertain-operator";
import { uncertainty } from "../../support/uncertainty";
import { within } from "../../support/within";

const SAMPLING = { kind: "sobol", trials: 256, seed: 3 } as const;
/** Rounding of sums of some ten million. */
const ROUNDING = 1e-4;

const DRIVERS: Partial<Record<Driver, Distribution>> = {
  optIn: { kind: "pert", min: 0.02, mode: 0.08, max: 0.2 },
  volume: { kind: "triangular", min: 0.7, mode: 1, max: 1.1 },
  price: { kind: "uniform", min: 0.9, max: 1.1 },
  eurRate: { kind: "lognormal", mean: 10.8, cv: 0.05 },
};
const inputs = operator({ lines: operator().lines.map((line, row) => (row === 1 ? { ...line, currency: "EUR", referenceRevenue: line.referenceRevenue / 10.8 } : line)) });
const base = plan(inputs, OPERATOR_LEVERS);

function bars(result: TornadoResult) {
  const given = { inputs, levers: OPERATOR_LEVERS, base, uncertainty: uncertainty({ drivers: DRIVERS }) };
  return planTornado(given, { result, solve: () => Promise.resolve(NaN), simulate: simulator(), sampling: SAMPLING });
}

test.each(["at-risk", "retained", "ebitda", "trough"] as const)("each end of each bar of %s is what the simulation says with that driver fixed there", async (result) => {
  const found = await bars(result);
  expect(found.bars).toHaveLength(Object.keys(DRIVERS).length);
  for (const { subject, low, high, atLow, atHigh } of found.bars) {
    if (subject.kind !== "driver") throw new Error("nobody leaves");
    for (const [value, told] of [[low, atLow], [high, atHigh]] as const) {
      const { revenue, loss, ebitda, cash } = simulator()({ inputs, levers: OPERATOR_LEVERS, base, uncertainty: uncertainty({ drivers: { [subject.driver]: { kind: "point", value } } }) }, SAMPLING);
      const simulated = { "at-risk": loss, retained: revenue.total, ebitda, trough: cash?.trough }[result];
      expect(told).toEqual(within(simulated?.[0] ?? NaN, ROUNDING));
    }
  }
});

test("more volume at the same cost makes EBITDA better, by the bar and by the rank correlation", async () => {
  const volume = (await bars("ebitda")).bars.find(({ subject }) => subject.kind === "driver" && subject.driver === "volume");
  if (!volume) throw new Error("no bar of volume");
  expect(volume.atHigh).toBeGreaterThan(volume.atLow);
  expect(volume.rankCorrelation).toBeGreaterThan(0.5);
});
