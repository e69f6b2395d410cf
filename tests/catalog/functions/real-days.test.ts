import type { CellValue } from "../../../src/catalog/record/cells";
import type { RunJob } from "../../../src/catalog/jobs/jobs";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { ACCEPTANCE_REALLOCATION } from "../../../src/catalog/functions/definition/acceptance-cells";
import { REALLOCATE } from "../../../src/catalog/functions/reallocation/reallocate";
import { day } from "../../support/dates";
import { within } from "../../support/within";

// Rooms and trainers are there on the real working days of each month (domain.md 10.3), as a formula's cells have them.

const YEAR = {
  ...ACCEPTANCE_REALLOCATION,
  pools: ACCEPTANCE_REALLOCATION.pools.map((row, at) => [...row, at === 0 ? "Site" : "Rabat"]),
  sites: [["Site", "Salles", "Places par salle", "Formateurs"], ["Rabat", 2, 16, 3]],
  lines: ACCEPTANCE_REALLOCATION.lines.map((row) => row.map((cell) => (cell === "2026-07" ? "2025-12" : cell))),
  asOf: day("2026-01-01"),
  start: "2026-01",
  months: 12,
};

/** Working days of each month of 2026 that a formula asks the engine to plan with. */
async function workingDays(daysPerWeek: 5 | 6, holidays?: readonly (readonly CellValue[])[]): Promise<readonly number[]> {
  let asked: readonly number[] = [];
  const run: RunJob = (job) => {
    if ("inputs" in job && "sites" in job.inputs) asked = Array.from(job.inputs.sites[0]?.workingDays ?? []);
    return Promise.reject(new Error("enough"));
  };
  const cells = { ...YEAR, assumptions: [["Hypothèse", "Valeur", "Remplacement"], ["Jours travaillés par semaine", 6, daysPerWeek]], ...(holidays && { holidays }) };
  await expect(REALLOCATE.start(argumentsOf(REALLOCATE, { title: { fr: "", en: "" }, cells, gives: [] }, "fr"), run)).rejects.toThrow("enough");
  return asked;
}
const mean = (days: readonly number[]) => days.reduce((sum, one) => sum + one, 0) / days.length;

test("2026 has on average 24.75 days of six a week and 20.58 of five; August 22 and 17", async () => {
  const [six, five] = [await workingDays(6), await workingDays(5)];
  expect([mean(six), mean(five)]).toEqual([24.75, within(20.58, 0.005)]);
  expect([six[7], five[7]]).toEqual([22, 17]);
});

test("the user's own holidays of the year take the place of Relais's", async () => {
  const own = [["Date", "Jour férié"], ...["2026-08-13", "2026-08-14", "2026-08-20", "2026-08-21"].map((iso) => [day(iso), "Fermeture"])];
  const five = await workingDays(5, own);
  // 21 weekdays of August, four of them off; 22 of January, none.
  expect([five[7], five[0]]).toEqual([17, 22]);
});
