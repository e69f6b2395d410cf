import type { Answer } from "../../../state/pane-state";

type Cash = NonNullable<Answer["plan"]["money"]>["cash"];

/** Whether the lowest month is the last of the window and the balance sinks into it: then the low point is still to come. */
export function isStillFalling({ trough, months }: Pick<Cash, "trough" | "months">): boolean {
  const last = months.length - 1;
  const [before, after] = [months[last - 1], months[last]];
  return trough !== null && trough.month === last && before !== undefined && after !== undefined && after.closing < before.closing;
}
