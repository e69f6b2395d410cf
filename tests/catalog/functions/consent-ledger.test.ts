import { CATALOG } from "../../../src/catalog";
import type { CellValue } from "../../../src/catalog/record/cells";
import type { DocumentedFunction, Example } from "../../../src/catalog/functions/definition/define";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { BUDGET_FRONTIER } from "../../../src/catalog/functions/reallocation/budget-frontier";
import { CASH_PLAN } from "../../../src/catalog/functions/finance/cash-plan";
import { CONCENTRATION } from "../../../src/catalog/functions/revenue/concentration";
import { ACCEPTANCE, ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF } from "../../../src/catalog/functions/definition/acceptance-cells";
import { GOAL_SEEK } from "../../../src/catalog/functions/uncertainty/goal-seek";
import { ONE_LINE } from "../../../src/catalog/functions/uncertainty/one-line-cells";
import { OPT_IN_SCHEDULE } from "../../../src/catalog/functions/revenue/opt-in-schedule";
import { REALLOCATE } from "../../../src/catalog/functions/reallocation/reallocate";
import { REALLOCATE_PRICES } from "../../../src/catalog/functions/reallocation/reallocate-prices";
import { REALLOCATE_SUMMARY } from "../../../src/catalog/functions/reallocation/reallocate-summary";
import { REVENUE_AT_RISK } from "../../../src/catalog/functions/revenue/revenue-at-risk";
import { REVENUE_DISTRIBUTION } from "../../../src/catalog/functions/uncertainty/revenue-distribution";
import { REVENUE_SCHEDULE } from "../../../src/catalog/functions/revenue/revenue-schedule";
import { SURPLUS } from "../../../src/catalog/functions/workforce/surplus";
import { TORNADO } from "../../../src/catalog/functions/uncertainty/tornado";
import { describe as inWords } from "../../../src/catalog/words/refusals/messages";
import { Refusal } from "../../../src/catalog/record/problem";
import { LOCALES } from "../../../src/catalog/record/text";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { consentSchedule } from "../../../src/model/revenue/consent-schedule";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { inputs, levers, line, span } from "../../support/builders";
import { day, daysOf, month } from "../../support/dates";
import { ledger } from "../../support/ledgers";
import { rowsOf, takenBy } from "../../support/function-rows";
import { heldOn } from "../../support/recompute-ledger";
import { within } from "../../support/within";
import { spaced } from "../asking";

// A table of consents (domain.md 10.2), through cells.

const engine = inProcessEngine();

type Cells = Example["cells"];
type Rows = readonly (readonly CellValue[])[];

const HEADERS = ["Client", "Biens ou services", "Date de recueil", "Contacts en base", "Consentements recueillis", "Consentements retirés"];
const LINES = [
  ["Ligne", "Client", "Code", "CA de référence", "Mois de référence"],
  ["L1", "A", "O1", 600_000, "2026-07"],
  ["L2", "B", "O2 50%; O8 30%; I1 20%", 400_000, "2026-07"],
];
const ROWS: Rows = [
  ["A", "", day("2026-09-10"), 10_000, 1_200, 200],
  [" b ", "O2", "2026-09", 5_000, 500, ""],
  ["B", "O2", day("2026-10-15"), 5_000, 250, 50],
];
const SCENARIO = { lines: LINES, start: "2026-09", months: 15, asOf: day("2026-10-15"), optIn: 0.2, optInSpeed: 3, levers: [["Consentements redonnés", 0.4]] };
const withRows = (rows: Rows) => ({ ...SCENARIO, consents: [HEADERS, ...rows] });

const OF_A = ledger({ contacts: 10_000, collections: [{ day: day("2026-09-10"), collected: 1_200, withdrawn: 200 }] });
const OF_B = ledger({ goods: "O2", contacts: 5_000, collections: [{ day: day("2026-09-01"), collected: 500, withdrawn: 0 }, { day: day("2026-10-15"), collected: 250, withdrawn: 50 }] });
const LEVERS = levers({ asOf: day("2026-10-15"), optIn: 0.2, optInSpeed: 3, givenAgain: 0.4 });

/** Rounding of sums of a year's amounts. */
const ROUNDING = 1e-6;

