import type { Unit } from "../../record/problem";
import type { Locale, Text } from "../../record/text";

/** Number format of a unit, in English notation; the spreadsheet shows it with the reader's own separators. */
export function numberFormat(unit: Unit, locale: Locale): string {
  switch (unit) {
    case "money":
    case "points":
      return "#,##0";
    case "share":
      return "0.0%";
    case "heads":
    case "fte":
    case "hours":
      return "#,##0.0";
    case "seconds":
    case "minutes":
    case "days":
    case "months":
    case "years":
    case "number":
    case "switch":
    case "text":
      return "General";
    case "rate":
    case "count":
      return "0.00";
    case "day":
      return locale === "fr" ? "dd/mm/yyyy" : "dd mmm yyyy";
    case "month":
      return "mmm yyyy";
  }
}

/** A column that holds people in some rows and money in others: what is large is shown whole. */
export const PEOPLE_OR_MONEY = "[>=1000]#,##0;[<=-1000]-#,##0;0.0";
/** As much, where what is small may be a price: what a dirham brings, or a part of a seat. */
export const PRICE_OR_AMOUNT = "[>=100]#,##0;[<=-100]-#,##0;0.00";
/** A column of money and of probabilities. */
export const AMOUNT_OR_SHARE = "[>=1000]#,##0;[<=-1000]-#,##0;0.0%";
/** A column of shares, factors and rates of exchange. */
export const RATE_OR_SHARE = "[>=3]0.00;0.0%";

/** A unit in a word, for a column of units. */
export const UNIT_WORDS: Readonly<Record<Unit, Text>> = {
  money: { fr: "MAD", en: "MAD" },
  share: { fr: "%", en: "%" },
  heads: { fr: "personnes", en: "people" },
  fte: { fr: "ETP", en: "FTE" },
  seconds: { fr: "secondes", en: "seconds" },
  minutes: { fr: "minutes", en: "minutes" },
  hours: { fr: "heures", en: "hours" },
  days: { fr: "jours", en: "days" },
  months: { fr: "mois", en: "months" },
  years: { fr: "années", en: "years" },
  count: { fr: "rapport", en: "ratio" },
  number: { fr: "nombre", en: "number" },
  rate: { fr: "MAD/EUR", en: "MAD/EUR" },
  day: { fr: "date", en: "date" },
  month: { fr: "mois (date)", en: "month (date)" },
  points: { fr: "points", en: "points" },
  switch: { fr: "VRAI/FAUX", en: "TRUE/FALSE" },
  text: { fr: "texte", en: "text" },
};
