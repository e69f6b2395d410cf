import type { Locale } from "../../src/catalog/record/text";
import { briefMoney, unitPrice, wholeMoney } from "../../src/pane/format/money";
import { typedMoney } from "../../src/pane/format/typed-money";
import { typedValue } from "../../src/pane/format/typed-value";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const READ: readonly (readonly [typed: string, locale: Locale, amount: number | null])[] = [
  ["900000", "fr", 900_000],
  ["900 000", "fr", 900_000],
  ["1 234 567,89", "fr", 1_234_567.89],
  ["900 000 mad", "fr", 900_000],
  ["900 000 dh", "fr", 900_000],
  ["mad 900,000", "en", 900_000],
  ["1,234,567.89", "en", 1_234_567.89],
  ["900 000", "en", 900_000],
  ["1,5 m", "fr", 1_500_000],
  ["1.5m", "en", 1_500_000],
  ["1,5m mad", "fr", 1_500_000],
  ["900k", "fr", 900_000],
  ["850.5", "fr", 850.5],
  ["0", "en", 0],
  // One and a half to some, fifteen hundred to others.
  ["1.500", "fr", null],
  ["1,500", "fr", null],
  ["1.500", "en", null],
  // In English a comma parts thousands.
  ["1,500", "en", 1500],
  ["1.500.000", "fr", null],
  ["1,500,000", "fr", null],
  ["15 00", "fr", null],
  ["12,34,567", "en", null],
  ["-5", "fr", null],
  ["900 000 eur", "fr", null],
  ["10 %", "fr", null],
  ["beaucoup", "fr", null],
  ["", "fr", null],
];

test.each(READ)("%j typed in %s is %p", (typed, locale, amount) => {
  expect(typedMoney(typed, locale)).toBe(amount);
});

test("an amount as a lever shows it can be typed back", () => {
  for (const locale of ["fr", "en"] as const) {
    for (const amount of [0, 50_000, 999_999.5, 1_500_000, 12_345_678]) expect(typedValue(wholeMoney(amount, locale), "money", locale)).toBe(amount);
  }
});

test("a brief amount leaves out no digit: what has more of them is written in full", () => {
  expect([0, 50_000, 1_500_000, 3_000_000, 1_234_567, 12_340].map((amount) => plain(briefMoney(amount, "fr")))).toEqual(["0", "50 k", "1,5 M", "3 M", "1 234 567", "12,34 k"]);
  expect(briefMoney(1_500_000, "en")).toBe("1.5M");
});

test("the worth of a unit has three significant figures", () => {
  expect([25.744, 6.7436, 0.08512].map((price) => plain(unitPrice(price, "fr")))).toEqual(["25,7 MAD", "6,74 MAD", "0,0851 MAD"]);
  expect(unitPrice(-1738.7, "en")).toBe("\u2212MAD\u00a01,740");
});
