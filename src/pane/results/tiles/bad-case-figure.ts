import type { Locale } from "../../../catalog/record/text";
import type { BadCaseState } from "../../cards/bad-case/bad-case";
import { compactAmount, CURRENCY, exactMoney } from "../../format/money";
import { answersLast } from "../../state/engine-card";
import { BAD_CASE_WORDS } from "../../words/bad-case-words";
import { WORDS } from "../../words/words";
import { againstBase, type TileFigure } from "./tile-figure";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

/** Revenue at risk in the bad case, which one trial of twenty exceeds. */
export function badCaseFigure({ figures, base, isWithheld, ...progress }: BadCaseState, locale: Locale): TileFigure {
  const found = progress.stopped === null ? figures : null;
  const write = compactAmount(locale);
  const same = { id: "bad-case", name: BAD_CASE_CARD_WORDS.card, brief: BAD_CASE_WORDS.brief, meaning: BAD_CASE_WORDS.atRiskMeaning, warning: null } as const;
  if (found === null) {
    const isMissing = isWithheld || progress.stopped !== null;
    return {
      ...same, shown: isMissing ? "–" : "…", unit: "", value: null, exact: null, note: isMissing ? WORDS.seeTab("risk") : null,
      against: { standing: "none", words: null }, isCurrent: true, isPreview: false,
    };
  }
  const { revenue, loss } = found.found.measures;
  const value = loss.bad.percentile;
  const isCertain = revenue.percentiles[0] === revenue.percentiles[4];
  return {
    ...same,
    shown: write(value),
    unit: CURRENCY,
    value,
    exact: WORDS.exactly(exactMoney(value, locale)),
    note: isCertain ? BAD_CASE_WORDS.certain : BAD_CASE_WORDS.oneInTwentyBrief,
    against: againstBase(found, { value, base: base?.measures.loss.bad.percentile ?? null, better: "lower", least: 0.005, write }),
    isCurrent: answersLast(progress, found),
    isPreview: found.preview,
  };
}
