import { quoted } from "../../catalog/record/format";
import type { Locale, Text } from "../../catalog/record/text";
import { quantity, type Unit } from "../../catalog/record/unit";
import { numberFormat } from "../../catalog/templates/layout/number-formats";

/** A value that is written into a cell, in words: a number as its unit says it, a text in quotation marks. */
export function shownCure(value: number | string | boolean, unit: Unit): Text {
  const say = (locale: Locale) => {
    if (typeof value !== "number") return quoted(value, locale);
    // A month stands in its cell as its first day.
    return quantity(value, unit === "month" ? "day" : unit, locale);
  };
  return { fr: say("fr"), en: say("en") };
}

/** The number format for a cell that has none of its own: a date's or a percentage's, for these are read by it. */
export function formatOfCure(unit: Unit, locale: Locale): string {
  return unit === "day" || unit === "month" || unit === "share" ? numberFormat(unit, locale) : "General";
}
