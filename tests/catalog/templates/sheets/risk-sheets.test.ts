import { UNDER_CHART } from "../../../../src/catalog/templates/calls/spilled-result";
import { isError, type CellValue } from "../../../../src/catalog/record/cells";
import { MIXED_OPERATOR } from "../../../../src/catalog/templates/operators/mixed-operator";
import { SECTOR } from "../../../../src/catalog/templates/operators/sector/sector";
import { SHEET_NAMES } from "../../../../src/catalog/templates/layout/sheet-names";
import type { WorkbookLayout } from "../../../../src/catalog/templates/layout/workbook-layout";
import { LOCALES, type Locale, type Text } from "../../../../src/catalog/record/text";
import { inProcessEngine } from "../../../../src/engine/threads/in-process";
import { DRIVERS } from "../../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { laidOut } from "../../../support/laid-out";
import { within } from "../../../support/within";
import { readSample } from "../read-sample";
import { SheetValues } from "../sheet-values";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;
const { run } = inProcessEngine();

type SheetId = keyof typeof SHEET_NAMES;

/** What a formula of ours spilled on a sheet, by the words that its rows begin with. */
function spillsOn(book: WorkbookLayout, id: SheetId, locale: Locale) {
  const sheet = book.sheets.find(({ name }) => name === SHEET_NAMES[id][locale]);
  return (sheet?.cells ?? []).flatMap(({ spill }) => (spill === undefined ? [] : [spill.map((row) => [...row])]));
}

const rowNamed = (rows: readonly (readonly CellValue[])[], name: string) => rows.find(([first]) => first === name) ?? [];

