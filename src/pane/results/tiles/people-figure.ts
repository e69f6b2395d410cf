import { numeral } from "../../../catalog/record/format";
import type { Locale } from "../../../catalog/record/text";
import type { Answer } from "../../state/pane-state";
import { WORDS } from "../../words/words";
import { jobsOf } from "../figures/plan/jobs";
import { missingFigure } from "../figures/plan/missing-figure";
import { againstBase, type TileFigure } from "./tile-figure";

/** Fewer people than this are none: averages of a plan in parts of people. */
const NOBODY = 0.5;

/** People who lose their job under the plan that is followed, beside those whom doing nothing would cost theirs; null without staff. */
export function jobsFigure(answer: Answer, isCurrent: boolean, locale: Locale): TileFigure | null {
  const jobs = jobsOf(answer);
  if (jobs === null) return null;
  const { cut, byNothing, ofBase } = jobs;
  const write = (people: number) => numeral(people, locale, [0]);
  return {
    id: "people",
    name: WORDS.jobsCut,
    brief: WORDS.jobsCutBrief,
    shown: cut === null ? missingFigure(answer)[locale] : write(cut),
    unit: "",
    value: cut,
    exact: null,
    meaning: WORDS.jobsCutMeaning,
    note: WORDS.ifNothingIsDone(write(byNothing)),
    warning: jobs.early === null ? null : WORDS.earlyBriefly,
    against:
      cut === null ? { standing: "none", words: null } : againstBase(answer, { value: cut, base: ofBase, better: "lower", least: NOBODY, write }),
    isCurrent: isCurrent && answer.planIs !== "on-its-way",
    isPreview: answer.preview,
  };
}
