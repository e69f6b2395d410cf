import { monthName } from "../../../catalog/record/format";
import type { Locale } from "../../../catalog/record/text";
import { compactAmount, CURRENCY, exactMoney } from "../../format/money";
import { briefMonth } from "../../format/brief-month";
import type { Answer } from "../../state/pane-state";
import { WORDS } from "../../words/words";
import { againstBase, type TileFigure } from "./tile-figure";

/** The lowest month end of the cash plan; null without one. */
export function cashFigure(answer: Answer, isCurrent: boolean, locale: Locale): TileFigure | null {
  const cash = answer.plan.money?.cash;
  if (!cash || cash.trough === null) return null;
  const { amount, month } = cash.trough;
  const write = compactAmount(locale);
  const nameOf = (t: number) => monthName(answer.plan.window.start + t, locale);
  const briefly = (t: number) => briefMonth(answer.plan.window.start + t, locale);
  const overdraft = cash.months.findIndex(({ overdraftBreached }) => overdraftBreached);
  const covenant = cash.months.findIndex(({ covenantBreached }) => covenantBreached);
  // A balance that still sinks as the window ends has shown no low point yet.
  const isSinking = month === cash.months.length - 1 && month > 0;
  return {
    id: "cash",
    name: WORDS.cashTile,
    brief: WORDS.cashTroughBrief,
    shown: write(amount),
    unit: CURRENCY,
    value: amount,
    exact: WORDS.exactly(exactMoney(amount, locale)),
    meaning: WORDS.cashTroughMeaning,
    note: isSinking ? WORDS.stillSinking(briefly(month)) : WORDS.onlyMonth(briefly(month)),
    warning: overdraft >= 0 ? WORDS.overdraftFrom(nameOf(overdraft)) : covenant >= 0 ? WORDS.covenantFrom(nameOf(covenant)) : null,
    against: againstBase(answer, { value: amount, base: answer.base?.money?.cash.trough?.amount ?? null, better: "higher", least: 0.005, write }),
    isCurrent,
    isPreview: answer.preview,
  };
}
