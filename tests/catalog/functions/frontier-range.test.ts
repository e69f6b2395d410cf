import { ACCEPTANCE_REALLOCATION } from "../../../src/catalog/functions/definition/acceptance-cells";
import { BUDGET_FRONTIER } from "../../../src/catalog/functions/reallocation/budget-frontier";
import { GOAL_SEEK } from "../../../src/catalog/functions/uncertainty/goal-seek";
import { sentence } from "../../../src/catalog/words/refusals/messages";
import { Refusal } from "../../../src/catalog/record/problem";
import { rowsOf } from "../../support/function-rows";
import { spaced } from "../asking";

async function refused(asked: Promise<unknown>): Promise<string> {
  const thrown = await asked.then(() => null, (reason: unknown) => reason);
  if (thrown instanceof Refusal) return spaced(sentence(thrown.problems, "fr"));
  throw new Error("was not refused");
}

test.each([[100_000, 50_000], [50_000, 50_000]])("budgets from %d to %d are refused, and certify nothing", async (from, to) => {
  const words = await refused(rowsOf(BUDGET_FRONTIER, { ...ACCEPTANCE_REALLOCATION, from, to, points: 3 }));
  expect(words).toMatch(/^a : de \d+ 000 à 50 000 : la fin ne dépasse pas le début\. Saisissez une fin supérieure au début\.$/);
});

test("so is the range of a lever that is sought", async () => {
  const words = await refused(rowsOf(GOAL_SEEK, { lines: [["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 1_000_000, "2026-07"]], asOf: ACCEPTANCE_REALLOCATION.asOf, low: 0.4, high: 0.2 }));
  expect(words).toContain("de 40 % à 20 % : la fin ne dépasse pas le début");
});

test("where the budget is 0 and one more dirham is worth something, the budget is what binds", async () => {
  const rows = await rowsOf(BUDGET_FRONTIER, { ...ACCEPTANCE_REALLOCATION, to: 120_000, points: 3 });
  expect(rows[0]?.["slope"]).toBeGreaterThan(1);
  expect(rows[0]?.["binding"]).toBe("le budget de formation");
});

test("where nobody may be trained for lack of seats, the budget of 0 is not what binds", async () => {
  const rows = await rowsOf(BUDGET_FRONTIER, { ...ACCEPTANCE_REALLOCATION, sites: [["Site", "Salles", "Places par salle", "Formateurs"], ["Casablanca", 0, 20, 0]], seatFactor: 0, to: 120_000, points: 3, pools: ACCEPTANCE_REALLOCATION.pools.map((row, at) => [...row, at === 0 ? "Site" : "Casablanca"]) });
  expect(rows[0]).toMatchObject({ slope: 0 });
  expect(rows[0]?.["binding"]).not.toBe("le budget de formation");
});
