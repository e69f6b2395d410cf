import type { Window } from "../../../calendar/window";
import { paymentDelay, receipts } from "../../../finance/cash/payment-delay";

/** What is told of a simulation and depends on the revenue of the lines alone, one row each. */
export interface ResultRows {
  /** Months of the window, and those before it whose invoices are paid in it. */
  readonly months: number;
  readonly earlier: number;
  readonly daysOutstanding: number;
  /**
   * All rows: revenue by month; its total; revenue less other variable costs, in total; cash so far by month (the last two with
   * cash terms).
   */
  readonly count: number;
  readonly total: number;
  readonly contribution: number;
  readonly cash: number;
}

/**
 * Rows of a window.
 *
 * @param daysOutstanding days of sales outstanding; null where nothing is told of cash
 */
export function resultRows({ months }: Window, daysOutstanding: number | null): ResultRows {
  const { months: whole, late } = paymentDelay(daysOutstanding ?? 0);
  const count = daysOutstanding === null ? months + 1 : 2 * months + 2;
  return {
    months,
    earlier: late > 0 ? whole + 1 : whole,
    daysOutstanding: daysOutstanding ?? 0,
    count,
    total: months,
    contribution: months + 1,
    cash: months + 2,
  };
}

/** The window with the months before it whose invoices are paid in it. */
export function extended({ start, months }: Window, { earlier }: ResultRows): Window {
  return { start: start - earlier, months: months + earlier };
}

/**
 * Rows of a revenue.
 *
 * @param revenue by month of the extended window
 * @param share   other variable costs, a share of it
 */
export function rowsOfRevenue(
  { months, earlier, count, total, contribution, cash, daysOutstanding }: ResultRows,
  revenue: Float64Array,
  share: number,
): Float64Array {
  const rows = new Float64Array(count);
  if (revenue.every((amount) => amount === 0)) return rows;
  const inWindow = revenue.subarray(earlier);
  rows.set(inWindow);
  for (let t = 0; t < months; t++) rows[total] = (rows[total] as number) + (inWindow[t] as number);
  if (count === months + 1) return rows;
  rows[contribution] = (rows[total] as number) * (1 - share);
  const { received } = receipts(inWindow, revenue.subarray(0, earlier), paymentDelay(daysOutstanding));
  let sum = 0;
  for (let t = 0; t < months; t++) rows[cash + t] = sum += (received[t] as number) - share * (inWindow[t] as number);
  return rows;
}
