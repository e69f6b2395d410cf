import { firstDay, type Day, type Month } from "../calendar/calendar";
import { isWithin, type Window } from "../calendar/window";

/** Something that a plan does in a month. */
interface Planned {
  readonly month: Month;
}

/** What a plan does with people. */
interface PlannedMoves {
  readonly redeployments: readonly Planned[];
  readonly exits?: readonly Planned[];
}

/** First month of a window in which something can still be decided: the first that begins on or after the as-of date. */
export function firstOpenMonth(asOf: Day, { start, months }: Window): number {
  let month = 0;
  while (month < months && firstDay(start + month) < asOf) month++;
  return month;
}

/** The redeployments and exits that nobody can take back: those of the months in which nothing can be decided any more. */
export function standing<T extends PlannedMoves>(workforce: T, asOf: Day, window: Window): T {
  const open = window.start + firstOpenMonth(asOf, window);
  const isOver = ({ month }: Planned) => isWithin(window, month) && month < open;
  const { redeployments, exits = [] } = workforce;
  return { ...workforce, redeployments: redeployments.filter(isOver), exits: exits.filter(isOver) };
}
