import fc from "fast-check";
import { bridge, EBITDA_CAUSES, ebitdaBridge, type EbitdaCause, type EbitdaParts } from "../../../src/model/finance/bridge";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const NONE = Object.fromEntries(EBITDA_CAUSES.map((cause) => [cause, 0])) as Record<EbitdaCause, number>;
const parts = (given: Partial<EbitdaParts>): EbitdaParts => Object.freeze({ ...NONE, ...given });
const amount = fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100);

describe("a bridge", () => {
  test("goes from step to step", () => {
    expect(bridge(100, [{ cause: "law", amount: -60 }, { cause: "work", amount: 25 }])).toEqual({
      opening: 100,
      steps: [{ cause: "law", amount: -60, from: 100, to: 40 }, { cause: "work", amount: 25, from: 40, to: 65 }],
      closing: 65,
    });
  });

  test("without causes stays where it is", () => {
    expect(bridge(100, [])).toEqual({ opening: 100, steps: [], closing: 100 });
  });

  test("sums to the difference, and each step begins where the one before ended", () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 20 }), (opening, amounts) => {
        const built = bridge(opening, amounts.map((each, at) => ({ cause: `cause ${at}`, amount: each })));
        // Scaled integers add without rounding: the second way.
        const cents = amounts.reduce((sum, each) => sum + Math.round(each * 100), Math.round(opening * 100));
        const size = amounts.reduce((sum, each) => sum + Math.abs(each), Math.abs(opening));
        expect(built.closing).toEqual(within(cents / 100, 1e-9 * Math.max(1, size)));
        built.steps.forEach(({ from }, at) => expect(from).toBe(at === 0 ? opening : built.steps[at - 1]?.to));
        expect(built.steps.at(-1)?.to ?? opening).toBe(built.closing);
      }),
      SEEDED,
    );
  });
});

describe("the bridge of EBITDA", () => {
  test("takes away lost revenue, training and exits, adds what is avoided, earned anew and refunded, and leaves idle wages out", () => {
    const built = ebitdaBridge(
      500,
      parts({
        law: 300, lead: 10, clientExit: 40, otherLoss: 5, stopped: 8, erosion: 6, contractEnd: 20,
        avoidedCosts: 30, avoidedWages: 120, newWork: 90, training: 25, refunds: 15, exits: 45,
      }),
      77,
    );
    // 500 - 389 + 150 + 90 - 25 + 15 - 45
    expect(built).toMatchObject({ closing: 296, idleWages: 77 });
    const gains = built.steps.filter(({ amount: each }) => each > 0).map(({ cause }) => cause);
    expect(gains).toEqual(["avoidedCosts", "avoidedWages", "newWork", "refunds"]);
  });

  test("lets new work take away in its ramp", () => {
    expect(ebitdaBridge(0, parts({ newWork: -12 }), 0).closing).toBe(-12);
  });

  test("does not depend on how a loss is shared among its causes", () => {
    fc.assert(
      fc.property(amount, amount, amount, (before, law, exit) => {
        const one = ebitdaBridge(before, parts({ law: law + exit }), 0).closing;
        expect(ebitdaBridge(before, parts({ law, clientExit: exit }), 0).closing).toEqual(within(one, 1e-8));
      }),
      SEEDED,
    );
  });
});
