import { day, type Quantity } from "../../record/quantity";
import { dateOf } from "../date-of";
import { all, call, operation, some, spoken, type Expression } from "../expression";
import { formula } from "../formula";

/** What must hold of a value for a quantity to take it. */
export function valueCondition(argument: Expression, quantity: Quantity<unknown>): Expression {
  const { unit, words, whole } = quantity;
  if (unit === "month") return monthCondition(argument);
  if (unit === "text" && !words) return call("ISTEXT", [argument]);
  if (words) return some([...new Set(Object.values(words).flatMap(spoken))].map((word) => operation(argument, "=", word)));
  if (unit === "switch") return formula`OR(ISLOGICAL(${argument}),AND(ISNUMBER(${argument}),OR(${argument}=0,${argument}=1)))`;
  const bounds = boundsOf(quantity).map(([sign, bound]) => operation(argument, sign, bound));
  return all([call("ISNUMBER", [argument]), ...bounds, ...(whole ? [formula`${argument}=INT(${argument})`] : [])]);
}

/** A date of the month, or the month as a text such as 2026-08. */
export function monthCondition(argument: Expression): Expression {
  const month = formula`VALUE(MID(${argument},6,2))`;
  const written = formula`AND(LEN(${argument})=7,LEFT(${argument},2)="20",MID(${argument},5,1)="-",VALUE(MID(${argument},3,2))>=0,${month}>=1,${month}<=12)`;
  return formula`IF(ISTEXT(${argument}),${written},${valueCondition(argument, day())})`;
}

/** Bounds of a quantity that has some, and the sign that each takes. */
export function boundsOf({ unit, min = -Infinity, max = Infinity }: Quantity<unknown>): [sign: ">=" | "<=", bound: Expression | number][] {
  const ends: [">=" | "<=", number][] = [[">=", min], ["<=", max]];
  return ends.filter(([, end]) => Number.isFinite(end)).map(([sign, end]) => [sign, unit === "day" ? dateOf(end) : end]);
}
