import type { CellValue } from "../../../src/catalog/record/cells";
import { LINES } from "../../../src/catalog/tables/revenue/lines";
import { SECTOR } from "../../../src/catalog/templates/operators/sector/sector";
import { FOOTING } from "../../../src/catalog/templates/contents/study";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";
import { plan } from "../../../src/model/scenario/plan";
import { laidOut } from "../../support/laid-out";
import { readSample } from "./read-sample";
import { SheetValues } from "./sheet-values";

/** Relative: each figure is a product or a sum of a few doubles. */
const TOLERANCE = 1e-12;
const near = (value: CellValue | undefined, wanted: number) => expect(Math.abs(Number(value) - wanted)).toBeLessThanOrEqual(TOLERANCE * Math.abs(wanted));

const WORDS = {
  fr: { sizing: "Chiffrage du secteur", jobs: "Emplois exposés", revenue: "Revenu exposé, Mds MAD par an", alone: "Centres d'appels seuls", firms: "Entreprises par type", share: "Part de la télévente", checks: "Contrôles", fine: "OK", article: "Article vérifié" },
  en: { sizing: "Sector sizing", jobs: "Jobs exposed", revenue: "Revenue exposed, MAD bn a year", alone: "Call centres alone", firms: "Firms by kind", share: "Share of telemarketing", checks: "Checks", fine: "OK", article: "Article checked" },
} as const satisfies Record<Locale, Record<string, string>>;

describe.each(LOCALES)("the sector in %s", (locale) => {
  let shown: SheetValues;
  let sizing: CellValue[][];
  beforeAll(async () => {
    shown = new SheetValues(await laidOut(SECTOR, locale));
    sizing = rowsOf(say.sizing, 8);
  });
  const say = WORDS[locale];
  const rowsOf = (sheet: string, columns: number) => Array.from({ length: 90 }, (_, row) => shown.block(sheet, row, 0, 1, columns)[0] ?? []);
  /** The last row of that label: the archetypes' share of telemarketing comes after the sources' one. */
  const numbers = (label: string) => sizing.filter(([first]) => first === label).at(-1)?.slice(1, 5) ?? [];

  test("exposes 10,800 to 20,800 jobs like for like, where the raw figures would say 104,000", () => {
    const [low, high, raw] = numbers(say.jobs);
    near(low, 90_000 * 0.8 * 0.15);
    near(high, 130_000 * 0.8 * 0.2);
    near(raw, 130_000 * 0.8);
    near(low, 10_800);
    near(high, 20_800);
  });

  test("exposes MAD 1.176 to 1.568 bn of 9.797 bn, where the raw figures would say 7.838", () => {
    const [low, high, raw] = numbers(say.revenue);
    near(low, 1.17564);
    near(high, 1.56752);
    near(raw, 7.8376);
  });

  test("exposes 19,200 jobs at most where only call centres are counted", () => {
    near(numbers(say.alone)[1], 120_000 * 0.8 * 0.2);
  });

  test("has 752 small shops of 800 firms, most of whose work is telemarketing, and 20 large operators that do little of it", () => {
    [752, 28, 20, 800].forEach((wanted, column) => near(numbers(say.firms)[column], wanted));
    // Of the activity: 6.4 of 8, 5.6 of 16, 5.5 of 76, 17.5 of 100.
    [0.8, 0.35, 5.5 / 76, 0.175].forEach((wanted, column) => near(numbers(say.share)[column], wanted));
  });

  test("passes its own checks, of scope and of what the sources say", () => {
    const from = sizing.findIndex(([first]) => first === say.checks);
    const verdicts = sizing.slice(from + 1).flatMap((row) => (row[0] === null ? [] : [row[4]]));
    expect(verdicts).toEqual(Array.from({ length: 10 }, () => say.fine));
  });

  test("tells of every claim its scope, correction, status and way into the model; only the 67% and nothing else is unverified", () => {
    const claims = rowsOf(say.article, 11).filter(([number]) => typeof number === "number");
    expect(claims).toHaveLength(SECTOR.study?.claims.length ?? NaN);
    for (const claim of claims) for (const column of [1, 3, 6, 7, 9]) expect(claim[column]).toMatch(/\p{L}/u);
    const unverified = claims.filter((claim) => claim[7] === FOOTING.quoted[locale]);
    expect(unverified.map((claim) => [claim[2], claim[8]])).toEqual([[0.67, ""]]);
    // What Base uses of it.
    expect(unverified[0]?.[10]).toBe(0);
  });

  test("gives a source for every figure of the sources", () => {
    const claims = rowsOf(say.article, 11).filter(([number]) => typeof number === "number");
    expect(claims.filter((claim) => claim[7] !== FOOTING.quoted[locale] && claim[7] !== FOOTING.assumption[locale] && !(typeof claim[8] === "string" && /^S\d/.test(claim[8])))).toEqual([]);
  });

  test("reads back without a cause, with no actuals", () => {
    const reading = readSample(SECTOR, locale);
    expect(reading.problems).toEqual([]);
    expect(reading.activeCase()?.inputs.actuals).toEqual([]);
    expect(reading.baseCase()?.inputs.lines).toHaveLength(11);
  });

  test("adds up to the CRM exports of 2024 and to 100,000 jobs", () => {
    const inputs = readSample(SECTOR, locale).baseCase()?.inputs;
    near(inputs?.lines.reduce((sum, { referenceRevenue }) => sum + referenceRevenue * 12, 0), 9_797_000_000);
    near(SECTOR.lines.reduce((sum, { agents }) => sum + Number(agents), 0), 100_000);
  });

  test("keeps the 67% out of Base and of the scenario that is active, and on telemarketing alone", () => {
    expect(SECTOR.scenarios.map(({ values }) => values.erosion)).toEqual([0, 0, 0.134]);
    expect(SECTOR.active[locale]).not.toContain("67");
    for (const { mix, erosion } of SECTOR.lines) expect(erosion).toBe(typeof mix === "string" && mix.startsWith("O") ? undefined : 0);
  });
});

