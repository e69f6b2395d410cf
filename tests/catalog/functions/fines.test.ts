import { REVENUE_AT_RISK } from "../../../src/catalog/functions/revenue/revenue-at-risk";
import type { CellValue } from "../../../src/catalog/record/cells";
import { day } from "../../support/dates";
import { columnOf, rowsOf } from "../../support/function-rows";
import { within } from "../../support/within";

// Fines of what was invoiced without consent after the ban, through cells: 75 EUR a call, up to 375,000 EUR a client (domain.md 10, L28).

const HEADERS = ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Devise", "Opt-in atteint", "Vitesse d'opt-in", "CA par appel"];
const line = (name: string, client: string, perCall: CellValue, given: { readonly optIn?: number; readonly currency?: string } = {}): CellValue[] => [name, client, "O1", 600_000, "2026-07", given.currency ?? "MAD", given.optIn ?? 0, 0, perCall];
const invoiced = (...of: readonly (readonly [line: string, amount: number])[]) => [["Ligne", "Mois", "Facturé"], ...of.map(([name, amount]) => [name, "2026-09", amount])];

async function fines(lines: readonly (readonly CellValue[])[], actuals: readonly (readonly CellValue[])[], eurRate = 10) {
  return columnOf(await rowsOf(REVENUE_AT_RISK, { lines: [HEADERS, ...lines], actuals, start: "2026-09", months: 1, asOf: day("2026-10-01"), levers: [["Cours EUR/MAD", eurRate]] }), "fines");
}

test("each call without consent is 75 EUR at the scenario's rate", async () => {
  // 100,000 / 50 = 2,000 calls.
  expect(await fines([line("L1", "A", 50)], invoiced(["L1", 100_000]))).toEqual([within(1_500_000, 1e-6), within(1_500_000, 1e-6)]);
  expect(await fines([line("L1", "A", 50)], invoiced(["L1", 100_000]), 11)).toEqual([within(1_650_000, 1e-6), within(1_650_000, 1e-6)]);
  // A call that earns 5 EUR on a line in euros: 20,000 EUR are 4,000 calls.
  expect(await fines([line("L1", "A", 5, { currency: "EUR" })], invoiced(["L1", 20_000]))).toEqual([within(3_000_000, 1e-6), within(3_000_000, 1e-6)]);
});

test("what the consent of the model allows is no unlawful call", async () => {
  // A tenth of 600,000 is allowed: 40,000 of 100,000 are not, 800 calls.
  expect(await fines([line("L1", "A", 50, { optIn: 0.1 })], invoiced(["L1", 100_000]))).toEqual([within(600_000, 1e-6), within(600_000, 1e-6)]);
  expect(await fines([line("L1", "A", 50, { optIn: 0.2 })], invoiced(["L1", 100_000]))).toEqual([0, 0]);
});

test("the ceiling is a client's, over all of its lines", async () => {
  const actuals = invoiced(["L1", 200_000], ["L2", 200_000]);
  // 4,000 calls each: 3 M, and 3.75 M together for one client.
  expect(await fines([line("L1", "A", 50), line("L2", " a ", 50)], actuals)).toEqual([3_000_000, 3_000_000, 3_750_000].map((amount) => within(amount, 1e-6)));
  expect(await fines([line("L1", "A", 50), line("L2", "B", 50)], actuals)).toEqual([3_000_000, 3_000_000, 6_000_000].map((amount) => within(amount, 1e-6)));
});

test("nothing is shown where no line says what a call earns", async () => {
  expect(await fines([line("L1", "A", "")], invoiced(["L1", 100_000]))).toEqual(["", ""]);
});
