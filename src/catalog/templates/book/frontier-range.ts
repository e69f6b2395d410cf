import { BUDGET_FRONTIER } from "../../functions/reallocation/budget-frontier";
import type { Locale, Text } from "../../record/text";
import { typed } from "../layout/cell-writing";
import { numberFormat } from "../layout/number-formats";
import type { SheetParameter } from "../calls/parameter-rows";
import type { TemplateWorkforce } from "../contents/template";

const LABELS = {
  from: { fr: "Du budget, en MAD", en: "From the budget, in MAD" },
  to: { fr: "Au budget, en MAD", en: "To the budget, in MAD" },
  points: { fr: "Nombre de budgets", en: "Number of budgets" },
} as const satisfies Record<string, Text>;

/** The cells that say which budgets the frontier goes through. */
export type FrontierRange = Readonly<Record<keyof typeof LABELS, SheetParameter>>;

export function frontierRange({ frontier: { from, to, points } }: TemplateWorkforce, locale: Locale): FrontierRange {
  const parameter = (key: keyof typeof LABELS, value: number, format: string): SheetParameter => ({
    label: LABELS[key][locale],
    content: { ...typed(value, "input", format), note: BUDGET_FRONTIER.params[key]?.help[locale] ?? "" },
  });
  const money = numberFormat("money", locale);
  return { from: parameter("from", from, money), to: parameter("to", to, money), points: parameter("points", points, "0") };
}
