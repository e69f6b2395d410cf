import type { Locale } from "../../catalog/record/text";

const PLURALS = { fr: new Intl.PluralRules("fr"), en: new Intl.PluralRules("en") } as const satisfies Record<Locale, unknown>;
/** British English has no comma before the last. */
const LISTS = { fr: new Intl.ListFormat("fr"), en: new Intl.ListFormat("en-GB") } as const satisfies Record<Locale, unknown>;

/** The form of a noun that goes with a number. */
export function nounFor(locale: Locale, count: number, one: string, many: string): string {
  return PLURALS[locale].select(count) === "one" ? one : many;
}

/** A number with its noun, which French keeps on one line. */
export function counted(locale: Locale, count: number, one: string, many: string): string {
  return `${count}${locale === "fr" ? "\u00a0" : " "}${nounFor(locale, count, one, many)}`;
}

/** "a, b and c". */
export function listed(locale: Locale, items: readonly string[]): string {
  return LISTS[locale].format(items);
}

/** Begins a sentence. What it quotes from a cell stays as it is typed there: a quotation mark has no capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
