import { BAN_DAY } from "../../../src/model/revenue/law/law";
import type { CellValue, Grid, Origin } from "../../../src/catalog/record/cells";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";
import { LINES } from "../../../src/catalog/tables/revenue/lines";
import { POOLS } from "../../../src/catalog/tables/workforce/pools";
import { codeProposed } from "../../../src/catalog/mapping/code-words";
import { dayInWords } from "../../../src/catalog/mapping/date-words";
import { isPlain, mappingCheck } from "../../../src/catalog/mapping/mapped-problems";
import { mappedTable } from "../../../src/catalog/mapping/mapped-table";
import { withSource, type Mapping } from "../../../src/catalog/mapping/mapping";
import { datesOfMonths, LAST_MONTH_BEFORE, monthHeader, monthInHeader } from "../../../src/catalog/mapping/header-months";
import { proposedMapping, sourceFrom } from "../../../src/catalog/mapping/proposal";
import { likelyRanges, likelyTop, sourceColumns } from "../../../src/catalog/mapping/source-block";
import { beginsAsTotal } from "../../../src/catalog/reading/total-row";
import { TOTAL_WORDS } from "../../../src/catalog/reading/total-row";
import { day } from "../../support/dates";
import { MESSY_SHEET, meantLines, messyBlock, UNEXPLAINED } from "../../support/messy-contracts";

const AS_OF = day("2026-11-01");

const block = (values: CellValue[][], origin: Origin = { sheet: "Contrats", row: 0, column: 0 }): Grid & { origin: Origin } => ({ values, origin });
const proposed = (cells: Grid, locale: Locale = "fr") => proposedMapping(LINES, cells, likelyTop(LINES, cells), locale);
const LINE_SPEC = LINES as never;

/** A mapping of the messy workbook with the one word explained that tells nothing. */
function explained(mapping: Mapping, locale: Locale): Mapping {
  const source = mapping.columns.mix;
  if (source?.from !== "column" || source.conversion.as !== "words") throw new Error("the codes are not read from words");
  const words = source.conversion.words.map((one) => (one.word === UNEXPLAINED.word[locale] ? { ...one, means: UNEXPLAINED.code } : one));
  return withSource(mapping, "mix", { ...source, conversion: { as: "words", words } });
}

