/** A need this little above a whole number, relatively, is that number: 21 / (1 - 0.3) comes out as 30.000000000000004. */
export const PEOPLE_ROUNDING = 1e-12;

/** Least whole number of people that covers a need. */
export function wholePeople(need: number): number {
  return Math.ceil(need * (1 - PEOPLE_ROUNDING));
}

/** Whether a value keeps a ceiling, rounding aside. */
export function keeps(value: number, ceiling: number): boolean {
  return value * (1 - PEOPLE_ROUNDING) <= ceiling;
}
