import { civil, firstDay, monthOf, monthOfDay, type Day, type Month } from "../../model/calendar/calendar";
import { BAN_DAY } from "../../model/revenue/law/law";
import type { CellValue } from "../record/cells";
import { unaccented } from "../record/quantity";

/** The last month that is wholly before the ban: what a line's revenue was before the law. */
export const LAST_MONTH_BEFORE = firstDay(monthOfDay(BAN_DAY) - 1);

/** Of headers, in either language; a beginning of three letters that only one of them has will do. */
const NAMES: readonly (readonly string[])[] = [
  ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
  ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["decembre", "december"],
];

const [LEAST_LETTERS, CENTURY] = [3, 2000] as const;

/** Days that a header's number may be: the years 2000 to 2100. */
const [FIRST_DAY, LAST_DAY] = [firstDay(monthOf(2000, 1)), firstDay(monthOf(2101, 1))] as const;

/** A header's month, and what else it says. */
export interface HeaderMonth {
  readonly month: Month;
  /** Words beside the month: headers that share them are one amount month by month. */
  readonly beside: string;
}

/**
 * The month that a header names: "CA juin", "Jul-26", "Facturé 06/2026". Without a year that of the title, else the last such month before
 * the ban. Null where it names none, or two, or one that is not over when the ban begins and has no year.
 */
export function monthInHeader(header: string, title: string): HeaderMonth | null {
  const words = unaccented(header).split(/[^\p{L}\d]+/u).flatMap((word) => word.split(/(?<=\p{L})(?=\d)/u)).filter((word) => word !== "");
  const places = words.flatMap((_, at) => (monthNumber(words, at) === null ? [] : [at]));
  const [at] = places;
  if (at === undefined || places.length > 1) return null;
  const number = monthNumber(words, at) as number;
  const yearAt = [at + 1, at - 1].find((place) => yearOf(words[place]) !== null);
  const year = (yearAt === undefined ? null : yearOf(words[yearAt])) ?? yearInTitle(title) ?? yearBefore(number);
  if (year === null) return null;
  const beside = words.filter((_, place) => place !== at && place !== yearAt).join(" ");
  return { month: monthOf(year, number), beside };
}

/** By a name, or by its figures beside a whole year. */
function monthNumber(words: readonly string[], at: number): number | null {
  const word = words[at] as string;
  const isYear = (place: number) => /^20\d\d$/.test(words[place] ?? "");
  if (/^(?:0?[1-9]|1[0-2])$/.test(word)) return isYear(at + 1) || isYear(at - 1) ? Number(word) : null;
  if (word.length < LEAST_LETTERS) return null;
  const found = NAMES.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] as number) : null;
}

function yearOf(word: string | undefined): number | null {
  if (word === undefined || !/^(?:20)?\d\d$/.test(word)) return null;
  const year = Number(word);
  return year < CENTURY ? CENTURY + year : year;
}

/** The one year that a title names. */
function yearInTitle(title: string): number | null {
  const years = new Set(title.match(/\b20\d\d\b/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

function yearBefore(number: number): number | null {
  const { year, month } = civil(LAST_MONTH_BEFORE);
  return number <= month ? year : null;
}

/** Dates of a header row that run through the months one by one, by their place; empty where its numbers are anything else. */
export function datesOfMonths(cells: readonly CellValue[]): ReadonlyMap<number, Month> {
  const numbers = cells.flatMap((cell, at) => (typeof cell === "number" ? [{ at, cell }] : []));
  const months = numbers.map(({ at, cell }) => ({ at, month: isDay(cell) ? monthOfDay(cell) : null }));
  const first = months[0]?.month ?? null;
  const runs = first !== null && months.length > 1 && months.every(({ month }, step) => month === first + step);
  return new Map(runs ? months.map(({ at, month }) => [at, month as Month]) : []);
}

function isDay(cell: number): cell is Day {
  return Number.isInteger(cell) && cell >= FIRST_DAY && cell < LAST_DAY;
}

/** A month as a header in either language: "2026-07". */
export function monthHeader(month: Month): string {
  const { year, month: number } = civil(firstDay(month));
  return `${year}-${String(number).padStart(2, "0")}`;
}
