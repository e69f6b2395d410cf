import fc from "fast-check";
import { revenueSchedule } from "../../../../src/model/revenue/schedule";
import { drawnCircumstances } from "../../../../src/model/uncertainty/simulation/draws/drawn-circumstances";
import { drawsOf } from "../../../../src/model/uncertainty/simulation/draws/draws";
import { exposureTables } from "../../../../src/model/uncertainty/simulation/tables/exposure-tables";
import { drawnLines } from "../../../../src/model/uncertainty/simulation/inputs/drawn-lines";
import { revenuePass } from "../../../../src/model/uncertainty/simulation/passes/revenue-pass";
import { trialCase } from "../../../../src/model/uncertainty/simulation/trial-case";
import { uncertainClients } from "../../../../src/model/uncertainty/simulation/inputs/uncertain-clients";
import { inputs as inputsOf, levers, line, span } from "../../../support/builders";
import { day, month } from "../../../support/dates";
import { ledger, withLedgers } from "../../../support/ledgers";
import { anyInputsWithActuals, anyLevers, anyWindow, SEEDED } from "../../../support/scenarios";
import { anyUncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const TRIALS = 16;

/** A month invoiced of a line whose goods have a ledger and the curve: told once, whatever the trial. */
const mixedAndInvoiced = fc.record({
  inputs: fc.constant(inputsOf({
    lines: [line({ mix: [{ code: "O1", share: 0.6 }, { code: "O2", share: 0.4 }], consents: [ledger({ goods: "O2" })] })],
    actuals: [{ line: 0, month: month("2026-09"), invoiced: 1e5 }],
  })),
  levers: fc.constant(levers({ asOf: day("2026-10-15") })),
});
const autumn = fc.constant(span("2026-08", 4));

const plainly = fc.record({ inputs: anyInputsWithActuals, levers: anyLevers });

describe("revenue by trial", () => {
  test.each([
    ["", plainly, anyWindow],
    [" where clients have ledgers of consents", withLedgers(anyInputsWithActuals, anyLevers), anyWindow],
    [" of a month invoiced", mixedAndInvoiced, autumn],
  ])("is what the revenue model says of the trial's own inputs, in every trial%s", (_, anyCase, window) => {
    fc.assert(
      fc.property(anyCase, window, anyUncertainty, ({ inputs, levers: scenario }, at, uncertainty) => {
        const given = { ...scenario, window: at };
        const drawn = drawnLines(inputs, given, uncertainty);
        const draws = drawsOf({ kind: "sobol", trials: TRIALS, seed: 1 }, drawn.length, uncertainClients(inputs, uncertainty).map(({ row }) => row));
        const cvs = drawn.map((line) => uncertainty.ownRisk?.[line] ?? 0);
        const circumstances = drawnCircumstances()(draws, inputs, given, uncertainty, cvs);
        const tables = exposureTables(inputs, given, uncertainty, at, null);
        const rows = revenuePass(tables, { drawn, small: [] }, circumstances);
        for (let trial = 0; trial < TRIALS; trial++) {
          const { inputs: own, levers: ownLevers } = trialCase(inputs, given, uncertainty, drawn, circumstances, trial);
          const { runRate, retained: { byMonth, total } } = revenueSchedule(own, ownLevers, at).sums;
          // Rounding of sums of what is there and what is taken off.
          const rounding = 1e-9 * runRate.byLine.reduce((sum, amount) => sum + Math.abs(amount), 1);
          byMonth.forEach((amount, t) => expect(rows[t * TRIALS + trial]).toEqual(within(amount, rounding)));
          expect(rows[at.months * TRIALS + trial]).toEqual(within(total, rounding));
        }
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });
});
