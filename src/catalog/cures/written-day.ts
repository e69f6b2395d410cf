import type { Day } from "../../model/calendar/calendar";
import { dayOfFigures, monthNamed } from "../record/format";
import { tidy } from "../record/quantity";
import { LOCALES } from "../record/text";

const YEAR_FIRST = /^(20\d\d)[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](20\d\d)$/;
const DAY_MONTH = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+(\p{L}{3,})\.?[-/. ]+(20\d\d)$/iu;
const MONTH_DAY = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?, ?(20\d\d)$/iu;
const MONTH_ALONE = /^(\p{L}{3,})\.?[-/. ]+(20\d\d)$/u;
const MONTH_IN_FIGURES = /^(\d{1,2})[-/.](20\d\d)$/;

/**
 * The day that a text can only mean, in either language: 13/08/2026 and 08/13/2026 are one day, 11/08/2026 may be two. Null where it could
 * be read two ways, lacks the century, or is none.
 *
 * @param isMonth takes a month alone, too, as its first day
 */
export function writtenDay(written: string, isMonth: boolean): Day | null {
  const text = tidy(written);
  const numbers = (pattern: RegExp) => pattern.exec(text)?.slice(1).map(Number);
  const [year, month, day] = numbers(YEAR_FIRST) ?? [];
  if (year !== undefined) return dayOfFigures(year, month ?? 0, day ?? 0);
  const figures = numbers(YEAR_LAST);
  if (figures) return eitherWay(figures as [number, number, number]);
  const [, dayThere, monthThere, yearThere] = DAY_MONTH.exec(text) ?? [];
  if (monthThere !== undefined) return named(monthThere, Number(dayThere), Number(yearThere));
  const [, monthFirst, dayBehind, yearBehind] = MONTH_DAY.exec(text) ?? [];
  if (monthFirst !== undefined) return named(monthFirst, Number(dayBehind), Number(yearBehind));
  if (!isMonth) return null;
  const [, monthAlone, yearOfMonth] = MONTH_ALONE.exec(text) ?? [];
  if (monthAlone !== undefined) return named(monthAlone, 1, Number(yearOfMonth));
  const [ofYear, yearOf] = numbers(MONTH_IN_FIGURES) ?? [];
  return ofYear === undefined ? null : dayOfFigures(yearOf ?? 0, ofYear, 1);
}

/** The day that stands first in France and the month in the United States, where one of them alone makes a date. */
function eitherWay([first, second, year]: readonly [number, number, number]): Day | null {
  const [dayFirst, monthFirst] = [dayOfFigures(year, second, first), dayOfFigures(year, first, second)];
  if (dayFirst !== null && monthFirst !== null) return dayFirst === monthFirst ? dayFirst : null;
  return dayFirst ?? monthFirst;
}

/** A month by its name in the one language, or in both where that is the same month. */
function named(name: string, day: number, year: number): Day | null {
  const months = new Set(LOCALES.flatMap((locale) => monthNamed(name.toLowerCase(), locale) ?? []));
  const [month] = months;
  return months.size === 1 && month !== undefined ? dayOfFigures(year, month, day) : null;
}
