import { firstDay, type Day, type Month } from "../calendar/calendar";
import { emptyMeasures } from "../empty-measures";
import type { Window } from "../calendar/window";
import type { RevenueInputs, RevenueLevers } from "./inputs";
import { BAN_DAY } from "./law/law";
import { applyActual, nothingByCause, type MostByCause } from "./invoiced-month";
import { meanConsent } from "./line-consent";
import { rememberingLatest } from "../remembering-latest";
import { leftByErosion, regimeOf, sharesOn, type Regime } from "./regime";

/**
 * What is told of a line and a month, in the workbook's currency.
 *
 * - `reference`: run rate before erosion, contract end, law and exit
 * - `runRate`: reference less erosion and contract end; what would be earned without the law and with every client
 * - `erosion`, `contractEnd`: what these two took from the reference
 * - `law`: run rate lost to the ban; `lead`: lost because clients stop before it; `exit`: lost with a client that leaves;
 *   `stopped`: unlawful lines that are stopped; `other`: loss observed in actuals beyond all of these (negative: a gain)
 * - `retained`: run rate less those five
 * - `realised`, `forecast`: revenue at risk (law + lead + exit + other) on the days before, and from, the as-of date
 * - `modelled`: part of `realised` that no actual confirms
 * - `unlawful`: retained revenue on activities that were unlawful before the ban
 * - `residual`: invoiced after the ban on prohibited calls beyond what the modelled consent allows, seen in actuals
 */
export const MEASURES = [
  "reference",
  "erosion",
  "contractEnd",
  "runRate",
  "law",
  "lead",
  "exit",
  "other",
  "stopped",
  "retained",
  "realised",
  "forecast",
  "modelled",
  "unlawful",
  "residual",
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Schedules to remember: those of a scenario and of the base, each with and without an uplift, of the months before the window, and with
 * none and all of the consents given again. One of 5,000 lines over 60 months takes 6 MB.
 */
const LATEST = 10;

/** Sums of one measure. */
export interface Sums {
  readonly byLine: Float64Array;
  readonly byMonth: Float64Array;
  readonly total: number;
}

/** Revenue over a window. What staff and cash follow stands by line and month, row-major: of line l in month t at `l * months + t`. */
export interface RevenueSchedule {
  readonly window: Window;
  readonly reference: Float64Array;
  readonly retained: Float64Array;
  readonly sums: Readonly<Record<Measure, Sums>>;
}

/**
 * Revenue by line and month, to the day: each month is cut where a regime begins or ends (ban, client lead, exit, contract
 * end, start of collection, stop of unlawful lines, as-of date), and within a piece consent is integrated: curve and ledger.
 *
 *   law   = run rate * exposure * (1 - opt-in)             days from the ban
 *   lead  = run rate * exposure * (1 - opt-in)             days from `clientLead` months before the ban
 *   stop  = run rate * already unlawful                    days from `stopUnlawfulFrom`
 *   exit  = run rate * P * (1 - law share - lead share - stop share)   days from the client's exit date
 *
 * Where only the ban begins in a month this is model.md's lambda = exposure * share of days under the ban * (1 - mean opt-in).
 * Months wholly before the as-of date take the invoiced amount where there is one; what it lacks against the run rate is
 * put to the law first, then lead, stop and exit, each up to the most it can take, and the rest to `other`.
 *
 * @param inputs free of faults (revenueFaults)
 * @source model.md 1-2
 */
export function revenueSchedule({ lines, clients, actuals }: RevenueInputs, levers: RevenueLevers, window: Window): RevenueSchedule {
  // What differs from one question to the next comes first, so that thousands of lines are compared but once.
  return latest(window, levers, { lines, clients, actuals });
}

const latest = rememberingLatest(LATEST, reckoned);

function reckoned(window: Window, levers: RevenueLevers, inputs: RevenueInputs): RevenueSchedule {
  const { start, months } = window;
  const size = inputs.lines.length * months;
  const [reference, retained] = [new Float64Array(size), new Float64Array(size)];
  const sums = eachMeasure(() => ({ byLine: new Float64Array(inputs.lines.length), byMonth: new Float64Array(months), total: 0 }));
  /** One line's measures by month, which the next line finds empty. */
  const row = emptyMeasures(MEASURES, months);
  const starts = Array.from({ length: months + 1 }, (_, t) => firstDay(start + t));
  const clients = new Map(inputs.clients.map((client) => [client.client, client]));
  const invoiced = invoicedBy(inputs.actuals);
  /** Where nothing was invoiced nobody asks what the causes can take at most. */
  const unread = nothingByCause();

  inputs.lines.forEach((line, index) => {
    const regime = regimeOf(line, levers, clients.get(line.client));
    for (const measure of MEASURES) row[measure].fill(0);
    for (let t = 0; t < months; t++) {
      const month = start + t;
      const next = starts[t + 1] as Day;
      const amount = next <= levers.asOf ? invoiced.get(keyOf(index, month)) : undefined;
      const most = amount === undefined ? unread : nothingByCause();
      addModelled(row, most, t, regime, month, starts[t] as Day, next);
      if (amount !== undefined) applyActual(row, t, most, amount * regime.rate);
    }
    reference.set(row.reference, index * months);
    retained.set(row.retained, index * months);
    for (const measure of MEASURES) addLine(sums[measure], row[measure], index);
  });
  return { window, reference, retained, sums };
}

/** Adds a line's months to the sums of a measure. */
function addLine(sums: { -readonly [Part in keyof Sums]: Sums[Part] }, row: Float64Array, line: number): void {
  const { byMonth } = sums;
  let sum = 0;
  for (let t = 0; t < row.length; t++) {
    const value = row[t] as number;
    sum += value;
    byMonth[t] = (byMonth[t] as number) + value;
  }
  sums.byLine[line] = sum;
  sums.total += sum;
}

/** Invoiced amounts by line and month; several invoices of one month add up. */
function invoicedBy(actuals: RevenueInputs["actuals"]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { line, month, invoiced } of actuals) {
    const key = keyOf(line, month);
    sums.set(key, (sums.get(key) ?? 0) + invoiced);
  }
  return sums;
}

