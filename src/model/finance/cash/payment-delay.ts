/** Payment terms count in months of 30 days: 45 days is a month and a half. */
const DAYS_OF_TERMS = 30;

/** When a month's invoices are paid: `late` of them `months + 1` months later, the rest `months` later. */
export interface PaymentDelay {
  readonly months: number;
  /** Share, 0 or more and below 1. */
  readonly late: number;
}

/**
 * Days of sales outstanding as whole months and a share.
 *
 *   months = floor(days / 30),  late = days / 30 - months
 *
 * So comes the money of invoices written evenly over a month of 30 days and each paid `days` later.
 *
 * @param days 0 or more
 */
export function paymentDelay(days: number): PaymentDelay {
  const months = Math.floor(days / DAYS_OF_TERMS);
  return { months, late: days / DAYS_OF_TERMS - months };
}

export interface Receipts {
  /** Money received, by month. */
  readonly received: Float64Array;
  /** Invoiced and not yet paid at month end, of the months given. */
  readonly outstanding: Float64Array;
  /** Invoiced and not yet paid before the first month. */
  readonly opening: number;
  /** Months before the first whose invoices are still due but which are not given: counted as without revenue. */
  readonly missingMonths: number;
}

/**
 * Receipts by month of a revenue, with the invoices of the months before that are still due.
 *
 *   received(t) = (1 - late) * revenue(t - months) + late * revenue(t - months - 1)
 *   opening + sum of revenue = sum of received + outstanding at the end
 *
 * @param revenue invoiced by month
 * @param earlier invoiced in the months before the first, in order of time, the month just before the first last
 * @source model.md 2 (cash trough: receipts lag by the days of sales outstanding)
 */
export function receipts(revenue: ArrayLike<number>, earlier: ArrayLike<number>, { months, late }: PaymentDelay): Receipts {
  const invoiced = (t: number) => (t >= 0 ? revenue[t] : earlier[earlier.length + t]) ?? 0;
  const received = Float64Array.from(
    { length: revenue.length },
    (_, t) => (1 - late) * invoiced(t - months) + late * invoiced(t - months - 1),
  );
  let opening = late * invoiced(-months - 1);
  for (let back = 1; back <= months; back++) opening += invoiced(-back);
  let due = opening;
  const outstanding = received.map((amount, t) => (due += invoiced(t) - amount));
  const needed = late > 0 ? months + 1 : months;
  return { received, outstanding, opening, missingMonths: Math.max(0, needed - earlier.length) };
}
