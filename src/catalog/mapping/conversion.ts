import { ACTIVITY_CODES } from "../../model/revenue/law/law";
import { isBlank, type CellValue } from "../record/cells";
import { tidy, unaccented, type Quantity } from "../record/quantity";
import type { Column } from "../record/table";
import type { Locale, Text } from "../record/text";
import { UNITS } from "../record/unit";
import { CODES } from "../tables/revenue/codes";
import { LINES } from "../tables/revenue/lines";
import { amountTexts, readAmount } from "./amount-texts";
import { codeProposed } from "./code-words";
import { dayInWords } from "./date-words";
import type { Conversion, WordMeaning } from "./mapping";
import type { SourceColumn } from "./source-block";

/** One of a few values that a cell may hold, and its words. */
export interface Choice {
  readonly value: string;
  readonly name: Text;
}

/** What is written over a column and in it. */
type Said = Pick<SourceColumn, "header" | "title" | "cells">;

/** More words than these are names, or notes. */
const MOST_WORDS = 60;

/** The values that a column takes where they are few; null where they are not. */
export function choicesOf(column: Column<unknown>, locale: Locale): readonly Choice[] | null {
  if (column === LINES.columns.mix) return ACTIVITY_CODES.map((code) => ({ value: code, name: CODES[code].name }));
  const { words } = column.quantity;
  return words ? Object.values(words).map((name) => ({ value: name[locale], name })) : null;
}

/** Whether cells of a column may be read otherwise than they stand: as numbers by a factor, or words for words. */
export function isNumeric({ unit }: Quantity<unknown>): boolean {
  return UNITS[unit].isAmount || unit === "rate";
}

/** How the cells of a column are likely meant: what is read as it stands is left so. */
export function conversionFor(column: Column<unknown>, { header, title, cells }: Said, locale: Locale): Conversion {
  const { quantity } = column;
  if (isNumeric(quantity)) return numbersFor(quantity, { header, title, cells }, locale);
  const texts = distinctTexts(cells);
  const unread = texts.filter((text) => "cause" in quantity.parse(text));
  const isPlain = unread.length === 0 && cells.every((cell) => typeof cell !== "number" || "value" in quantity.parse(cell));
  if (isPlain || texts.length === 0 || texts.length > MOST_WORDS) return { as: "is" };
  return { as: "words", words: texts.map((word) => meaningOf(column, word, locale)) };
}

/** Texts of the cells, each once, as they are compared: tidied, capitals for small letters. */
function distinctTexts(cells: readonly CellValue[]): string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    if (typeof cell !== "string" || isBlank(cell)) continue;
    const text = tidy(cell);
    if (!found.has(text.toLowerCase())) found.set(text.toLowerCase(), text);
  }
  return [...found.values()];
}

function meaningOf(column: Column<unknown>, word: string, locale: Locale): WordMeaning {
  const { quantity } = column;
  if ("value" in quantity.parse(word)) return { word, means: word, isProposed: false };
  if (quantity.unit === "day" || quantity.unit === "month") {
    const day = dayInWords(word, locale);
    return { word, means: day, isProposed: day !== null };
  }
  const means = column === LINES.columns.mix ? codeProposed(word) : choiceBeginning(column, word, locale);
  return { word, means, isProposed: means !== null };
}

/** The choice that a word begins as, or that begins as the word: "Euros" is EUR. */
function choiceBeginning(column: Column<unknown>, word: string, locale: Locale): string | null {
  const key = unaccented(word);
  const begins = (value: string) => key.startsWith(value) || (key.length > 2 && value.startsWith(key));
  const found = choicesOf(column, locale)?.find(({ value }) => begins(unaccented(value)));
  return found?.value ?? null;
}

const [THOUSAND, MILLION, MONTHS, HUNDRED] = [1000, 1_000_000, 12, 100] as const;

/** Factors that a hand may choose between, for amounts and for shares. */
export const MONEY_FACTORS = [1, THOUSAND, MILLION, 1 / MONTHS, THOUSAND / MONTHS] as const;
export const SHARE_FACTORS = [1, 1 / HUNDRED] as const;

function numbersFor({ unit }: Quantity<unknown>, { header, title, cells }: Said, locale: Locale): Conversion {
  const texts = distinctTexts(cells);
  const format = texts.length === 0 ? null : amountTexts(texts, locale);
  const numbers = cells.flatMap((cell) => (typeof cell === "number" ? [cell] : []));
  const factor = unit === "money" ? moneyFactor(`${header} ${format?.suffix ?? ""}`, title) : unit === "share" ? shareFactor(numbers) : 1;
  return factor === 1 && format === null ? { as: "is" } : { as: "number", factor, texts: format };
}

/** What a header says of the unit of its amounts: "(k€)", "en milliers", "CA annuel"; of one that names no unit, what the title says. */
function moneyFactor(header: string, title: string): number {
  const words = unaccented(header);
  const own = scaleNamed(words);
  const scale = own === 1 && currencyNamed(header) === null ? scaleNamed(unaccented(title)) : own;
  const yearly = /annuel|\bannual|yearly|par an\b|\ban\b|per year/.test(words) ? MONTHS : 1;
  return scale / yearly;
}

function scaleNamed(words: string): number {
  const thousands = /\bk ?(?:€|eur|mad|dhs?|\b)|milliers?|thousands?|'000/.test(words) ? THOUSAND : 1;
  const millions = /\bm(?:€|eur|mad)|\bmdh|millions?|mio\b/.test(words) ? MILLION : 1;
  return thousands * millions;
}

/** Shares that are typed as percents: none is a part of one. */
function shareFactor(numbers: readonly number[]): number {
  const some = numbers.filter((number) => number !== 0);
  return some.length > 0 && some.every((number) => number > 1 && number <= HUNDRED) ? 1 / HUNDRED : 1;
}

/** A currency that a header names for all its amounts; null where it names none. */
export function currencyNamed(header: string): "EUR" | "MAD" | null {
  if (/€|\beur(?:os?)?\b/i.test(header)) return "EUR";
  return /\bk?(?:mad|dhs?|dirhams?)\b/i.test(header) ? "MAD" : null;
}

/** A cell as the mapping's formula gives it, but for a blank that is the name above it. What can't be read passes through as it stands. */
export function converted(cell: CellValue, conversion: Conversion, { unit }: Quantity<unknown>): CellValue {
  if (isBlank(cell)) return "";
  if (conversion.as === "is" || conversion.as === "above" || typeof cell === "object" || typeof cell === "boolean") return cell;
  if (conversion.as === "words") {
    const key = tidy(String(cell)).toLowerCase();
    return conversion.words.find(({ word, means }) => means !== null && tidy(word).toLowerCase() === key)?.means ?? cell;
  }
  const { factor, texts } = conversion;
  if (typeof cell === "number") return cell * factor;
  const read = texts === null ? null : readAmount(cell, texts);
  if (typeof read !== "number") return read ?? cell;
  return unit === "share" && cell.includes("%") ? read : read * factor;
}

