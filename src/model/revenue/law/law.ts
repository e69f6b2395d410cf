import { dayOf, type Day } from "../../calendar/calendar";

/** Activities of a contact centre as the law tells them apart (domain.md 1.2): outbound, inbound, back office, digital. */
export const ACTIVITY_CODES = [
  "O1",
  "O2",
  "O3",
  "O3R",
  "O4",
  "O5",
  "O6",
  "O7",
  "O8",
  "O9",
  "O10",
  "O11",
  "O12",
  "O13",
  "I1",
  "I2",
  "B1",
  "D1",
  "D2",
  "D3",
] as const;
export type ActivityCode = (typeof ACTIVITY_CODES)[number];

/** Day from which French law forbids telemarketing to consumers without prior consent. @source law 2025-594, art. 13 */
export const BAN_DAY: Day = dayOf(2026, 8, 11);

/** How much of a code is prohibited without consent: nothing, all, or what a reading of the law says. */
export type Prohibition = "none" | "all" | "press-reading" | "b2b-reading";

export interface CodeRule {
  readonly prohibition: Prohibition;
  /** First day of the prohibition; null where nothing is prohibited. */
  readonly from: Day | null;
  /** Whether a consumer's prior consent makes the call lawful. */
  readonly rescuedByConsent: boolean;
}

const FREE: CodeRule = { prohibition: "none", from: null, rescuedByConsent: false };
const BANNED_IN_2026: CodeRule = { prohibition: "all", from: BAN_DAY, rescuedByConsent: true };

/** What the law says of each activity. @source domain.md 1.1-1.2 (L3, L5, L8, L9, L17), 10 (L26, L27) */
export const LAW: Readonly<Record<ActivityCode, CodeRule>> = {
  O1: BANNED_IN_2026,
  O2: BANNED_IN_2026,
  O3: { prohibition: "all", from: dayOf(2020, 7, 26), rescuedByConsent: false },
  O3R: FREE,
  O4: { prohibition: "all", from: dayOf(2025, 7, 2), rescuedByConsent: false },
  O5: { prohibition: "all", from: dayOf(2022, 12, 20), rescuedByConsent: false },
  O6: FREE,
  O7: FREE,
  O8: BANNED_IN_2026,
  O9: BANNED_IN_2026,
  O10: { ...BANNED_IN_2026, prohibition: "b2b-reading" },
  O11: { ...BANNED_IN_2026, prohibition: "press-reading" },
  O12: FREE,
  O13: FREE,
  I1: FREE,
  I2: FREE,
  B1: FREE,
  D1: FREE,
  D2: FREE,
  D3: FREE,
};

/** How the open questions of the law are read. */
export interface LawReading {
  /** Share of press subscription calls (O11) that is prohibited, 0 to 1. */
  readonly press: number;
  /** Share of B2B calls (O10) that reaches consumers (sole traders, personal mobiles), 0 to 1. */
  readonly b2b: number;
}

/**
 * Share of press subscription calls that is prohibited where nobody has chosen: they are exempt.
 *
 * @source art. L. 223-5, domain.md 10 (L27)
 */
export const PRESS_EXEMPT = 0;

/** The reading of the law that a scenario has; a blank one of the press is the law as it stands. */
export function lawReading({ press, b2b }: { readonly press: number | null; readonly b2b: number }): LawReading {
  return { press: press ?? PRESS_EXEMPT, b2b };
}

/**
 * Share of a code's revenue that is unlawful without consent once its prohibition is in force.
 *
 * @returns share, 0 to 1
 */
export function prohibitedShare(code: ActivityCode, reading: LawReading): number {
  switch (LAW[code].prohibition) {
    case "none":
      return 0;
    case "all":
      return 1;
    case "press-reading":
      return reading.press;
    case "b2b-reading":
      return reading.b2b;
  }
}
