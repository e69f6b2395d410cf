import type { RevenueInputs, RevenueLevers } from "../../../revenue/inputs";
import { isMixed } from "./consent-parts";
import type { Uncertainty } from "./uncertainty";

/**
 * Most lines whose own risk is drawn one by one, beside those with an opt-in of their own that is uncertain and those with
 * several ledgers.
 */
const MOST_LARGE_LINES = 8;
/**
 * No line left in the sum has more of its variance than this. Own risks are nearly normal, so that a sum of a few is, too; each line
 * that is drawn takes a dimension, and with many small ones Sobol's points lose what they have over random numbers.
 */
const LARGEST_SHARE = 1 / 4;

/**
 * Lines whose own risk is drawn one by one, ascending: those that weigh most, until what is left is a sum of many small parts,
 * those with an opt-in of their own that is uncertain, and those whose consents come from several places. They depend on the tables
 * alone, so that a lever changes no draw.
 */
export function drawnLines({ lines }: RevenueInputs, { eurRate }: RevenueLevers, { ownRisk, lineOptIn }: Uncertainty): number[] {
  if (ownRisk === null) return [];
  const variances = lines.map(
    ({ referenceRevenue, currency }, line) => ((ownRisk[line] ?? 0) * referenceRevenue * (currency === "EUR" ? eurRate : 1)) ** 2,
  );
  const risky = lines.flatMap((_, line) => ((variances[line] as number) > 0 ? [line] : []));
  const own = new Set([...lineOptIn.map(({ line }) => line), ...lines.flatMap((line, row) => (isMixed(line) ? [row] : []))]);
  const drawn = risky.filter((line) => own.has(line));
  const others = risky.filter((line) => !own.has(line)).sort((a, b) => (variances[b] as number) - (variances[a] as number) || a - b);
  let left = others.reduce((sum, line) => sum + (variances[line] as number), 0);
  for (const line of others.slice(0, MOST_LARGE_LINES)) {
    const variance = variances[line] as number;
    if (variance <= LARGEST_SHARE * left) break;
    drawn.push(line);
    left -= variance;
  }
  return drawn.sort((a, b) => a - b);
}
