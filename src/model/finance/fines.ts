import type { RevenueLine } from "../revenue/inputs";

/** Who is fined. */
export type LegalForm = "natural-person" | "legal-person";

/** Most of the administrative fine for unlawful telemarketing, EUR. @source art. L. 242-16, domain.md 1.1 L13 (S17, S18) */
export const ADMINISTRATIVE_CEILING: Readonly<Record<LegalForm, number>> = { "natural-person": 75_000, "legal-person": 375_000 };

/** Most of the fine for abuse of weakness by telephone, EUR. @source domain.md 1.1 L14 */
export const ABUSE_CEILING = 500_000;

/**
 * Share of the mean turnover of three years to which a company's fine for abuse of weakness may be raised: the sources
 * contradict each other, so that both are told. @source domain.md 1.1 L14: S01 after promulgation; S19, S09b
 */
export const TURNOVER_SHARES = { promulgated: 0.1, amendment: 0.2 } as const;
export type TurnoverReading = keyof typeof TURNOVER_SHARES;

/** Most that a fine can be, in the workbook's currency: ceilings, never what is to be expected. */
export interface FineCeilings {
  readonly administrative: number;
  /** By reading of the conflicting sources; the same for a natural person. */
  readonly abuseOfWeakness: Readonly<Record<TurnoverReading, number>>;
}

/**
 * Ceilings of the fines for unlawful telemarketing.
 *
 *   abuse of weakness = max(500,000 EUR, share * mean turnover) for a legal person, 500,000 EUR for a natural one
 *
 * @param turnovers yearly, of the last three years, in the workbook's currency; fewer for a younger firm
 * @param eurRate   workbook's currency for one EUR
 */
export function fineCeilings(form: LegalForm, turnovers: readonly number[], eurRate: number): FineCeilings {
  const mean = turnovers.length === 0 ? 0 : turnovers.reduce((sum, each) => sum + each, 0) / turnovers.length;
  const raised = (share: number) => Math.max(ABUSE_CEILING * eurRate, form === "legal-person" ? share * mean : 0);
  return {
    administrative: ADMINISTRATIVE_CEILING[form] * eurRate,
    abuseOfWeakness: { promulgated: raised(TURNOVER_SHARES.promulgated), amendment: raised(TURNOVER_SHARES.amendment) },
  };
}

/**
 * Fine for each unlawful call that published decisions come to, EUR: an assumption.
 *
 * @source domain.md 10 (L28, S140): 253,275 EUR for 3,377 calls; another came to 52
 */
export const FINE_PER_CALL = 75;

/** Unlawful calls made for a client. */
export interface UnlawfulCalls {
  readonly client: string;
  readonly calls: number;
}

/**
 * Exposure to the administrative fine: what published decisions would make of the calls, client by client, never more than the
 * ceiling. What could be claimed, not what is to be expected.
 *
 *   exposure = sum over clients of min(ceiling, 75 EUR * calls)
 *
 * @param calls   of each line or client, 0 or more; those of one client add up
 * @param eurRate workbook's currency for one EUR
 * @returns money in the workbook's currency
 * @source art. L. 242-16; domain.md 10 (L28)
 */
export function fineExposure(calls: readonly UnlawfulCalls[], eurRate: number, form: LegalForm = "legal-person"): number {
  const byClient = new Map<string, number>();
  for (const { client, calls: made } of calls) byClient.set(client, (byClient.get(client) ?? 0) + made);
  let exposure = 0;
  for (const made of byClient.values()) exposure += Math.min(ADMINISTRATIVE_CEILING[form], FINE_PER_CALL * made) * eurRate;
  return exposure;
}

/** Exposure to fines of what was invoiced after the ban beyond what consent allows. */
export interface ResidualFines {
  /** Of the lines that say what a call earns; money in the workbook's currency. */
  readonly exposure: number;
  /** Residual unlawful revenue of the other lines, whose calls nobody can count; money in the workbook's currency. */
  readonly uncounted: number;
}

/**
 * Exposure to fines of the residual unlawful revenue of lines.
 *
 *   calls = residual / (revenue per call * rate of the line's currency)
 *
 * @param residual of each line, in the workbook's currency, 0 or more
 * @param eurRate  workbook's currency for one EUR
 * @returns null where no line says what a call earns
 * @source model.md 2 (residual unlawful); domain.md 10 (L28)
 */
export function residualFines(lines: readonly RevenueLine[], residual: ArrayLike<number>, eurRate: number): ResidualFines | null {
  const calls: UnlawfulCalls[] = [];
  let uncounted = 0;
  lines.forEach(({ client, currency, revenuePerCall }, index) => {
    const invoiced = residual[index] as number;
    if (revenuePerCall === null) uncounted += invoiced;
    else calls.push({ client, calls: invoiced / (revenuePerCall * (currency === "EUR" ? eurRate : 1)) });
  });
  return calls.length === 0 ? null : { exposure: fineExposure(calls, eurRate), uncounted };
}
