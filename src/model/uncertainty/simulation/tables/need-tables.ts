import type { Window } from "../../../calendar/window";
import type { RevenueInputs, RevenueLevers } from "../../../revenue/inputs";
import { lostSharesAtMonthEnds } from "../../../revenue/lost-share";
import type { Workforce } from "../../../scenario/staff-plan";
import { poolNeed } from "../../../workforce/pools/line-staff";
import { consentParts } from "../inputs/consent-parts";
import { extremeCase } from "./extreme-case";
import { uncertainClients } from "../inputs/uncertain-clients";
import type { Uncertainty } from "../inputs/uncertainty";

/**
 * FTE that lines need of a pool as a function of consent, base + slope * consent: on the day before the window, then at each month's end.
 * Consent is the share of contacts: the conversion uplift is for revenue alone.
 */
export interface NeedByConsent {
  /** Index in `lineContacts` of the consent that it rises and falls with; null for the scenario's. */
  readonly ownConsent: number | null;
  /** Index of the uncertain client with whom the need goes; null for what does not. */
  readonly exit: number | null;
  readonly base: Float64Array;
  readonly slope: Float64Array;
}

/**
 * The need of each pool in as many sums as there are circumstances to tell apart; those with an exit are to be taken off in the
 * trials in which the client leaves, and all of them are to be multiplied by the volume.
 *
 * @param all free of faults (revenueFaults, staffFaults)
 * @returns by pool; what a pool has nothing to do with is left out
 */
export function needTables(
  all: RevenueInputs,
  { lines: staff, pools }: Workforce,
  levers: RevenueLevers,
  allUncertain: Uncertainty,
  window: Window,
): NeedByConsent[][] {
  const { inputs, uncertainty, parts } = consentParts(all, allUncertain);
  const lines = parts.flatMap(({ line, share }) => (staff[line] ? [{ ...staff[line], fte: staff[line].fte * share }] : []));
  const months = window.months + 1;
  const withDayBefore = { start: window.start - 1, months };
  const clients = uncertainClients(inputs, uncertainty).map(({ client }) => client);
  const lost = ([0, 1] as const).map((consent) =>
    ([0, 1] as const).map((gone) => {
      const pole = extremeCase(inputs, { ...levers, conversionUplift: 1 }, uncertainty, consent, gone);
      return lostSharesAtMonthEnds(pole.inputs, pole.levers, withDayBefore);
    }),
  );
  const needOf = (rows: readonly number[], consent: number, gone: number) => {
    const shares = new Float64Array(rows.length * months);
    rows.forEach((row, at) => shares.set((lost[consent]?.[gone] as Float64Array).subarray(row * months, (row + 1) * months), at * months));
    return poolNeed(
      rows.flatMap((row) => lines[row] ?? []),
      pools,
      shares,
      months,
    );
  };
  const ofAll = [...new Set([null, ...parts.map(({ ownConsent }) => ownConsent)])].flatMap((ownConsent) => {
    const rows = parts.flatMap((part, row) => (part.ownConsent === ownConsent ? [row] : []));
    const base = needOf(rows, 0, 0);
    const tables: NeedByConsent[] = [{ ownConsent, exit: null, base, slope: lessOf(needOf(rows, 1, 0), base) }];
    clients.forEach((client, exit) => {
      const theirs = rows.filter((row) => inputs.lines[row]?.client === client);
      if (theirs.length === 0) return;
      const taken = (consent: number) => lessOf(needOf(theirs, consent, 0), needOf(theirs, consent, 1));
      const none = taken(0);
      tables.push({ ownConsent, exit, base: none, slope: lessOf(taken(1), none) });
    });
    return tables;
  });
  return pools.map((_, row) => ofAll.flatMap((need) => ofPool(need, row, months)));
}

/** The part of a pool in what is told of all, row-major; none where it is 0. */
function ofPool({ base, slope, ...of }: NeedByConsent, row: number, months: number): NeedByConsent[] {
  const part = (all: Float64Array) => all.slice(row * months, (row + 1) * months);
  const need = { ...of, base: part(base), slope: part(slope) };
  return [...need.base, ...need.slope].some((fte) => fte !== 0) ? [need] : [];
}

function lessOf(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((amount, at) => amount - (other[at] as number));
}
