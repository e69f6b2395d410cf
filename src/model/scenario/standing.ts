import { firstDay, type Day, type Month } from "../calendar/calendar";
import { isWithin, type Window } from "../calendar/window";
import type { Workforce } from "./staff-plan";

/** First month of a window in which something can still be decided: the first that begins on or after the as-of date. */
export function firstOpenMonth(asOf: Day, { start, months }: Window): number {
  let month = 0;
  while (month < months && firstDay(start + month) < asOf) month++;
  return month;
}

/** The redeployments and exits that nobody can take back: those of the months in which nothing can be decided any more. */
export function standing<T extends Pick<Workforce, "redeployments" | "exits">>(workforce: T, asOf: Day, window: Window): T {
  const open = window.start + firstOpenMonth(asOf, window);
  const isOver = ({ month }: { readonly month: Month }) => isWithin(window, month) && month < open;
  const { redeployments, exits = [] } = workforce;
  return { ...workforce, redeployments: redeployments.filter(isOver), exits: exits.filter(isOver) };
}
