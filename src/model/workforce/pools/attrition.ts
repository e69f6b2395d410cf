/**
 * What an annual attrition is a share of: those who were there at the start, at most 1, or (the usual figure of HR reports)
 * the average headcount, which may exceed 1.
 */
export const ATTRITION_DEFINITIONS = ["starters", "average"] as const;
export type AttritionDefinition = (typeof ATTRITION_DEFINITIONS)[number];

/**
 * Monthly attrition: the share of those present at the start of a month who leave in it.
 *
 *   starters: m = 1 - (1 - a)^(1/12)
 *   average:  m = a / 12
 *
 * @param annual a, 0 to 1 of the starters or 0 to 12 of the average headcount
 * @returns share, 0 to 1
 * @source model.md 2, domain.md 5.6
 */
export function monthlyAttrition(annual: number, definition: AttritionDefinition): number {
  // The plain power loses the digits of a small share to the 1 beside it.
  return definition === "starters" ? -Math.expm1(Math.log1p(-annual) / 12) : annual / 12;
}

/**
 * Share of a staff still there after a number of months.
 *
 *   S(t) = (1 - m)^t
 *
 * @param months t, 0 or more, whole or not
 */
export function survival(monthly: number, months: number): number {
  return (1 - monthly) ** months;
}

/**
 * Mean of the share still there between two moments, integrated.
 *
 *   mean = (S(from) - S(to)) / (-ln(1 - m) * (to - from))
 *
 * @param from months, 0 or more
 * @param to   months, greater than `from`
 */
export function meanSurvival(monthly: number, from: number, to: number): number {
  const decay = -Math.log1p(-monthly) * (to - from);
  if (decay === 0) return 1;
  return (survival(monthly, from) * -Math.expm1(-decay)) / decay;
}
