import { GOAL_SEEK } from "../../../src/catalog/functions/uncertainty/goal-seek";
import { optInBreakEven } from "../../../src/model/uncertainty/seek/opt-in-break-even";
import { day } from "../../support/dates";
import { inputs, levers, line, span } from "../../support/builders";
import { rowsOf } from "../../support/function-rows";
import { within } from "../../support/within";

// Half of what is at risk without any consent: lines that state a yield of their own have none there either.
const CELLS = {
  lines: [
    ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Opt-in atteint", "Vitesse d'opt-in"],
    ["L1", "A", "O1", 1_000_000, "2026-07", "", 0],
    ["L2", "B", "O1", 600_000, "2026-07", 0.2, 0],
  ],
  levers: [["Levier", "Actif"], ["Consentements redonnés", 1]],
  start: "2027-01",
  months: 12,
  asOf: day("2027-01-01"),
};

/** 19.2 M without any consent; of the other line 5.76 M stay at risk, so that 3.84 M of twelve may. */
const [TARGET, YIELD] = [9_600_000, 1 - 3.84 / 12] as const;

test("goal seek's own target forgets no line", async () => {
  const [lever, proof, target] = await rowsOf(GOAL_SEEK, { ...CELLS, result: "CA menacé" });
  expect(target?.["value"]).toEqual(within(TARGET, 0.01));
  expect(proof?.["value"]).toEqual(within(TARGET, 1));
  expect(lever?.["value"]).toEqual(within(YIELD, 1e-6));
});

test("nor does the break-even on the pane", async () => {
  const lines = [line({ referenceRevenue: 1_000_000, optInSpeed: 0 }), line({ client: "B", referenceRevenue: 600_000, optIn: 0.2, optInSpeed: 0 })];
  const found = await optInBreakEven(inputs({ lines }), { ...levers({ asOf: day("2027-01-01") }), window: span("2027-01", 12) });
  expect(found).toMatchObject({ of: "at-risk", target: within(TARGET, 0.01), input: within(YIELD, 1e-6) });
});
