import { dayOfFigures, monthNamed } from "../../catalog/record/format";
import type { Unit } from "../../catalog/record/unit";
import type { Locale } from "../../catalog/record/text";
import { typedMoney } from "./typed-money";

/**
 * What a hand typed into a lever's field, as the number that its cell takes; null where it can't be told.
 *
 * Decimal comma and point are both taken: but for money no lever of the pane reaches a thousand, so that neither can part thousands.
 * Percents are read as Excel reads them in a cell with percent format: `8`, `8 %` and `0,08` are all eight percent.
 */
export function typedValue(typed: string, unit: Unit, locale: Locale): number | null {
  const text = typed.normalize("NFC").replace(/[\s\u00a0\u202f]+/g, " ").trim().toLowerCase();
  if (unit === "day") return typedDay(text, locale);
  if (unit === "money") return typedMoney(text, locale);
  const match = /^([+-]?\d{1,3}(?:[.,]\d+)?) ?(%|mois|months?|m)?$/.exec(text);
  if (!match) return null;
  const value = Number((match[1] as string).replace(",", "."));
  const suffix = match[2];
  if (unit === "share") return suffix === undefined ? (Math.abs(value) < 1 ? value : value / 100) : suffix === "%" ? value / 100 : null;
  return suffix === "%" ? null : value;
}

/**
 * A date in figures, day first in French, year first in either language; or with the month's name. English figures such as 11/08/2026
 * could be two days and are not read.
 */
function typedDay(text: string, locale: Locale): number | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return dayOfFigures(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (dayFirst) return locale === "fr" ? dayOfFigures(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : null;
  const named = /^(\d{1,2})(?:er)? (\p{L}{3,})\.? (\d{4})$/u.exec(text);
  const month = named ? monthNamed(named[2] as string, locale) : null;
  return named && month ? dayOfFigures(Number(named[3]), month, Number(named[1])) : null;
}
