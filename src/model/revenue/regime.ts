import { addMonths, monthOfDay, type Day, type Month } from "../calendar/calendar";
import { exposure } from "./law/exposure";
import type { Client, RevenueLevers, RevenueLine } from "./inputs";
import { BAN_DAY, lawReading } from "./law/law";
import { remembered } from "../remembered";
import { lineConsent, type LineConsent } from "./line-consent";

/** What holds for one line whatever the month; a day is the first on which something holds, Infinity for never. */
export interface Regime {
  readonly monthly: number;
  readonly rate: number;
  /** Share of the reference that digital erosion leaves after so many months. */
  readonly erosion: (months: number) => number;
  readonly referenceMonth: Month;
  readonly prohibited: number;
  readonly unlawful: number;
  /** Consent as revenue counts it: times the conversion uplift. */
  readonly optIn: LineConsent;
  /** Consent as a share of the contacts who may be called: what agents are needed for. */
  readonly contacts: LineConsent;
  readonly leadFrom: Day;
  readonly stopFrom: Day;
  readonly exitFrom: Day;
  readonly exitProbability: number;
  readonly endsOn: Day;
  readonly renewal: number;
  readonly asOf: Day;
  /** Days on which something begins or ends, ascending. */
  readonly cuts: readonly Day[];
}

const NEVER: Day = Infinity;

/** The regime of a line under the levers, with the fate of its client; undefined for a client that stays. */
export function regimeOf(line: RevenueLine, levers: RevenueLevers, client: Client | undefined): Regime {
  const { newlyProhibited, alreadyUnlawful } = exposure(line.mix, line.frenchShare, lawReading(levers));
  const rate = line.currency === "EUR" ? levers.eurRate : 1;
  const leadFrom = addMonths(BAN_DAY, -(line.clientLead ?? levers.clientLead));
  const stopFrom = levers.stopUnlawfulFrom ?? NEVER;
  const exitProbability = client?.exitProbability ?? 0;
  const exitFrom = client?.exitDate ?? NEVER;
  const endsOn = line.contractEnd === null ? NEVER : line.contractEnd + 1;
  const contacts = lineConsent(line, levers, 1);
  const cuts = [leadFrom, BAN_DAY, stopFrom, exitFrom, endsOn, levers.asOf, levers.collectionStart]
    .filter((day) => day !== NEVER)
    .sort((a, b) => a - b);
  return {
    monthly: line.referenceRevenue * rate,
    rate,
    erosion: erosionOf((1 - (line.erosion ?? levers.erosion)) ** (1 / 12)),
    referenceMonth: line.referenceMonth ?? monthOfDay(levers.asOf),
    prohibited: newlyProhibited,
    unlawful: alreadyUnlawful,
    optIn: levers.conversionUplift === 1 ? contacts : lineConsent(line, levers, levers.conversionUplift),
    contacts,
    leadFrom,
    stopFrom,
    exitFrom,
    exitProbability,
    endsOn,
    renewal: line.renewal,
    asOf: levers.asOf,
    cuts,
  };
}

/** Shares kept per month, and months, to remember: thousands of lines erode alike. */
const [MOST_RATES, MOST_MONTHS] = [64, 2400];

/** What digital erosion leaves, by the share kept per month and by the months since. */
const erosionOf = remembered((keptPerMonth: number) => remembered((months: number) => keptPerMonth ** months, MOST_MONTHS), MOST_RATES);

/** Share of the reference that digital erosion has left in a month; above 1 before the reference month. */
export function leftByErosion({ erosion, referenceMonth }: Regime, month: Month): number {
  return erosion(month - referenceMonth);
}

/** Shares that hold on a day, 0 to 1. */
export interface SharesOfDay {
  /** Of the eroded reference: what goes on after the contract's end; 1 until then. */
  readonly renewal: number;
  /** Of the run rate: prohibited by the ban or withdrawn ahead of it, before opt-in. */
  readonly prohibited: number;
  /** Of the run rate: unlawful before the ban, and stopped. */
  readonly stop: number;
  /** Probability that the client is gone. */
  readonly leave: number;
}

export function sharesOn(regime: Regime, day: Day): SharesOfDay {
  return {
    renewal: day >= regime.endsOn ? regime.renewal : 1,
    prohibited: day >= BAN_DAY || day >= regime.leadFrom ? regime.prohibited : 0,
    stop: day >= regime.stopFrom ? regime.unlawful : 0,
    leave: day >= regime.exitFrom ? regime.exitProbability : 0,
  };
}
