import { COMPLEX_FUNCTIONS, complexOf, textOfComplex } from "../../../../src/workbench/spreadsheet/functions/excel/complex";
import { dayOfSerial, edate, eomonth, isoWeek, serialOfDay, weekNumber, yearFraction } from "../../../../src/workbench/spreadsheet/functions/excel/dates";
import { binomial, modulo, poisson, rounded, roundedUp, searched, truncated } from "../../../../src/workbench/spreadsheet/functions/excel/numbers";
import { BY_ZERO, NO_NUMBER } from "../../../../src/workbench/spreadsheet/functions/excel/result";

// Values of Microsoft's pages for each function, where they have some; others follow from the definition.

const date = (year: number, month: number, day: number) => serialOfDay({ year, month, day });

test("serial numbers are Excel's, with the 29 February 1900 that never was", () => {
  expect([date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2026, 8, 11)]).toEqual([1, 59, 61, 46_245]);
  expect([1, 59, 60, 61, 46_245].map(dayOfSerial)).toEqual([
    { year: 1900, month: 1, day: 1 },
    { year: 1900, month: 2, day: 28 },
    { year: 1900, month: 2, day: 29 },
    { year: 1900, month: 3, day: 1 },
    { year: 2026, month: 8, day: 11 },
  ]);
});

test.each([
  [date(2011, 1, 15), 1, date(2011, 2, 15)],
  [date(2011, 1, 15), -1, date(2010, 12, 15)],
  [date(2026, 1, 31), 1, date(2026, 2, 28)],
  [date(2026, 8, 31), -2.7, date(2026, 6, 30)],
  [date(2026, 8, 31), 12_000_000, NO_NUMBER],
  [-1, 1, NO_NUMBER],
])("EDATE of %d and %d months", (start, months, end) => {
  expect(edate(start, months)).toEqual(end);
});

test.each([
  [date(2011, 1, 1), 1, date(2011, 2, 28)],
  [date(2011, 1, 1), -3, date(2010, 10, 31)],
  [date(2026, 8, 31), -2.7, date(2026, 6, 30)],
])("EOMONTH of %d and %d months", (start, months, end) => {
  expect(eomonth(start, months)).toEqual(end);
});

test.each([
  [date(2012, 1, 1), date(2012, 7, 30), 0, 0.58055556],
  [date(2012, 1, 1), date(2012, 7, 30), 1, 0.57650273],
  [date(2012, 1, 1), date(2012, 7, 30), 3, 0.57808219],
  [date(2004, 2, 29), date(2005, 2, 28), 0, 1],
  [date(2004, 2, 29), date(2005, 2, 28), 1, 365 / 366],
  [date(2024, 1, 1), date(2025, 1, 1), 1, 1],
  [date(2025, 1, 1), date(2024, 1, 1), 1, 1],
  [date(2024, 1, 31), date(2024, 3, 31), 4, 60 / 360],
])("YEARFRAC from %d to %d by basis %d", (from, to, basis, years) => {
  expect(yearFraction(from, to, basis)).toBeCloseTo(years, 8);
});

test("YEARFRAC refuses a basis that is none", () => {
  expect(yearFraction(1, 2, 5)).toBe(NO_NUMBER);
});

test.each([
  [date(2012, 3, 9), 1, 10],
  [date(2012, 3, 9), 2, 11],
  [date(2027, 1, 4), 21, 1],
  [date(2027, 1, 3), 21, 53],
  [date(2026, 1, 1), 1, 1],
])("WEEKNUM of %d, counted as %d", (day, kind, week) => {
  expect(weekNumber(day, kind)).toBe(week);
});

