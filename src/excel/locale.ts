import { LOCALES, localeOf, type Locale } from "../catalog/record/text";

/** Language of the user's Office; the product's first one as long as Office has not said. */
export function displayLocale(): Locale {
  // Declared as always there, it is not before Office is ready.
  const { context } = Office as Partial<typeof Office>;
  const language = context?.displayLanguage;
  return language ? localeOf(language) : LOCALES[0];
}
