import type { Text } from "../../../../catalog/record/text";
import type { Answer } from "../../../state/pane-state";
import { WORDS } from "../../../words/words";

type Months = NonNullable<Answer["plan"]["money"]>["cash"]["months"];

/** What the balance first falls below, the overdraft before the floor, and when; null where it holds. */
export function cashBreach(months: Months, nameOf: (month: number) => string): Text | null {
  const overdraft = months.findIndex(({ overdraftBreached }) => overdraftBreached);
  const covenant = months.findIndex(({ covenantBreached }) => covenantBreached);
  if (overdraft >= 0) return WORDS.overdraftFrom(nameOf(overdraft));
  return covenant >= 0 ? WORDS.covenantFrom(nameOf(covenant)) : null;
}
