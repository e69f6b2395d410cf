import type { Text } from "../record/text";

/** The views of the pane, by their names. */
export const VIEW_NAMES = {
  scenario: { fr: "Scénario", en: "Scenario" },
  teams: { fr: "Équipes", en: "Teams" },
  risk: { fr: "Risque", en: "Risk" },
  budget: { fr: "Budget", en: "Budget" },
  check: { fr: "Contrôle", en: "Check" },
} as const satisfies Record<string, Text>;

/** Where the pane begins with a question: it fills a function and shows what it gives. */
export const INSERT_A_FORMULA: Text = { fr: "ƒx, Insérer une formule", en: "ƒx, Insert a formula" };
