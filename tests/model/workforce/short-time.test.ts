import { shortTime, type ShortTimeCase } from "../../../src/model/workforce/pay/short-time";
import { frozen } from "../../support/builders";
import { asPrinted, within } from "../../support/within";

const of = (given: Partial<ShortTimeCase> = {}): ShortTimeCase =>
  frozen({ wage: 5000, days: 60, paidShare: 0.5, daysPerWeek: 6, charges: false, ...given });

/** domain.md 2.1: "up to 2.31 months at half pay = 1.15 W". */
test("sixty days at half pay save 1.15 monthly wages", () => {
  expect(shortTime(of()).saving / 5000).toEqual(asPrinted("1.15"));
  expect(shortTime(of()).saving).toEqual(within((0.5 * 5000 * 60) / 26, 1e-9));
});

test("a week of five days has fewer of them in a month", () => {
  expect(shortTime(of({ daysPerWeek: 5, days: 22 })).saving).toEqual(within(2500, 1e-9));
});

test("days beyond sixty save nothing and are told", () => {
  expect(shortTime(of({ days: 75 }))).toEqual({ ...shortTime(of()), daysBeyond: 15 });
  expect(shortTime(of({ days: 26 }))).toEqual({ days: 26, daysBeyond: 0, saving: 2500 });
});

test("the charges that fall away are those between the full wage and the reduced", () => {
  // On 8,000: 1,507.60; on 4,800: 0.2109 * 4,800 = 1,012.32.
  expect(shortTime(of({ wage: 8000, days: 26, paidShare: 0.6, charges: true })).saving).toEqual(within(3200 + 1507.6 - 1012.32, 1e-9));
});

test("full pay saves nothing", () => {
  expect(shortTime(of({ paidShare: 1, charges: true })).saving).toBe(0);
});
