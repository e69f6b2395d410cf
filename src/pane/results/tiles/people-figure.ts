import { numeral } from "../../../catalog/record/format";
import type { Locale } from "../../../catalog/record/text";
import { briefMonth } from "../../format/brief-month";
import type { Answer } from "../../state/pane-state";
import { WORDS } from "../../words/words";
import { jobsOf } from "../figures/plan/jobs";
import { againstBase, type TileFigure } from "./tile-figure";

/** Fewer people than this are none: the linear plan's averages. */
const NOBODY = 0.5;

/** People who lose their job under the plan that is followed, beside those whom doing nothing would cost theirs; null without staff. */
export function jobsFigure(answer: Answer, isCurrent: boolean, locale: Locale): TileFigure | null {
  const jobs = jobsOf(answer);
  if (jobs === null) return null;
  const write = (people: number) => numeral(people, locale, [0]);
  const { cut, byNothing, ofBase } = jobs;
  const isMissing = answer.planIs === "absent";
  return {
    id: "people",
    name: WORDS.jobsCut,
    brief: WORDS.jobsCutBrief,
    unit: "",
    exact: null,
    meaning: WORDS.jobsCutMeaning,
    warning: null,
    shown: cut === null ? (isMissing ? "–" : "…") : write(cut),
    value: cut,
    note: isMissing ? WORDS.seeTab("teams") : WORDS.withoutAct(write(byNothing)),
    against: cut === null ? { standing: "none", words: null } : againstBase(answer, { value: cut, base: ofBase, better: "lower", least: NOBODY, write }),
    isCurrent: isCurrent && answer.planIs !== "on-its-way",
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
