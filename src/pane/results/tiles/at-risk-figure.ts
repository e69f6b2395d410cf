import { percent } from "../../../catalog/record/format";
import type { Locale } from "../../../catalog/record/text";
import { compactAmount, CURRENCY, exactMoney } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { WORDS } from "../../words/words";
import { againstBase, type TileFigure } from "./tile-figure";

/** Revenue at risk over the window. */
export function atRiskFigure(answer: Answer, isCurrent: boolean, locale: Locale): TileFigure {
  const { atRisk, totals } = answer.plan.risk;
  const write = compactAmount(locale);
  return {
    id: "at-risk",
    name: WORDS.atRisk,
    brief: WORDS.atRisk,
    shown: write(atRisk),
    unit: CURRENCY,
    value: atRisk,
    exact: WORDS.exactly(exactMoney(atRisk, locale)),
    meaning: WORDS.atRiskMeaning,
    note: totals.runRate > 0 ? WORDS.ofRevenue(percent(atRisk / totals.runRate, locale, [0])) : null,
    warning: null,
    against: againstBase(answer, { value: atRisk, base: answer.base?.risk.atRisk ?? null, better: "lower", least: 0.005, write }),
    isCurrent,
    isPreview: answer.preview,
  };
}
