/** A client's unpaid invoices and how likely it is to leave. */
export interface OpenInvoices {
  readonly client: string;
  /** Probability of leaving altogether, 0 to 1. */
  readonly exitProbability: number;
  /** Invoiced and not yet paid, 0 or more. */
  readonly amount: number;
}

/** Unpaid invoices at risk, on the assumption that a client that leaves pays none of them. */
export interface InvoicesAtRisk {
  /** Sum of probability * amount. */
  readonly expected: number;
  /** All of every client that may leave. */
  readonly worst: number;
  /** Clients that may leave and owe something, the highest expected loss first, equals in the order given. */
  readonly clients: readonly (OpenInvoices & { readonly expected: number })[];
}

/**
 * Unpaid invoices of clients that may leave: what is lost on average, and if all of them leave.
 *
 * @source model.md 1 (clients: open invoices)
 */
export function invoicesAtRisk(invoices: readonly OpenInvoices[]): InvoicesAtRisk {
  const clients = invoices
    .filter(({ exitProbability, amount }) => exitProbability > 0 && amount > 0)
    .map((each) => ({ ...each, expected: each.exitProbability * each.amount }))
    .sort((a, b) => b.expected - a.expected);
  return {
    expected: clients.reduce((sum, { expected }) => sum + expected, 0),
    worst: clients.reduce((sum, { amount }) => sum + amount, 0),
    clients,
  };
}
