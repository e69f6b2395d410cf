import { LOCALES, localeOf, type Locale } from "../catalog/record/text";

/**
 * Language of the user's Office.
 *
 * @param otherwise as long as Office has not said: the product's first
 */
export function displayLocale(otherwise: Locale = LOCALES[0]): Locale {
  // Declared as always there, it is not before Office is ready, and Office is not where its library did not load.
  const { Office: office } = globalThis as { readonly Office?: Partial<typeof Office> };
  const language = office?.context?.displayLanguage;
  return language ? localeOf(language) : otherwise;
}