describe("cells", () => {
  test("give what the model gives of the same ledgers", async () => {
    const mix = [{ code: "O2", share: 0.5 }, { code: "O8", share: 0.3 }, { code: "I1", share: 0.2 }] as const;
    const lines = [line({ client: "A", referenceRevenue: 600_000, consents: [OF_A] }), line({ client: "B", referenceRevenue: 400_000, mix, consents: [OF_B] })];
    const { retained } = revenueSchedule(inputs({ lines }), LEVERS, span("2026-09", 15));
    const rows = await rowsOf(REVENUE_SCHEDULE, withRows(ROWS));
    expect(rows.map((row) => row["retained"])).toEqual(Array.from({ length: 15 }, (_, t) => within((retained[t] as number) + (retained[15 + t] as number), ROUNDING)));
  });

  test("give the schedule that the model gives, client by client and goods by goods", async () => {
    const { lines: _, ...given } = withRows(ROWS);
    const rows = await rowsOf(OPT_IN_SCHEDULE, given);
    const expected = ([["A", "", OF_A], ["b", "O2", OF_B]] as const).flatMap(([client, goods, of]) => {
      const told = consentSchedule(of, LEVERS, span("2026-09", 15));
      return Array.from({ length: 15 }, (__, t) => ({ client, goods, collected: told.collected[t], givenAgain: told.givenAgain[t], lapsing: told.lapsing[t], withdrawn: told.withdrawn[t], callable: told.callable[t], share: (told.callable[t] as number) / of.contacts }));
    });
    expect(rows.map(({ month: _month, ...row }) => row)).toEqual(expected);
    expect(rows[14]?.["month"]).toBe(day("2027-11-01"));
  });

  test("show the share that revenue is kept by", async () => {
    const flat = { asOf: day("2026-10-15"), optIn: 0.3, optInSpeed: 0, start: "2026-11", months: 3 };
    const consents = [HEADERS, ["A", "", day("2026-09-10"), 1_000, 120, 20]];
    const shares = (await rowsOf(OPT_IN_SCHEDULE, { ...flat, consents })).map(({ share }) => share);
    const kept = (await rowsOf(REVENUE_SCHEDULE, { ...flat, consents, lines: LINES.slice(0, 2) })).map(({ retained }) => (retained as number) / 600_000);
    // 12 % collected, 2 % withdrawn, 18 % still to come at once.
    expect(shares).toEqual([0.28, 0.28, 0.28].map((share) => within(share, 1e-12)));
    expect(kept).toEqual([0.28, 0.28, 0.28].map((share) => within(share, 1e-12)));
  });
});

describe("books kept from day to day without the model", () => {
  /** Two clients: one that collected on a leap day and had some withdrawn, one that collected before and on the as-of date. */
  const asOf = day("2028-03-15");
  const OF = {
    A: ledger({ contacts: 1_000, collections: [{ day: day("2028-02-29"), collected: 300, withdrawn: 60 }, { day: day("2027-03-10"), collected: 200, withdrawn: 0 }] }),
    B: ledger({ contacts: 500, collections: [{ day: day("2027-06-01"), collected: 100, withdrawn: 10 }, { day: asOf, collected: 50, withdrawn: 0 }] }),
  };
  const consents = [HEADERS, ...Object.entries(OF).flatMap(([client, { contacts, collections }]) => collections.map(({ day: on, collected, withdrawn }) => [client, "", on, contacts, collected, withdrawn]))];
  const lines = [LINES[0] ?? [], ["L1", "A", "O1", 1_000_000, "2026-07"], ["L2", "B", "O1", 1_000_000, "2026-07"]];

  test.each([0, 0.5, 1])("hold what is left of each client's line, month by month, %d of what lapses being given again", async (givenAgain) => {
    const starts = Array.from({ length: 18 }, (_, t) => month("2028-02") + t);
    for (const t of starts) {
      const start = `${Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}`;
      const rows = await rowsOf(REVENUE_AT_RISK, { lines, consents, start, months: 1, asOf, optIn: 0, levers: [["Consentements redonnés", givenAgain]] });
      const left = rows.slice(0, 2).map((row) => ((row["runRate"] as number) - (row["atRisk"] as number)) / 1_000_000);
      const held = [OF.A, OF.B].map((of) => daysOf(t).reduce((sum, today) => sum + heldOn(of, { asOf, givenAgain }, today), 0) / daysOf(t).length);
      expect([start, left]).toEqual([start, held.map((share) => within(share, 1e-9))]);
    }
  });

  test("and the bad case with half given again lies between none and all of it, in every month after the first lapse", async () => {
    const monthly = async (givenAgain: number) => {
      const rows = await rowsOf(REVENUE_DISTRIBUTION, { lines, consents, start: "2029-04", months: 12, asOf, optIn: 0.08, trials: 256, levers: [["Consentements redonnés", givenAgain]] });
      return rows.filter(({ measure }) => measure === "CA du mois").map((row) => ["value", "p5", "p50", "p95"].map((column) => row[column] as number));
    };
    const [none = [], half = [], all = []] = await Promise.all([0, 0.5, 1].map(monthly));
    expect(half).toHaveLength(12);
    half.forEach((figures, t) =>
      figures.forEach((figure, at) => {
        expect(figure).toBeGreaterThan(none[t]?.[at] ?? NaN);
        expect(figure).toBeLessThan(all[t]?.[at] ?? NaN);
      }),
    );
  });
});

