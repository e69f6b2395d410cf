import type { RevenueLevers, RevenueLine } from "../../src/model/revenue/inputs";
import type { ConsentLedger } from "../../src/model/revenue/consents/ledger";
import { dateOf, day } from "./dates";

// A ledger of consents without the model: cohorts are kept from day to day by JavaScript's calendar, as domain.md 10.2 has it.

/** The ledger that serves a line's code: of these goods, or of all that the client sells. */
export function ledgerFor(line: RevenueLine, code: string): ConsentLedger | undefined {
  return (line.consents ?? []).find(({ goods }) => goods === code || goods === null);
}

/** Share of the base that has ever consented; beyond the whole base it is the whole base. */
export function collectedOf({ contacts, collections }: ConsentLedger): number {
  let people = 0;
  for (const { collected } of collections) people += collected;
  return Math.min(contacts, people) / contacts;
}

/** The same day a year later; 28 February where that year has no 29th. */
export function yearLater(today: number): number {
  const date = dateOf(today);
  const [year, of, at] = [date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate()];
  const same = new Date(Date.UTC(year, of, at));
  return day((same.getUTCMonth() === of ? same : new Date(Date.UTC(year, of, 28))).toISOString().slice(0, 10));
}

/** What happened to a ledger on a day, and how many consents are good in it. */
export interface DayOfLedger {
  collected: number;
  givenAgain: number;
  lapsed: number;
  withdrawn: number;
  good: number;
}

type Terms = Pick<RevenueLevers, "asOf" | "givenAgain">;

const walked = new WeakMap<ConsentLedger, Map<string, Map<number, DayOfLedger>>>();
const LAST = day("2031-12-31");

/** Every day of a ledger from its first consent on. */
export function daysOfLedger(ledger: ConsentLedger, { asOf, givenAgain }: Terms): ReadonlyMap<number, DayOfLedger> {
  const known = walked.get(ledger) ?? new Map<string, Map<number, DayOfLedger>>();
  walked.set(ledger, known);
  const key = `${asOf} ${givenAgain}`;
  const done = known.get(key);
  if (done) return done;
  const days = new Map<number, DayOfLedger>();
  let cohorts: { people: number; lapses: number; withdrawing: number }[] = [];
  const first = Math.min(asOf, ...ledger.collections.map((collection) => collection.day));
  for (let today = first; today <= LAST; today++) {
    const told: DayOfLedger = { collected: 0, givenAgain: 0, lapsed: 0, withdrawn: 0, good: 0 };
    for (const { day: of, collected, withdrawn } of ledger.collections) {
      if (of !== today) continue;
      told.collected += collected;
      cohorts.push({ people: collected, lapses: yearLater(today), withdrawing: withdrawn });
    }
    if (today === asOf) {
      for (const cohort of cohorts) {
        told.withdrawn += cohort.withdrawing;
        cohort.people -= cohort.withdrawing;
      }
    }
    const lapsing = cohorts.filter(({ lapses }) => lapses === today);
    cohorts = cohorts.filter(({ lapses }) => lapses !== today);
    for (const { people } of lapsing) {
      told.lapsed += people;
      if (today < asOf) continue;
      told.givenAgain += people * givenAgain;
      cohorts.push({ people: people * givenAgain, lapses: yearLater(today), withdrawing: 0 });
    }
    told.good = cohorts.reduce((sum, { people }) => sum + people, 0);
    days.set(today, told);
  }
  known.set(key, days);
  return days;
}

/** Share of the base with a good consent of the ledger on a day. */
export function heldOn(ledger: ConsentLedger, terms: Terms, today: number): number {
  return (daysOfLedger(ledger, terms).get(today)?.good ?? 0) / ledger.contacts;
}
