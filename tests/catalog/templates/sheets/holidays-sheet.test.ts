import type { CellValue } from "../../../../src/catalog/record/cells";
import { MIXED_OPERATOR } from "../../../../src/catalog/templates/operators/mixed-operator";
import type { WorkbookLayout } from "../../../../src/catalog/templates/layout/workbook-layout";
import { LOCALES } from "../../../../src/catalog/record/text";
import { readWorkbook } from "../../../../src/catalog/cases/workbook-reading";
import { day } from "../../../support/dates";
import { laidOut } from "../../../support/laid-out";
import { SheetValues } from "../sheet-values";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

const SAID = {
  fr: { table: "Jours_fériés", sheet: "Jours fériés", law: "loi", announced: "annoncé", assumption: "hypothèse", eid: "Aïd al-Adha", second: "Aïd al-Adha, 2e jour", unity: "Fête de l'Unité", throne: "Fête du Trône", active: "Prudent" },
  en: { table: "Holidays", sheet: "Holidays", law: "law", announced: "announced", assumption: "assumption", eid: "Eid al-Adha", second: "Eid al-Adha, day 2", unity: "Unity Day", throne: "Throne Day", active: "Prudent" },
} as const;

describe.each(LOCALES)("the holidays of the sample operator in %s", (locale) => {
  const said = SAID[locale];
  let book: WorkbookLayout;
  let shown: SheetValues;
  let rows: readonly (readonly CellValue[])[];
  beforeAll(async () => {
    book = await laidOut(MIXED_OPERATOR, locale);
    shown = new SheetValues(book);
    rows = shown.tables().find(({ name }) => name === said.table)?.grid.values.slice(1) ?? [];
  }, MINUTE);

  test("are those of three years, each with its mark", () => {
    // Eleven of fixed dates and six of the moon in each: Muharram, Mawlid and two days of both Eids; none comes twice in these years.
    expect(rows.map(([date]) => Number(Number(date) >= day("2027-01-01")) + Number(Number(date) >= day("2028-01-01")))).toEqual([0, 1, 2].flatMap((year) => Array<number>(17).fill(year)));
    const named = (name: string) => rows.filter((row) => row[1] === name).map(([date, , status]) => [date, status]);
    expect(named(said.throne)).toEqual([day("2026-07-30"), day("2027-07-30"), day("2028-07-30")].map((date) => [date, said.law]));
    expect(named(said.unity)).toEqual([day("2026-10-31"), day("2027-10-31"), day("2028-10-31")].map((date) => [date, said.announced]));
    const [firsts, seconds] = [named(said.eid), named(said.second)];
    expect([firsts[0], seconds[0]]).toEqual([[day("2026-05-27"), said.assumption], [day("2026-05-28"), said.assumption]]);
    expect([firsts.length, seconds.length]).toEqual([3, 3]);
  });

  test("stand on amber where they rest on the moon alone", () => {
    const cells = book.sheets.find(({ name }) => name === said.sheet)?.cells.filter(({ column, role }) => column === 0 && (role === "input" || role === "assumption")) ?? [];
    expect(cells.map(({ role }) => role === "assumption")).toEqual(rows.map(([, , status]) => status === said.assumption));
  });

  test("are handed to every formula that takes them", () => {
    const formulas = book.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => (/^=RELAIS\.(REALLOCATE|BUDGET|TORNADO|GOAL)/.test(formula ?? "") ? [formula ?? ""] : [])));
    expect(formulas.length).toBeGreaterThan(9);
    expect(formulas.filter((formula) => !formula.endsWith(`,${said.table}[#All])`))).toEqual([]);
  });

  test("change the days of rooms and trainers where a hand changes them", () => {
    const daysOf = (change: (date: CellValue) => CellValue) => {
      const tables = shown.tables().map(({ name, grid }) => ({
        name,
        grid: name === said.table ? { ...grid, values: grid.values.map((row, at) => (at === 0 ? row : [change(row[0] ?? null), ...row.slice(1)])) } : grid,
      }));
      return readWorkbook({ tables, activeScenario: { name: said.active, address: "X!A1" }, calendar: 1900 }).activeCase()?.reallocation?.inputs.sites[0]?.workingDays;
    };
    // November, the fourth month of the window: 25 days of six-day weeks less the 6th and the 18th; a Sunday in the place of the 18th takes none.
    expect(daysOf((date) => date)?.[3]).toBe(23);
    expect(daysOf((date) => (date === day("2026-11-18") ? day("2026-11-22") : date))?.[3]).toBe(24);
  });
});