test("the loss by law of Base is the exposed revenue of the lines, less ten days of August and less opt-in", () => {
  const found = readSample(SECTOR, "fr").baseCase();
  if (!found) throw new Error("Base is refused");
  const { law } = plan(found.inputs, found.levers).risk.totals;
  const afterTheBan = 9.797e9 * 0.8 * 0.175 * ((11 + 21 / 31) / 12);
  // Opt-in lies between none and the 8% it tends to.
  expect(law).toBeLessThan(afterTheBan);
  expect(law).toBeGreaterThan(afterTheBan * 0.92);
});

test("cells whose figures no source gives stand on amber, and those that a source gives do not", async () => {
  const book = await laidOut(SECTOR, "fr");
  const lines = book.sheets.find(({ name }) => name === "Lignes");
  const column = (header: string) => lines?.tables[0]?.headers.indexOf(header);
  const roles = (header: string) => new Set(lines?.cells.filter((cell) => cell.row > 4 && cell.column === column(header) && cell.value !== null).map(({ role }) => role));
  for (const key of ["mix", "revenue", "referenceMonth", "frenchShare", "agents"] as const) expect(roles(LINES.columns[key].header.fr)).toEqual(new Set(["assumption"]));
  const sizing = book.sheets.find(({ name }) => name === "Chiffrage du secteur");
  const typed = sizing?.cells.filter(({ value, formula }) => typeof value === "number" && formula === undefined) ?? [];
  expect(typed.filter(({ role }) => role === "assumption").map(({ value }) => value)).toEqual([130_000, 0.67, 0.2]);
  expect(new Set(typed.map(({ role }) => role))).toEqual(new Set(["assumption", "input"]));
});
