import type { Text } from "../../record/text";

/** Why functions that follow tables by month have no native formula. */
export const ON_TABLES: Text = {
  fr: "Elle suit chaque ligne des tableaux mois par mois, d'une date à l'autre, et un mois dépend d'autres mois et d'autres tableaux : aucune formule native n'en tient lieu. Pour qui n'a pas le complément, collez son résultat en valeurs.",
  en: "It follows every row of the tables month by month, from one date to the next, and a month depends on other months and other tables: no native formula stands for it. For those without the add-in, paste its result as values.",
};

/** What the native formulas of a call on tables are, and when there are none. */
export const OF_CALLS: Text = {
  fr: "Ses formules natives sont faites pour un appel : une feuille de calcul qui renvoie aux cellules de ses tableaux, ligne par ligne et mois par mois. Les nombres, dates et leviers peuvent changer ; si un en-tête, un nom, un code ou le nombre de lignes n'est plus celui qui a été reconnu, ou si l'horizon change, elle affiche #N/A : refaites-la. Cette feuille sert aussi dans Excel 365 ; une LAMBDA, qui dirait tout en un seul texte, n'existe pas pour ces appels.",
  en: "Its native formulas are made for a call: a calculation sheet that refers to the cells of its tables, line by line and month by month. Numbers, dates and levers may change; where a header, a name, a code or the number of rows is no more the one that was recognised, or the horizon changes, it shows #N/A: make it anew. This sheet serves in Excel 365 as well; there is no LAMBDA for these calls, which would say all of it in one text.",
};

const REVENUE_CALLS: Text = {
  fr: "Un appel qui donne le tableau Consentements n'en a pas encore.",
  en: "A call that gives the table Consents has none yet.",
};

/** The same of functions of revenue, whose calls with a table of consents have none. */
export const OF_REVENUE_CALLS: Text = { fr: `${OF_CALLS.fr} ${REVENUE_CALLS.fr}`, en: `${OF_CALLS.en} ${REVENUE_CALLS.en}` };

/** What the native formula of a function on tables is made for. */
export const OF_A_CALL: Text = {
  fr: "La formule native est écrite pour un appel : elle lit les nombres des tableaux là où ils sont, et répond #N/A dès qu'un nom, un en-tête, une cellule vide ou une ligne n'est plus ce qu'il était ; refaites-la alors.",
  en: "The native formula is written for one call: it reads the numbers of the tables where they stand, and gives #N/A once a name, a header, a blank cell or a row is no more what it was; then make it anew.",
};
