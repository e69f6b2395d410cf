import type { Locale } from "../../catalog/record/text";

/** Thousands stand in groups behind a space, in English behind a comma too; the decimal mark is either, where it can't be a group's. */
const WHOLE: Readonly<Record<Locale, RegExp>> = {
  fr: /^\d{1,3}(?: \d{3})+(?:,\d{1,2})?$/,
  en: /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d{1,2})?$/,
};
const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** "1.500" and "1,500" are one and a half to some and fifteen hundred to others. */
const TWO_WAYS = /^\d{1,3}[.,]\d{3}$/;
const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** An amount as a hand types it, with its currency or without, `900 000`, `900k` or `1,5 M`; null where it can't be told. */
export function typedMoney(typed: string, locale: Locale): number | null {
  const bare = typed.replace(/^(?:mad|dhs?)(?=[ \d])|(?:mad|dhs?)$/g, "").trim();
  const match = /^(.*?\d) ?([km])?$/.exec(bare);
  if (!match) return null;
  const [, figure = "", suffix] = match;
  const size = suffix === undefined ? 1 : (SIZES[suffix] as number);
  if (WHOLE[locale].test(figure)) {
    const digits = figure.replace(locale === "fr" ? / /g : /[ ,]/g, "");
    return Number(digits.replace(",", ".")) * size;
  }
  return PLAIN.test(figure) && !TWO_WAYS.test(figure) ? Number(figure.replace(",", ".")) * size : null;
}
