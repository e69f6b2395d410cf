import { civil, dayOf, firstDay, monthOfDay, type Day, type Month } from "../../model/calendar/calendar";
import { isBlank, isError, type CellValue } from "./cells";
import type { Locale, Text } from "./text";

const TAG: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };

/** Digits after the point, most and least. */
type Digits = readonly [most: number, least?: number];

const numbers = new Map<string, Intl.NumberFormat>();

/** A number in the writing of the language: 1 234,5 or 1,234.5. */
export function numeral(value: number, locale: Locale, [most, least = 0]: Digits = [6]): string {
  const key = `${locale}|${most}|${least}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: most, minimumFractionDigits: least });
  numbers.set(key, format);
  return format.format(value);
}

/** A share of 0..1 as percent: 8 % or 8%. */
export function percent(value: number, locale: Locale, digits: Digits = [2]): string {
  return `${numeral(value * 100, locale, digits)}${locale === "fr" ? "\u00a0%" : "%"}`;
}

/** A date in figures: 11/08/2026 in French, 11 Aug 2026 in English, which no reader takes for 8 November. */
export function date(day: Day, locale: Locale): string {
  const { year, month, day: dayOfMonth } = civil(day);
  const two = (value: number) => String(value).padStart(2, "0");
  return locale === "fr" ? `${two(dayOfMonth)}/${two(month)}/${year}` : `${dayOfMonth} ${SHORT_MONTHS.en[month - 1]} ${year}`;
}

/** The day of a date in figures, month 1 to 12; null where there is no such day. */
export function dayOfFigures(year: number, month: number, dayOfMonth: number): Day | null {
  const found = dayOf(year, month, dayOfMonth);
  const there = civil(found);
  return there.year === year && there.month === month && there.day === dayOfMonth ? found : null;
}

/** First day of a month. */
export function firstDayOf(month: Month): Day {
  return firstDay(month);
}

/** The month that a day falls in. */
export function monthHolding(day: Day): Month {
  return monthOfDay(day);
}

/** A month in short: août 2026, Aug 2026. */
export function monthName(month: Month, locale: Locale): string {
  const { year, month: number } = civil(firstDay(month));
  return `${SHORT_MONTHS[locale][number - 1]} ${year}`;
}

export const SHORT_MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** Number of the one month whose name begins alike, or is shortened to this: "nov", "novembre", "juil". */
export function monthNamed(name: string, locale: Locale): number | null {
  const starts = SHORT_MONTHS[locale].map((short) => short.replace(".", "").toLowerCase());
  const isShortFor = (start: string) => name.startsWith(start) || (name.length >= 4 && start.startsWith(name));
  const found = starts.flatMap((start, index) => (isShortFor(start) ? [index + 1] : []));
  return found.length === 1 ? (found[0] as number) : null;
}

/** Things in a sentence: "a, b et c", or with "or" in place of "and". */
export function listed(items: readonly string[], locale: Locale, type: "conjunction" | "disjunction" = "conjunction"): string {
  return new Intl.ListFormat(TAG[locale], { type }).format(items);
}

/** The form that a word takes beside a count; the form of French for millions is its plural. */
export function counted(count: number, { one, other }: { readonly one: string; readonly other: string }, locale: Locale): string {
  return new Intl.PluralRules(TAG[locale]).select(count) === "one" ? one : other;
}

/** What a cell holds, quoted for a sentence. Long texts are cut: a cell can hold a page. */
export function quoted(cell: CellValue, locale: Locale): string {
  if (isBlank(cell)) return EMPTY[locale];
  if (isError(cell)) return cell.error;
  if (typeof cell === "number") return numeral(cell, locale);
  if (typeof cell === "boolean") return cell ? TRUE[locale] : FALSE[locale];
  // By characters: half of an emoji is none.
  const characters = [...cell.replace(/[\t\r\n]+/g, " ")];
  const text = characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : characters.join("");
  return locale === "fr" ? `«\u00a0${text}\u00a0»` : `"${text}"`;
}

const EMPTY: Text = { fr: "une cellule vide", en: "an empty cell" };
const TRUE: Text = { fr: "VRAI", en: "TRUE" };
const FALSE: Text = { fr: "FAUX", en: "FALSE" };
