import type { RevenueInputs, RevenueLine } from "../../../revenue/inputs";
import { collectedShare } from "../../../revenue/consents/ledger";
import { consentSources, stillToCollect, type ConsentSource } from "../../../revenue/line-consent";
import type { Uncertainty } from "./uncertainty";

/** What the lines of a ledger wait for: the yield that they follow, beyond what the ledger has collected of it. */
export interface LedgerYield {
  /** Index in `lineOptIn` of the line's own uncertain opt-in; null for the scenario's. */
  readonly of: number | null;
  /** Share of contacts who consented before the as-of date. */
  readonly collected: number;
}

/** Lines of which every one has its consents from one place: a line as it is, or a part of it. */
export interface ConsentParts {
  readonly inputs: RevenueInputs;
  readonly uncertainty: Uncertainty;
  readonly parts: readonly LinePart[];
}

export interface LinePart {
  /** Row of the line that it is of. */
  readonly line: number;
  /** Part of that line's revenue and agents. */
  readonly share: number;
  /** Column of consent that it rises and falls with: index in `lineConsent` and `lineContacts`; null for the scenario's, or for none. */
  readonly ownConsent: number | null;
}

/**
 * A line that waits for an uncertain yield: the index of its own, null for the scenario's. One that states a certain opt-in
 * waits for none.
 */
function yieldOf({ lineOptIn }: Uncertainty, { optIn }: RevenueLine, row: number): { readonly of: number | null } | null {
  const own = lineOptIn.findIndex(({ line }) => line === row);
  if (own >= 0) return { of: own };
  return optIn === null ? { of: null } : null;
}

/**
 * Yields of the ledgers, each once, in the order of the lines. Beside a ledger the revenue is not linear in the yield, which has a kink
 * at what is collected; but in what is still to be collected it is. So the simulation is exact, with one column of trials for each.
 */
export function ledgerYields({ lines }: Pick<RevenueInputs, "lines">, uncertainty: Uncertainty): LedgerYield[] {
  const found = new Map<string, LedgerYield>();
  lines.forEach((line, row) => {
    if (!line.consents || line.consents.length === 0) return;
    const waits = yieldOf(uncertainty, line, row);
    if (waits === null) return;
    for (const { ledger } of consentSources(line)) {
      if (ledger === null) continue;
      const collected = collectedShare(ledger);
      found.set(keyOf(waits.of, collected), { ...waits, collected });
    }
  });
  return [...found.values()];
}

function keyOf(of: number | null, collected: number): string {
  return `${of} ${collected}`;
}

/** How far a yield comes beyond a ledger, of the most that can still be collected: 0 to 1, and 0 where nothing can. */
export function beyondLedger(optIn: number, collected: number, conversionUplift: number): number {
  const most = 1 - Math.min(1, conversionUplift * collected);
  return most > 0 ? stillToCollect(optIn, collected, conversionUplift) / most : 0;
}

/** Whether a line has consents from several places, so that it moves with more than one column of consent. */
export function isMixed(line: RevenueLine): boolean {
  return (line.consents?.length ?? 0) > 0 && consentSources(line).length > 1;
}

/**
 * Lines by where their consents come from. Revenue and agents are linear in the mix of a line: one whose activities have several
 * ledgers, or one and the curve, is the sum of a line for each, with that part of its revenue.
 */
export function consentParts(inputs: RevenueInputs, uncertainty: Uncertainty): ConsentParts {
  const yields = ledgerYields(inputs, uncertainty);
  const columns = new Map(yields.map(({ of, collected }, at) => [keyOf(of, collected), uncertainty.lineOptIn.length + at]));
  const found = inputs.lines.flatMap((line, row) => {
    const waits = yieldOf(uncertainty, line, row);
    return partsOf(line).map(({ part, share, ledger }) => {
      const ownConsent =
        waits === null ? null : ledger === null ? waits.of : (columns.get(keyOf(waits.of, collectedShare(ledger))) ?? null);
      return { part, line: row, share, ownConsent };
    });
  });
  const rowsOf = new Map<number, number[]>();
  found.forEach(({ line }, at) => {
    const rows = rowsOf.get(line);
    if (rows) rows.push(at);
    else rowsOf.set(line, [at]);
  });
  return {
    inputs: {
      ...inputs,
      lines: found.map(({ part }) => part),
      // What was invoiced on the whole line is told once; of its other parts nothing is left to be modelled in that month.
      actuals: inputs.actuals.flatMap((actual) =>
        (rowsOf.get(actual.line) ?? []).map((line, part) => ({ ...actual, line, invoiced: part === 0 ? actual.invoiced : 0 })),
      ),
    },
    uncertainty: {
      ...uncertainty,
      lineOptIn: uncertainty.lineOptIn.flatMap((own) => (rowsOf.get(own.line) ?? []).map((line) => ({ ...own, line }))),
    },
    parts: found.map(({ line, share, ownConsent }) => ({ line, share, ownConsent })),
  };
}

interface Part extends Pick<ConsentSource, "ledger"> {
  readonly part: RevenueLine;
  readonly share: number;
}

function partsOf(line: RevenueLine): Part[] {
  const sources = line.consents && line.consents.length > 0 ? consentSources(line) : [];
  if (sources.length <= 1) return [{ part: line, share: 1, ledger: sources[0]?.ledger ?? null }];
  const rescued = new Set(sources.flatMap(({ codes }) => codes));
  const others = line.mix.filter((code) => !rescued.has(code));
  return sources.flatMap(({ ledger, codes }, at): Part[] => {
    const mix = at === 0 ? [...codes, ...others] : codes;
    const share = mix.reduce((sum, code) => sum + code.share, 0);
    if (share === 0) return [];
    const part = {
      ...line,
      referenceRevenue: line.referenceRevenue * share,
      mix: mix.map((code) => ({ ...code, share: code.share / share })),
      consents: ledger === null ? [] : [ledger],
    };
    return [{ part, share, ledger }];
  });
}
