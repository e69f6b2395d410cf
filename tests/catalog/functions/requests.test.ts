import { bodyOf } from "../../../src/catalog/functions/definition/define";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { REVENUE_AT_RISK } from "../../../src/catalog/functions/revenue/revenue-at-risk";
import type { CellValue } from "../../../src/catalog/record/cells";
import { describe as inWords } from "../../../src/catalog/words/refusals/messages";
import { revenueCase } from "../../../src/catalog/cases/revenue/revenue-case";
import { parseTable } from "../../../src/catalog/reading/parse-table";
import { LINES } from "../../../src/catalog/tables/revenue/lines";
import { LOCALES } from "../../../src/catalog/record/text";
import { day } from "../../support/dates";
import { within } from "../../support/within";

// Calls that answer a consumer's own request (O3R), through cells.

const HEADERS = ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Demandes reçues par mois", "CA par appel"];
/** 500,000 a month, 80 % of it from 8,000 French calls at 50. */
const line = (requests: CellValue, revenuePerCall: CellValue, code = "O3R"): CellValue[] => ["L1", "A", code, 500_000, "2026-07", 0.8, requests, revenuePerCall];
const given = (row: readonly CellValue[]) => ({ lines: [HEADERS, row], start: "2026-09", months: 1, asOf: day("2026-08-01") });

function total(row: readonly CellValue[]): Record<string, CellValue> {
  const rows = bodyOf(REVENUE_AT_RISK, REVENUE_AT_RISK.call(argumentsOf(REVENUE_AT_RISK, { title: { fr: "", en: "" }, cells: given(row), gives: [] }, "fr")));
  return Object.fromEntries(Object.keys(REVENUE_AT_RISK.columns).map((key, at) => [key, rows.at(-1)?.[at] ?? null]));
}

const problems = (row: readonly CellValue[]) =>
  revenueCase({ lines: parseTable(LINES, { values: [HEADERS, row], origin: { sheet: "Lignes", row: 0, column: 0 } }), clients: null, actuals: null, consents: null, levers: null, assumptions: null, options: { asOf: day("2026-08-01") } }).problems;

test("are lawful up to the requests; what is invoiced beyond them is unlawful already, and no loss by the ban", () => {
  // 6,000 requests of 8,000 calls: a quarter of 400,000.
  expect(total(line(6_000, 50))).toMatchObject({ atRisk: 0, law: 0, unlawful: within(100_000, 1e-6) });
  expect(total(line(8_000, 50))).toMatchObject({ atRisk: 0, unlawful: 0 });
  expect(total(line("", 50))).toMatchObject({ atRisk: 0, unlawful: 0 });
  expect(total(line(6_000, 50, "O3R 50%; I1 50%"))).toMatchObject({ unlawful: 0 });
});

test("are told as not capped where nobody says how many were asked for, and refused where requests can't be counted in revenue", () => {
  expect(problems(line("", ""))).toMatchObject([{ severity: "warning", place: { address: "Lignes!G2" }, cause: { code: "requests-missing" } }]);
  expect(problems(line(10, ""))).toMatchObject([{ severity: "error", place: { address: "Lignes!H2" }, cause: { code: "empty" } }]);
  expect(problems(line("", "", "O1"))).toEqual([]);
  expect(problems(line(0, "", "O1"))).toEqual([]);
  for (const locale of LOCALES) expect(problems(line("", "")).map((problem) => inWords(problem, locale).cause.length > 20)).toEqual([true]);
});

test("on a line that answers none are told as not read", () => {
  const [unread, ...others] = problems(line(10, 50, "O3"));
  expect(others).toEqual([]);
  expect(unread).toMatchObject({ severity: "warning", place: { address: "Lignes!G2" }, cause: { code: "requests-unread", found: 10 } });
  expect(LOCALES.map((locale) => unread && inWords(unread, locale).cause)).toEqual(["10 demandes reçues, sur une ligne sans code O3R : elles ne sont pas lues", "10 requests received, on a line without the code O3R: they are not read"]);
});
