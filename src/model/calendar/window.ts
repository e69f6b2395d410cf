import type { Month } from "./calendar";

/** Months looked at: `months` of them from `start`. */
export interface Window {
  readonly start: Month;
  readonly months: number;
}

/** Whether a window holds a month. */
export function isWithin({ start, months }: Window, month: Month): boolean {
  return month >= start && month < start + months;
}
