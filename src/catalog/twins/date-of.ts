import { civil } from "../../model/calendar/calendar";
import { part, type Expression } from "./expression";
import type { Text } from "../record/text";
import { formula } from "./formula";

/** A day as its date, which a reader knows and every system of dates counts its own way. */
export function dateOf(day: number): Expression {
  const { year, month, day: ofMonth } = civil(day);
  return formula`DATE(${year},${month},${ofMonth})`;
}

/**
 * First day of a month that is given as one of its days, or as a text such as 2026-08.
 *
 * @param name of the part that says it
 */
export function firstOfMonth(name: Text, month: Expression): Expression {
  const written = formula`DATE(VALUE(LEFT(${month},4)),VALUE(MID(${month},6,2)),1)`;
  return part(name, formula`IF(ISTEXT(${month}),${written},DATE(YEAR(${month}),MONTH(${month}),1))`);
}
