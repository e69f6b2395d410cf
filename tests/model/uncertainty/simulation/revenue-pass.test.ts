import fc from "fast-check";
import { revenueSchedule, sumsOf } from "../../../../src/model/revenue/schedule";
import { drawnCircumstances } from "../../../../src/model/uncertainty/simulation/drawn-circumstances";
import { drawsOf } from "../../../../src/model/uncertainty/simulation/draws";
import { exposureTables } from "../../../../src/model/uncertainty/simulation/exposure-tables";
import { ownLines } from "../../../../src/model/uncertainty/simulation/own-lines";
import { revenuePass } from "../../../../src/model/uncertainty/simulation/revenue-pass";
import { trialCase } from "../../../../src/model/uncertainty/simulation/trial-case";
import { uncertainClients } from "../../../../src/model/uncertainty/simulation/uncertain-clients";
import { withLedgers } from "../../../support/ledgers";
import { anyInputsWithActuals, anyLevers, anyWindow, SEEDED } from "../../../support/scenarios";
import { anyUncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const TRIALS = 16;

const plainly = fc.record({ inputs: anyInputsWithActuals, levers: anyLevers });

describe("revenue by trial", () => {
  test.each([
    ["", plainly],
    [" where clients have ledgers of consents", withLedgers(anyInputsWithActuals, anyLevers)],
  ])("is what the revenue model says of the trial's own inputs, in every trial%s", (_, anyCase) => {
    fc.assert(
      fc.property(anyCase, anyWindow, anyUncertainty, ({ inputs, levers: scenario }, window, uncertainty) => {
        const levers = { ...scenario, window };
        const drawn = ownLines(inputs, levers, uncertainty);
        const draws = drawsOf({ kind: "sobol", trials: TRIALS, seed: 1 }, drawn.length, uncertainClients(inputs, uncertainty).map(({ row }) => row));
        const cvs = drawn.map((line) => uncertainty.ownRisk?.[line] ?? 0);
        const circumstances = drawnCircumstances()(draws, inputs, levers, uncertainty, cvs);
        const tables = exposureTables(inputs, levers, uncertainty, window, null);
        const rows = revenuePass(tables, { drawn, small: [] }, circumstances);
        for (let trial = 0; trial < TRIALS; trial++) {
          const { inputs: own, levers: ownLevers } = trialCase(inputs, levers, uncertainty, drawn, circumstances, trial);
          const { measures } = revenueSchedule(own, ownLevers, window);
          const { byMonth, total } = sumsOf(revenueSchedule(own, ownLevers, window), "retained");
          // Rounding of sums of what is there and what is taken off.
          const rounding = 1e-9 * measures.runRate.reduce((sum, amount) => sum + Math.abs(amount), 1);
          byMonth.forEach((amount, t) => expect(rows[t * TRIALS + trial]).toEqual(within(amount, rounding)));
          expect(rows[window.months * TRIALS + trial]).toEqual(within(total, rounding));
        }
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });
});
