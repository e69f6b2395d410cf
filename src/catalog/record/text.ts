/** Languages of the product; the first is its default. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The same words in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** The product's language for a tag such as "fr-FR" or "en-US"; anything that is not French reads English. */
export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith("fr") ? "fr" : "en";
}
