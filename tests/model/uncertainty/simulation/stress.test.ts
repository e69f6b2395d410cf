import fc from "fast-check";
import { plan } from "../../../../src/model/scenario/plan";
import { inverse, type Distribution } from "../../../../src/model/uncertainty/distributions/distribution";
import { STRESSES, stressedCase, stressTest, type Stress } from "../../../../src/model/uncertainty/simulation/stress";
import { client } from "../../../support/builders";
import { day, month } from "../../../support/dates";
import { operator, redeployment, workforce } from "../../../support/operator";
import { anyInputs, anyLevers, anyWindow, SEEDED } from "../../../support/scenarios";
import { OPERATOR_LEVERS } from "../../../support/uncertain-operator";
import { uncertainty } from "../../../support/uncertainty";
import { within } from "../../../support/within";

const PERT: Distribution = { kind: "pert", min: 0.02, mode: 0.1, max: 0.2 };
const INPUTS = operator({
  lines: operator().lines.map((line) => ({ ...line, optIn: null })),
  workforce: workforce({ redeployments: [redeployment()], exits: [{ pool: 1, month: month("2026-12"), heads: 3 }] }),
});
const CASE = { inputs: INPUTS, levers: OPERATOR_LEVERS, base: plan(INPUTS, OPERATOR_LEVERS), uncertainty: uncertainty({ drivers: { optIn: PERT } }) };
const results = new Map(stressTest(CASE).map((result) => [result.stress, result]));
const differenceOf = (stress: Stress) => {
  const result = results.get(stress);
  if (!result) throw new Error(`no result for ${stress}`);
  return result.difference;
};

