import { STRIKE_LAW } from "../../catalog/words/strike-law";
import type { Text } from "../../catalog/record/text";
import { counted, nounFor } from "./counts-and-lists";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the choice of the plan and the card on who goes where say. */
export const PLAN_WORDS = {
  plan: text("Plan", "Plan"),
  planMeaning: {
    optimal: text("Les chiffres suivent le meilleur plan sous les limites du scénario.", "The figures follow the best plan under the scenario's limits."),
    mine: text("Les chiffres suivent votre tableau Réaffectations.", "The figures follow your table Moves."),
  },
  noPlanCell: (name: string, cellName: string) =>
    text(
      `Plan suivi\u00a0: ${name}. Pour choisir ici, nommez «\u00a0${cellName}\u00a0» une cellule du classeur\u00a0: les formules peuvent la lire aussi.`,
      `Plan followed: ${name}. To choose here, give the name "${cellName}" to a cell of the workbook: formulas can read it too.`,
    ),
  thePlan: text("Le choix du plan", "The choice of the plan"),
  adopt: text("Adopter ce plan", "Adopt this plan"),
  adopting: text("Écriture du plan…", "Writing the plan…"),
  adoptMeaning: (table: string) => text(`Écrit le plan optimal dans ${table}, à la place de ses lignes.`, `Writes the optimal plan into ${table}, in the place of its rows.`),
  noMovesTable: (table: string) => text(`Pour adopter le plan, ajoutez au classeur un tableau ${table}.`, `To adopt the plan, add a table ${table} to the workbook.`),
  noDecisionColumn: (table: string, column: string) =>
    text(`Le plan licencie\u00a0: pour l'adopter, ajoutez la colonne ${column} à ${table}.`, `The plan dismisses people: to adopt it, add the column ${column} to ${table}.`),
  whoGoesWhere: text("Qui va où", "Who goes where"),
  whoGoesWhereMeaning: text(
    "Plan optimal\u00a0: le meilleur sous les limites du scénario. Plan saisi\u00a0: le tableau Réaffectations. Le mois est celui du début de la formation.",
    "Optimal plan: the best under the scenario's limits. Plan entered: the table Moves. The month is the one in which training begins.",
  ),
  trainedInAll: (people: number, cost: string) => text(`${counted("fr", people, "personne formée", "personnes formées")} pour ${cost}.`, `${counted("en", people, "person", "people")} trained for ${cost}.`),
  trainedPeople: (people: number) => text(`${counted("fr", people, "personne formée", "personnes formées")}.`, `${counted("en", people, "person", "people")} trained.`),
  nobodyMoves: text("Personne n'est formé dans ce plan.", "Nobody is trained in this plan."),
  towards: text("vers", "to"),
  since: (month: string) => text(`dès ${month}`, `from ${month}`),
  inMonthWith: (month: string, people: string) => text(`${month}\u00a0: ${people}`, `${month}: ${people}`),
  exitsFrom: (count: number, month: string) => 
    text(
      `${nounFor("fr", count, "licenciement", "licenciements")}, dès ${month}`,
      `${nounFor("en", count, "dismissal", "dismissals")}, from ${month}`,
    ),
  exitsMeaning: text(
    "Coût légal d'un licenciement\u00a0: indemnité et congés à l'ancienneté du dernier jour, préavis travaillé, sans dommages-intérêts.",
    "Lawful cost of a dismissal: severance and leave at the seniority of the last day, notice worked, no damages.",
  ),
  strikeLaw: text(`${STRIKE_LAW.fr}. À valider par un conseil.`, `${STRIKE_LAW.en}. To be validated by counsel.`),
  noExitPlanned: text("licenciement", "dismissals"),
  hiresFrom: (count: number, month: string) => text(`${nounFor("fr", count, "embauche", "embauches")}, dès ${month}`, `hired, from ${month}`),
  hiresUncounted: text(
    "Les embauches du plan optimal ne sont comptées ni en trésorerie ni au cas défavorable, et les formations des embauchés non plus.",
    "Hires of the optimal plan are counted neither in cash nor in the bad case, nor are the courses of those hired.",
  ),
  idleAtEnd: text("sans travail à la fin de l'horizon", "idle at the end of the horizon"),
  inClassAtEnd: text("encore en formation à la fin de l'horizon", "still in class at the end of the horizon"),
  whatBinds: text("Ce qui bloque", "What binds"),
  showAllFlows: (count: number) => text(`Tout afficher (${counted("fr", count, "parcours", "parcours")}, par mois)`, `Show all (${counted("en", count, "path", "paths")}, by month)`),
  showFewer: text("Réduire", "Show less"),
} as const;

/** What the card on the prices of the plan's limits says. */
export const PRICE_WORDS = {
  worth: text("Ce que vaudrait une unité de plus", "What one more would be worth"),
  worthMeaning: text(
    "Le plan optimal est résolu à nouveau avec un peu plus, puis un peu moins, de chaque limite. En MAD de valeur actualisée.",
    "The optimal plan is solved again with a little more, then a little less, of each limit. In MAD of present value.",
  ),
  calculating: text("Calcul des prix…", "Calculating the prices…"),
  failed: text("Le calcul des prix s'est arrêté sur une panne de Relais\u00a0; le classeur est intact.", "The calculation of the prices stopped on a fault of Relais; the workbook is untouched."),
  free: (limits: string) => text(`Ne bloquent pas\u00a0: ${limits}.`, `Not binding: ${limits}.`),
  showAll: (count: number) => text(`Tout afficher (${counted("fr", count, "limite", "limites")})`, `Show all (${counted("en", count, "limit", "limits")})`),
  showFewer: text("Réduire", "Show less"),
  nothing: text("Aucune limite ne bloque\u00a0: une unité de plus ne changerait rien.", "No limit binds: one more would change nothing."),
} as const;
