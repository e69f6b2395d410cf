import fc from "fast-check";
import { DELEGATE_MULTIPLIER, severance, severanceHours, type SeniorityReading, type SeveranceCase } from "../../../src/model/workforce/entitlements/severance";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { asPrinted, within } from "../../support/within";

const of = (given: Partial<SeveranceCase> = {}): SeveranceCase =>
  frozen({ wage: 5000, years: 3, reading: "fraction", multiplier: 1, delegate: false, ...given });

/** vectors.json, severanceHours ("ceil" is the reading by fractions), computed there from article 53. Whole hours. */
test.each([
  { years: 0.75, fraction: 96, prorata: 72 },
  { years: 1, fraction: 96, prorata: 96 },
  { years: 1.5, fraction: 192, prorata: 144 },
  { years: 3, fraction: 288, prorata: 288 },
  { years: 5, fraction: 480, prorata: 480 },
  { years: 5.5, fraction: 624, prorata: 552 },
  { years: 8, fraction: 912, prorata: 912 },
  { years: 10, fraction: 1200, prorata: 1200 },
  { years: 12, fraction: 1584, prorata: 1584 },
  { years: 15, fraction: 2160, prorata: 2160 },
  { years: 16, fraction: 2400, prorata: 2400 },
  { years: 20, fraction: 3360, prorata: 3360 },
])("$years years give $fraction hours by begun years and $prorata by shares", ({ years, fraction, prorata }) => {
  expect(severanceHours(years, "fraction")).toBe(fraction);
  expect(severanceHours(years, "prorata")).toBe(prorata);
});

/** domain.md 2.2, computed there to the centime for a wage of 5,000. */
test.each<{ years: number; reading?: SeniorityReading; amount: string }>([
  { years: 0.75, amount: "2,513.09" },
  { years: 1.5, amount: "5,026.18" },
  { years: 3, amount: "7,539.27" },
  { years: 5, amount: "12,565.45" },
  { years: 5.5, amount: "16,335.08" },
  { years: 5.5, reading: "prorata", amount: "14,450.26" },
  { years: 8, amount: "23,874.35" },
  { years: 12, amount: "41,465.97" },
  { years: 16, amount: "62,827.23" },
  { years: 20, amount: "87,958.12" },
])("$years years at 5,000 give $amount", ({ years, reading = "fraction", amount }) => {
  expect(severance(of({ years, reading }))).toEqual(asPrinted(amount));
});

test("nothing is due below six months, and a year's hours from six months on", () => {
  expect(severance(of({ years: 0.499 }))).toBe(0);
  expect(severance(of({ years: 0.499, reading: "prorata" }))).toBe(0);
  expect(severance(of({ years: 0.5 }))).toEqual(asPrinted("2,513.09"));
  expect(severance(of({ years: 0.5, reading: "prorata" }))).toEqual(within((48 * 5000) / 191, 1e-9));
});

test("a staff delegate receives twice, an agreement its multiple, both of them their product", () => {
  const once = severance(of());
  expect(severance(of({ delegate: true }))).toBe(DELEGATE_MULTIPLIER * once);
  expect(severance(of({ multiplier: 1.5 }))).toEqual(within(1.5 * once, 1e-9));
  expect(severance(of({ multiplier: 1.5, delegate: true }))).toEqual(within(3 * once, 1e-9));
});

const years = fc.double({ min: 0, max: 45, noNaN: true });
const reading = fc.constantFrom<SeniorityReading>("fraction", "prorata");

test("more years never give less, and begun years never less than their shares", () => {
  fc.assert(
    fc.property(years, years, reading, (one, other, by) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      expect(severance(of({ years: more, reading: by }))).toBeGreaterThanOrEqual(severance(of({ years: less, reading: by })));
      // A year begun a third of a second ago does not count.
      expect(severanceHours(more, "fraction")).toBeGreaterThanOrEqual(severanceHours(more, "prorata") - 1e-5);
    }),
    SEEDED,
  );
});

test("the hours are what a count year by year gives", () => {
  const rate = (year: number) => (year <= 5 ? 96 : year <= 10 ? 144 : year <= 15 ? 192 : 240);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4500 }), reading, (hundredths, by) => {
      let hours = 0;
      for (let year = 1; 100 * (year - 1) < hundredths; year++) {
        hours += rate(year) * (by === "fraction" ? 1 : Math.min(100, hundredths - 100 * (year - 1)) / 100);
      }
      // Rounding of 45 sums.
      expect(severanceHours(hundredths / 100, by)).toEqual(within(hours, 1e-9));
    }),
    SEEDED,
  );
});

test("the amount scales with the currency", () => {
  fc.assert(
    fc.property(years, reading, (at, by) => {
      const once = severance(of({ years: at, reading: by }));
      expect(severance(of({ years: at, reading: by, wage: 5000 / 10.8 }))).toEqual(within(once / 10.8, 1e-9 * (1 + once)));
    }),
    SEEDED,
  );
});
