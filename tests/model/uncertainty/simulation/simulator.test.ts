import fc from "fast-check";
import { plan, type Plan, type PlanInputs } from "../../../../src/model/scenario/plan";
import { drawnCircumstances } from "../../../../src/model/uncertainty/simulation/draws/drawn-circumstances";
import { drawsOf } from "../../../../src/model/uncertainty/simulation/draws/draws";
import { ebitdaChange } from "../../../../src/model/uncertainty/simulation/measures/ebitda-change";
import type { Outcomes } from "../../../../src/model/uncertainty/simulation/measures/outcomes";
import { drawnLines } from "../../../../src/model/uncertainty/simulation/inputs/drawn-lines";
import { pointOutcomes, simulator } from "../../../../src/model/uncertainty/simulation/simulator";
import { trialCase } from "../../../../src/model/uncertainty/simulation/trial-case";
import { uncertainClients } from "../../../../src/model/uncertainty/simulation/inputs/uncertain-clients";
import { span } from "../../../support/builders";
import { day } from "../../../support/dates";
import { withLedgers } from "../../../support/ledgers";
import { SEEDED } from "../../../support/scenarios";
import { anyOperator, OPERATOR_LEVERS } from "../../../support/uncertain-operator";
import { anyUncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const SAMPLING = { kind: "sobol", trials: 8, seed: 7 } as const;

/** Rounding of sums of some ten million. */
const ROUNDING = 1e-5;

/** What the plan of a trial's own inputs says is what the simulation says of that trial. */
function expectSame(outcomes: Outcomes, trial: number, of: Plan, inputs: PlanInputs, before: number): void {
  const byMonth = (values: Float64Array) => Array.from({ length: outcomes.window.months }, (_, t) => values[t * outcomes.trials + trial]);
  const money = (amounts: ArrayLike<number>) => Array.from(amounts, (amount) => within(amount, ROUNDING));
  const { cash, ebitda, revenue } = outcomes;
  if (!cash || !ebitda || !of.money) throw new Error("the operator has cash");
  expect(byMonth(revenue.byMonth)).toEqual(money(of.risk.byMonth.retained));
  expect(byMonth(cash.byMonth)).toEqual(money(of.money.cash.months.map(({ closing }) => closing)));
  expect([revenue.total[trial], cash.trough[trial], ebitda[trial]]).toEqual(money([of.risk.totals.retained, of.money.cash.trough?.amount ?? NaN, (ebitdaChange(inputs, of)?.closing ?? NaN) - before]));
}

/** A year from the ban on, and one that begins when it has cut, with people idle from its first morning on. */
const WINDOWS = [
  ["from the month of the ban", OPERATOR_LEVERS, 60],
  ["from a month after the ban", { ...OPERATOR_LEVERS, asOf: day("2026-12-01"), window: span("2026-12", 10) }, 40],
] as const;

/** The operator, with a first line whose goods may have several ledgers, and any ledgers of its clients. */
const anyWithLedgers = (levers: (typeof WINDOWS)[number][1]) =>
  withLedgers(anyOperator.map(({ lines: [first, ...others], ...operator }) => ({ ...operator, lines: first ? [{ ...first, mix: [{ code: "O1", share: 0.5 }, { code: "O2", share: 0.3 }, { code: "I1", share: 0.2 }] as const }, ...others] : [] })), fc.constant(levers)).map(({ inputs }) => inputs);

describe.each(WINDOWS)("the simulation of a whole plan %s", (_, levers, numRuns) => {
  test.each([
    ["", anyOperator],
    [" where clients have ledgers of consents", anyWithLedgers(levers)],
  ])("says of each trial what the plan of the trial's own inputs says%s", (__, anyInputs) => {
    fc.assert(
      fc.property(anyInputs, anyUncertainty, (inputs, uncertainty) => {
        const base = plan(inputs, levers);
        const outcomes = simulator()({ inputs, levers, base, uncertainty }, SAMPLING);
        const drawn = drawnLines(inputs, levers, uncertainty);
        const cvs = drawn.map((line) => uncertainty.ownRisk?.[line] ?? 0);
        const draws = drawsOf(SAMPLING, drawn.length, uncertainClients(inputs, uncertainty).map(({ row }) => row));
        const circumstances = drawnCircumstances()(draws, inputs, levers, uncertainty, cvs);
        for (let trial = 0; trial < SAMPLING.trials; trial++) {
          const of = trialCase(inputs, levers, uncertainty, drawn, circumstances, trial);
          expectSame(outcomes, trial, plan(of.inputs, of.levers), of.inputs, ebitdaChange(inputs, base)?.opening ?? NaN);
        }
      }),
      { ...SEEDED, numRuns },
    );
  });

  test.each([
    ["", anyOperator],
    [" where clients have ledgers of consents", anyWithLedgers(levers)],
  ])("is the plan where every driver stands at its point value%s", (__, anyInputs) => {
    fc.assert(
      fc.property(anyInputs, anyUncertainty, (inputs, uncertainty) => {
        const base = plan(inputs, levers);
        const outcomes = pointOutcomes({ inputs, levers, base, uncertainty });
        expectSame(outcomes, 0, base, inputs, ebitdaChange(inputs, base)?.opening ?? NaN);
        expect(outcomes.loss[0]).toEqual(within(base.risk.atRisk, ROUNDING));
      }),
      { ...SEEDED, numRuns: 3 * numRuns },
    );
  });
});