test("ISOWEEKNUM is the week of the year's Thursdays, for every day of thirty years", () => {
  expect(isoWeek(date(2012, 3, 9))).toBe(10);
  for (let serial = date(2000, 1, 1); serial < date(2030, 1, 1); serial++) {
    const { year, month, day } = dayOfSerial(serial);
    const utc = new Date(Date.UTC(year, month - 1, day));
    utc.setUTCDate(utc.getUTCDate() + 4 - (utc.getUTCDay() || 7));
    expect(isoWeek(serial)).toBe(Math.ceil(((utc.getTime() - Date.UTC(utc.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7));
  }
});

test.each([
  [truncated(8.9, 0), 8],
  [truncated(-8.9, 0), -8],
  [truncated(0.45, 0), 0],
  [truncated(-1234.56, 2), -1234.56],
  [truncated(-1234.56, 20), -1234.56],
  [truncated(1234.56, -2), 1200],
  [rounded(2.15, 1), 2.2],
  [rounded(2.149, 1), 2.1],
  [rounded(-1.475, 2), -1.48],
  [rounded(21.5, -1), 20],
  [rounded(626.3, -3), 1000],
  [rounded(1.98, -1), 0],
  [rounded(-50.55, -2), -100],
  [rounded(1e-7, 7), 1e-7],
  [roundedUp(3.2, 0), 4],
  [roundedUp(-3.14159, 1), -3.2],
  [roundedUp(31415.92654, -2), 31500],
  [modulo(3, 2), 1],
  [modulo(-3, 2), 1],
  [modulo(3, -2), -1],
  [modulo(-3, -2), -1],
])("rounding and remainders are Excel's (%#)", (found, wanted) => {
  expect(found).toBe(wanted);
});

test("MOD by zero is #DIV/0!", () => {
  expect(modulo(3, 0)).toBe(BY_ZERO);
});

test("POISSON.DIST and BINOM.DIST, of many events too", () => {
  expect(poisson(2, 5, true)).toBeCloseTo(0.12465202, 8);
  expect(poisson(2, 5, false)).toBeCloseTo(0.08422434, 8);
  expect(poisson(180, 175, false)).toBeCloseTo(0.027691278384258833, 12);
  expect(binomial(6, 10, 0.5, false)).toBeCloseTo(0.205078125, 10);
  expect(binomial(100, 200, 0.5, false)).toBeCloseTo(0.056348479009256, 12);
  expect(binomial(200, 200, 0.5, true)).toBe(1);
  expect(binomial(3, 2, 0.5, true)).toBe(NO_NUMBER);
});

test.each([
  ["b*d", "abcde", 1, 2],
  ["?c", "abcde", 1, 2],
  ["e", "Statements", 6, 7],
  ["margin", "Profit Margin", 1, 8],
  ["~?", "why?", 1, 4],
  ["(", "a(b", 1, 2],
  ["x", "abc", 1, undefined],
])("SEARCH of %s in %s from %d", (pattern, text, start, position) => {
  expect(searched(pattern, text, start)).toBe(position);
});

test.each(["3+4i", "-3.5-2.25j", "i", "-i", "0", "1.5E+25i", "2.5", "1-i"])("%s is a complex number, and is written as it was", (text) => {
  const number = complexOf(text);
  expect(number && textOfComplex(number)).toBe(text);
});

test.each(["", "3+4", "x", "3i4", "1..2", "3+4i+5"])("%s is no complex number", (text) => {
  expect(complexOf(text)).toBeUndefined();
});

test.each([
  ["IMSUM", ["3+4i", "5-3i"], "8+i"],
  ["IMSUB", ["13+4i", "5+3i"], "8+i"],
  ["IMPRODUCT", ["3+4i", "5-3i"], "27+11i"],
  ["IMDIV", ["-238+240i", "10+24i"], "5+12i"],
  ["IMCONJUGATE", ["3+4i"], "3-4i"],
  ["IMABS", ["5+12i"], 13],
  ["IMAGINARY", ["3.5-2.25i"], -2.25],
  ["IMREAL", [7], 7],
])("%s as Microsoft's page has it", (name, given, wanted) => {
  expect(COMPLEX_FUNCTIONS[name]?.(given)).toBe(wanted);
});

const close = (real: number, imaginary: number) => ({ real: expect.closeTo(real, 10) as unknown, imaginary: expect.closeTo(imaginary, 10) as unknown });

test("IMARGUMENT, IMEXP, IMLN and IMPOWER to the digits of Microsoft's pages", () => {
  const parts = (text: unknown) => complexOf(String(text));
  expect(COMPLEX_FUNCTIONS["IMARGUMENT"]?.(["3+4i"])).toBeCloseTo(0.92729522, 8);
  expect(parts(COMPLEX_FUNCTIONS["IMEXP"]?.(["1+i"]))).toMatchObject(close(1.46869393991589, 2.28735528717884));
  expect(parts(COMPLEX_FUNCTIONS["IMLN"]?.(["3+4i"]))).toMatchObject(close(1.6094379124341, 0.927295218001612));
  expect(parts(COMPLEX_FUNCTIONS["IMPOWER"]?.(["2+3i", 3]))).toMatchObject(close(-46, 9));
});
