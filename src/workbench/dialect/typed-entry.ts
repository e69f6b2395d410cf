import { toEnglish, type Notation } from "./notation";

/** What a person means by a text typed into a cell. */
export interface TypedEntry {
  /**
   * What the cell is to be given: a formula is English and begins with "=", a text that would be taken for one has its apostrophe still.
   */
  readonly value: number | string | boolean;
  /** Format that the way of typing asks for: a percent, a date. */
  readonly numberFormat?: string;
}

const TRUTH: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };
const FRENCH_TRUTH: Readonly<Record<string, boolean>> = { VRAI: true, FAUX: false };

const NUMBER = {
  en: /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(e[+-]?\d+)?(%?)$/i,
  fr: /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(\d*))?(e[+-]?\d+)?(%?)$/i,
} as const;

/** Days from the spreadsheet's day 0 to 1 January 1970. */
const UNIX_EPOCH = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Reads a text as Excel reads what is typed: a formula, a number, a percent, a date, a truth value, or a text.
 * A text in front of which an apostrophe stands is a text.
 *
 * @param format number format of the cell: in a percent cell, 30 means 30 %
 */
export function typedEntry(text: string, notation: Notation, format = "General"): TypedEntry {
  if (text.startsWith("'")) return { value: /^'['=]/.test(text) ? text : text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: toEnglish(text, notation) };
  const trimmed = text.trim();
  const truth = TRUTH[trimmed.toUpperCase()] ?? (notation === "fr" ? FRENCH_TRUTH[trimmed.toUpperCase()] : undefined);
  if (truth !== undefined) return { value: truth };
  return typedNumber(trimmed, notation, format) ?? typedDate(trimmed, notation) ?? { value: text };
}

function typedNumber(text: string, notation: Notation, format: string): TypedEntry | undefined {
  const [, sign = "", whole = "", decimals = "", exponent = "", percent = ""] = NUMBER[notation].exec(text.replace(/\s+%$/, "%")) ?? [];
  if (whole === "" && decimals === "") return undefined;
  const digits = whole.replace(/\D/g, "");
  const number = Number(`${sign}${digits || "0"}.${decimals || "0"}${exponent}`);
  if (percent) return { value: hundredth(number), numberFormat: decimals ? "0.00%" : "0%" };
  return { value: format.includes("%") && Math.abs(number) >= 1 ? hundredth(number) : number };
}

/** 30 % is 0.3 as written, without the error of a division. */
function hundredth(number: number): number {
  return Number(`${number}e-2`) || number / 100;
}

function typedDate(text: string, notation: Notation): TypedEntry | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateEntry(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!local) return undefined;
  const [first, second, year] = [Number(local[1]), Number(local[2]), Number(local[3])];
  return notation === "fr" ? dateEntry(year, second, first, "dd/mm/yyyy") : dateEntry(year, first, second, "m/d/yyyy");
}

function dateEntry(year: number, month: number, day: number, numberFormat: string): TypedEntry | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { value: time / MILLISECONDS_PER_DAY + UNIX_EPOCH, numberFormat } : undefined;
}