describe("consents of one client", () => {
  const retained = async (cells: Cells) => (await rowsOf(REVENUE_AT_RISK, cells)).map((row) => (row["runRate"] as number) - (row["atRisk"] as number));

  test("never serve another: B keeps what it keeps without the table", async () => {
    const [without, ofA] = [await retained(SCENARIO), await retained(withRows(ROWS.slice(0, 1)))];
    expect(ofA[1]).toBe(without[1]);
    expect(ofA[0]).not.toBe(without[0]);
  });

  test("serve its goods alone: O8 of the same line follows the curve", async () => {
    const halves = (code: string) => [LINES[0] ?? [], ["L2", "B", code, 400_000, "2026-07"]];
    const rows = ROWS.slice(1);
    const [whole] = await retained({ ...withRows(rows), lines: halves("O2 50%; O8 50%") });
    const [o2] = await retained({ ...withRows(rows), lines: halves("O2") });
    const [o8] = await retained({ ...SCENARIO, lines: halves("O8") });
    expect(whole).toEqual(within(((o2 ?? NaN) + (o8 ?? NaN)) / 2, ROUNDING));
  });
});

describe("a ledger that does not hold together", () => {
  /** Codes, cells and words of a refusal. */
  const refusal = async (fn: DocumentedFunction, cells: Cells) => {
    const args = argumentsOf(fn, { title: { fr: "", en: "" }, cells: takenBy(fn, cells), gives: [] }, "fr").map((given) => ({ ...given, address: given.cells === cells["consents"] ? "Consentements!A1:F9" : null }));
    const thrown: unknown = await fn.start(args, engine.run).then(() => null, (error: unknown) => error);
    if (!(thrown instanceof Refusal)) throw new Error("was not refused");
    return thrown.problems;
  };
  const [a, b1, b2] = ROWS as [CellValue[], CellValue[], CellValue[]];
  const put = (row: CellValue[], at: number, cell: CellValue) => row.map((old, index) => (index === at ? cell : old));

  test.each([
    ["after the as-of date", [put(a, 2, day("2026-10-16")), put(b1, 2, "2026-11")], ["consent-after-as-of C2", "consent-after-as-of C3"], "consentements du 16/10/2026, après la date d'arrêté du 15/10/2026 : la courbe d'opt-in les compte déjà"],
    ["of more withdrawn than collected", [put(a, 5, 1_201), b1], ["withdrawn-beyond-collected F2"], "1 201 retirés, plus que les 1 200 recueillis"],
    ["of another base in another row", [a, b1, put(b2, 3, 6_000)], ["contacts-differ D4"], "6 000 contacts en base, 5 000 en Consentements!D3 pour le même client et le même objet"],
    ["of more consents than contacts", [a, put(b1, 4, 4_800), b2], ["consents-beyond-contacts E4"], "5 050 consentements valables à la fois pour 5 000 contacts en base"],
    ["of goods in some rows of a client", [put(a, 0, "B"), b1], ["goods-in-part B2"], "objet non précisé, alors que d'autres lignes de « B » en ont un"],
    ["of no contacts", [put(a, 3, 0), b1], ["out-of-bounds D2"], "0 est hors des bornes"],
    ["of an unknown base", [put(a, 3, ""), put(b1, 3, "")], ["empty D2", "empty D3"], "cellule vide"],
    ["of a share of contacts in place of a number", [put(a, 4, 0.12), put(b1, 3, 0.5)], ["not-whole E2", "out-of-bounds D3"], "0,12 n'est pas un nombre entier"],
    ["of a code that consent does not rescue", [put(a, 1, "O3"), b1], ["not-a-choice B2"], "« O3 » n'est pas un choix possible"],
    ["of a day that is text", [put(a, 2, "10 sept. 2026"), b1], ["date-as-text C2"], "« 10 sept. 2026 » est un texte, pas une date"],
  ] as const)("is refused %s, all its cells at once", async (_what, rows, told, cause) => {
    for (const fn of [REVENUE_AT_RISK, OPT_IN_SCHEDULE]) {
      const cells = { ...withRows(rows), ...(fn === OPT_IN_SCHEDULE ? { lines: [] } : {}) };
      const problems = await refusal(fn, cells);
      expect(problems.map(({ cause, place }) => `${cause.code} ${place.address?.replace("Consentements!", "")}`)).toEqual(told);
      const [first] = problems;
      const [fr, en] = LOCALES.map((locale) => inWords(first, locale));
      expect(spaced(fr?.cause ?? "")).toBe(cause);
      expect([fr?.cure, en?.cause, en?.cure].every((words) => words !== undefined && words.length > 10)).toBe(true);
      expect(en?.cause).not.toBe(fr?.cause);
    }
  });

  test.each([
    ["a client without a line", [put(a, 0, "C"), put(a, 0, "c")], ["consents-unused A2", "consents-unused A3"], "aucune ligne n'a le client « C » : ces consentements ne serviraient à personne"],
    ["goods that none of the client's lines sells", [a, put(b1, 1, "O9")], ["consents-unused B3"], "aucune ligne de « B » n'a le code O9 : ces consentements ne serviraient à personne"],
  ] as const)("is refused by revenue for %s, since nobody would ever use them", async (_what, rows, told, cause) => {
    const spread = rows.map((row, at) => put(row, 2, day("2026-09-10") + at));
    const problems = await refusal(REVENUE_AT_RISK, withRows(spread));
    expect(problems.map(({ cause, place }) => `${cause.code} ${place.address?.replace("Consentements!", "")}`)).toEqual(told);
    expect(spaced(inWords(problems[0], "fr").cause)).toBe(cause);
  });

  test("is refused by revenue where it does not say for which of its client's goods it is: it would serve them all", async () => {
    const rows: Rows = [a, put(b1, 1, ""), put(b2, 1, "")];
    const problems = await refusal(REVENUE_AT_RISK, withRows(rows));
    expect(problems.map(({ cause, place }) => `${cause.code} ${place.address?.replace("Consentements!", "")}`)).toEqual(["goods-needed B3", "goods-needed B4"]);
    expect(LOCALES.map((locale) => spaced(inWords(problems[0], locale).cause))).toEqual([
      "objet non précisé, alors que les lignes de « B » en ont plusieurs (O2, O8) : ces consentements serviraient à tous",
      'no goods stated, although the lines of "B" have several (O2, O8): these consents would serve them all',
    ]);
    // Press needs none as the law stands, and B2B none where nobody called is a consumer.
    const lines = (code: string) => [LINES[0] ?? [], ["L2", "B", code, 400_000, "2026-07"]];
    await expect(rowsOf(REVENUE_AT_RISK, { ...withRows([put(b1, 1, "")]), lines: lines("O1 50%; O11 50%") })).resolves.toHaveLength(2);
    await expect(refusal(REVENUE_AT_RISK, { ...withRows([put(b1, 1, "")]), lines: lines("O1 50%; O11 50%"), press: 1 })).resolves.toHaveLength(1);
  });

  test("is taken where contacts consented again a year later: they are good once at a time", async () => {
    const again: Rows = [["A", "", day("2025-10-10"), 1_000, 800, 0], ["A", "", day("2026-10-10"), 1_000, 800, 0]];
    const rows = await rowsOf(OPT_IN_SCHEDULE, { consents: [HEADERS, ...again], start: "2026-09", months: 2, asOf: day("2026-10-15"), optIn: 0.2 });
    expect(rows.map(({ lapsing, callable }) => [lapsing, callable])).toEqual([[0, 800], [800, 800]]);
  });

  test("needs an as-of date", async () => {
    const { asOf: _, ...dateless } = withRows(ROWS);
    expect((await refusal(OPT_IN_SCHEDULE, { ...dateless, lines: [] })).map(({ cause }) => cause.code)).toEqual(["lever-missing"]);
  });
});

