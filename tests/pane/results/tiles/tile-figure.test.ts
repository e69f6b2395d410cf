import { againstBase } from "../../../../src/pane/results/tiles/tile-figure";
import { cashFigure } from "../../../../src/pane/results/tiles/cash-figure";
import { jobsFigure } from "../../../../src/pane/results/tiles/people-figure";
import type { Answer } from "../../../../src/pane/state/pane-state";

const PRUDENT = { scenario: "Prudent", preview: false };
const MILLION = (amount: number) => `${amount / 1e6} M`;
const compared = { base: 10e6, least: 0.005, write: MILLION };

describe("against Base", () => {
  test.each([
    ["lower", 12e6, "worse", true, "pire de 2 M", "2 M worse"],
    ["lower", 9e6, "better", false, "mieux de 1 M", "1 M better"],
    ["higher", 12e6, "better", true, "mieux de 2 M", "2 M better"],
    ["higher", -3e6, "worse", false, "pire de 13 M", "13 M worse"],
  ] as const)("where %s is better, %p is %s", (better, value, standing, isHigher, fr, en) => {
    expect(againstBase(PRUDENT, { ...compared, value, better })).toEqual({ standing, isHigher, difference: value - 10e6, words: { fr, en } });
  });

  test("what differs by less than counts is the same", () => {
    expect(againstBase(PRUDENT, { ...compared, value: 10e6 + 0.004, better: "lower" })).toMatchObject({ standing: "same" });
    expect(againstBase(PRUDENT, { ...compared, value: 10e6 + 0.006, better: "lower" })).toMatchObject({ standing: "worse" });
  });

  test("Base as it stands is compared with nothing; what a hand moves in it is compared with Base as written", () => {
    expect(againstBase({ scenario: "Base", preview: false }, { ...compared, value: 12e6, better: "lower" })).toMatchObject({ standing: "none", words: { fr: "c'est Base" } });
    expect(againstBase({ scenario: "Base", preview: true }, { ...compared, value: 12e6, better: "lower" })).toMatchObject({ standing: "worse" });
  });

  test("without a Base nothing is said", () => {
    expect(againstBase(PRUDENT, { ...compared, base: null, value: 12e6, better: "lower" })).toEqual({ standing: "none", words: null });
  });
});

describe("the jobs that the plan cuts", () => {
  const staff = (dismissed: number) => ({ dismissed, early: [], stocks: { measures: {}, window: { months: 0 } } });
  /** The figure is told by these parts of an answer alone. */
  const answerWith = (cut: number | null, byNothing: number, ofBase: number | null, planIs = "there"): Answer =>
    ({ ...PRUDENT, planIs, planned: null, plan: { staff: cut === null ? null : staff(cut) }, doNothing: { staff: staff(byNothing) }, base: ofBase === null ? null : { staff: staff(ofBase) } }) as unknown as Answer;

  test("are told beside those that doing nothing would cut, and fewer of them are better", () => {
    expect(jobsFigure(answerWith(137, 283, 150), true, "fr")).toMatchObject({ shown: "137", value: 137, note: { fr: "283 sans rien faire" }, against: { standing: "better", isHigher: false, words: { fr: "mieux de 13" } } });
    expect(jobsFigure(answerWith(137, 283, 100), true, "en")).toMatchObject({ against: { standing: "worse", isHigher: true, words: { en: "37 worse" } } });
    expect(jobsFigure(answerWith(137, 283, null), true, "fr")?.against).toEqual({ standing: "none", words: null });
  });

  test("are on their way, or there is no plan; doing nothing is told all the same", () => {
    expect(jobsFigure(answerWith(null, 283, 100, "on-its-way"), true, "fr")).toMatchObject({ shown: "…", value: null, note: { fr: "283 sans rien faire" }, isCurrent: false });
    expect(jobsFigure(answerWith(null, 283, 100, "absent"), true, "fr")).toMatchObject({ shown: "Pas de plan", value: null });
  });

  test("are not told without staff", () => {
    expect(jobsFigure({ ...PRUDENT, plan: { staff: null }, doNothing: null, base: null, planned: null } as unknown as Answer, true, "fr")).toBeNull();
  });
});

describe("the low point of cash", () => {
  const answerWith = (closings: readonly number[], trough: { readonly amount: number; readonly month: number } | null, breached: readonly boolean[] = []): Answer => {
    const months = closings.map((closing, t) => ({ closing, overdraftBreached: breached[t] ?? false, covenantBreached: false }));
    // The figure is told by these parts of the answer alone.
    return { ...PRUDENT, base: null, planIs: "there", doNothing: { money: { cash: { trough: { amount: -9e6, month: 1 } } } }, plan: { window: { start: 2026 * 12 + 7, months: closings.length }, money: { cash: { months, trough } } } } as unknown as Answer;
  };

  test("is told with its month", () => {
    expect(cashFigure(answerWith([3e6, -1e6, 2e6], { amount: -1e6, month: 1 }), true, "fr")).toMatchObject({ shown: "−1,00\u00a0M", note: { fr: "sept. 26" }, warning: null });
  });

  test("is none yet where the balance still sinks as the window ends, which is said", () => {
    expect(cashFigure(answerWith([3e6, 2e6, -1e6], { amount: -1e6, month: 2 }), true, "fr")?.note?.fr).toBe("oct. 26, baisse");
  });

  test("warns of the first month beyond the overdraft", () => {
    expect(cashFigure(answerWith([3e6, -1e6, 2e6], { amount: -1e6, month: 1 }, [false, true]), true, "en")?.warning?.en).toBe("Overdraft limit breached in Sep 2026");
  });

  test("is not there without a cash plan", () => {
    expect(cashFigure({ ...PRUDENT, base: null, doNothing: null, plan: { money: null } } as unknown as Answer, true, "fr")).toBeNull();
  });
});
