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

/** Why a call with moves has no native formulas. */
export const WITH_MOVES: Text = {
  fr: "Un appel qui donne le tableau Réaffectations n'en a pas encore : les personnes y passent d'un stock à l'autre, mois après mois.",
  en: "A call that gives the table Moves has none yet: there people pass from one stock to the next, month after month.",
};

/** What the native formulas of a plan's call are, and when there are none. */
export const OF_CALLS_WITHOUT_MOVES: Text = { fr: `${OF_REVENUE_CALLS.fr} ${WITH_MOVES.fr}`, en: `${OF_REVENUE_CALLS.en} ${WITH_MOVES.en}` };

/** Why a call that does nothing has no native formulas. */
export const DOING_NOTHING: Text = {
  fr: "Un appel qui dit « Ne rien faire » n'en a pas encore non plus : les départs y dépendent des mois qui suivent.",
  en: 'Nor has a call that says "Do nothing": there exits depend on the months that follow.',
};

/** The same of calls that may do nothing. */
export const OF_CALLS_THAT_ACT: Text = { fr: `${OF_CALLS_WITHOUT_MOVES.fr} ${DOING_NOTHING.fr}`, en: `${OF_CALLS_WITHOUT_MOVES.en} ${DOING_NOTHING.en}` };

/** Why a call with the tables of a plan has none of what comes after it. */
export const WITH_A_PLAN: Text = {
  fr: "Avec les tableaux du plan (Viviers, Parcours, Travail, Réaffectations), la ligne « Après le plan » n'a pas encore de formules natives : donnez Lignes et Clients sans eux pour les deux premières lignes, ou collez le résultat en valeurs.",
  en: "With the tables of the plan (Pools, Paths, Work, Moves) the row \"After the plan\" has no native formulas yet: give Lines and Clients without them for the first two rows, or paste the result as values.",
};
/** What the native formulas of a call are before a plan, and when there are none. */
export const OF_CALLS_BEFORE_A_PLAN: Text = { fr: `${OF_REVENUE_CALLS.fr} ${WITH_A_PLAN.fr}`, en: `${OF_REVENUE_CALLS.en} ${WITH_A_PLAN.en}` };
