import type { CodeShare, Mix } from "./exposure";

/** What caps the calls that answer requests, of one line and a month of its reference. */
export interface RequestsReceived {
  /** Monthly revenue, in the line's currency. */
  readonly referenceRevenue: number;
  /** Share of it from calls to consumers in France, 0 to 1. */
  readonly frenchShare: number;
  /** Requests that consumers have made themselves, a month; null where nobody says: not capped. */
  readonly requests: number | null;
  /** Revenue of a call, in the line's currency, above 0. */
  readonly revenuePerCall: number | null;
}

/**
 * A mix whose calls answering a request (O3R) are at most as many as the requests; what is invoiced beyond them is cold prospecting
 * (O3), unlawful already.
 *
 *   lawful share of O3R = min(1, requests * revenue per call / (revenue * French share * share of O3R))
 *
 * @source domain.md 10 (L26): R. 223-4, volume capped by the requests received
 */
export function withinRequests(mix: Mix, { referenceRevenue, frenchShare, requests, revenuePerCall }: RequestsReceived): Mix {
  const asked = mix.reduce((sum, { code, share }) => (code === "O3R" ? sum + share : sum), 0);
  const revenue = referenceRevenue * frenchShare * asked;
  if (requests === null || revenuePerCall === null || revenue <= 0) return mix;
  const lawful = Math.min(1, (requests * revenuePerCall) / revenue);
  if (lawful === 1) return mix;
  return mix.flatMap((part): CodeShare[] =>
    part.code === "O3R" ? [{ code: "O3R", share: part.share * lawful }, { code: "O3", share: part.share * (1 - lawful) }] : [part],
  );
}
