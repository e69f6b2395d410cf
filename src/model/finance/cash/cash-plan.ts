import { paymentDelay, receipts } from "./payment-delay";

/** What leaves the bank, by kind. */
export const OUTFLOWS = ["payroll", "otherVariable", "fixed", "training", "exits"] as const;
export type Outflow = (typeof OUTFLOWS)[number];

export interface CashInputs {
  /** Cash in the bank before the first month; negative if overdrawn. */
  readonly opening: number;
  /** Invoiced by month, without VAT; its length is the number of months. */
  readonly revenue: ArrayLike<number>;
  /** Invoiced in the months before the first, in order of time: their unpaid part is received in the first months. */
  readonly earlierRevenue: ArrayLike<number>;
  /** Days of sales outstanding, 0 or more. */
  readonly daysOutstanding: number;
  /** Paid by month and kind, as positive amounts without VAT; a month not given is 0. */
  readonly outflows: Readonly<Record<Outflow, ArrayLike<number>>>;
  /** Refunds of training received by month. */
  readonly refunds: ArrayLike<number>;
  /** Overdraft that the bank grants, as a positive amount. */
  readonly overdraft: number;
  /** Least cash that a covenant asks for at month end; null without covenant. */
  readonly covenantFloor: number | null;
}

export interface CashMonth {
  readonly opening: number;
  readonly receipts: number;
  readonly refunds: number;
  readonly outflows: Readonly<Record<Outflow, number>>;
  readonly closing: number;
  /** Invoiced and not yet paid at month end. */
  readonly receivables: number;
  /** Closing below the overdraft granted. */
  readonly overdraftBreached: boolean;
  /** Closing below the covenant floor. */
  readonly covenantBreached: boolean;
}

export interface CashPlan {
  readonly months: readonly CashMonth[];
  /** Lowest closing and its month from 0, the first of equals; null without months. */
  readonly trough: { readonly amount: number; readonly month: number } | null;
  /** Whole months that end with the overdraft respected before the first that does not; null if none breaches it. */
  readonly runway: number | null;
  /** Invoiced and not yet paid before the first month. */
  readonly openingReceivables: number;
  /** Earlier months that the days outstanding reach back to and that are not given: their money is missing. */
  readonly missingMonths: number;
}

/**
 * Cash month by month. Everything is paid in its month but what clients owe, which comes after the days outstanding
 * (receipts); no VAT.
 *
 *   closing = opening + receipts + refunds - outflows
 *   trough  = min over months of closing = min of opening cash + cumulated flow
 *
 * @source model.md 1 (cash), 2 (cash trough)
 */
export function cashPlan(inputs: CashInputs): CashPlan {
  const paid = receipts(inputs.revenue, inputs.earlierRevenue, paymentDelay(inputs.daysOutstanding));
  const months: CashMonth[] = [];
  let cash = inputs.opening;
  paid.received.forEach((received, t) => {
    const month = cashMonth(inputs, t, cash, received, paid.outstanding[t] as number);
    months.push(month);
    cash = month.closing;
  });
  const breach = months.findIndex(({ overdraftBreached }) => overdraftBreached);
  return {
    months,
    trough: lowest(months),
    runway: breach < 0 ? null : breach,
    openingReceivables: paid.opening,
    missingMonths: paid.missingMonths,
  };
}

function cashMonth(inputs: CashInputs, t: number, opening: number, received: number, receivables: number): CashMonth {
  const outflows = Object.fromEntries(OUTFLOWS.map((kind) => [kind, inputs.outflows[kind][t] ?? 0])) as Record<Outflow, number>;
  const refunds = inputs.refunds[t] ?? 0;
  const closing = OUTFLOWS.reduce((cash, kind) => cash - outflows[kind], opening + received + refunds);
  return {
    opening,
    receipts: received,
    refunds,
    outflows,
    closing,
    receivables,
    overdraftBreached: closing < -inputs.overdraft,
    covenantBreached: inputs.covenantFloor !== null && closing < inputs.covenantFloor,
  };
}

function lowest(months: readonly CashMonth[]): CashPlan["trough"] {
  let found: CashPlan["trough"] = null;
  months.forEach(({ closing }, month) => {
    if (found === null || closing < found.amount) found = { amount: closing, month };
  });
  return found;
}