describe("every function that takes lines and the opt-in", () => {
  const takers = CATALOG.filter(({ tables }) => "lines" in tables);

  test("takes the table of consents too, where there is one", () => {
    expect(takers.length).toBeGreaterThanOrEqual(18);
    expect(takers.map(({ id, tables }) => [id, tables["consents"]?.optional])).toEqual(takers.map(({ id }) => [id, true]));
  });

  const consents = [HEADERS, ["A", "", day("2026-07-20"), 1_000, 500, 0]];
  const autumn = { ...ACCEPTANCE, lines: ACCEPTANCE_STAFF.lines };
  test.each<readonly [string, DocumentedFunction, Cells]>([
    ["revenue at risk", REVENUE_AT_RISK, ACCEPTANCE],
    ["the revenue's schedule", REVENUE_SCHEDULE, ACCEPTANCE],
    ["concentration", CONCENTRATION, ACCEPTANCE],
    ["surplus", SURPLUS, { ...autumn, pools: ACCEPTANCE_STAFF.pools }],
    ["cash", CASH_PLAN, { ...ACCEPTANCE, ...ACCEPTANCE_STAFF }],
    ["the bad case", REVENUE_DISTRIBUTION, { ...ACCEPTANCE, trials: 256 }],
    ["the tornado", TORNADO, { ...ACCEPTANCE, trials: 256 }],
    ["the goal", GOAL_SEEK, { ...ACCEPTANCE, lever: "Taux d'opt-in à terme" }],
    ["the plan", REALLOCATE, ACCEPTANCE_REALLOCATION],
    ["the plan in sum", REALLOCATE_SUMMARY, ACCEPTANCE_REALLOCATION],
    ["prices", REALLOCATE_PRICES, ACCEPTANCE_REALLOCATION],
    ["the frontier", BUDGET_FRONTIER, { ...ACCEPTANCE_REALLOCATION, points: 2, from: 0, to: 100_000 }],
  ])("sees the ledger: %s", async (_what, fn, cells) => {
    expect(await rowsOf(fn, { ...cells, consents })).not.toEqual(await rowsOf(fn, cells));
  });
});

