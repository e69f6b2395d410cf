import { UNITS, type Unit } from "../record/unit";

/** A column as its header's unit is looked at. */
interface Measured {
  readonly unit: Unit;
  /** Whether a share of it is one of a year. */
  readonly yearly: boolean;
  /** Whether each row says its currency. */
  readonly hasCurrency: boolean;
}

const THOUSANDS = /^(?:en )?(?:k|m|mio|mds?)\s*(?:€|\$|£|eur|usd|mad|dhs?)?(?:\s*(?:ht|ttc))?(?:\s*[/ ].*)?$|\bmilliers?\b|\bmillions?\b|\bthousands?\b|^'?000/i;
const EURO = /€|\beur(?:os?)?\b/i;
const OTHER_CURRENCY = /[$£]|\b(?:usd|gbp|chf|xof|tnd)\b/i;
const OF_A_YEAR = /\b(?:ans?|annuels?|annuelles?|annual|yearly|years?|trimestres?|trimestriels?|trimestrielles?|quarters?|quarterly)\b/i;
const OF_A_MONTH = /\b(?:mois|mensuels?|mensuelles?|months?|monthly)\b/i;

/**
 * The unit that a header names in brackets and that its column is not read in: thousands, another currency, a year's amount
 * for a month's, months for years.
 *
 * @returns as it is written; null where nothing speaks against the column
 */
export function misreadUnit(header: string, { unit, yearly, hasCurrency }: Measured): string | null {
  for (const [, round, square] of header.matchAll(/\(([^)]*)\)|\[([^\]]*)\]/g)) {
    const written = (round ?? square ?? "").trim();
    if (unit === "money" && (THOUSANDS.test(written) || OTHER_CURRENCY.test(written) || OF_A_YEAR.test(written) || (EURO.test(written) && !hasCurrency))) return written;
    if (unit === "share" && yearly && OF_A_MONTH.test(written)) return written;
    if (UNITS[unit].takenFor?.test(written)) return written;
  }
  return null;
}
