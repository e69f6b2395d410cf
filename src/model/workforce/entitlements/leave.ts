/** Working days of a month by which leave is paid, whatever the working week. @source model.md 2: "Leave stays W/26" */
export const LEAVE_DAYS_PER_MONTH = 26;

/**
 * Pay of leave that was not taken, MAD, without charges.
 *
 *   LEAVE = days * W / 26
 *
 * @param days unused, 0 or more
 * @source domain.md 2.5
 */
export function leavePay(wage: number, days: number): number {
  return (days * wage) / LEAVE_DAYS_PER_MONTH;
}
