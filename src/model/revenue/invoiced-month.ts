/**
 * The most that each cause can take of a line's month: as if nobody had consented, and with the exit unshared. `unlawful`
 * is what may be invoiced on activities that were unlawful before the ban, as if the client stayed.
 */
export interface MostByCause {
  law: number;
  lead: number;
  stopped: number;
  exit: number;
  unlawful: number;
}

export function nothingByCause(): MostByCause {
  return { law: 0, lead: 0, stopped: 0, exit: 0, unlawful: 0 };
}

/** Measures of a month that an invoice is held against or decides. */
type Invoiced =
  | "runRate" | "law" | "lead" | "stopped" | "exit" | "other" | "retained"
  | "realised" | "modelled" | "unlawful" | "residual";

/**
 * Puts the invoiced amount of a past month in the place of the modelled one.
 *
 *   lack     = run rate - invoiced, put to law, lead, stop and exit in that order, each up to its most, the rest to `other`
 *   residual = invoiced beyond the run rate that the modelled consent allows, at most what the law was to take
 *
 * @param at     index of the line and month in every measure, which hold the modelled month
 * @param amount invoiced, in the workbook's currency
 * @source model.md 2 (realised loss, residual unlawful)
 */
export function applyActual(m: Readonly<Record<Invoiced, Float64Array>>, at: number, most: MostByCause, amount: number): void {
  const runRate = m.runRate[at] as number;
  const lawModelled = m.law[at] as number;
  let lack = runRate - amount;
  const take = (cap: number) => {
    const part = Math.min(Math.max(lack, 0), cap);
    lack -= part;
    return part;
  };
  m.law[at] = take(most.law);
  m.lead[at] = take(most.lead);
  m.stopped[at] = take(most.stopped);
  m.exit[at] = take(most.exit);
  m.other[at] = lack;
  m.retained[at] = amount;
  m.realised[at] = m.law[at] + m.lead[at] + m.exit[at] + m.other[at];
  m.modelled[at] = 0;
  m.unlawful[at] = Math.min(amount, most.unlawful);
  m.residual[at] = Math.min(Math.max(0, amount - (runRate - lawModelled)), lawModelled);
}
