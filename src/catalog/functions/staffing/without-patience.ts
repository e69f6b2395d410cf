import type { Text } from "../../record/text";

/** For which patience and load there is none. */
export const WITHOUT_PATIENCE: Text = {
  fr: "Avec une patience (Erlang A), jusqu'à une heure, et tant que les poids d'une file très longue ne sont pas trop petits pour un tableur : sinon une erreur, jamais un nombre faux.",
  en: "With a patience (Erlang A), up to an hour, and as long as the weights of a very long queue are not too small for a spreadsheet: else an error, never a wrong number.",
};

/** For which agents and patience there is none. */
export const WITHOUT_LONG_PATIENCE: Text = {
  fr: "Avec une patience (Erlang A), seulement pour des agents entiers et une patience d'une heure au plus : au-delà un tableur perd trop de chiffres. Une erreur quand les poids de la file sont trop petits pour lui.",
  en: "With a patience (Erlang A), for whole agents and a patience of at most an hour alone: beyond, a spreadsheet loses too many digits. An error where the weights of the queue are too small for it.",
};
