import { CASH_PLAN } from "../../../src/catalog/functions/finance/cash-plan";
import { day } from "../../support/dates";
import { columnOf, rowsOf } from "../../support/function-rows";
import { within } from "../../support/within";

// Forty agents on one prohibited line, half of them leaving in a year: doing nothing may not dismiss whom the line needs.
const CELLS = {
  lines: [["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Vivier", "Agents", "Part de coûts évitables"], ["L1", "A", "O1", 600_000, "2026-07", 1, "P1", 40, 0]],
  pools: [["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Catégorie", "Attrition annuelle", "Congés non pris"], ["P1", 40, 5_000, 1.5, "agent", 0.5, 9]],
  cash: [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"], [2_000_000, 0, 30]],
  optIn: 0.2,
  optInSpeed: 6,
  asOf: day("2026-08-01"),
  start: "2026-08",
  months: 12,
};

/** FTE needed on a day, consent having been collected since the ban. */
const needOn = (iso: string) => 40 * 0.2 * (1 - Math.exp(-(day(iso) - day("2026-08-11")) / (6 * (365 / 12))));
const stay = 0.5 ** (1 / 12);

test("the payroll of the last month is that of the 6.86 agents whom the line needs at its end", async () => {
  expect(needOn("2027-08-01")).toEqual(within(6.86, 0.005));
  const payroll = columnOf(await rowsOf(CASH_PLAN, { ...CELLS, doNothing: true }), "payroll");
  // A loaded wage is 5,000 x 1.2109; a month of leavers before its end there were as many more.
  expect(payroll[11]).toEqual(within(6_054.5 * needOn("2027-08-01") * (1 + 1 / stay) * 0.5, 1e-6));
  expect(payroll[11]).toEqual(within(42_750, 1_000));
});

test("with nobody leaving of himself the payroll comes down to the need that is still to come", async () => {
  const stable = { ...CELLS, pools: CELLS.pools.map((row, at) => (at === 0 ? row : row.map((cell) => (cell === 0.5 ? 0 : cell)))) };
  const payroll = columnOf(await rowsOf(CASH_PLAN, { ...stable, doNothing: true }), "payroll");
  // All leave at the first lawful date but those whom the last month of the horizon needs.
  expect(payroll.slice(5)).toEqual(payroll.slice(5).map(() => within(6_054.5 * needOn("2027-08-01"), 1e-6)));
});
