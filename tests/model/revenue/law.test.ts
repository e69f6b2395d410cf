import { ACTIVITY_CODES, BAN_DAY, LAW, lawReading, prohibitedShare, type ActivityCode } from "../../../src/model/revenue/law/law";
import { day } from "../../support/dates";

interface Row {
  readonly code: ActivityCode;
  readonly activity: string;
  /** First day of the prohibition; null for never. */
  readonly from: string | null;
  readonly rescued: boolean;
  /** Prohibited share where press is read as 0.6 prohibited and B2B as 0.1. */
  readonly share: number;
}

const READING = { press: 0.6, b2b: 0.1 };

/** domain.md 1.2, row by row. */
const TABLE: readonly Row[] = [
  { code: "O1", activity: "B2C cold outbound sale", from: "2026-08-11", rescued: true, share: 1 },
  { code: "O2", activity: "B2C lead generation", from: "2026-08-11", rescued: true, share: 1 },
  { code: "O3", activity: "B2C energy renovation", from: "2020-07-26", rescued: false, share: 1 },
  { code: "O3R", activity: "energy renovation or home adaptation, asked for by the consumer", from: null, rescued: false, share: 0 },
  { code: "O4", activity: "B2C home adaptation", from: "2025-07-02", rescued: false, share: 1 },
  { code: "O5", activity: "CPF prospecting", from: "2022-12-20", rescued: false, share: 1 },
  { code: "O6", activity: "outbound on a proven opt-in base", from: null, rescued: false, share: 0 },
  { code: "O7", activity: "existing customers, related to the contract", from: null, rescued: false, share: 0 },
  { code: "O8", activity: "existing customers, unrelated cross-sell", from: "2026-08-11", rescued: true, share: 1 },
  { code: "O9", activity: "win-back of former customers", from: "2026-08-11", rescued: true, share: 1 },
  { code: "O10", activity: "B2B prospecting", from: "2026-08-11", rescued: true, share: 0.1 },
  { code: "O11", activity: "press subscription sales", from: "2026-08-11", rescued: true, share: 0.6 },
  { code: "O12", activity: "surveys, charity, collection", from: null, rescued: false, share: 0 },
  { code: "O13", activity: "outbound to other countries", from: null, rescued: false, share: 0 },
  { code: "I1", activity: "inbound care", from: null, rescued: false, share: 0 },
  { code: "I2", activity: "technical support", from: null, rescued: false, share: 0 },
  { code: "B1", activity: "back office", from: null, rescued: false, share: 0 },
  { code: "D1", activity: "chat, e-mail, social", from: null, rescued: false, share: 0 },
  { code: "D2", activity: "moderation", from: null, rescued: false, share: 0 },
  { code: "D3", activity: "AI-assisted quality, annotation", from: null, rescued: false, share: 0 },
];

describe("the law", () => {
  test("bans cold calls from 11 August 2026", () => {
    expect(BAN_DAY).toBe(day("2026-08-11"));
  });

  test("has a rule for each activity of the domain and no other", () => {
    expect([...ACTIVITY_CODES]).toEqual(TABLE.map(({ code }) => code));
    expect(Object.keys(LAW).sort()).toEqual(TABLE.map(({ code }) => code).sort());
  });

  test.each(TABLE)("on $code, $activity: from $from, rescued by consent: $rescued, share $share", ({ code, from, rescued, share }) => {
    expect(LAW[code].from).toBe(from === null ? null : day(from));
    expect(LAW[code].rescuedByConsent).toBe(rescued);
    expect(prohibitedShare(code, READING)).toBe(share);
  });

  test("exempts the press where nobody has chosen, and leaves the prudent reading to the scenario", () => {
    expect(lawReading({ press: null, b2b: 0.1 })).toEqual({ press: 0, b2b: 0.1 });
    expect(lawReading({ press: 1, b2b: 0 })).toEqual({ press: 1, b2b: 0 });
  });

  test.each([0, 0.5, 1])("leaves press and B2B to the reading: %d", (reading) => {
    expect(prohibitedShare("O11", { press: reading, b2b: 0.1 })).toBe(reading);
    expect(prohibitedShare("O10", { press: 0.6, b2b: reading })).toBe(reading);
  });
});
