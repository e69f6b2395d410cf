import { exposure } from "../../../src/model/revenue/law/exposure";
import { withinRequests } from "../../../src/model/revenue/law/requests";
import { within } from "../../support/within";

const READING = { press: 0, b2b: 0 };
const given = (requests: number | null, revenuePerCall: number | null = 50) => ({ referenceRevenue: 500_000, frenchShare: 0.8, requests, revenuePerCall });

test("calls that answer a request are lawful up to the requests received, and cold prospecting beyond", () => {
  const mix = withinRequests([{ code: "O3R", share: 0.5 }, { code: "I1", share: 0.5 }], given(3_000));
  // 200,000 of French consumers' requests are 4,000 calls at 50; 3,000 were asked for: a quarter of half the line's French revenue.
  expect(mix).toEqual([{ code: "O3R", share: 0.375 }, { code: "O3", share: 0.125 }, { code: "I1", share: 0.5 }]);
  expect(exposure(mix, 0.8, READING)).toEqual({ newlyProhibited: 0, alreadyUnlawful: within(0.1, 1e-15) });
});

test.each([
  ["as many requests as calls", 4_000, 50],
  ["more requests than calls", 9_000, 50],
  ["nobody says how many", null, 50],
  ["nobody says what a call earns", 10, null],
])("nothing is taken where there are %s", (_says, requests, revenuePerCall) => {
  const mix = [{ code: "O3R", share: 0.5 }, { code: "O3", share: 0.5 }] as const;
  expect(withinRequests(mix, given(requests, revenuePerCall))).toBe(mix);
});

test("without a request all of it is cold prospecting, and other codes are never capped", () => {
  expect(withinRequests([{ code: "O3R", share: 1 }], given(0))).toEqual([{ code: "O3R", share: 0 }, { code: "O3", share: 1 }]);
  const others = [{ code: "O1", share: 1 }] as const;
  expect(withinRequests(others, given(0))).toBe(others);
});
