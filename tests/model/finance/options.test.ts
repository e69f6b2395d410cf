import { monthlyRate } from "../../../src/model/finance/investment/net-present-value";
import { optionsByBand, type FlowsOfHead, type Option, type AgentsBySeniority } from "../../../src/model/finance/investment/options";
import { frozen } from "../../support/builders";
import { within } from "../../support/within";

const BANDS: readonly AgentsBySeniority[] = frozen([
  { name: "< 1", heads: 10, seniority: 0.5 },
  { name: "5-10", heads: 4, seniority: 7 },
]);

/** Retraining costs 6,000 and earns 1,500 from the third month; the lawful exit costs 5,000 a year of seniority in the second. */
const FLOWS: Record<Option, FlowsOfHead> = {
  retrain: () => [-6000, -6000, 1500, 1500, 1500, 1500],
  idle: () => [-6000, -6000, -6000, -6000, -6000, -6000],
  "short-time": () => [-3000, -3000, -3000, -6000, -6000, -6000],
  dismiss: ({ seniority }) => [-6000, -5000 * seniority],
};

describe("the options of a seniority band", () => {
  test("are the flows of all its heads, and the best of them is named", () => {
    const [junior, senior] = optionsByBand(BANDS, FLOWS, 0);
    // Ten heads at -12,000 + 6,000 each, against exits at 6,000 + 2,500; four heads against exits at 6,000 + 35,000.
    expect(junior?.options.retrain).toMatchObject({ total: -60_000, value: within(-60_000, 1e-9), difference: within(25_000, 1e-9) });
    expect(junior?.best).toBe("retrain");
    expect(junior?.options.dismiss).toMatchObject({ total: -85_000, difference: 0, payback: 0 });
    expect(senior?.options.dismiss.total).toBe(-164_000);
    expect(senior?.best).toBe("retrain");
    expect(senior?.options["short-time"].total).toBe(-108_000);
  });

  test("pay back in months from the as-of date, against the option compared with", () => {
    const [junior] = optionsByBand(BANDS, FLOWS, 0);
    // Against dismissal: 0, -3,500, +1,500 a month: back after 2 + 3,500 / 1,500 months.
    expect(junior?.options.retrain.payback).toEqual(within(2 + 3500 / 1500, 1e-12));
    expect(junior?.options.idle.payback).toBeNull();
    const [againstIdle] = optionsByBand(BANDS, FLOWS, 0, "idle");
    expect(againstIdle?.options.retrain).toMatchObject({ payback: 0, difference: within(300_000, 1e-9) });
  });

  test("are worth their month-end flows discounted at the monthly rate", () => {
    const [junior] = optionsByBand(BANDS, FLOWS, 0.1);
    const factor = 1 + monthlyRate(0.1);
    expect(junior?.options.dismiss.value).toEqual(within(-60_000 / factor - 25_000 / factor ** 2, 1e-9));
  });

  test("are preferred in their order where they are worth the same", () => {
    const alike: FlowsOfHead = () => [-100];
    const same: Record<Option, FlowsOfHead> = { retrain: alike, idle: alike, "short-time": alike, dismiss: alike };
    expect(optionsByBand(BANDS, same, 0.1).map(({ best }) => best)).toEqual(["retrain", "retrain"]);
    expect(optionsByBand(BANDS, { ...same, dismiss: () => [-99] }, 0.1).map(({ best }) => best)).toEqual(["dismiss", "dismiss"]);
  });

  test("may differ by band", () => {
    // At a quarter of the exit cost the junior leave and the senior stay.
    const cheap = { ...FLOWS, dismiss: ({ seniority }: AgentsBySeniority) => [-2000, -1250 * seniority] };
    expect(optionsByBand(BANDS, cheap, 0).map(({ best }) => best)).toEqual(["dismiss", "retrain"]);
  });
});
