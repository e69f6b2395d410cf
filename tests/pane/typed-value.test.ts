import type { Unit } from "../../src/catalog/record/unit";
import type { Locale } from "../../src/catalog/record/text";
import { date } from "../../src/catalog/record/format";
import type { SliderId } from "../../src/catalog/levers/levers";
import type { SliderControl } from "../../src/catalog/cases/workbook-reading";
import { leverValue, readTyped, shownBounds } from "../../src/pane/format/lever-value";
import { typedValue } from "../../src/pane/format/typed-value";
import { day } from "../support/dates";

const READ: readonly (readonly [typed: string, unit: Unit, locale: Locale, value: number | null])[] = [
  // A percent as in a cell of Excel with percent format.
  ["8", "share", "fr", 0.08],
  ["8 %", "share", "fr", 0.08],
  ["8\u00a0%", "share", "fr", 0.08],
  ["8%", "share", "en", 0.08],
  ["0,08", "share", "fr", 0.08],
  ["0.08", "share", "en", 0.08],
  ["0,5 %", "share", "fr", 0.005],
  ["12.5", "share", "fr", 0.125],
  ["12,5%", "share", "en", 0.125],
  ["0", "share", "fr", 0],
  ["huit", "share", "fr", null],
  ["1 234,5", "share", "fr", null],
  ["8 mois", "share", "fr", null],
  ["", "share", "fr", null],
  // Months.
  ["2", "months", "fr", 2],
  ["2 mois", "months", "fr", 2],
  ["1 month", "months", "en", 1],
  ["2,5", "months", "fr", 2.5],
  ["2 %", "months", "fr", null],
  // Dates: day first in French; English figures that could be two days are not read.
  ["01/11/2026", "day", "fr", day("2026-11-01")],
  ["1.11.2026", "day", "fr", day("2026-11-01")],
  ["01/11/2026", "day", "en", null],
  ["2026-11-01", "day", "en", day("2026-11-01")],
  ["2026-11-01", "day", "fr", day("2026-11-01")],
  ["1 Nov 2026", "day", "en", day("2026-11-01")],
  ["1 November 2026", "day", "en", day("2026-11-01")],
  ["11 août 2026", "day", "fr", day("2026-08-11")],
  ["1er janvier 2027", "day", "fr", day("2027-01-01")],
  ["3 juil. 2026", "day", "fr", day("2026-07-03")],
  ["29/02/2028", "day", "fr", day("2028-02-29")],
  ["29/02/2027", "day", "fr", null],
  ["31/11/2026", "day", "fr", null],
  ["46327", "day", "fr", null],
];

test.each(READ)("%j typed for a %s in %s is %p", (typed, unit, locale, value) => {
  expect(typedValue(typed, unit, locale)).toBe(value);
});

test("a date as it is shown can be typed back", () => {
  for (const locale of ["fr", "en"] as const) {
    for (let month = 1; month <= 12; month++) {
      const shown = day(`2026-${String(month).padStart(2, "0")}-11`);
      expect(typedValue(date(shown, locale), "day", locale)).toBe(shown);
    }
  }
});

const control = (id: SliderId, given: Partial<SliderControl> = {}): SliderControl => ({ id, value: 0.08, base: 0.08, min: 0, max: 0.3, step: 0.005, whenBlank: null, address: "Scénarios!F5", locked: null, ...given });

test("a typed value is held to the slider's bounds before anything is said of percents", () => {
  expect(readTyped("300 %", control("optIn"), "fr")).toEqual({ cause: { code: "out-of-bounds", found: 3, min: 0, max: 0.3, unit: "share" } });
  expect(readTyped("12", control("optIn"), "fr")).toEqual({ value: 0.12 });
});

test("a typed value is held to the lever's own quantity: half a month of client lead is none", () => {
  expect(readTyped("2,5", control("clientLead", { value: 1, max: 6, step: 1 }), "fr")).toEqual({ cause: { code: "not-whole", found: 2.5 } });
});

test("bounds give way to a value that the cell holds, so that no thumb stands in a wrong place", () => {
  expect(shownBounds(control("optIn", { value: 0.45 }))).toEqual({ min: 0, max: 0.45 });
});

test("an empty field, or the words for it, is a blank where that means something, and no value where it does not", () => {
  const budget = control("budget", { value: 900_000, max: 3_000_000, step: 50_000, whenBlank: 3_000_000 });
  expect(["", "  ", "sans limite", "Sans limite"].map((typed) => readTyped(typed, budget, "fr"))).toEqual(Array(4).fill({ value: null }));
  expect(readTyped("No limit", budget, "en")).toEqual({ value: null });
  expect(readTyped("1,2 M", budget, "fr")).toEqual({ value: 1_200_000 });
  expect(readTyped("4 M", budget, "fr")).toEqual({ cause: { code: "out-of-bounds", found: 4_000_000, min: 0, max: 3_000_000, unit: "money" } });
  expect(readTyped("", control("optIn"), "fr")).toHaveProperty("cause.code", "not-a-number");
});

test("a lever is shown in its unit", () => {
  expect(leverValue("optIn", 0.085, "fr")).toBe("8,5\u00a0%");
  expect(leverValue("asOf", day("2026-08-11"), "en")).toBe("11 Aug 2026");
  expect(leverValue("budget", null, "fr")).toBe("sans limite");
  expect(leverValue("budget", 900_000, "en")).toBe("MAD\u00a0900,000");
  expect([leverValue("clientLead", 1, "en"), leverValue("clientLead", 2, "en"), leverValue("clientLead", 1, "fr")]).toEqual(["1 month", "2 months", "1 mois"]);
});
