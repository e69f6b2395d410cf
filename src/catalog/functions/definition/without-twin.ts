import type { Text } from "../../record/text";

/** Why functions on tables have no native formula. */
export const ON_TABLES: Text = {
  fr: "Elle lit des tableaux à leurs en-têtes et calcule mois par mois : cela demande une feuille de calcul, non une cellule.",
  en: "It reads tables by their headers and reckons month by month: that takes a calculation sheet, not a cell.",
};
