import type { Locale, Text } from "../record/text";
import { QUESTIONS } from "../words/questions";
import { INSERT_A_FORMULA, VIEW_NAMES } from "../words/views";
import { SHEET_NAMES } from "./layout/sheet-names";

/** Where a question of `QUESTIONS` has its answer. */
export interface AnswerPlace {
  /** Of the operator's sample, whose formulas answer it. */
  readonly sheet: keyof typeof SHEET_NAMES;
  /** The view of the pane that shows it; null where the pane answers by a formula that asks for values. */
  readonly view: keyof typeof VIEW_NAMES | null;
}

/** In the order of the questions, the fifteen of domain.md 6. */
export const ANSWER_PLACES: readonly AnswerPlace[] = [
  { sheet: "atRisk", view: "scenario" },
  { sheet: "exposure", view: "scenario" },
  { sheet: "badCase", view: "risk" },
  { sheet: "concentration", view: "risk" },
  { sheet: "cashPlan", view: "budget" },
  { sheet: "surplus", view: "budget" },
  { sheet: "plan", view: "teams" },
  { sheet: "training", view: "budget" },
  { sheet: "capacity", view: "teams" },
  { sheet: "options", view: null },
  { sheet: "exits", view: "risk" },
  { sheet: "staffing", view: null },
  { sheet: "tornado", view: "risk" },
  { sheet: "goalSeek", view: null },
  { sheet: "regions", view: "budget" },
];

const HEADS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["", "Question", "Dans le volet", "Feuille de l'exemple", "Formule"],
  en: ["", "Question", "On the pane", "Sheet of the sample", "Formula"],
};

/** The questions as a Markdown table: where the pane, the sample and which formula answer each. */
export function answerTable(locale: Locale): string {
  const rows = ANSWER_PLACES.map(({ sheet, view }, at) => {
    const question = QUESTIONS[at];
    const place: Text = view === null ? INSERT_A_FORMULA : VIEW_NAMES[view];
    return [String(at + 1), question?.asked[locale] ?? "", place[locale], SHEET_NAMES[sheet][locale], `\`${question?.answeredBy[0] ?? ""}\``];
  });
  const heads = HEADS[locale];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