describe.each(LOCALES)("a messy workbook in %s", (locale) => {
  const messy = messyBlock(locale);
  const mapping = proposed(messy, locale);

  test("has its headers found below title, date and a blank row", () => {
    expect(mapping.top).toBe(3);
    expect(likelyRanges(LINE_SPEC, [{ grid: messy, rows: messy.values.length }])).toEqual([{ address: `'${MESSY_SHEET[locale]}'!B5:H19`, sheet: MESSY_SHEET[locale], top: 3, alike: expect.any(Number) as number }]);
  });

  test("is read as its owner means it once the one word is explained", () => {
    const { grid, fates, keys } = mappedTable(LINE_SPEC, messy, explained(mapping, locale), locale);
    const rows = grid.values.slice(1, -1).map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])));
    expect(rows).toEqual(
      meantLines(locale).map(({ client, code, revenue, agents, frenchShare }) => ({ client, mix: code, revenue, referenceMonth: LAST_MONTH_BEFORE, currency: "MAD", frenchShare, agents })),
    );
    expect(fates).toEqual([...meantLines(locale).map(() => "read"), "total"]);
    expect(grid.values.at(-1)?.every((cell) => cell === "")).toBe(true);
  });

  test("is refused at the word that tells nothing, by the address of the owner's own cell, and at nothing else", () => {
    const before = mappingCheck(LINE_SPEC, messy, mapping, [], AS_OF, locale);
    expect(before.missing).toEqual([]);
    expect(before.problems.filter(({ severity }) => severity === "error").map(({ place, cause }) => [place.address, cause.code])).toEqual([[`'${MESSY_SHEET[locale]}'!D14`, "unknown-code"]]);
    expect(mappingCheck(LINE_SPEC, messy, explained(mapping, locale), [], AS_OF, locale).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("says nowhere that a guess is certain", () => {
    expect(Object.fromEntries(Object.entries(mapping.columns).map(([key, source]) => [key, source?.basis]))).toMatchObject({ client: "proposed", mix: "proposed", revenue: "proposed", referenceMonth: "proposed", currency: "proposed" });
  });
});

test("all needed columns that nothing fills are told at once", () => {
  const cells = block([["Stock", "Remarque"], [1, "x"], [2, "y"]]);
  const { missing } = mappingCheck(LINE_SPEC, cells, { top: 0, columns: {} }, [], AS_OF, "fr");
  expect(missing).toEqual(["client", "mix", "revenue", "referenceMonth"]);
});

test("headers like ours over clean cells need no more than a name; a text amount, a month that is missing, or a chosen column do", () => {
  const rows: CellValue[][] = [["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 600_000, "2026-07"], ["B", "O1 40%; I1 60%", 400_000, "2026-07"]];
  const own = block(rows);
  expect(isPlain(LINE_SPEC, own, proposed(own))).toBe(true);
  const wrong = block([...rows, ["C", "O1", "n.c.", "2026-07"]]);
  expect(isPlain(LINE_SPEC, wrong, proposed(wrong))).toBe(true);
  const summed = block([...rows, ["Total", "O1", 1_000_000, "2026-07"]]);
  expect(isPlain(LINE_SPEC, summed, proposed(summed))).toBe(false);
  const inText = block([...rows, ["C", "O1", "1 200,5", "2026-07"]]);
  expect(isPlain(LINE_SPEC, inText, proposed(inText))).toBe(false);
  const noMonth = block(rows.map((row) => row.slice(0, 3)));
  expect(isPlain(LINE_SPEC, noMonth, proposed(noMonth))).toBe(false);
  const chosen = withSource(proposed(own), "client", sourceFrom(LINE_SPEC, "client", sourceColumns(own, 0)[0] as never, "chosen", "fr"));
  expect(isPlain(LINE_SPEC, own, chosen)).toBe(false);
});

test("the month that is proposed is the last one wholly before the ban", () => {
  expect(LAST_MONTH_BEFORE).toBe(day("2026-07-01"));
  expect(LAST_MONTH_BEFORE).toBeLessThan(BAN_DAY);
});

test("months in words, euros in a header, yearly thousands are proposed as they are likely meant", () => {
  const cells = block([["Donneur d'ordre", "Activité", "Facturé annuel (k€)", "Période"], ["A", "Vente à froid", 1200, "juil-26"], ["B", "SAV", 600, "juin 2026"]]);
  const { columns } = proposed(cells);
  expect(columns.client).toMatchObject({ from: "column", at: 0, basis: "recognised" });
  expect(columns.revenue).toMatchObject({ at: 2, conversion: { as: "number", factor: 1000 / 12 } });
  expect(columns.currency).toMatchObject({ from: "value", value: "EUR", basis: "proposed" });
  const { grid, keys } = mappedTable(LINE_SPEC, cells, proposed(cells), "fr");
  const readRow = (row: number) => Object.fromEntries(keys.map((key, at) => [key, grid.values[row]?.[at]]));
  expect(readRow(1)).toMatchObject({ client: "A", mix: "O1", revenue: 100_000, referenceMonth: day("2026-07-01"), currency: "EUR" });
  expect(readRow(2)).toMatchObject({ client: "B", mix: "I1", revenue: 50_000, referenceMonth: day("2026-06-01") });
});

const MONTHS = [4, 5, 6, 7, 8, 9].map((month) => day(`2026-0${month}-01`));
const read = (cells: Grid, row: number, locale: Locale) => {
  const { grid, keys } = mappedTable(LINE_SPEC, cells, proposed(cells, locale), locale);
  return Object.fromEntries(keys.map((key, at) => [key, grid.values[row]?.[at]]));
};

test("a month in the revenue's header is its month; of the same amount month by month the last one before the ban is taken", () => {
  const one = block([["Donneur d'ordre", "Prestation", "", "CA juin"], ["A", "Vente à froid", "", "1 250 000 MAD"]]);
  expect(read(one, 1, "fr")).toMatchObject({ revenue: 1_250_000, referenceMonth: day("2026-06-01") });
  const several = block([["Client", "Prestation", "CA mai 2026", "CA juillet 2026", "CA sept. 2026", "Marge juin 2026"], ["A", "SAV", 5, 7, 9, 1]]);
  expect(read(several, 1, "fr")).toMatchObject({ revenue: 7, referenceMonth: day("2026-07-01") });
});

test.each([
  ["dates", MONTHS],
  ["words", ["Apr-26", "May-26", "Jun-26", "Jul-26", "Aug-26", "Sep-26"]],
])("months as columns, as %s, below a title that names the unit: the last one before the ban, in that unit", (_, months) => {
  const rows: CellValue[][] = [["Account", "What we do", ...months, "Total"], ["A", "Donation calls", 4, 5, 6, 7, 2, 1, 25], ["Total", "", 4, 5, 6, 7, 2, 1, 25]];
  const cells = block([["Billing by account (thousands of EUR)"], [], ...rows]);
  expect(likelyTop(LINE_SPEC, cells)).toBe(2);
  expect(read(cells, 1, "en")).toMatchObject({ client: "A", mix: "O12", revenue: 7000, referenceMonth: day("2026-07-01"), currency: "EUR" });
  expect(sourceColumns(cells, 2).map(({ header }) => header)).toContain(typeof months[0] === "number" ? "2026-07" : "Jul-26");
});

test("a header that names its own unit owes nothing to the title", () => {
  const cells = block([["Suivi en milliers d'euros"], [], ["Client", "Prestation", "CA (MAD)"], ["A", "SAV", 7]]);
  expect(read(cells, 1, "fr")).toMatchObject({ revenue: 7, currency: "MAD" });
});

test.each([
  ["CA juin", "", "2026-06", "ca"],
  ["Jul-26", "", "2026-07", ""],
  ["2026-07", "", "2026-07", ""],
  ["Facturé 06/2026", "", "2026-06", "facture"],
  ["CA octobre", "Suivi 2025", "2025-10", "ca"],
  ["CA octobre", "", null, null],
  ["CA janv-juin 2026", "", null, null],
  ["Marge", "2026", null, null],
  ["Décaissements", "2026", null, null],
])("%s under the title '%s' is of %s", (header, title, month, beside) => {
  const found = monthInHeader(header, title);
  expect(found && { month: monthHeader(found.month), beside: found.beside }).toEqual(month && { month, beside });
});

test("numbers of a row that do not run through the months are no headers of months", () => {
  const [first, second] = MONTHS as [number, number];
  expect([[first, second + 31], [first], [45_000, 46_000, 47_000], [first, 1200]].map((cells) => datesOfMonths(cells).size)).toEqual([0, 0, 0, 0]);
  expect([...datesOfMonths(["Client", first, second]).keys()]).toEqual([1, 2]);
});

test("a word that nobody has explained, a text that is no number and an error stay as they are: the reading refuses them", () => {
  const cells = block([["Client", "Code", "CA de référence", "Mois de référence"], ["A", "Mission", "n.c.", "2026-07"], ["B", "O1", { error: "#N/A" }, "2026-07"], ["C", "O1", "1 000,5", "2026-07"]]);
  const { grid } = mappedTable(LINE_SPEC, cells, proposed(cells), "fr");
  expect(grid.values.slice(1).map((row) => row.slice(1, 3))).toEqual([["Mission", "n.c."], ["O1", { error: "#N/A" }], ["O1", 1000.5]]);
  const { problems } = mappingCheck(LINE_SPEC, cells, proposed(cells), [], AS_OF, "fr");
  expect(problems.filter(({ severity }) => severity === "error").map(({ place, cause }) => [place.address, cause.code])).toEqual([["Contrats!B2", "unknown-code"], ["Contrats!C2", "not-a-number"], ["Contrats!C3", "error-cell"]]);
});

test("a name that stands once for several rows, as in merged cells, is that of the rows below; not of a row of sums", () => {
  const cells = block([
    ["Client", "Prestation", "CA (k MAD)"],
    ["Orange", "Vente à froid", 100],
    ["", "SAV", 50],
    ["", "", 150],
    ["SFR", "SAV", 30],
    ["", "Vente à froid", 20],
    ["", "", 200],
  ]);
  const mapping = proposed(cells);
  expect(mapping.columns.client).toMatchObject({ basis: "proposed", conversion: { as: "above", beside: [1, 2] } });
  const { grid } = mappedTable(LINE_SPEC, cells, mapping, "fr");
  expect(grid.values.slice(1).map(([client, , revenue, month]) => [client, revenue, month])).toEqual([
    ["Orange", 100_000, LAST_MONTH_BEFORE],
    ["Orange", 50_000, LAST_MONTH_BEFORE],
    ["", 150_000, ""],
    ["SFR", 30_000, LAST_MONTH_BEFORE],
    ["SFR", 20_000, LAST_MONTH_BEFORE],
    ["", 200_000, ""],
  ]);
  expect(mappingCheck(LINE_SPEC, cells, mapping, [], AS_OF, "fr").problems.map(({ severity, cause }) => [severity, cause.code])).toEqual([["warning", "sum-skipped"], ["warning", "sum-skipped"]]);
  const named = block([["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 1, "2026-07"], ["B", "O1", 2, "2026-07"]]);
  expect(proposed(named).columns.client).toMatchObject({ conversion: { as: "is" } });
});

test("a client whose name begins as a sum does is no sum", () => {
  const cells = block([["Client", "Code", "CA de référence", "Mois de référence"], ["TotalEnergies", "O1", 1000, "2026-07"], ["Total :", "", 1000, ""], ["Sous-total A", "", 5, ""]]);
  expect(mappedTable(LINE_SPEC, cells, proposed(cells), "fr").fates).toEqual(["read", "total", "total"]);
});

test("every word that the sheet takes for a sum's is one to the reading as well", () => {
  expect(TOTAL_WORDS.filter((word) => !beginsAsTotal(word.replaceAll("-", " ")))).toEqual([]);
});

test("a table of staff is proposed by the same rules", () => {
  const cells = block([["Équipe", "Effectif", "Salaire brut", "Ancienneté"], ["Froid Casa", 120, 5200, 3.1]]);
  const { columns } = proposedMapping(POOLS, cells, 0, "fr");
  expect(Object.entries(columns).map(([key, source]) => [key, source?.from === "column" ? source.at : null])).toEqual([["pool", 0], ["headcount", 1], ["wage", 2], ["seniority", 3]]);
});

test.each([
  ["Vente à froid abonnements presse", "O11"],
  ["Vente à froid", "O1"],
  ["Prise de RDV pompes à chaleur", "O3"],
  ["B2B telesales", "O10"],
  ["Inbound customer care", "I1"],
  ["O8 - vente additionnelle", "O8"],
  ["Gestion de sinistres", "B1"],
  ["Claims handling", "B1"],
  ["Service après-vente", "I1"],
  ["Appels sortants", "O1"],
  ["Appels sortants B2B", "O10"],
  ["Telecom prospecting", "O1"],
  ["Mission spéciale", null],
  ["Divers", null],
])("%s may mean %s", (words, code) => {
  expect(codeProposed(words)).toBe(code);
});

test.each([
  ["juil-26", "fr", "2026-07-01"],
  ["Juillet 2026", "fr", "2026-07-01"],
  ["07/2026", "fr", "2026-07-01"],
  ["2026/07", "en", "2026-07-01"],
  ["11/08/2026", "fr", "2026-08-11"],
  ["Jul 26", "en", "2026-07-01"],
  ["1er août 2026", "fr", "2026-08-01"],
  ["11/08/2026", "en", null],
  ["T3 2026", "fr", null],
  ["31/02/2026", "fr", null],
] as const)("%s in %s is %s", (text, locale, iso) => {
  expect(dayInWords(text, locale)).toBe(iso === null ? null : day(iso));
});
