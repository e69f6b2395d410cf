import type { Text } from "../../record/text";

/** Why callers who hang up are in no native formula. */
export const WITHOUT_PATIENCE: Text = {
  fr: "Avec une patience (Erlang A), aucune : les poids d'une longue file sont trop petits pour un tableur, et le résultat serait faux sans le dire.",
  en: "With a patience (Erlang A), none: the weights of a long queue are too small for a spreadsheet, and the result would be wrong without saying so.",
};
