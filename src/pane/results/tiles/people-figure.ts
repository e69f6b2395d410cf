import { numeral } from "../../../catalog/record/format";
import type { Locale } from "../../../catalog/record/text";
import type { BestPlanState } from "../../cards/plan/best-plan";
import { carriedOut } from "../../cards/plan/found-plan";
import { briefMonth } from "../../format/brief-month";
import type { Answer } from "../../state/pane-state";
import { WORDS } from "../../words/words";
import { againstBase, type TileFigure } from "./tile-figure";

/** Fewer people than this are none: the linear plan's averages. */
const NOBODY = 0.5;

/** People who lose their job under the plan, beside those whom doing nothing would cost theirs. */
export function jobsFigure({ answer, stopped, isCurrent }: BestPlanState, locale: Locale): TileFigure {
  const write = (people: number) => numeral(people, locale, [0]);
  const same = { id: "people", name: WORDS.jobsCut, brief: WORDS.jobsCutBrief, unit: "", exact: null, meaning: WORDS.jobsCutMeaning, warning: null } as const;
  if (answer === null || answer.found.status !== "optimal") {
    const isMissing = answer !== null || stopped !== null;
    return {
      ...same, shown: isMissing ? "–" : "…", value: null, note: isMissing ? WORDS.seeTab("teams") : null,
      against: { standing: "none", words: null }, isCurrent, isPreview: answer?.preview ?? false,
    };
  }
  const { jobsKept, atEnd } = carriedOut(answer.found);
  const base = answer.base?.status === "optimal" ? carriedOut(answer.base).atEnd.exited : null;
  return {
    ...same,
    shown: write(atEnd.exited),
    value: atEnd.exited,
    note: WORDS.withoutAct(write(jobsKept + atEnd.exited)),
    against: againstBase(answer, { value: atEnd.exited, base, better: "lower", least: NOBODY, write }),
    isCurrent,
    isPreview: answer.preview,
  };
}

/**
 * Where nobody can be moved: agents whom the remaining work no longer pays for, in the month in which they are most; null without staff.
 */
export function surplusFigure(answer: Answer, isCurrent: boolean, locale: Locale): TileFigure | null {
  const { staff } = answer.plan;
  if (staff === null) return null;
  const { fte, month } = staff.highest;
  const write = (count: number) => numeral(count, locale, [0]);
  return {
    id: "people",
    name: WORDS.surplus,
    brief: WORDS.surplusBrief,
    shown: write(fte),
    unit: WORDS.fteUnit[locale],
    value: fte,
    exact: null,
    meaning: WORDS.surplusMeaning,
    note: fte === 0 ? WORDS.noSurplus : WORDS.onlyMonth(briefMonth(month, locale)),
    warning: null,
    against: againstBase(answer, { value: fte, base: answer.base?.staff?.highest.fte ?? null, better: "lower", least: NOBODY, write }),
    isCurrent,
    isPreview: answer.preview,
  };
}
