import { date, monthName, numeral, percent } from "./format";
import type { Locale, Text } from "./text";

/** Values that a unit takes where a quantity says nothing else; both ends belong to them. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** All that depends on a unit alone. */
interface UnitRecord {
  /** What is asked for, where a quantity does not say it in words of its own: "Enter an amount". */
  readonly wanted: Text;
  /** In a sentence of the help. */
  readonly name: Text;
  /** In a column of units, where it is not the name. */
  readonly sign?: Text;
  /** Of a quantity without bounds of its own. */
  readonly bounds?: Bounds;
  /** Whether a blank is easily taken for nothing of it. */
  readonly isAmount: boolean;
  /** A value in words, where it is not a plain number. */
  readonly written?: (value: number, locale: Locale) => string;
  /** Number format of its cells in English notation; the spreadsheet shows it with the reader's own separators. */
  readonly cellFormat: string | Text;
  /** Least width of a column of results, in digits, where it is not 15. */
  readonly columnWidth?: number;
  /** Other units that a header may name in brackets, in which its column would be misread. */
  readonly takenFor?: RegExp;
}

const RECORDS = {
  money: {
    wanted: { fr: "un montant", en: "an amount" },
    name: { fr: "montant", en: "amount" },
    sign: { fr: "MAD", en: "MAD" },
    bounds: { min: 0 },
    isAmount: true,
    cellFormat: "#,##0",
  },
  share: {
    wanted: { fr: "un pourcentage", en: "a percentage" },
    name: { fr: "pourcentage", en: "percentage" },
    sign: { fr: "%", en: "%" },
    bounds: { min: 0, max: 1 },
    isAmount: true,
    written: percent,
    cellFormat: "0.0%",
    columnWidth: 12,
  },
  /** People; not always whole, since plans and averages are not. */
  heads: {
    wanted: { fr: "un nombre de personnes", en: "a number of people" },
    name: { fr: "personnes", en: "people" },
    bounds: { min: 0 },
    isAmount: true,
    cellFormat: "#,##0.0",
  },
  fte: {
    wanted: { fr: "un nombre d'ETP", en: "a number of FTE" },
    name: { fr: "ETP", en: "FTE" },
    bounds: { min: 0 },
    isAmount: true,
    cellFormat: "#,##0.0",
  },
  seconds: {
    wanted: { fr: "un nombre de secondes", en: "a number of seconds" },
    name: { fr: "secondes", en: "seconds" },
    isAmount: true,
    cellFormat: "General",
  },
  minutes: {
    wanted: { fr: "un nombre de minutes", en: "a number of minutes" },
    name: { fr: "minutes", en: "minutes" },
    isAmount: true,
    cellFormat: "General",
  },
  hours: {
    wanted: { fr: "un nombre d'heures", en: "a number of hours" },
    name: { fr: "heures", en: "hours" },
    isAmount: true,
    cellFormat: "#,##0.0",
    takenFor: /^(?:en )?(?:jours?|days?|minutes?|min|mn)$/i,
  },
  days: {
    wanted: { fr: "un nombre de jours", en: "a number of days" },
    name: { fr: "jours", en: "days" },
    bounds: { min: 0 },
    isAmount: true,
    cellFormat: "General",
    takenFor: /^(?:en )?(?:mois|months?|heures?|hours?|h|semaines?|weeks?)$/i,
  },
  months: {
    wanted: { fr: "un nombre de mois", en: "a number of months" },
    name: { fr: "mois", en: "months" },
    isAmount: true,
    cellFormat: "General",
    takenFor: /^(?:en )?(?:ans?|années?|years?|jours?|days?|semaines?|weeks?)$/i,
  },
  years: {
    wanted: { fr: "un nombre d'années", en: "a number of years" },
    name: { fr: "années", en: "years" },
    bounds: { min: 0, max: 60 },
    isAmount: true,
    cellFormat: "General",
    takenFor: /^(?:en )?(?:mois|months?|jours?|days?|semaines?|weeks?)$/i,
  },
  /** A ratio, or how often something happens. */
  count: {
    wanted: { fr: "un nombre", en: "a number" },
    name: { fr: "nombre", en: "number" },
    sign: { fr: "rapport", en: "ratio" },
    isAmount: true,
    cellFormat: "0.00",
  },
  /** A number of things, said in their own words. */
  number: {
    wanted: { fr: "un nombre", en: "a number" },
    name: { fr: "nombre", en: "number" },
    isAmount: true,
    cellFormat: "General",
  },
  rate: {
    wanted: { fr: "un cours de change", en: "an exchange rate" },
    name: { fr: "cours", en: "rate" },
    sign: { fr: "MAD/EUR", en: "MAD/EUR" },
    isAmount: false,
    cellFormat: "0.00",
  },
  day: {
    wanted: { fr: "une date", en: "a date" },
    name: { fr: "date", en: "date" },
    isAmount: false,
    written: date,
    cellFormat: { fr: "dd/mm/yyyy", en: "dd mmm yyyy" },
    columnWidth: 12,
  },
  month: {
    wanted: { fr: "un mois (une date, ou aaaa-mm)", en: "a month (a date, or yyyy-mm)" },
    name: { fr: "mois (date)", en: "month (date)" },
    isAmount: false,
    written: monthName,
    cellFormat: "mmm yyyy",
    columnWidth: 13,
  },
  points: {
    wanted: { fr: "un nombre de points", en: "a number of points" },
    name: { fr: "points", en: "points" },
    isAmount: true,
    cellFormat: "#,##0",
  },
  switch: {
    wanted: { fr: "VRAI ou FAUX", en: "TRUE or FALSE" },
    name: { fr: "vrai ou faux", en: "true or false" },
    sign: { fr: "VRAI/FAUX", en: "TRUE/FALSE" },
    isAmount: false,
    cellFormat: "General",
  },
  text: {
    wanted: { fr: "un texte", en: "a text" },
    name: { fr: "texte", en: "text" },
    isAmount: false,
    cellFormat: "General",
    columnWidth: 31,
  },
} as const satisfies Record<string, UnitRecord>;

/** How a value is meant. */
export type Unit = keyof typeof RECORDS;

/** What depends on a unit alone, one record each; shares are 0..1 and shown as percent. */
export const UNITS: Readonly<Record<Unit, UnitRecord>> = RECORDS;

/** A quantity in the unit that it carries. */
export function quantity(value: number, unit: Unit, locale: Locale): string {
  return (UNITS[unit].written ?? numeral)(value, locale);
}