describe("beside a ledger of 8 % that is good all year", () => {
  // Twelve million a year, all prohibited: what is kept is twelve million times the greater of the yield and the ledger's share.
  const held = { ...ONE_LINE, consents: [HEADERS, ["A", "", day("2027-01-01"), 1_000, 80, 0]] };
  const uncertainty = [["Facteur", "Loi", "Bas", "Probable", "Haut", "Bornes"], ["Taux d'opt-in", "uniforme", 0.05, "", 0.11, "P10-P90"]];

  test("the tornado's bar begins at what the ledger holds", async () => {
    const [bar] = await rowsOf(TORNADO, { ...held, uncertainty, result: "CA conservé" });
    expect([bar?.["atLow"], bar?.["atBase"], bar?.["atHigh"]]).toEqual([960_000, 960_000, 1_320_000].map((amount) => within(amount, ROUNDING)));
  });

  test("the bad case is never below it, and above it follows the yield", async () => {
    const [revenue] = await rowsOf(REVENUE_DISTRIBUTION, { ...held, uncertainty });
    // From 4.25 % to 11.75 %, evenly: P50 is 8 %, P75 9.875 %, P95 11.375 %.
    expect([revenue?.["p5"], revenue?.["p25"]]).toEqual([960_000, 960_000].map((amount) => within(amount, ROUNDING)));
    expect([revenue?.["p75"], revenue?.["p95"]]).toEqual([1_185_000, 1_365_000].map((amount) => within(amount, 1_000)));
  });

  test("the goal above it takes the yield that it took, and one below it is always reached", async () => {
    const goal = async (target: number) => (await rowsOf(GOAL_SEEK, { ...held, target, result: "CA conservé" }))[0];
    expect((await goal(1_500_000))?.["value"]).toEqual(within(0.125, 1e-6));
    expect((await goal(480_000))?.["reading"]).toMatch(/^Toujours mieux que la cible/);
  });

  test("the breakeven is half of what is at risk when nobody else consents", async () => {
    const rows = await rowsOf(GOAL_SEEK, held);
    // 92 % at risk without any further consent: half of it at 54 %.
    expect([rows[0]?.["value"], rows[1]?.["value"]]).toEqual([within(0.54, 1e-6), within(5_520_000, 1)]);
  });
});

test("a month is its first day, as Excel has it too", async () => {
  const call = (on: CellValue) => rowsOf(OPT_IN_SCHEDULE, { consents: [HEADERS, ["A", "", on, 1_000, 80, 0]], start: "2027-08", months: 3, asOf: day("2026-10-15") });
  expect(await call("2026-09")).toEqual(await call(day("2026-09-01")));
  expect(await call("2026-09")).not.toEqual(await call(day("2026-10-01")));
});
