import { ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF, ACCEPTANCE_TRAINING } from "../../../src/catalog/functions/definition/acceptance-cells";
import { CASH_PLAN } from "../../../src/catalog/functions/finance/cash-plan";
import { REALLOCATE } from "../../../src/catalog/functions/reallocation/reallocate";
import { REALLOCATE_SUMMARY } from "../../../src/catalog/functions/reallocation/reallocate-summary";
import { TRAINING_REFUND } from "../../../src/catalog/functions/training/training-refund";
import { day } from "../../support/dates";
import { columnOf, rowsOf } from "../../support/function-rows";
import { within } from "../../support/within";

// A course's refund is that of the year of its first day, wherever it is asked for: filed on 1 November 2026, a course of December is
// not planned (40 %), one of January is (70 %).

const FILED = day("2026-11-01");

test("TRAINING.REFUND is given the first day; left out, the year is the end's", async () => {
  const course = { fees: 100_000, actionEnd: "2027-01", trainingTax: 500_000, filedOn: FILED };
  const refund = async (firstDay?: number) => (await rowsOf(TRAINING_REFUND, { ...course, ...(firstDay !== undefined && { firstDay }) }))[0];
  expect(await refund(day("2026-12-14"))).toMatchObject({ rate: 0.4, refund: 40_000, cashMonth: day("2027-10-01") });
  expect(await refund(day("2027-01-04"))).toMatchObject({ rate: 0.7, refund: 70_000, cashMonth: day("2027-10-01") });
  expect(await refund()).toMatchObject({ rate: 0.7, refund: 70_000, cashMonth: day("2027-10-01") });
});

/** Thirty days at 22 a month: one and a half, so that a course of December ends in January. */
const paths = ACCEPTANCE_REALLOCATION.paths.map((row, at) => row.map((cell, column) => (at > 0 && column === 1 ? 20 : cell)));
const assumptions = [...ACCEPTANCE_REALLOCATION.assumptions, ["Dépôt du plan de formation", FILED, ""]];
const COMMON = { lines: ACCEPTANCE_STAFF.lines, pools: ACCEPTANCE_TRAINING.pools, clients: ACCEPTANCE_REALLOCATION.clients, work: ACCEPTANCE_REALLOCATION.work, paths, assumptions, asOf: day("2026-08-01"), start: "2026-08" };
const moved = (month: string) => [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", month, 10]];

test.each([["2026-12", 40_000], ["2027-01", 70_000]])("the cash plan of a course that begins in %s is refunded %d", async (month, refund) => {
  const refunds = columnOf(await rowsOf(CASH_PLAN, { ...COMMON, cash: ACCEPTANCE_STAFF.cash, moves: moved(month), months: 20 }), "refunds") as number[];
  // A group of ten, twenty days at 5,000; the ceiling is 1.6 % of a year's wages, 84,480.
  expect(refunds.reduce((sum, amount) => sum + amount, 0)).toEqual(within(refund, 1e-6));
});

test.each([["filed on 1 November", FILED, 0.4], ["in the plan of June", day("2026-06-15"), 0.7]])("the optimum, %s, is refunded for each group by the year in which it begins", async (_what, filedOn, december) => {
  const cells = {
    ...COMMON,
    assumptions: [...ACCEPTANCE_REALLOCATION.assumptions, ["Dépôt du plan de formation", filedOn, ""], ["Mois comptés après l'horizon", 6, 24]],
    // A ceiling that does not bind, and a horizon that sees every refund.
    levers: [["Délai de remboursement", 0], ["Plafond de remboursement / TFP", 5]],
    discountRate: 0,
    asOf: day("2026-12-01"),
    start: "2026-12",
    months: 4,
  };
  const found = (await rowsOf(REALLOCATE, cells)).filter(({ action }) => action === "Former");
  const years = new Set(found.map(({ month }) => (month as number) >= day("2027-01-01")));
  expect(years).toEqual(new Set([false, true]));
  // Each way of a month is a group of twenty at most, twenty days at 5,000.
  const expected = found.reduce((sum, { month, people }) => sum + Math.ceil((people as number) / 20) * 100_000 * ((month as number) >= day("2027-01-01") ? 0.7 : december), 0);
  const refunds = (await rowsOf(REALLOCATE_SUMMARY, cells)).find(({ measure }) => measure === "Remboursements de formation");
  expect(refunds?.["value"]).toEqual(within(expected, 1));
});
