import { OFFERED_TEMPLATES } from "../../../../src/scripts/sample/offered-templates";
import { SHEET_NAMES } from "../../../../src/catalog/templates/layout/sheet-names";
import { LOCALES } from "../../../../src/catalog/record/text";
import { MIXED_OPERATOR } from "../../../../src/catalog/templates/operators/mixed-operator";
import { xlsxOf } from "../../../../src/scripts/sample/xlsx-of-layout";
import { inProcessEngine } from "../../../../src/engine/threads/in-process";
import { within } from "../../../support/within";
import { day } from "../../../support/dates";
import { laidOut } from "../../../support/laid-out";
import { readSample } from "../read-sample";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;
const TITLE = { fr: "Ce qui décide, sur l'horizon", en: "What decides, over the horizon" } as const;

/** Rows under the summary's headers: label, figure, yardstick, difference, what it is held against. */
async function rowsOf(template: (typeof OFFERED_TEMPLATES)[number]["template"], locale: "fr" | "en") {
  const [sheet] = (await laidOut(template, locale)).sheets;
  const at = (row: number, column: number) => sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  const top = sheet?.cells.find(({ value }) => value === TITLE[locale])?.row ?? NaN;
  const rows: (ReturnType<typeof at>)[][] = [];
  for (let row = top + 1; at(row, 1) !== null; row += 1) rows.push([at(row, 1), at(row, 2), at(row, 3), at(row, 4), at(row, 6)]);
  return { rows, top };
}

describe.each(OFFERED_TEMPLATES.map(({ template }) => [template.id, template] as const))("the summary of %s", (_id, template) => {
  test.each(LOCALES)("in %s is some twelve rows, above its charts, and prints on one page", async (locale) => {
    const book = await laidOut(template, locale);
    const { rows, top } = await rowsOf(template, locale);
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(rows.length).toBeLessThanOrEqual(12);
    const chart = Math.min(...(book.sheets[0]?.charts ?? []).map(({ area }) => Number(/\d+/.exec(area)?.[0]) - 1));
    expect(chart).toBeGreaterThan(top + rows.length);
    expect(xlsxOf(book).sheets[0]?.print).toMatchObject({ fitToWidth: 1, fitToHeight: 1, landscape: true, paperSize: 9 });
    expect(xlsxOf(book).sheets[1]?.print).toMatchObject({ fitToWidth: 1, fitToHeight: 0 });
  }, MINUTE);
});

test("the summary of the sample operator tells what the model finds of its plan, cash, training, prices and dates", async () => {
  const { rows } = await rowsOf(MIXED_OPERATOR, "fr");
  const found = readSample(MIXED_OPERATOR, "fr").activeCase();
  if (!found) throw new Error("the sample is refused");
  const { inputs, levers } = found;
  const { plan } = await inProcessEngine().run({ kind: "plan", inputs, levers, base: null });
  const row = (label: string) => rows.find(([name]) => name === label) ?? [];
  expect(row("CA menacé, en MAD")[1]).toEqual(within(plan.risk.atRisk, 1e-3));
  expect(row("Point bas de trésorerie, en MAD")[1]).toEqual(within(plan.money?.cash.trough?.amount ?? NaN, 1e-3));
  // What its bank asks: 2 million are to be there, in the bad case too.
  const [, low, floor, headroom, against] = row("Point bas, cas défavorable, en MAD");
  expect([floor, headroom, against]).toEqual([2_000_000, Number(low) - 2_000_000, "Plancher"]);
  // 220 enrolled in groups whose external cost is 967,500, rooms and coaches beside it; 70 % of the first comes back, after the horizon.
  expect(row("Formation à financer, en MAD").slice(1, 4)).toEqual([967_500 + 66_000 + 160_000, 900_000, 293_500]);
  expect(row("Remboursements attendus, en MAD").slice(1, 4)).toEqual([within(0.7 * 967_500, 1e-6), 0, within(0.7 * 967_500, 1e-6)]);
  // An exit on 31 July 2027: a month's notice, two of the governor's, one of consultation.
  expect(row("Informer les délégués au plus tard le").slice(1, 3)).toEqual([day("2027-03-30"), day("2026-11-01")]);
}, MINUTE);

test("what the summary leaves out stands among the detailed figures, and its checks are told in one word", async () => {
  const { sheets } = await laidOut(MIXED_OPERATOR, "fr");
  const figures = sheets.find(({ name }) => name === SHEET_NAMES.figures.fr);
  const labels = new Set(figures?.cells.filter(({ column }) => column === 1).map(({ value }) => value));
  for (const label of ["dont prévu", "HHI du CA conservé", "Emplois préservés, en personnes", "Mois sous le plancher de la banque", "Opt-in au point mort", "Agents"]) {
    expect(labels).toContain(label);
  }
  const verdict = sheets[0]?.cells.find(({ formula = "" }) => formula.includes("COUNTIF"));
  const area = /'Chiffres détaillés'!\$D\$(\d+):\$D\$(\d+),"OK"\)=4/.exec(verdict?.formula ?? "");
  const checked = figures?.cells.filter(({ row, column }) => column === 3 && row >= Number(area?.[1]) - 1 && row <= Number(area?.[2]) - 1);
  expect([verdict?.value, checked?.map(({ value }) => value)]).toEqual(["OK", ["OK", "OK", "OK", "OK"]]);
}, MINUTE);
