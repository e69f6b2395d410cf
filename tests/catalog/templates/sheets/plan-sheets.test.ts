import { UNDER_CHART } from "../../../../src/catalog/templates/calls/spilled-result";
import type { CellValue } from "../../../../src/catalog/record/cells";
import { MIXED_OPERATOR } from "../../../../src/catalog/templates/operators/mixed-operator";
import { PEOPLE_OR_MONEY, PRICE_OR_AMOUNT } from "../../../../src/catalog/templates/layout/number-formats";
import { SECTOR } from "../../../../src/catalog/templates/operators/sector/sector";
import { SHEET_NAMES } from "../../../../src/catalog/templates/layout/sheet-names";
import type { CellLayout, SheetLayout, WorkbookLayout } from "../../../../src/catalog/templates/layout/workbook-layout";
import { LOCALES, type Locale, type Text } from "../../../../src/catalog/record/text";
import { laidOut } from "../../../support/laid-out";
import { within } from "../../../support/within";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

const IDLE: Text = { fr: "Sans travail à la fin", en: "Idle at the end" };

type Spilled = CellLayout & { readonly spill: readonly (readonly CellValue[])[] };

describe.each(LOCALES)("the plan of the sample operator in %s", (locale) => {
  let book: WorkbookLayout;
  beforeAll(async () => {
    book = await laidOut(MIXED_OPERATOR, locale);
  }, MINUTE);

  const sheet = (id: keyof typeof SHEET_NAMES) => sheetOf(book, id, locale);
  const result = (id: keyof typeof SHEET_NAMES, call: string) => {
    const found = sheet(id).cells.find((cell): cell is Spilled => cell.spill !== undefined && cell.formula?.startsWith(`=RELAIS.${call}(`) === true);
    if (!found) throw new Error(`no ${call} on ${SHEET_NAMES[id][locale]}`);
    return found;
  };
  const rowsOf = (id: keyof typeof SHEET_NAMES, call: string) => result(id, call).spill.slice(1);
  const measure = (rows: readonly (readonly CellValue[])[], words: Text) => rows.find(([first]) => first === words[locale])?.[1];

  const SAID = [
    { told: { fr: "Emplois supprimés", en: "Jobs cut" }, label: { fr: "Emplois supprimés, plan optimal", en: "Jobs cut, optimal plan" } },
    { told: { fr: "Emplois supprimés sans rien faire", en: "Jobs cut by doing nothing" }, label: { fr: "Sans rien faire, en personnes", en: "If nothing is done, in people" } },
    { told: { fr: "Emplois préservés", en: "Jobs kept" }, label: { fr: "Emplois préservés, en personnes", en: "Jobs kept, in people" } },
    { told: { fr: "Réaffectés", en: "Redeployed" }, label: { fr: "Réaffectés, en personnes", en: "Redeployed, in people" } },
    { told: { fr: "Gain contre ne rien faire", en: "Gain over doing nothing" }, label: { fr: "Valeur gagnée contre ne rien faire, en MAD", en: "Value gained over doing nothing, in MAD" } },
    { told: { fr: "Un dirham de budget de plus", en: "One more dirham of budget" }, label: { fr: "Un dirham de budget de plus rapporte, en MAD", en: "One more dirham of budget brings, in MAD" } },
  ] as const;

  test.each(SAID)("$told.fr stands among the detailed figures for the active scenario and for Base, as the plan in sum tells it", ({ told, label }) => {
    const [active, base] = [measure(rowsOf("plan", "REALLOCATE.SUMMARY"), told), measure(rowsOf("base", "REALLOCATE.SUMMARY"), told)];
    expect([typeof active, typeof base]).toEqual(["number", "number"]);
    const { cells } = sheet("figures");
    const row = cells.find(({ value }) => value === label[locale])?.row;
    expect(cells.filter((cell) => cell.row === row && (cell.column === 2 || cell.column === 3)).map(({ value }) => value)).toEqual([active, base]);
  });

  test("is of whole people, told by month, trains within the budget and ends with those who stay idle", () => {
    const rows = rowsOf("plan", "REALLOCATE");
    const [idle, ...decisions] = [...rows].reverse();
    expect(idle?.slice(0, 4)).toEqual([IDLE[locale], "", "", ""]);
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter(([, , , , people]) => !Number.isInteger(people) || Number(people) <= 0)).toEqual([]);
    const courses = rows.filter(([action]) => action === { fr: "Former", en: "Retrain" }[locale]);
    expect(courses.map(([, , , month]) => Number(month))).toEqual(courses.map(([, , , month]) => Number(month)).sort((a, b) => a - b));
    // At the price of places in full groups: what is paid is as much or more, and within the budget.
    const budget = MIXED_OPERATOR.scenarios.find(({ name }) => name.fr === MIXED_OPERATOR.active.fr)?.values.budget ?? NaN;
    const places = courses.reduce((sum, row) => sum + Number(row[6]), 0);
    const spent = Number(measure(rowsOf("plan", "REALLOCATE.SUMMARY"), { fr: "Dépense de formation", en: "Training spending" }));
    expect(places).toBeLessThanOrEqual(spent);
    expect(spent).toBeLessThanOrEqual(budget);
    const highlight = sheet("plan").highlights[0];
    expect([highlight?.formula, highlight?.role]).toEqual([`=$A5="${IDLE[locale]}"`, "total"]);
  });

  test("has parts that make up its value", () => {
    const rows = rowsOf("plan", "REALLOCATE.SUMMARY");
    const value = Number(measure(rows, { fr: "Valeur du plan", en: "Value of the plan" }));
    const gain = rows.findIndex(([first]) => first === { fr: "Gain contre ne rien faire", en: "Gain over doing nothing" }[locale]);
    const committed = rows.findIndex(([first]) => first === { fr: "Déjà engagé", en: "Committed already" }[locale]);
    const parts = rows.slice(gain + 1, committed + 1).reduce((sum, row) => sum + Number(row[1]), 0);
    expect(committed).toBeGreaterThan(gain);
    // Parts below half a centime are left out.
    expect(parts).toEqual(within(value, 0.05));
  });

  test("has a frontier by round budgets, concave, the scenario's budget among them", () => {
    const rows = rowsOf("frontier", "BUDGET.FRONTIER").map((row) => row.map(Number));
    expect(rows.map(([budget = NaN]) => Math.round(budget))).toEqual(Array.from({ length: 26 }, (_, step) => step * 100_000));
    const gains = rows.slice(1).map(([, value = NaN], row) => value - (rows[row]?.[1] ?? NaN));
    for (const [row, gain] of gains.entries()) {
      expect(gain).toBeGreaterThan(-1);
      // The solver keeps values to a millionth of a thousand.
      if (row > 0) expect(gain).toBeLessThan((gains[row - 1] ?? NaN) + 1);
    }
    const [highlight] = sheet("frontier").highlights;
    expect(highlight?.role).toBe("total");
    expect(highlight?.formula).toContain(`$B$${UNDER_CHART + 4}`);
    const budget = sheet("frontier").cells.find(({ row, column }) => row === UNDER_CHART + 3 && column === 1)?.value;
    expect(rows.map(([amount]) => amount)).toContain(budget);
  });

  test("shows people with a digit after the point and money without, in one column", () => {
    const formats = (id: keyof typeof SHEET_NAMES, call: string) => {
      const { row, column } = result(id, call);
      return new Set(sheet(id).cells.filter((cell) => cell.row > row && cell.column === column + (call.endsWith("PRICES") ? 3 : 1)).map(({ numberFormat }) => numberFormat));
    };
    expect(formats("plan", "REALLOCATE.SUMMARY")).toEqual(new Set([PEOPLE_OR_MONEY]));
    expect(formats("base", "REALLOCATE.SUMMARY")).toEqual(new Set([PEOPLE_OR_MONEY]));
    expect(formats("planPrices", "REALLOCATE.PRICES")).toEqual(new Set([PRICE_OR_AMOUNT]));
  });
});

test("a template without a workforce has no plan", async () => {
  const { sheets } = await laidOut(SECTOR, "fr");
  const names = (["plan", "planPrices", "frontier"] as const).map((id) => SHEET_NAMES[id].fr as string);
  expect(sheets.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
});

function sheetOf(book: WorkbookLayout, id: keyof typeof SHEET_NAMES, locale: Locale): SheetLayout {
  const found = book.sheets.find(({ name }) => name === SHEET_NAMES[id][locale]);
  if (!found) throw new Error(`no sheet ${SHEET_NAMES[id][locale]}`);
  return found;
}
