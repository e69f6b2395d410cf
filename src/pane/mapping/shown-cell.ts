import { date, monthHolding, monthName, numeral, percent } from "../../catalog/record/format";
import { textOf, type CellValue } from "../../catalog/record/cells";
import type { Locale } from "../../catalog/record/text";
import type { Unit } from "../../catalog/record/unit";

/** Longest sample of a text. */
const LONGEST = 28;

/** What a cell holds, as a person reads it who knows what is meant. */
export function shownCell(cell: CellValue, unit: Unit, locale: Locale): string {
  if (typeof cell !== "number") return shortened(textOf(cell));
  if (unit === "share") return percent(cell, locale);
  if (unit === "day") return isDay(cell) ? date(cell, locale) : numeral(cell, locale);
  if (unit === "month") return isDay(cell) ? monthOfDay(cell, locale) : numeral(cell, locale);
  return numeral(cell, locale, [2]);
}

/** What a cell holds before anybody has said what it means. */
export function bareCell(cell: CellValue, locale: Locale): string {
  return typeof cell === "number" ? (isDay(cell) && Number.isInteger(cell) ? date(cell, locale) : numeral(cell, locale, [4])) : shortened(textOf(cell));
}

/** Serial numbers of the days of this century's first half; an amount may be one, too, which a sample forgives. */
function isDay(cell: number): boolean {
  return cell >= 40_000 && cell < 55_000;
}

function monthOfDay(day: number, locale: Locale): string {
  return monthName(monthHolding(day), locale);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
