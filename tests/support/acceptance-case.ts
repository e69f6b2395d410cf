import type { RevenueInputs } from "../../src/model/revenue/inputs";
import { client, inputs, line } from "./builders";
import { day, month } from "./dates";

/** Lines and clients of the acceptance case, model.md 5. */
export const CASE: RevenueInputs = inputs({
  lines: [
    line({
      client: "A",
      mix: [{ code: "O1", share: 1 }],
      referenceRevenue: 600_000,
      referenceMonth: month("2026-08"),
      frenchShare: 0.9,
      optIn: 0.2,
      optInSpeed: 3,
    }),
    line({
      client: "B",
      mix: [{ code: "O1", share: 0.4 }, { code: "I1", share: 0.6 }],
      referenceRevenue: 400_000,
      referenceMonth: month("2026-08"),
      frenchShare: 1,
      optIn: 0,
    }),
  ],
  clients: [client({ client: "A" }), client({ client: "B", exitProbability: 0.1, exitDate: day("2026-10-01") })],
});
