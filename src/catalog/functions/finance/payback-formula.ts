import { PAYBACK_ROUNDING } from "../../../model/finance/investment/payback";
import type { Text } from "../../record/text";
import { part, runningSum, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";

/**
 * `payback` as a native formula.
 *
 * @param flows a part with a value at each place of an axis, those places, and the time of each in periods
 * @param never what it gives where the flow never comes back
 * @param whose suffix of the names of its parts
 */
export function paybackFormula({ flow, places, time }: Readonly<Record<"flow" | "places" | "time", Expression>>, never: Expression, whose: Text): Expression {
  const called = (name: Text, value: Expression) => part({ fr: `${name.fr}_${whose.fr}`, en: `${name.en}_${whose.en}` }, value);
  const size = called({ fr: "montant", en: "amount" }, formula`ABS(${flow})`);
  const flowed = called({ fr: "montants", en: "amounts" }, runningSum(size, places));
  const cumulated = called({ fr: "cumul", en: "cumulated" }, runningSum(flow, places));
  const before = called({ fr: "avant", en: "before" }, formula`${cumulated}-${flow}`);
  const isBack = formula`(${before}<0)*(${cumulated}>=${-PAYBACK_ROUNDING}*${flowed})=1`;
  const within = formula`IF(${flow}>0-${before},(0-${before})/${flow},1)`;
  const back = called({ fr: "retour", en: "return" }, formula`IF(${isBack},${time}-1+${within},"")`);
  return formula`IF(COUNT(${back})>0,MIN(${back}),IF(MIN(${cumulated})<0,${never},0))`;
}