/** Months stay far below a million: year 83,333. */
function keyOf(line: number, month: Month): number {
  return line * 1e6 + month;
}

function addModelled(
  measures: Record<Measure, Float64Array>,
  most: MostByCause,
  at: number,
  regime: Regime,
  month: Month,
  first: Day,
  next: Day,
): void {
  const kept = leftByErosion(regime, month);
  const daily = regime.monthly / (next - first);
  let from = first;
  for (let c = 0; from < next; c++) {
    const cut = c < regime.cuts.length ? (regime.cuts[c] as Day) : next;
    const to = cut < next ? cut : next;
    if (to <= from) continue;
    addPiece(measures, most, at, regime, daily * (to - from), kept, from, to);
    from = to;
  }
}

/** One piece of a month in which no regime changes. `reference` is the piece's revenue before everything. */
function addPiece(
  m: Record<Measure, Float64Array>,
  most: MostByCause,
  at: number,
  regime: Regime,
  reference: number,
  kept: number,
  from: Day,
  to: Day,
): void {
  const { renewal, prohibited, stop, leave } = sharesOn(regime, from);
  const eroded = reference * kept;
  const runRate = eroded * renewal;
  const banned = from >= BAN_DAY;
  const lost = prohibited > 0 ? prohibited * (1 - meanConsent(regime.optIn, from, to)) : 0;

  const ban = runRate * lost;
  const exit = runRate * leave * (1 - lost - stop);
  const retained = runRate * (1 - leave) * (1 - lost - stop);
  add(m.reference, at, reference);
  add(m.erosion, at, reference - eroded);
  add(m.contractEnd, at, eroded - runRate);
  add(m.runRate, at, runRate);
  add(banned ? m.law : m.lead, at, ban);
  add(m.exit, at, exit);
  add(m.stopped, at, runRate * stop);
  add(m.retained, at, retained);
  add(m.unlawful, at, runRate * (1 - leave) * (regime.unlawful - stop));
  most[banned ? "law" : "lead"] += runRate * prohibited;
  most.stopped += runRate * stop;
  most.exit += runRate * leave;
  most.unlawful += runRate * (regime.unlawful - stop);
  if (from >= regime.asOf) add(m.forecast, at, ban + exit);
  else {
    add(m.realised, at, ban + exit);
    add(m.modelled, at, ban + exit);
  }
}

function add(measure: Float64Array, at: number, amount: number): void {
  measure[at] = (measure[at] as number) + amount;
}

/** What is made of the name of each measure. */
export function eachMeasure<Of>(of: (measure: Measure) => Of): Record<Measure, Of> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<Measure, Of>;
}

/**
 * Revenue at risk: what the law, the clients' lead and their exits take, after opt-in and before new work.
 *
 *   law + lead + exit + other = realised + forecast
 */
export function atRisk(sums: (measure: Measure) => number): number {
  return sums("law") + sums("lead") + sums("exit") + sums("other");
}
