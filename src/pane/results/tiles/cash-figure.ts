import { monthName } from "../../../catalog/record/format";
import type { Locale } from "../../../catalog/record/text";
import { compactAmount, CURRENCY, exactMoney } from "../../format/money";
import { briefMonth } from "../../format/brief-month";
import type { Answer } from "../../state/pane-state";
import { WORDS } from "../../words/words";
import { cashBreach } from "../figures/plan/cash-breach";
import { missingFigure } from "../figures/plan/missing-figure";
import { isStillFalling } from "../figures/plan/still-falling";
import { againstBase, type TileFigure } from "./tile-figure";

/** The lowest month end of the cash plan; null without one. */
export function cashFigure(answer: Answer, isCurrent: boolean, locale: Locale): TileFigure | null {
  if (!answer.doNothing?.money?.cash.trough) return null;
  const same = { id: "cash", name: WORDS.cashTile, brief: WORDS.cashTroughBrief, meaning: WORDS.cashTroughMeaning, isPreview: answer.preview } as const;
  const cash = answer.plan.money?.cash;
  if (!cash?.trough) {
    const shown = missingFigure(answer)[locale];
    return { ...same, shown, unit: "", value: null, exact: null, note: null, warning: null, against: { standing: "none", words: null }, isCurrent };
  }
  const { amount, month } = cash.trough;
  const write = compactAmount(locale);
  const nameOf = (t: number) => monthName(answer.plan.window.start + t, locale);
  const briefly = (t: number) => briefMonth(answer.plan.window.start + t, locale);
  return {
    ...same,
    shown: write(amount),
    unit: CURRENCY,
    value: amount,
    exact: WORDS.exactly(exactMoney(amount, locale)),
    // A balance that still sinks as the window ends has shown no low point yet.
    note: isStillFalling(cash) ? WORDS.stillSinking(briefly(month)) : WORDS.onlyMonth(briefly(month)),
    warning: cashBreach(cash.months, nameOf),
    against: againstBase(answer, { value: amount, base: answer.base?.money?.cash.trough?.amount ?? null, better: "higher", least: 0.005, write }),
    isCurrent: isCurrent && answer.planIs !== "on-its-way",
  };
}
