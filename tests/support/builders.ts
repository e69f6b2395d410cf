import type { Window } from "../../src/model/calendar/window";
import type { Client, RevenueInputs, RevenueLevers, RevenueLine } from "../../src/model/revenue/inputs";
import { day, month } from "./dates";

/** A line of pure O1, 310,000 MAD a month (10,000 a day in August), wholly French, with no event of its own. */
export function line(given: Partial<RevenueLine> = {}): RevenueLine {
  return frozen({
    client: "A",
    mix: [{ code: "O1", share: 1 }],
    referenceRevenue: 310_000,
    referenceMonth: month("2026-07"),
    currency: "MAD",
    frenchShare: 1,
    contractEnd: null,
    renewal: 0,
    optIn: null,
    optInSpeed: null,
    clientLead: null,
    erosion: null,
    revenuePerCall: null,
    ...given,
  });
}

/** A client that stays. */
export function client(given: Partial<Client> = {}): Client {
  return frozen({ client: "A", exitProbability: 0, exitDate: null, ...given });
}

/** Levers at which nothing but the ban happens: no consent, no lead, no erosion, no lapse; press wholly banned, B2B wholly free. */
export function levers(given: Partial<RevenueLevers> = {}): RevenueLevers {
  return frozen({
    asOf: day("2026-08-01"),
    optIn: 0,
    optInSpeed: 6,
    clientLead: 0,
    erosion: 0,
    eurRate: 10.8,
    press: 1,
    b2b: 0,
    stopUnlawfulFrom: null,
    conversionUplift: 1,
    collectionStart: day("2026-08-11"),
    givenAgain: 1,
    ...given,
  });
}

/** Tables of a workbook; those not given are empty. */
export function inputs(given: Partial<RevenueInputs>): RevenueInputs {
  return frozen({ lines: [], clients: [], actuals: [], ...given });
}

/** A number of months from one such as "2026-08". */
export function span(start: string, months: number): Window {
  return frozen({ start: month(start), months });
}

/** Deep-freezes, so that a model that writes into its inputs throws. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
