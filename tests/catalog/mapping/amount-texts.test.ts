import fc from "fast-check";
import { amountTexts, readAmount } from "../../../src/catalog/mapping/amount-texts";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";

const TAG: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };

test.each([
  [["1 234,5", "95,25"], "fr", 1234.5],
  [["1\u00a0234,5", "2\u202f000"], "fr", 1234.5],
  [["1,234.5", "300"], "en", 1234.5],
  [["1.234,5", "2.000"], "fr", 1234.5],
  [["1 234,5 k€", "80 k€"], "fr", 1234.5],
  [["12 500 MAD"], "fr", 12_500],
  [["80 %"], "fr", 0.8],
  [["-3,5"], "fr", -3.5],
] as const)("%j in %s: the first is %d", (texts, locale, first) => {
  const format = amountTexts(texts, locale);
  expect(format).not.toBeNull();
  expect(format && readAmount(texts[0], format)).toBeCloseTo(first, 12);
});

test.each(["n.c.", "à définir", "12/2026", "1,2,3", "--4"])("%s is no number", (text) => {
  expect(amountTexts([text], "fr")).toBeNull();
});

test("a mark that is not the decimal one is no number, and does not vanish", () => {
  expect(readAmount("412.5", { decimal: ",", group: "", suffix: "" })).toBeNull();
  expect(readAmount("412,5", { decimal: ".", group: ",", suffix: "" })).toBeNull();
  expect(readAmount("4,125", { decimal: ".", group: ",", suffix: "" })).toBe(4125);
});

test("spaces alone are a blank", () => {
  expect(readAmount(" \u00a0", { decimal: ",", group: "", suffix: "" })).toBe("");
});

test.each(LOCALES)("numbers as %s writes them are read as they were", (locale) => {
  const write = new Intl.NumberFormat(TAG[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 8 }), (cents) => {
      const format = amountTexts(cents.map((one) => write.format(one / 100)), locale);
      for (const one of cents) expect(format && readAmount(write.format(one / 100), format)).toBeCloseTo(one / 100, 6);
    }),
    { seed: 16 },
  );
});
