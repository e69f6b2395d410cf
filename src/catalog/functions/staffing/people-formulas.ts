import { PEOPLE_ROUNDING } from "../../../model/staffing/whole-people";
import type { Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";

/** `scheduledAgents` as a native formula: the least whole number of people that covers a need, a shrinkage aside. */
export function scheduledFormula(onDuty: Expression, shrinkage: Expression): Expression {
  return formula`ROUNDUP(${onDuty}/(1-${shrinkage})*(1-${PEOPLE_ROUNDING}),0)`;
}
