import type { Text } from "../../record/text";

/** Why functions that follow tables by month have no native formula. */
export const ON_TABLES: Text = {
  fr: "Elle suit chaque ligne des tableaux mois par mois, d'une date à l'autre, et un mois dépend d'autres mois et d'autres tableaux : aucune formule native n'en tient lieu. Pour qui n'a pas le complément, collez son résultat en valeurs.",
  en: "It follows every row of the tables month by month, from one date to the next, and a month depends on other months and other tables: no native formula stands for it. For those without the add-in, paste its result as values.",
};
