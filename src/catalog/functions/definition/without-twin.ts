import type { Text } from "../../record/text";

/** Why functions that follow tables by month have no native formula. */
export const ON_TABLES: Text = {
  fr: "Elle suit chaque ligne des tableaux mois par mois, d'une date à l'autre, et un mois dépend d'autres mois et d'autres tableaux : Relais ne l'écrit pas en formules natives. Pour qui n'a pas le complément, collez son résultat en valeurs.",
  en: "It follows every row of the tables month by month, from one date to the next, and a month depends on other months and other tables: Relais does not write it as native formulas. For those without the add-in, paste its result as values.",
};

/** What the native formulas of a call on tables are, and when there are none. */
export const OF_CALLS: Text = {
  fr: "Ses formules natives sont faites pour un appel : elles lisent les nombres des tableaux là où ils sont, ligne par ligne et mois par mois. Les nombres, dates et leviers peuvent changer ; si un en-tête, un nom, un code ou le nombre de lignes n'est plus celui qui a été reconnu, ou si l'horizon change, elles affichent #N/A : refaites-les.",
  en: "Its native formulas are made for a call: they read the numbers of the tables where they stand, line by line and month by month. Numbers, dates and levers may change; where a header, a name, a code or the number of rows is no more the one that was recognised, or the horizon changes, they show #N/A: make them anew.",
};

const REVENUE_CALLS: Text = {
  fr: "Un appel qui donne le tableau Consentements n'en a pas encore.",
  en: "A call that gives the table Consents has none yet.",
};

/** The same of functions of revenue, whose calls with a table of consents have none. */
export const OF_REVENUE_CALLS: Text = { fr: `${OF_CALLS.fr} ${REVENUE_CALLS.fr}`, en: `${OF_CALLS.en} ${REVENUE_CALLS.en}` };
