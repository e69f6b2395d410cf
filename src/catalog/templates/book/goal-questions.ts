import { GOAL_SEEK, GOALS } from "../../functions/uncertainty/goal-seek";
import type { Locale, Text } from "../../record/text";
import { typed } from "../layout/cell-writing";
import type { CallArgument } from "../calls/function-call";
import { numberFormat } from "../layout/number-formats";
import type { SheetParameter } from "../calls/parameter-rows";
import type { TemplateRisk } from "../contents/template";

type Asked = "lever" | "target" | "result";

/** A question to the goal seek: what may be changed of it, and what is said in the formula. */
export interface GoalQuestion {
  readonly question: string;
  readonly parameters: Readonly<Partial<Record<Asked, SheetParameter>>>;
  readonly said: Readonly<Partial<Record<Asked, CallArgument>>>;
}

export type GoalId = keyof typeof QUESTIONS;

const QUESTIONS = {
  atRisk: { fr: "Quel opt-in ramène le CA menacé à ce montant ?", en: "Which opt-in brings revenue at risk down to this amount?" },
  breakeven: { fr: "Quel opt-in ramène l'EBITDA à son niveau d'avant la loi (point mort) ?", en: "Which opt-in brings EBITDA back to what it was before the law (breakeven)?" },
  revenueP5: { fr: "Quel opt-in conserve ce CA dix-neuf fois sur vingt (P5) ?", en: "Which opt-in retains this revenue nineteen times out of twenty (P5)?" },
  own: { fr: "Votre question : un levier, un résultat, une cible", en: "Your own question: a lever, a result, a target" },
} as const satisfies Record<string, Text>;

const LABELS = {
  lever: { fr: "Levier", en: "Lever" },
  target: { fr: "Cible, en MAD", en: "Target, in MAD" },
  result: { fr: "Résultat", en: "Result" },
} as const satisfies Record<Asked, Text>;

/** What a template asks, in the order of the sheet. */
export function goalQuestions({ goals }: TemplateRisk, locale: Locale): Readonly<Record<GoalId, GoalQuestion>> {
  const parameter = (key: Asked, value: number | string): SheetParameter => ({
    label: LABELS[key][locale],
    content: { ...typed(value, "input", typeof value === "number" ? numberFormat("money", locale) : undefined), note: GOAL_SEEK.params[key]?.help[locale] ?? "" },
  });
  const about = (result: keyof typeof GOALS): CallArgument => ({ formula: `"${GOALS[result][locale]}"`, cells: GOALS[result][locale] });
  const { own } = goals;
  return {
    atRisk: { question: QUESTIONS.atRisk[locale], parameters: { target: parameter("target", goals.atRisk) }, said: { result: about("at-risk") } },
    breakeven: { question: QUESTIONS.breakeven[locale], parameters: {}, said: { result: about("ebitda") } },
    revenueP5: { question: QUESTIONS.revenueP5[locale], parameters: { target: parameter("target", goals.revenueP5) }, said: { result: about("revenue-p5") } },
    own: {
      question: QUESTIONS.own[locale],
      parameters: { lever: parameter("lever", own.lever[locale]), result: parameter("result", own.result[locale]), target: parameter("target", own.target) },
      said: {},
    },
  };
}
