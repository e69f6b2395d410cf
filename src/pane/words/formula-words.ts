import { quoted } from "../../catalog/record/format";
import type { Text } from "../../catalog/record/text";
import type { FormulaObstacle, UndoSteps } from "../../workbook/port";
import { counted } from "./counts-and-lists";
import { FAILURES } from "./words";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says where a formula is made up and written into a cell. */
export const FORMULA_WORDS = {
  search: text("Question ou fonction", "Question or function"),
  searchHint: text("prix, sureffectif, ERLANG…", "price, surplus, ERLANG…"),
  questions: text("Questions", "Questions"),
  functions: text("Fonctions", "Functions"),
  nothingFound: text("Rien ne dit tous ces mots.", "Nothing says all of these words."),
  foundCount: (questions: number, functions: number) =>
    text(
      `${counted("fr", questions, "question", "questions")}, ${counted("fr", functions, "fonction", "fonctions")}`,
      `${counted("en", questions, "question", "questions")}, ${counted("en", functions, "function", "functions")}`,
    ),
  otherQuestion: text("Autre question", "Another question"),
  answeredBy: text("Réponse par", "Answered by"),
  notLoaded: text("La fonction n'a pas pu être chargée\u00a0: vérifiez la connexion, puis réessayez.", "The function could not be loaded: check the connection, then try again."),

  tables: text("Vos tableaux", "Your tables"),
  take: (table: Text) => text(`Donner ${table.fr} à la fonction`, `Give ${table.en} to the function`),
  absent: text("absent du classeur, facultatif", "not in the workbook, optional"),
  needed: text("absent du classeur, nécessaire", "not in the workbook, needed"),
  values: text("Valeurs", "Values"),
  options: text("Autres réglages", "Other settings"),
  byDefault: text("par défaut", "by default"),
  yes: text("Vrai", "True"),
  no: text("Faux", "False"),
  example: text("Valeur d'exemple\u00a0: mettez la vôtre.", "A value of the example: put yours."),
  takeSelection: (name: Text, address: string) => text(`Prendre ${address} pour ${name.fr}`, `Take ${address} for ${name.en}`),
  unread: text("Cela se lit de deux façons, ou d'aucune. Donnez un nombre simple, ou une cellule\u00a0: B4.", "This can be read two ways, or none. Give a plain number, or a cell: B4."),
  noCell: text("Ce réglage s'écrit dans la formule\u00a0: une valeur, pas une cellule.", "This setting is written into the formula: a value, not a cell."),

  formula: text("Formule", "Formula"),
  result: text("Résultat, avant écriture", "Result, before it is written"),
  calculating: text("Calcul…", "Calculating…"),
  share: text("Part du calcul faite", "Share of the calculation done"),
  cancel: text("Arrêter", "Stop"),
  cancelled: text("Calcul arrêté.", "The calculation was stopped."),
  again: text("Calculer", "Calculate"),
  refused: text("La fonction n'a pas de résultat\u00a0:", "The function has no result:"),
  broken: text("Le calcul n'a pas abouti.", "The calculation broke down."),
  moreRows: (rows: number) => text(`… ${counted("fr", rows, "ligne", "lignes")} de plus`, `… ${counted("en", rows, "more row", "more rows")}`),

  noSelection: text("Choisissez une cellule vide dans la feuille.", "Select an empty cell in the sheet."),
  write: (address: string) => text(`Écrire en ${address}`, `Write into ${address}`),
  place: text("Choisissez une autre cellule dans la feuille pour changer de place.", "Select another cell in the sheet to change the place."),
  notYet: text("La formule s'écrit quand son résultat est là.", "The formula can be written once its result is there."),
  written: (address: string, rows: number, columns: number) =>
    text(
      `La formule est en ${address}\u00a0; son résultat occupe ${counted("fr", rows, "ligne", "lignes")} et ${counted("fr", columns, "colonne", "colonnes")}.`,
      `The formula is in ${address}; its result takes up ${counted("en", rows, "row", "rows")} and ${counted("en", columns, "column", "columns")}.`,
    ),
  undo: {
    one: text("Ctrl+Z l'annule d'un coup.", "Ctrl+Z takes it back in one step."),
    several: text("Ctrl+Z l'annule en plusieurs pas.", "Ctrl+Z takes it back in several steps."),
  } satisfies Record<UndoSteps, Text>,
} as const;

/** Why a formula was not written, and what to do. */
export function formulaObstacleWords(obstacle: FormulaObstacle): Text {
  const nothing = text("Rien n'est écrit.", "Nothing was written.");
  const why = reasonOf(obstacle);
  return text(`${nothing.fr} ${why.fr}`, `${nothing.en} ${why.en}`);
}

function reasonOf(obstacle: FormulaObstacle): Text {
  switch (obstacle.why) {
    case "taken": {
      const { address, found } = obstacle;
      return text(
        `${address} contient ${quoted(found, "fr")}\u00a0: le résultat l'écraserait. Choisissez une cellule avec assez de place vide dessous et à droite.`,
        `${address} holds ${quoted(found, "en")}: the result would overwrite it. Select a cell with enough empty room below and to its right.`,
      );
    }
    case "table": {
      const { table, address } = obstacle;
      return text(
        `Le tableau ${table} (${address}) est sur le chemin, et un résultat ne déborde pas dans un tableau. Choisissez une cellule hors du tableau.`,
        `The table ${table} (${address}) is in the way, and no result spills into a table. Select a cell outside the table.`,
      );
    }
    case "edge":
      return text("La feuille finit avant le résultat\u00a0: choisissez une cellule plus haut ou plus à gauche.", "The sheet ends before the result does: select a cell further up or left.");
    case "refused":
      return FAILURES[obstacle.failure];
  }
}
