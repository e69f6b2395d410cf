import type { Text } from "../../record/text";

/** Why callers who hang up are in no native formula. */
export const WITHOUT_PATIENCE: Text = {
  fr: "Avec une patience (Erlang A), aucune : les poids d'une longue file sont trop petits pour un tableur, et le résultat serait faux sans le dire.",
  en: "With a patience (Erlang A), none: the weights of a long queue are too small for a spreadsheet, and the result would be wrong without saying so.",
};

/** For which agents and patience there is none. */
export const WITHOUT_LONG_PATIENCE: Text = {
  fr: "Avec une patience (Erlang A), seulement pour des agents entiers et une patience d'une heure au plus : au-delà un tableur perd trop de chiffres. Une erreur quand les poids de la file sont trop petits pour lui.",
  en: "With a patience (Erlang A), for whole agents and a patience of at most an hour alone: beyond, a spreadsheet loses too many digits. An error where the weights of the queue are too small for it.",
};
