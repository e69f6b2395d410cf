import type { Locale } from "../../../record/text";
import { CASH_AT_MONTH_END } from "../../../functions/uncertainty/revenue-distribution";
import { CASH } from "../../../tables/cash";
import type { StaffBook } from "../../book/staff-book";
import { columnRef, columnValues, type SpilledResult } from "../../calls/spilled-result";
import type { Calculated } from "../../layout/cell-writing";
import { columnOf, valuesOf } from "../../layout/laid-table";

/** A number that may be left blank, as a cell that is then blank too. */
export function orNothing({ formula, value }: Calculated): Calculated {
  const cell = formula.slice(1);
  return { formula: `=IF(ISNUMBER(${cell}),${cell},"")`, value: typeof value === "number" ? value : "" };
}

/** The balance that the bank asks for; nothing where none is typed. */
export function bankFloor({ tables: { cash } }: StaffBook, locale: Locale): Calculated {
  const header = CASH.columns.covenant.header[locale];
  return orNothing({ formula: `=INDEX(${columnOf(cash, header)},1)`, value: valuesOf(cash, header)[0] ?? null });
}

/**
 * The first month at whose end cash is below the bank's floor in one trial of twenty or more.
 *
 * @param cell of the floor
 * @param none what is said where there is no such month
 */
export function firstMonthBelow(distribution: SpilledResult, floor: Calculated, cell: string, none: string, locale: Locale): Calculated {
  const [measure, month, bad] = (["measure", "month", "p5"] as const).map((key) => columnRef(distribution, key, locale));
  const words = CASH_AT_MONTH_END[locale];
  const first = `MINIFS(${month},${measure},"${words}",${bad},"<"&${cell})`;
  const [measures, months, balances] = (["measure", "month", "p5"] as const).map((key) => columnValues(distribution, key));
  const formula = `=IF(ISNUMBER(${cell}),IF(${first}=0,"${none}",${first}),"")`;
  const { value: least } = floor;
  if (typeof least !== "number") return { formula, value: "" };
  const below = (months ?? []).filter((_, row) => measures?.[row] === words && Number(balances?.[row]) < least);
  return { formula, value: below.length === 0 ? none : Math.min(...below.map(Number)) };
}
