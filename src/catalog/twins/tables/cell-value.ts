import { day, type Quantity } from "../../record/quantity";
import { boundsOf } from "../calls/value-condition";
import { call, operation, type Expression } from "../expression";
import { formula } from "../formula";

/** That a cell holds a number that its quantity takes. */
export function numberHolds(cell: Expression, quantity: Quantity<unknown>): Expression[] {
  const bounds = boundsOf(boundsIn(quantity)).map(([sign, bound]) => operation(cell, sign, bound));
  return [call("ISNUMBER", [cell]), ...bounds, ...(quantity.whole ? [formula`${cell}=INT(${cell})`] : [])];
}

/** The value that a cell of a quantity stands for, as the functions read it. */
export function meaningOf(cell: Expression, { unit }: Quantity<unknown>): Expression {
  if (unit === "month") return formula`12*YEAR(${cell})+MONTH(${cell})-1`;
  return unit === "day" ? formula`INT(${cell})` : cell;
}

/** The quantity that bounds what a cell holds: a month is told by one of its days. */
export function boundsIn(quantity: Quantity<unknown>): Quantity<unknown> {
  return quantity.unit === "month" ? day() : quantity;
}
