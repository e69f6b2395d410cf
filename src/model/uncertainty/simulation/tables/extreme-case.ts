import type { RevenueInputs, RevenueLevers, RevenueLine } from "../../../revenue/inputs";
import { collectedShare } from "../../../revenue/consents/ledger";
import { consentSources, stillToCollect, worthOf } from "../../../revenue/line-consent";
import { contactsOf } from "../draws/circumstances";
import { uncertainClients } from "../inputs/uncertain-clients";
import type { Uncertainty } from "../inputs/uncertainty";

/** A case of the revenue model in which what is uncertain stands at one end. */
export interface ExtremeCase {
  readonly inputs: RevenueInputs;
  readonly levers: RevenueLevers;
}

/**
 * The revenue model with nobody or everybody consenting, and with every uncertain client there or gone. Amounts are in each
 * line's currency and as modelled: nothing invoiced is told. Lines that state a certain opt-in keep it.
 *
 * Run rate times shares is linear in consent, and in each client's presence: what holds between the poles follows from them.
 *
 * Beside a ledger of consents it is linear in what is still to be collected, from nothing at the one pole to all that the ledger has
 * not at the other (consent-parts).
 *
 * @param inputs lines whose consents come from one place each (consentParts)
 * @param rows   lines to keep, all where not given
 */
export function extremeCase(
  inputs: RevenueInputs,
  levers: RevenueLevers,
  uncertainty: Uncertainty,
  consent: 0 | 1,
  gone: 0 | 1,
  rows?: readonly number[],
): ExtremeCase {
  const drawn = new Set(uncertainty.lineOptIn.map(({ line }) => line));
  const uncertain = new Set(uncertainClients(inputs, uncertainty).map(({ client }) => client));
  const uplift = levers.conversionUplift;
  // An uplift of 1: a plateau cut off at 1 is not linear in the yield below it.
  const line = (at: number): RevenueLine => {
    const stated = inputs.lines[at] as RevenueLine;
    const ledger = (stated.consents && consentSources(stated)[0]?.ledger) ?? null;
    const collected = ledger === null ? 0 : collectedShare(ledger);
    const certain = (share: number) => Math.min(1, uplift * collected) + stillToCollect(contactsOf(share), collected, uplift);
    const optIn = stated.optIn === null || drawn.has(at) ? null : certain(stated.optIn);
    // What the uplift makes of a ledger, the same consents make of a smaller base.
    return ledger === null
      ? { ...stated, optIn }
      : { ...stated, optIn, consents: [{ ...ledger, contacts: ledger.contacts / worthOf(collected, uplift) }] };
  };
  return {
    inputs: {
      lines: (rows ?? inputs.lines.map((_, at) => at)).map(line),
      clients: inputs.clients.map((client) => (uncertain.has(client.client) ? { ...client, exitProbability: gone } : client)),
      actuals: [],
    },
    levers: { ...levers, optIn: consent, conversionUplift: 1, eurRate: 1 },
  };
}
