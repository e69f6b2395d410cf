import { monthName } from "../../catalog/record/format";
import type { Locale } from "../../catalog/record/text";

/** A month where there is little room: juil. 27, Jul 27. */
export function briefMonth(month: number, locale: Locale): string {
  return monthName(month, locale).replace(/\d\d(?=\d\d$)/, "");
}
