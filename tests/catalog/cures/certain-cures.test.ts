import fc from "fast-check";
import { certainCure } from "../../../src/catalog/cures/certain-cures";
import { numeral } from "../../../src/catalog/record/format";
import { problemAt, type Place, type ProblemCause } from "../../../src/catalog/record/problem";
import { choice, currency, day, flag, mix, money, month, readCell, share, type Quantity } from "../../../src/catalog/record/quantity";
import { LOCALES } from "../../../src/catalog/record/text";
import { day as dayOf } from "../../support/dates";

const PLACE: Place = { table: { fr: "Lignes", en: "Lines" }, row: 1, address: "Lignes!F7" };
const at = (column: string): Place => ({ ...PLACE, column: { fr: column, en: column } });

/** What a cell of a quantity is refused with; and the value that cures it. */
function cureOf(quantity: Quantity<unknown>, cell: string | number, place = PLACE) {
  const read = readCell(quantity, cell, undefined);
  if ("value" in read) throw new Error(`${cell} is not refused`);
  return certainCure(problemAt(place, read.cause));
}

const valueOf = (quantity: Quantity<unknown>, cell: string | number, place = PLACE) => cureOf(quantity, cell, place)?.value ?? null;

describe("a number as text", () => {
  test.each([
    ["1 234,50", 1_234.5], ["1\u202f234,5", 1_234.5], ["1\u00a0234 567", 1_234_567], ["1.234,50", 1_234.5], ["1,234.50", 1_234.5], ["1'234.5", 1_234.5],
    ["1.234.567", 1_234_567], ["12,5", 12.5], ["12.5", 12.5], ["1234,567", 1_234.567], ["0,125", 0.125], ["600000", 600_000], ["-12,5", -12.5], [" 42 ", 42],
  ])("%s is %d", (text, value) => {
    expect(valueOf(money({ min: -1e9 }), text)).toBe(value);
  });

  test.each(["1.234", "1,234", "12.345", "1 23,5", "007", "1 200 €", "1 200 DH", "600 k€", "(1 200)", "1 200-", "12 %", "1.23.456", "1,2,3"])("%s is left to its owner", (text) => {
    expect(valueOf(money({ min: -1e9 }), text)).toBeNull();
  });

  test("a number from a thousand on, written in either language with two decimals, is itself", () => {
    fc.assert(fc.property(fc.integer({ min: 100_000, max: 1e12 }), fc.constantFrom(...LOCALES), (cents, locale) => {
      const value = cents / 100;
      expect(valueOf(money(), numeral(value, locale, [2, 2]))).toBeCloseTo(value, 9);
    }));
  });

  test.each([["8 %", 0.08], ["8,5%", 0.085], ["7\u00a0%", 0.07], ["100 %", 1]])("%s is a share of %d", (text, value) => {
    expect(valueOf(share(), text)).toBe(value);
  });

  test.each(["0,85", "85", "0,9"])("a share without its sign, %s, is left to its owner", (text) => {
    expect(valueOf(share(), text)).toBeNull();
  });
});

describe("a date as text", () => {
  test.each([
    ["2026-08-11", "2026-08-11"], ["13/08/2026", "2026-08-13"], ["08/13/2026", "2026-08-13"], ["05.05.2026", "2026-05-05"], ["11 août 2026", "2026-08-11"],
    ["1er septembre 2026", "2026-09-01"], ["Aug 11, 2026", "2026-08-11"], ["11-Aug-2026", "2026-08-11"], ["31 décembre 2027", "2027-12-31"], ["11\u202faoût\u00a02026", "2026-08-11"],
  ])("%s is %s", (text, iso) => {
    expect(valueOf(day(), text)).toBe(dayOf(iso));
  });

  test.each(["11/08/2026", "11/08/26", "30/02/2026", "août 2026", "Aug-26", "mardi 11 août 2026"])("%s is left to its owner", (text) => {
    expect(valueOf(day(), text)).toBeNull();
  });

  test.each([["juillet 2026", "2026-07-01"], ["07/2026", "2026-07-01"], ["Sept. 2026", "2026-09-01"], ["13/08/2026", "2026-08-13"]])("a month alone, %s, is its first day where a month is wanted", (text, iso) => {
    expect(valueOf(month(), text)).toBe(dayOf(iso));
  });
});

describe("percents typed as a number", () => {
  test("85 is 85 %, for nobody means 8,500 %; 8 is left to its owner", () => {
    expect(valueOf(share(), 85)).toBe(0.85);
    expect(valueOf(share(), 8)).toBeNull();
  });

  test.each(["Part FR (%)", "Pourcentage", "Percent"])("8 under %s is 8 %", (header) => {
    expect(valueOf(share(), 8, at(header))).toBe(0.08);
  });

  test("what would be out of bounds is no cure", () => {
    expect(valueOf(share({ max: 0.3 }), 25)).toBe(0.25);
    expect(certainCure(problemAt(PLACE, { code: "percent-as-number", found: 50, min: 0, max: 0.3 }))).toBeNull();
  });
});

describe("a code", () => {
  test.each([["O 1", "O1"], ["0-10", "O10"], ["o.3r", "O3R"], ["01", "O1"], ["OI", "O1"], ["O1O", "O10"], ["O01", "O1"], ["B-1", "B1"]])("%s can only be %s", (text, code) => {
    expect(valueOf(mix(), text)).toBe(code);
  });

  test.each(["O14", "11", "Vente", "X1"])("%s is left to its owner", (text) => {
    expect(valueOf(mix(), text)).toBeNull();
  });

  test("one of a mix is mended in its place", () => {
    expect(cureOf(mix(), "0I 60%; I1 40%")).toBeNull();
    expect(cureOf(mix(), "O14 60%; I1 40%")).toBeNull();
  });
});

test("a choice is known without its signs and its plural, a truth as such", () => {
  expect(valueOf(currency(), "M.A.D.")).toBe("MAD");
  expect(valueOf(currency(), "dirham")).toBeNull();
  expect(valueOf(choice(["cadre", "agent"], { fr: "une catégorie", en: "a category" }), "Cadres")).toBe("cadre");
  expect(valueOf(flag(), "Vrai")).toBe(true);
  expect(valueOf(flag(), "faux")).toBe(false);
  expect(valueOf(flag(), "peut-être")).toBeNull();
});

test("what is written is read without a problem", () => {
  const read = (quantity: Quantity<unknown>, cell: string | number) => readCell(quantity, valueOf(quantity, cell) as string | number, undefined);
  for (const [quantity, cell] of [[money(), "1 234,50"], [share(), "8 %"], [share(), 85], [day(), "31 décembre 2027"], [month(), "juillet 2026"], [mix(), "0 3 R"], [currency(), "E.U.R"]] as const) {
    expect(read(quantity, cell)).toHaveProperty("value");
  }
});

test("nothing is offered without the one cell that it stands in", () => {
  const cause: ProblemCause = { code: "number-as-text", found: "12,5", unit: "money" };
  expect(certainCure(problemAt({ table: PLACE.table }, cause))).toBeNull();
  expect(certainCure(problemAt({ ...PLACE, address: "Lignes!A5:F5" }, cause))).toBeNull();
});
