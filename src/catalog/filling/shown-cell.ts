import { monthOfDay } from "../../model/calendar/calendar";
import { isError, type CellValue } from "../record/cells";
import { date, monthName, numeral, percent } from "../record/format";
import type { Locale } from "../record/text";
import { UNITS, type Unit } from "../record/unit";

/** A cell of a result as the spreadsheet shows it, in the number format of its unit. */
export function shownCell(value: CellValue, unit: Unit, locale: Locale): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return { fr: value ? "VRAI" : "FAUX", en: value ? "TRUE" : "FALSE" }[locale];
  if (typeof value === "string") return value;
  if (unit === "day") return date(value, locale);
  if (unit === "month") return monthName(monthOfDay(value), locale);
  const { cellFormat } = UNITS[unit];
  const pattern = typeof cellFormat === "string" ? cellFormat : cellFormat[locale];
  const digits = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
  if (pattern.endsWith("%")) return percent(value, locale, [digits, digits]);
  return pattern === "General" ? numeral(value, locale, [9]) : numeral(value, locale, [digits, digits]);
}
