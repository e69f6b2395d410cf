import { dayOfFigures, SHORT_MONTHS } from "../record/format";
import { unaccented } from "../record/quantity";
import { LOCALES, type Locale } from "../record/text";

const CENTURY = 2000;

/**
 * The day that a text writes, the first of a month where it tells that alone: "juil-26", "07/2026", "Juillet 2026", "11/08/2026" in French.
 * Null where it tells none, or two: English figures with a day of twelve or less.
 */
export function dayInWords(text: string, locale: Locale): number | null {
  const words = unaccented(text).replace(/[^\p{L}\d]+/gu, " ").trim();
  const figures = words.split(" ");
  if (figures.every((part) => /^\d+$/.test(part))) return dayInFigures(figures.map(Number), locale);
  const match = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(\p{L}{3,}) ?(\d{2}|\d{4})$/u.exec(words);
  const month = match ? monthNamed(match[2] as string) : null;
  return match && month !== null ? dayOfFigures(yearOf(Number(match[3])), month, Number(match[1] ?? 1)) : null;
}

function dayInFigures(figures: readonly number[], locale: Locale): number | null {
  const [first = 0, second = 0, third] = figures;
  if (figures.length === 2) return first > 31 ? dayOfFigures(first, second, 1) : second > 31 ? dayOfFigures(second, first, 1) : null;
  if (third === undefined || figures.length > 3) return null;
  if (first > 31) return dayOfFigures(first, second, third);
  return locale === "fr" || first > 12 ? dayOfFigures(yearOf(third), second, first) : null;
}

function yearOf(year: number): number {
  return year < 100 ? CENTURY + year : year;
}

/** Number of the month that begins so in either language: "juil", "July". */
function monthNamed(name: string): number | null {
  for (const locale of LOCALES) {
    const starts = SHORT_MONTHS[locale].map((short) => unaccented(short).replace(".", ""));
    const isShort = (start: string) => name.startsWith(start) || (name.length > 3 && start.startsWith(name));
    const found = starts.flatMap((start, index) => (isShort(start) ? [index + 1] : []));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
