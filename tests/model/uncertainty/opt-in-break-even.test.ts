import { ebitdaChange } from "../../../src/model/uncertainty/simulation/measures/ebitda-change";
import { optInBreakEven } from "../../../src/model/uncertainty/seek/opt-in-break-even";
import { plan, type PlanInputs, type PlanLevers } from "../../../src/model/scenario/plan";
import { client, inputs, levers, line, span } from "../../support/builders";
import { day } from "../../support/dates";
import { money, operator } from "../../support/operator";
import { within } from "../../support/within";

/** Consent is there from the first day on, so that what is left is proportional to it. */
const LEVERS: PlanLevers = { ...levers({ optIn: 0.08, optInSpeed: 0, asOf: day("2027-01-01") }), window: span("2027-01", 12) };

const ebitda = (of: PlanInputs, optIn: number) => {
  const set = { ...LEVERS, optIn };
  const bridge = ebitdaChange(of, plan(of, set));
  return bridge ? bridge.closing - bridge.opening : NaN;
};

/** Lines that follow the scenario's yield. */
const withStaff = operator({ lines: operator().lines.map((of) => ({ ...of, optIn: null, optInSpeed: null })), cash: money() });

test("without staff and cash it is half of the revenue at risk without consent: half a yield where the law takes a line whole", async () => {
  const found = await optInBreakEven(inputs({ lines: [line()], clients: [client()] }), LEVERS);
  // 12 * 310,000 at risk without consent; half of it at 50 %.
  expect(found).toMatchObject({ of: "at-risk", outcome: "reached", target: 1_860_000 });
  expect(found.input).toEqual(within(0.5, 1 / 3_720_000));
});

test("where half of what is at risk leaves with a client whatever the consent, more than half a yield is needed", async () => {
  const leaving = inputs({ lines: [line(), line({ client: "B", mix: [{ code: "I1", share: 1 }] })], clients: [client(), client({ client: "B", exitProbability: 1, exitDate: day("2027-01-01") })] });
  // Without consent 3.72 M of the law and 3.72 M of the client that leaves: half of it is reached with full consent alone.
  expect((await optInBreakEven(leaving, LEVERS)).input).toEqual(within(1, 1 / 3_720_000));
});

test("with staff and cash it is where EBITDA is what it was before the law, as a search by halving finds it", async () => {
  const found = await optInBreakEven(withStaff, LEVERS);
  expect(found.of).toBe("ebitda");
  let [low, high] = [0, 1];
  if (ebitda(withStaff, low) * ebitda(withStaff, high) > 0) throw new Error("the case does not break even: another one is needed");
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (ebitda(withStaff, middle) < 0 === ebitda(withStaff, low) < 0) low = middle;
    else high = middle;
  }
  expect(found.outcome).toBe("reached");
  // Half a dirham is the tolerance of the search; the slope is that between the bounds.
  expect(found.input).toEqual(within(low, (2 * 0.5) / Math.abs(ebitda(withStaff, 1) - ebitda(withStaff, 0))));
});

test("the scenario's own yield does not matter", async () => {
  const at = (optIn: number) => optInBreakEven(withStaff, { ...LEVERS, optIn });
  expect(await at(0.2)).toEqual(await at(0));
});

test("lines whose contracts end are never made good by consent: the best is all of it, and is told", async () => {
  const ending = { ...withStaff, lines: withStaff.lines.map((of) => ({ ...of, contractEnd: day("2027-02-01") })) };
  expect(await optInBreakEven(ending, LEVERS)).toMatchObject({ of: "ebitda", outcome: "beyond-range", input: 1 });
});

test("it can be given up between two plans", async () => {
  const pause = () => Promise.reject(new Error("enough"));
  await expect(optInBreakEven(withStaff, LEVERS, pause)).rejects.toThrow("enough");
});
