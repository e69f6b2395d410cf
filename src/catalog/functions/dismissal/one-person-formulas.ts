import { CONTRIBUTION_CEILING, type ContributionRates } from "../../../model/workforce/pay/charges";
import { YEARS_ROUNDING } from "../../../model/workforce/entitlements/seniority";
import { part, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";

/** Each year that has begun, whole: `startedYears` as a native formula. */
export function begunYears(years: Expression): Expression {
  return part({ fr: "années_commencées", en: "begun_years" }, formula`MAX(0,ROUNDUP(${years}-${YEARS_ROUNDING},0))`);
}

/** Whether so many years are full: `hasReached` as a native formula. */
export function areFull(years: Expression, limit: number): Expression {
  return formula`${years}>=${limit}-${YEARS_ROUNDING}`;
}

/** Contributions on a monthly wage as a native formula. */
export function contributionsFormula(wage: Expression, { uncapped, capped }: ContributionRates): Expression {
  return formula`${uncapped}*${wage}+${capped}*MIN(${wage},${CONTRIBUTION_CEILING})`;
}
