import { firstDay, monthOfDay, type Day, type Month } from "../calendar/calendar";
import type { Window } from "../calendar/window";
import type { Client, RevenueInputs, RevenueLevers, RevenueLine } from "./inputs";
import { consentAtEnd } from "./line-consent";
import { rememberingLatest } from "../remembering-latest";
import { leftByErosion, regimeOf, sharesOn, type Regime } from "./regime";
import { revenueSchedule, type RevenueSchedule } from "./schedule";

/**
 * Share of a line's work that is lost at the end of a day, to whatever cause: what the line no longer pays agents for.
 *
 *   lost = 1 - kept * renewal * (1 - P) * (1 - prohibited * (1 - opt-in) - stopped)
 *
 * with the rules of that day and the opt-in that its end has reached, as a share of contacts: who is called takes an agent, whatever
 * he brings (the conversion uplift is for revenue alone). `kept` is what digital erosion has left in its month.
 *
 * @param client the line's, or undefined for one that stays
 * @returns share; negative in the months before the reference month, when erosion had taken less
 * @source model.md 2 (surplus: "lost share on the last day"), 5
 */
export function lostShareOnDay(line: RevenueLine, client: Client | undefined, levers: RevenueLevers, day: Day): number {
  return lostUnder(regimeOf(line, levers, client), monthOfDay(day), day);
}

/**
 * Lost shares at the month ends of a window, by line and month, row-major.
 *
 * @param inputs free of faults (revenueFaults)
 */
export function lostSharesAtMonthEnds({ lines, clients }: RevenueInputs, levers: RevenueLevers, window: Window): Float64Array {
  return latest(window, levers, lines, clients);
}

/** Months to remember: those of a scenario and of the base, whatever is done with the surplus, and the month before each. */
const LATEST = 4;

const latest = rememberingLatest(LATEST, atMonthEnds);

function atMonthEnds(
  { start, months }: Window,
  levers: RevenueLevers,
  lines: RevenueInputs["lines"],
  clients: RevenueInputs["clients"],
): Float64Array {
  const shares = new Float64Array(lines.length * months);
  const byName = new Map(clients.map((client) => [client.client, client]));
  const ends = Array.from({ length: months }, (_, t) => firstDay(start + t + 1) - 1);
  lines.forEach((line, row) => {
    const regime = regimeOf(line, levers, byName.get(line.client));
    for (let t = 0; t < months; t++) shares[row * months + t] = lostUnder(regime, start + t, ends[t] as Day);
  });
  return shares;
}

/**
 * Lost shares over the whole of each month, by line and month, row-major: 1 - retained / reference, at a conversion uplift of 1, so
 * that revenue is to contacts as it was before the law. Where actuals stand for a month it is what was invoiced.
 *
 * @param schedule of these inputs and levers
 * @returns 0 where there is no reference to lose
 */
export function meanLostShares(inputs: RevenueInputs, levers: RevenueLevers, schedule: RevenueSchedule): Float64Array {
  const { reference, retained } =
    levers.conversionUplift === 1 ? schedule : revenueSchedule(inputs, { ...levers, conversionUplift: 1 }, schedule.window);
  return reference.map((before, at) => (before > 0 ? 1 - (retained[at] as number) / before : 0));
}

function lostUnder(regime: Regime, month: Month, day: Day): number {
  const { renewal, prohibited, stop, leave } = sharesOn(regime, day);
  const taken = prohibited * (1 - consentAtEnd(regime.contacts, day)) + stop;
  return 1 - leftByErosion(regime, month) * renewal * (1 - leave) * (1 - taken);
}
