import type { Client, RevenueLevers, RevenueLine } from "../../src/model/revenue/inputs";
import { dateOf, day, daysOf, monthOf } from "./dates";
import { collectedOf, heldOn, ledgerFor } from "./recompute-ledger";

/** What one line earns and loses, and to what, in MAD. */
export interface Ledger {
  reference: number;
  erosion: number;
  contractEnd: number;
  runRate: number;
  law: number;
  lead: number;
  stopped: number;
  exit: number;
  retained: number;
  realised: number;
  forecast: number;
  modelled: number;
  unlawful: number;
}

const BAN = "2026-08-11";

const UNLAWFUL_SINCE: Readonly<Record<string, string>> = {
  O1: BAN,
  O2: BAN,
  O3: "2020-07-26",
  O4: "2025-07-02",
  O5: "2022-12-20",
  O8: BAN,
  O9: BAN,
  O10: BAN,
  O11: BAN,
};

/**
 * A month of one line without the model: the line is walked day by day, each day is booked code by code, the days are summed.
 * Written from model.md 1-2 and domain.md 1.2; shares no code with src/model, nor its way of cutting months at events.
 */
export function recomputeMonth(line: RevenueLine, client: Client | undefined, levers: RevenueLevers, month: number): Ledger {
  const days = daysOf(month).map((today, _, all) => bookDay(line, client, levers, today, all.length));
  return days.reduce((sum, booked) => {
    for (const account of Object.keys(sum) as (keyof Ledger)[]) sum[account] += booked[account];
    return sum;
  });
}

/** Share of a line's work that is lost at the end of a day, booked like a day whose consent is the one its end has reached: contacts earn as before. */
export function recomputeLostAtEnd(line: RevenueLine, client: Client | undefined, levers: RevenueLevers, today: number): number {
  const booked = bookDay(line, client, levers, today, 1, (code) => consentOfCode(line, { ...levers, conversionUplift: 1 }, code, today, (curve) => consentAt(curve, levers, today + 1)));
  return 1 - booked.retained / booked.reference;
}

function bookDay(
  line: RevenueLine,
  client: Client | undefined,
  levers: RevenueLevers,
  today: number,
  daysInMonth: number,
  consent = (code: string) => consentOfCode(line, levers, code, today, (curve) => meanConsentOfDay(curve, levers, today)),
): Ledger {
  const inMad = line.currency === "EUR" ? levers.eurRate : 1;
  const reference = (line.referenceRevenue * inMad) / daysInMonth;
  const monthsOld = monthOf(dateOf(today)) - (line.referenceMonth ?? monthOf(dateOf(levers.asOf)));
  const eroded = reference * Math.pow(1 - (line.erosion ?? levers.erosion), monthsOld / 12);
  const contractOver = line.contractEnd !== null && today > line.contractEnd;
  const runRate = contractOver ? eroded * line.renewal : eroded;

  const clientsStop = sameDayEarlier(BAN, line.clientLead ?? levers.clientLead);
  const stopped = { law: 0, lead: 0, compliance: 0 };
  let runningUnlawfully = 0;
  for (const { code, share } of line.mix) {
    const since = UNLAWFUL_SINCE[code];
    if (since === undefined) continue;
    const strictness = code === "O11" ? (levers.press ?? 0) : code === "O10" ? levers.b2b : 1;
    const french = runRate * share * line.frenchShare * strictness;
    if (since < BAN) {
      if (levers.stopUnlawfulFrom !== null && today >= levers.stopUnlawfulFrom) stopped.compliance += french;
      else runningUnlawfully += french;
    } else if (today >= day(BAN)) stopped.law += french - french * consent(code);
    else if (today >= clientsStop) stopped.lead += french - french * consent(code);
  }

  const clientMayBeGone = client !== undefined && client.exitDate !== null && today >= client.exitDate;
  const goneWith = clientMayBeGone ? client.exitProbability : 0;
  const stillRunning = runRate - stopped.law - stopped.lead - stopped.compliance;
  const exit = stillRunning * goneWith;
  const atRisk = stopped.law + stopped.lead + exit;
  const past = today < levers.asOf;
  return {
    reference,
    erosion: reference - eroded,
    contractEnd: eroded - runRate,
    runRate,
    law: stopped.law,
    lead: stopped.lead,
    stopped: stopped.compliance,
    exit,
    retained: stillRunning - exit,
    realised: past ? atRisk : 0,
    forecast: past ? 0 : atRisk,
    modelled: past ? atRisk : 0,
    unlawful: runningUnlawfully * (1 - goneWith),
  };
}

function sameDayEarlier(iso: string, months: number): number {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return day(date.toISOString().slice(0, 10));
}

/** Gauss-Legendre nodes and weights on [-1, 1], five points: exact for polynomials of degree 9. */
const GAUSS = [
  [0, 128 / 225],
  [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
  [-Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
  [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
  [-Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
] as const;

/** What is collected day after day: up to how much, how fast, from which day. */
interface Collecting {
  readonly reached: number;
  readonly tauInDays: number;
  readonly since: number;
}

/** Share of contacts earning as before thanks to consent: by the ledger of the client's goods, and by what is collected without one or after it. */
function consentOfCode(line: RevenueLine, levers: RevenueLevers, code: string, today: number, share: (curve: Collecting) => number): number {
  const tauInDays = ((line.optInSpeed ?? levers.optInSpeed) * 365) / 12;
  const [omega, uplift] = [line.optIn ?? levers.optIn, levers.conversionUplift];
  const ledger = ledgerFor(line, code);
  if (ledger === undefined) return share({ reached: Math.min(1, omega * uplift), tauInDays, since: levers.collectionStart });
  const collected = collectedOf(ledger);
  const earning = Math.min(1, collected * uplift);
  const perContact = collected === 0 ? 0 : earning / collected;
  const others = Math.max(0, omega - collected) * uplift;
  return perContact * heldOn(ledger, levers, today) + share({ reached: Math.min(1 - earning, others), tauInDays, since: levers.asOf });
}

/** Share of contacts earning as before thanks to consent, integrated numerically over the day. */
function meanConsentOfDay(curve: Collecting, levers: RevenueLevers, today: number): number {
  if (today < curve.since) return 0;
  return GAUSS.reduce((sum, [node, weight]) => sum + (weight / 2) * consentAt(curve, levers, today + (1 + node) / 2), 0);
}

/** That share at a moment, days and parts of a day counted like days: what was collected in the last year, and what of the year before is there again. */
function consentAt(curve: Collecting, levers: RevenueLevers, moment: number): number {
  if (moment <= curve.since) return 0;
  const lapsed = collectedBy(curve, moment - 365);
  return collectedBy(curve, moment) - lapsed + (lapsed === 0 ? 0 : levers.givenAgain * consentAt(curve, levers, moment - 365));
}

function collectedBy({ reached, tauInDays, since }: Collecting, moment: number): number {
  if (moment <= since) return 0;
  return tauInDays === 0 ? reached : reached - reached * Math.exp(-(moment - since) / tauInDays);
}
