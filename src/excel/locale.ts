import { LOCALES, localeOf, type Locale } from "../catalog/record/text";
import { officeContext } from "./ready";

/**
 * Language of the user's Office.
 *
 * @param otherwise as long as Office has not said: the product's first
 */
export function displayLocale(otherwise: Locale = LOCALES[0]): Locale {
  const language = officeContext()?.displayLanguage;
  return language ? localeOf(language) : otherwise;
}