describe.each(LOCALES)("the bad case of the sample operator in %s", (locale) => {
  let book: WorkbookLayout;
  let shown: SheetValues;
  beforeAll(async () => {
    book = await laidOut(MIXED_OPERATOR, locale);
    shown = new SheetValues(book);
  }, MINUTE);
  const say = (text: Text) => text[locale];

  test("rests on ranges each of which says that it is an assumption, and why", () => {
    const { sheet, table } = shown.table(say(SHEET_NAMES.uncertainty));
    const rows = shown.block(sheet.name, table.row + 1, table.column, table.rows, table.headers.length);
    const [status, source] = [table.headers.indexOf(say({ fr: "Statut", en: "Status" })), table.headers.indexOf("Source")];
    expect(rows.map((row) => row[status])).toEqual(rows.map(() => say({ fr: "hypothèse", en: "assumption" })));
    expect(rows.filter((row) => typeof row[source] !== "string" || row[source].length < 20)).toEqual([]);
    expect(rows[0]?.[source]).toMatch(/aucun rendement publié|no yield published/i);
  });

  test("is read back as it is written: each driver is uncertain, two lines have a yield of their own, and some ranks hang together", () => {
    const found = readSample(MIXED_OPERATOR, locale).activeCase()?.uncertainty;
    expect(found?.assumed).toBe(false);
    const { drivers, lineOptIn, ownRisk, rankCorrelation } = found?.uncertainty ?? {};
    expect(Object.keys(drivers ?? {}).sort()).toEqual([...DRIVERS].sort());
    expect([lineOptIn?.length, (ownRisk?.[0] ?? 0) > 0]).toEqual([2, true]);
    const between = (first: (typeof DRIVERS)[number], second: (typeof DRIVERS)[number]) => rankCorrelation?.[DRIVERS.indexOf(first) * DRIVERS.length + DRIVERS.indexOf(second)];
    expect([between("volume", "price"), between("price", "volume"), between("passRate", "attrition"), between("optIn", "eurRate")]).toEqual([0.3, 0.3, -0.2, 0]);
  });

  const TOLD = [
    { label: { fr: "CA conservé, P5", en: "Revenue retained, P5" }, measure: { fr: "CA conservé", en: "Revenue retained" }, column: 3, mean: { fr: "CA conservé", en: "Revenue retained" } },
    { label: { fr: "CA moyen des pires 5\u00a0%", en: "Mean revenue of the worst 5%" }, measure: { fr: "CA moyen des pires 5\u00a0%", en: "Mean revenue of the worst 5%" }, column: 2, mean: { fr: "CA conservé", en: "Revenue retained" } },
    { label: { fr: "Variation d'EBITDA, P5, en MAD", en: "EBITDA change, P5, in MAD" }, measure: { fr: "Variation d'EBITDA", en: "EBITDA change" }, column: 3, mean: { fr: "Variation d'EBITDA", en: "EBITDA change" } },
    { label: { fr: "Creux de trésorerie, P5, en MAD", en: "Cash trough, P5, in MAD" }, measure: { fr: "Creux de trésorerie", en: "Cash trough" }, column: 3, mean: { fr: "Creux de trésorerie", en: "Cash trough" } },
    { label: { fr: "Probabilité de rompre le plancher de la banque", en: "Probability of falling below the bank's floor" }, measure: { fr: "Probabilité de rompre le plancher", en: "Probability of missing the covenant" }, column: 2, mean: null },
    { label: { fr: "Probabilité de manquer de trésorerie", en: "Probability of running out of cash" }, measure: { fr: "Probabilité de manquer de trésorerie", en: "Probability of running out of cash" }, column: 2, mean: null },
  ] as const;

  test.each(TOLD)("stands among the detailed figures as the distribution tells it: $label.fr", ({ label, measure, column, mean }) => {
    const [distribution = []] = spillsOn(book, "badCase", locale);
    const wanted = rowNamed(distribution, say(measure))[column];
    expect(typeof wanted).toBe("number");
    const figures = say(SHEET_NAMES.figures);
    const row = book.sheets.find(({ name }) => name === figures)?.cells.find(({ value }) => value === say(label))?.row ?? NaN;
    expect(shown.at(figures, row, 2)).toBe(wanted);
    if (mean === null) return;
    const average = rowNamed(distribution, say(mean))[2];
    expect(shown.at(figures, row, 3)).toBe(average);
    // The bad case is worse than the mean.
    expect(shown.at(figures, row, 4)).toBe(Number(wanted) - Number(average));
    expect(Number(wanted)).toBeLessThan(Number(average));
  });

  test("tells the bank what it asks: whether its floor holds in the bad case, by how much, and from which month it does not", () => {
    const [distribution = []] = spillsOn(book, "badCase", locale);
    const figures = say(SHEET_NAMES.figures);
    const rowAt = (label: Text) => book.sheets.find(({ name }) => name === figures)?.cells.find(({ value }) => value === say(label))?.row ?? NaN;
    const floor = 2_000_000;
    const trough = Number(rowNamed(distribution, say({ fr: "Creux de trésorerie", en: "Cash trough" }))[3]);
    const headroom = rowAt({ fr: "Marge sur le plancher, cas défavorable", en: "Headroom over the floor, bad case" });
    expect([shown.at(figures, headroom, 2), shown.at(figures, headroom, 3)]).toEqual([trough - floor, floor]);
    // Month by month, as the sheet of the bad case has the balances.
    const balances = distribution.filter(([name]) => name === say({ fr: "Trésorerie fin de mois", en: "Cash at month end" }));
    const first = balances.find((row) => Number(row[3]) < floor)?.[1];
    expect(typeof first).toBe("number");
    expect(balances.some((row) => Number(row[1]) < Number(first) && Number(row[3]) >= floor)).toBe(true);
    const month = rowAt({ fr: "Premier mois sous le plancher, cas défavorable", en: "First month below the floor, bad case" });
    expect(shown.at(figures, month, 2)).toBe(first);
  });

  test("weighs its drivers, the heaviest first, by a result that can be picked", () => {
    const [tornado = []] = spillsOn(book, "tornado", locale);
    const swings = tornado.slice(1).map((row) => Number(row[6]));
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    // Seven drivers, and the two clients that may leave.
    expect(swings).toHaveLength(DRIVERS.length + 2);
    const sheet = book.sheets.find(({ name }) => name === say(SHEET_NAMES.tornado));
    const rule = sheet?.validations[0]?.rule;
    const offered = rule?.kind === "list" ? rule.source.slice(2, -1).split(",") : [];
    expect(offered).toContain(shown.at(sheet?.name ?? "", UNDER_CHART, 1));
    expect(offered).toHaveLength(5);
  });

  test("answers each question with its proof: the target is met, or the answer says that it is out of reach", () => {
    const answers = spillsOn(book, "goalSeek", locale).map(([, ...rows]) => rows);
    expect(answers).toHaveLength(4);
    for (const [lever = [], proof = [], target = [], distance = []] of answers) {
      // Told in whole centimes.
      expect(Number(distance[1])).toEqual(within(Number(proof[1]) - Number(target[1]), 0.005));
      // Amounts are sought to half a dirham.
      const isMet = Math.abs(Number(distance[1])) <= 0.5;
      expect(lever[2]).toMatch(isMet ? /^(Atteint la cible|Reaches the target)/ : /^(Hors d'atteinte|Unreachable)/);
    }
    expect(answers.filter(([, , , distance = []]) => Math.abs(Number(distance[1])) <= 0.5)).toHaveLength(3);
  });

  test("has a breakeven of the opt-in among the detailed figures, or says that there is none", () => {
    const figures = say(SHEET_NAMES.figures);
    const row = book.sheets.find(({ name }) => name === figures)?.cells.find(({ value }) => value === say({ fr: "Opt-in au point mort", en: "Breakeven opt-in" }))?.row ?? NaN;
    expect(shown.at(figures, row, 2)).toBe(say({ fr: "hors d'atteinte", en: "unreachable" }));
  });
});

test("the opt-in that the goal seek finds for the P5 of revenue has that P5 when it is the scenario's", async () => {
  const book = await laidOut(MIXED_OPERATOR, "fr");
  const [, , answer = []] = spillsOn(book, "goalSeek", "fr");
  const found = readSample(MIXED_OPERATOR, "fr").activeCase({ optIn: Number(answer[1]?.[1]) });
  if (!found?.uncertainty) throw new Error("the sample is refused");
  const { inputs, levers, uncertainty: { uncertainty } } = found;
  const { measures } = await run({ kind: "simulate", inputs, levers, uncertainty, sampling: { kind: "sobol", trials: 4_096, seed: 1 }, alpha: 0.95, precise: false });
  // Sought to half a dirham.
  expect(measures.revenue.percentiles[0]).toEqual(within(Number(answer[3]?.[1]), 0.5));
}, MINUTE);

test.each(MIXED_OPERATOR.scenarios)("the bad case is told in $name.fr without an error", async ({ name }) => {
  const book = await laidOut({ ...MIXED_OPERATOR, active: name }, "fr");
  for (const id of ["badCase", "tornado", "goalSeek"] as const) {
    const spills = spillsOn(book, id, "fr");
    expect(spills.length).toBeGreaterThan(0);
    expect(spills.flat(2).filter(isError)).toEqual([]);
  }
}, MINUTE);

test("a template without uncertainty tells no bad case", async () => {
  const { sheets } = await laidOut(SECTOR, "fr");
  const names = (["badCase", "tornado", "goalSeek", "uncertainty", "correlations"] as const).map((id): string => SHEET_NAMES[id].fr);
  expect(sheets.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
});
