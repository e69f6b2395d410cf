import type { Window } from "../../../calendar/window";
import type { Currency, RevenueInputs, RevenueLevers, RevenueLine } from "../../../revenue/inputs";
import { consentParts } from "../inputs/consent-parts";
import { lineExposure } from "./line-exposure";
import { extended, resultRows, rowsOfRevenue, type ResultRows } from "./result-rows";
import { uncertainClients } from "../inputs/uncertain-clients";
import type { Uncertainty } from "../inputs/uncertainty";

/** Lines that meet the same circumstances, as one. */
export interface ExposureGroup {
  readonly currency: Currency;
  /** Index in `lineConsent` of the consent that it rises and falls with; null for the scenario's. */
  readonly ownConsent: number | null;
  /** Index of the uncertain client with whom it leaves; null for what does not leave. */
  readonly exit: number | null;
}

/** A row of results as a function of consent: base + slope * consent. */
export interface RowExposure extends ExposureGroup {
  /** By row of results. */
  readonly base: Float64Array;
  readonly slope: Float64Array;
}

/** Exposure of a line, or of a part of one whose consents come from several places, and of what its uncertain client takes along. */
export interface ExposureOfPart {
  /** Row of the line. */
  readonly line: number;
  readonly there: RowExposure;
  readonly gone: RowExposure | null;
}

/** What the results are made of, whatever the number of lines. */
export interface ExposureTables {
  readonly rows: ResultRows;
  /** Realised revenue, by row. */
  readonly realised: Float64Array;
  /** Sums over lines; those with an exit are to be taken off in the trials in which the client leaves. */
  readonly groups: readonly RowExposure[];
  /** In the order of the lines. */
  readonly parts: readonly ExposureOfPart[];
}

/** What cash must know of the lines: when they pay, and their other variable costs as shares of their revenue. */
export interface Collected {
  readonly daysOutstanding: number;
  readonly avoidableShares: readonly number[];
}

/**
 * Exposure tables: the revenue of all lines in as many sums as there are circumstances to tell apart, so that a trial costs the
 * same whatever their number.
 *
 *   row = realised + sum over groups of volume * rate * (base + slope * consent), less the groups of clients that leave
 */
export function exposureTables(
  inputs: RevenueInputs,
  levers: RevenueLevers,
  uncertainty: Uncertainty,
  window: Window,
  collected: Collected | null,
): ExposureTables {
  const rows = resultRows(window, collected?.daysOutstanding ?? null);
  const split = consentParts(inputs, uncertainty);
  const exposure = lineExposure(split.inputs, levers, split.uncertainty, extended(window, rows));
  const exits = new Map(uncertainClients(inputs, uncertainty).map(({ client }, at) => [client, at]));
  const realised = new Float64Array(rows.count);
  const groups = new Map<string, RowExposure>();
  const { months } = exposure.window;
  const parts = split.parts.map(({ line, ownConsent }, at): ExposureOfPart => {
    const { client, currency } = split.inputs.lines[at] as RevenueLine;
    const share = collected?.avoidableShares[line] ?? 0;
    const ofPart = (amounts: Float64Array) => rowsOfRevenue(rows, amounts.subarray(at * months, (at + 1) * months), share);
    addTo(realised, ofPart(exposure.realised));
    const exit = exits.get(client);
    const there = { currency, ownConsent, exit: null, base: ofPart(exposure.base), slope: ofPart(exposure.slope) };
    const gone =
      exit === undefined ? null : { currency, ownConsent, exit, base: ofPart(exposure.goneBase), slope: ofPart(exposure.goneSlope) };
    addToGroup(groups, there);
    if (gone) addToGroup(groups, gone);
    return { line, there, gone };
  });
  return { rows, realised, groups: [...groups.values()], parts };
}

function addToGroup(groups: Map<string, RowExposure>, part: RowExposure): void {
  const key = `${part.currency} ${part.ownConsent} ${part.exit}`;
  const group = groups.get(key);
  if (group) {
    addTo(group.base, part.base);
    addTo(group.slope, part.slope);
  } else groups.set(key, { ...part, base: Float64Array.from(part.base), slope: Float64Array.from(part.slope) });
}

function addTo(sums: Float64Array, amounts: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (amounts[at] as number);
}
