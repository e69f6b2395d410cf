import { civil } from "../../model/calendar/calendar";
import type { Expression } from "./expression";
import { formula } from "./formula";

/** A day as its date, which a reader knows and every system of dates counts its own way. */
export function dateOf(day: number): Expression {
  const { year, month, day: ofMonth } = civil(day);
  return formula`DATE(${year},${month},${ofMonth})`;
}
