/** How much of a revenue hangs on few clients. */
export interface Concentration {
  /** Herfindahl-Hirschman index in points: 10,000 for a single client. */
  readonly hhi: number;
  /** Share of the largest client, 0 to 1. */
  readonly topShare: number;
  readonly topClient: string;
  /** Number of equal clients that would be as concentrated: 1 / sum of squared shares. */
  readonly effectiveClients: number;
}

/**
 * Concentration of a revenue by client.
 *
 *   HHI = sum over clients of (100 * share)^2,  effective clients = 1 / sum over clients of share^2
 *
 * @param clients client of each amount; the same name may come back
 * @param amounts revenue, same length, 0 or more
 * @returns null where there is no revenue to share
 * @source domain.md 5.7 (US DOJ)
 */
export function concentration(clients: readonly string[], amounts: ArrayLike<number>): Concentration | null {
  const sums = new Map<string, number>();
  clients.forEach((client, at) => sums.set(client, (sums.get(client) ?? 0) + (amounts[at] as number)));
  let total = 0;
  for (const amount of sums.values()) total += amount;
  if (total <= 0) return null;
  let squares = 0;
  let [topClient, topAmount] = ["", -Infinity];
  for (const [client, amount] of sums) {
    squares += (amount / total) ** 2;
    if (amount > topAmount) [topClient, topAmount] = [client, amount];
  }
  return { hhi: 10_000 * squares, topShare: topAmount / total, topClient, effectiveClients: 1 / squares };
}