describe("a scenario under stress", () => {
  test("is told for each stress, and for all together", () => {
    expect([...results.keys()]).toEqual([...STRESSES]);
  });

  test("loses the client whose loss costs most, from the as-of date, and names it", () => {
    // B keeps 60 % of 400,000 a month and more, A a tenth of 600,000; it may leave from 1 October, and is lost before.
    const { inputs: { clients }, lost } = stressedCase("largest-client-lost", CASE);
    expect(clients).toEqual([INPUTS.clients[0], { client: "B", exitProbability: 1, exitDate: OPERATOR_LEVERS.asOf }]);
    expect(lost).toEqual({ client: "B", from: OPERATOR_LEVERS.asOf });
    const [, second = NaN] = CASE.base.risk.byLine.retained;
    expect(differenceOf("largest-client-lost").retained).toEqual(within(-second, 1e-6));
    expect([...results.values()].map((result) => result.lost?.client ?? null)).toEqual(["B", null, null, null, "B"]);
  });

  test("loses a client whose exit lies beyond the window all the same", () => {
    const inputs = { ...INPUTS, clients: [client({ client: "A" }), client({ client: "B", exitProbability: 0.2, exitDate: day("2031-01-01") })] };
    const [worst] = stressTest({ ...CASE, inputs, base: plan(inputs, OPERATOR_LEVERS) });
    expect(worst?.lost).toEqual({ client: "B", from: OPERATOR_LEVERS.asOf });
    // 60 % of 400,000 for twelve months, and what consent rescues of the rest.
    expect(worst?.difference.retained).toBeLessThan(-0.6 * 400_000 * 12);
  });

  test("loses nobody whose revenue has gone already, however large it was", () => {
    // A's contract ends with the months before the as-of date: most of the window's revenue, and none that can still be lost.
    const asOf = day("2027-01-01");
    const inputs = { ...INPUTS, lines: INPUTS.lines.map((line) => (line.client === "A" ? { ...line, referenceRevenue: 9e6, mix: [{ code: "I1" as const, share: 1 }], contractEnd: day("2026-12-31") } : line)) };
    const levers = { ...OPERATOR_LEVERS, asOf };
    const base = plan(inputs, levers);
    expect(base.concentration.after?.topClient).toBe("A");
    expect(stressedCase("largest-client-lost", { ...CASE, inputs, levers, base }).lost).toEqual({ client: "B", from: day("2026-10-01") });
  });

  test("loses none where none is left to lose", () => {
    const levers = { ...OPERATOR_LEVERS, asOf: day("2028-01-01") };
    const inputs = { ...INPUTS, clients: [] };
    const [worst] = stressTest({ ...CASE, inputs, levers, base: plan(inputs, levers) });
    expect(worst).toMatchObject({ lost: null, difference: { retained: 0 } });
  });

  test("loses no less than any other client would cost", () => {
    fc.assert(
      fc.property(anyInputs, anyLevers, anyWindow, (inputs, given, window) => {
        const levers = { ...given, window };
        const [worst] = stressTest({ inputs, levers, base: plan(inputs, levers), uncertainty: uncertainty() });
        for (const name of ["A", "B", "C"]) {
          const clients = inputs.clients.map((one) => (one.client === name ? { ...one, exitProbability: 1, exitDate: Math.min(levers.asOf, one.exitDate ?? levers.asOf) } : one));
          expect(worst?.figures.retained).toBeLessThanOrEqual(plan({ ...inputs, clients }, levers).risk.totals.retained + 1e-6);
        }
      }),
      { ...SEEDED, endOnFailure: true },
    );
  });

  test("loses a client of whom no exit is told from the as-of date", () => {
    const clients = [client({ client: "A" })];
    expect(stressedCase("largest-client-lost", { ...CASE, inputs: { ...INPUTS, clients } }).inputs.clients).toEqual([...clients, { client: "B", exitProbability: 1, exitDate: OPERATOR_LEVERS.asOf }]);
  });

  test("has its opt-in at P5, and that of the lines whose own is uncertain", () => {
    const own: Distribution = { kind: "uniform", min: 0.3, max: 0.5 };
    const { inputs, levers } = stressedCase("opt-in-at-p5", { ...CASE, uncertainty: { ...CASE.uncertainty, lineOptIn: [{ line: 0, distribution: own }] } });
    expect(levers.optIn).toBe(inverse(PERT, 0.05));
    expect(inputs.lines.map(({ optIn }) => optIn)).toEqual([within(0.31, 1e-12), null]);
    expect(differenceOf("opt-in-at-p5").atRisk).toBeGreaterThan(0);
    expect(stressedCase("opt-in-at-p5", { ...CASE, uncertainty: uncertainty() }).levers).toBe(OPERATOR_LEVERS);
  });

  test("gets no refund: 70 % of 50,000 less, revenue untouched", () => {
    expect(differenceOf("refund-refused")).toMatchObject({ retained: 0, atRisk: 0, ebitda: within(-35_000, 1e-6) });
  });

  test("dismisses nobody: three stay on the payroll from January on, and no severance is paid", () => {
    const [, second] = INPUTS.workforce?.pools ?? [];
    if (!second) throw new Error("the case has two pools");
    const stay = (1 - second.attrition) ** (1 / 12);
    // January to July: the mean of the heads at the beginning and at the end of each month, of the three at the end of December.
    const paid = [0, 1, 2, 3, 4, 5, 6].reduce((sum, t) => sum + 9507.6 * 3 * stay ** t * ((1 + stay) / 2), 0);
    const exits = CASE.base.money?.cash.months.reduce((sum, { outflows }) => sum + outflows.exits, 0) ?? NaN;
    expect(differenceOf("authorisation-refused")).toMatchObject({ retained: 0, ebitda: within(exits - paid, 1e-5) });
    expect(STRESSES.map((stress) => stressedCase(stress, CASE).exitsAllowed)).toEqual([true, true, true, false, false]);
  });

  test("is worst when all comes at once", () => {
    const all = results.get("all")?.figures;
    for (const { figures } of results.values()) expect(all?.retained).toBeLessThanOrEqual(figures.retained);
  });

  test("is asked of the plan that it is given", () => {
    const anew = stressTest(CASE, () => CASE.base);
    expect(anew.every(({ difference }) => difference.retained === 0 && difference.atRisk === 0)).toBe(true);
  });

  test("tells no money where none is known", () => {
    const inputs = operator({ workforce: null, cash: null });
    const [first] = stressTest({ ...CASE, inputs, base: plan(inputs, OPERATOR_LEVERS) });
    expect(first?.difference).toMatchObject({ ebitda: null, trough: null });
  });
});
