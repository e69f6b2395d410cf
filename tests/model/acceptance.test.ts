import { meanOptIn, optInAt } from "../../src/model/revenue/consents/opt-in";
import type { Measure } from "../../src/model/revenue/schedule";
import { plan } from "../../src/model/scenario/plan";
import { CASE } from "../support/acceptance-case";
import { levers, span } from "../support/builders";
import { day } from "../support/dates";
import { asPrinted } from "../support/within";

// The revenue part of model.md 5, figure by figure, to the last digit that is printed there.

const [L1, L2] = [0, 1];
const MONTHS = ["2026-08", "2026-09", "2026-10"] as const;

const over = (start: string, months: number, asOf: string) => plan(CASE, { ...levers({ asOf: day(asOf), givenAgain: 0.5 }), window: span(start, months) });

/** Value of a line in each of the three months, from a plan of that month alone. */
const byMonth = (row: number, measure: Measure) =>
  MONTHS.map((start) => over(start, 1, "2026-08-01").risk.byLine[measure][row] as number);

const printed = (figures: readonly string[]) => figures.map(asPrinted);

describe("the acceptance case", () => {
  const consent = { plateau: 0.2, tau: 3, start: day("2026-08-11"), givenAgain: 0.5 };
  const monthEnds = ["2026-09-01", "2026-10-01", "2026-11-01"].map(day);

  test("gives the mean opt-in of L1 over the prohibited days", () => {
    const firsts = ["2026-08-11", "2026-09-01", "2026-10-01"].map(day);
    const means = firsts.map((from, at) => meanOptIn(consent, from, monthEnds[at] as number));
    expect(means).toEqual(printed([".021345", ".064591", ".103035"]));
  });

  test("gives the month-end opt-in of L1", () => {
    expect(monthEnds.map((end) => optInAt(consent, end))).toEqual(printed([".041115", ".085633", ".118575"]));
  });

  test("gives the share of L1 that the law takes", () => {
    const runRate = byMonth(L1, "runRate");
    const lambda = byMonth(L1, "law").map((loss, at) => loss / (runRate[at] as number));
    expect(lambda).toEqual(printed([".596664", ".841868", ".807269"]));
  });

  test("gives what the law takes from each line", () => {
    expect(byMonth(L1, "law")).toEqual(printed(["357,998.19", "505,120.61", "484,361.33"]));
    expect(byMonth(L2, "law")).toEqual(printed(["108,387.10", "160,000.00", "160,000.00"]));
  });

  test("gives what the exit of client B takes after the law", () => {
    expect(byMonth(L1, "exit")).toEqual([0, 0, 0]);
    expect(byMonth(L2, "exit")).toEqual(printed(["0.00", "0.00", "24,000.00"]));
  });

  test("gives the total by month and over the three months", () => {
    const { risk } = over("2026-08", 3, "2026-08-01");
    const totals = [0, 1, 2].map((t) => (risk.byMonth.law[t] as number) + (risk.byMonth.exit[t] as number));
    expect(totals).toEqual(printed(["466,385.29", "665,120.61", "668,361.33"]));
    expect(risk.atRisk).toEqual(asPrinted("1,799,867.23"));
  });

  test.each([
    { asOf: "2026-08-01", realised: "0.00", forecast: "1,799,867.23" },
    { asOf: "2026-10-01", realised: "1,131,505.90", forecast: "668,361.33" },
    { asOf: "2026-11-23", realised: "1,799,867.23", forecast: "0.00" },
  ])("is told as realised and forecast as of $asOf", ({ asOf, realised, forecast }) => {
    const { totals, atRisk } = over("2026-08", 3, asOf).risk;
    expect(totals).toMatchObject({ realised: asPrinted(realised), forecast: asPrinted(forecast), modelled: asPrinted(realised) });
    expect(atRisk).toEqual(asPrinted("1,799,867.23"));
  });
});
