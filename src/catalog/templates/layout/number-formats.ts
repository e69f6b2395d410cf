import type { Locale } from "../../record/text";
import { UNITS, type Unit } from "../../record/unit";

/** Number format of a unit, in English notation; the spreadsheet shows it with the reader's own separators. */
export function numberFormat(unit: Unit, locale: Locale): string {
  const { cellFormat } = UNITS[unit];
  return typeof cellFormat === "string" ? cellFormat : cellFormat[locale];
}

/** A column that holds people in some rows and money in others: what is large is shown whole. */
export const PEOPLE_OR_MONEY = "[>=1000]#,##0;[<=-1000]-#,##0;0.0";
/** As much, where what is small may be a price: what a dirham brings, or a part of a seat. */
export const PRICE_OR_AMOUNT = "[>=100]#,##0;[<=-100]-#,##0;0.00";
/** A column of money and of probabilities. */
export const AMOUNT_OR_SHARE = "[>=1000]#,##0;[<=-1000]-#,##0;0.0%";
/** A column of shares, factors and rates of exchange. */
export const RATE_OR_SHARE = "[>=3]0.00;0.0%";

/** A unit in a word, for a column of units. */
export function unitSign(unit: Unit, locale: Locale): string {
  const { name, sign = name } = UNITS[unit];
  return sign[locale];
}
