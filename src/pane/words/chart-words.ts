import type { Text } from "../../catalog/record/text";
import { counted } from "./counts-and-lists";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the chart of revenue says. */
export const CHART_WORDS = {
  chartTitleNone: text("La loi ne retire rien au CA de l'horizon", "The law takes nothing from revenue over the horizon"),
  chartTitleLaw: (share: string) => text(`La loi retire ${share} du CA de l'horizon`, `The law takes ${share} of revenue over the horizon`),
  chartTitleAll: (law: string, all: string) =>
    text(`La loi retire ${law} du CA de l'horizon\u00a0; pertes de clients et écarts compris, ${all}`, `The law takes ${law} of revenue; with client losses and variances, ${all}`),
  chartUnit: (unit: string) => text(`${unit} par mois`, `${unit} per month`),
  chartHelp: text("Colonnes par mois\u00a0; flèches pour passer d'un mois à l'autre.", "One column per month; arrow keys go from month to month."),
  wholeWindow: (months: number) => text(`Total sur ${counted("fr", months, "mois", "mois")}`, `Total over ${counted("en", months, "month", "months")}`),
  withoutLaw: text("Sans la loi", "Without law"),
  lost: text("Perdu", "Lost"),
  showFigures: text("Voir les chiffres", "Show the figures"),
  monthSentence: (month: string, parts: string) => text(`${month}\u00a0: ${parts}`, `${month}: ${parts}`),
} as const;
