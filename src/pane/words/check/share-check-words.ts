import type { Text } from "../../../catalog/record/text";
import type { SentWay } from "../../../catalog/sharing/check/sent-way";
import type { WorkbookFailure } from "../../../workbook/port";
import { counted } from "../counts-and-lists";
import { SHARING_WORDS } from "../sharing-words";
import { FAILURES } from "../words";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of a workbook that is to be sent: what whoever receives it will see. */
export const SHARE_CHECK_WORDS = {
  title: text("Avant d'envoyer", "Before you send"),
  hint: text(
    "Ce que verra votre destinataire, avec ou sans Relais, et ce qui part avec le fichier\u00a0: liens, feuilles masquées, salaires de quelques personnes.",
    "What your recipient will see, with or without Relais, and what goes with the file: links, hidden sheets, wages of a few people.",
  ),
  look: text("Vérifier avant d'envoyer", "Check before sending"),
  again: text("Vérifier à nouveau", "Check again"),
  looking: text("Lecture de tout le classeur…", "Reading the whole workbook…"),
  changed: text("Le classeur a changé depuis.", "The workbook has changed since."),
  way: text("Façon d'envoyer", "How it is sent"),
  ways: {
    "as-it-is": text("Tel quel", "As it is"),
    "excel-365": SHARING_WORDS.ways["excel-365"].name,
    "any-spreadsheet": SHARING_WORDS.ways["any-spreadsheet"].name,
    values: SHARING_WORDS.ways.values.name,
  } satisfies Record<SentWay, Text>,
  asShared: text("Ce classeur est déjà partagé\u00a0: voici ce qu'on y voit tel quel.", "This workbook is shared already: this is what is seen of it as it is."),
  table: (formulas: number) =>
    text(`Ce que deviennent ${counted("fr", formulas, "formule", "formules")}`, `What becomes of ${counted("en", formulas, "formula", "formulas")}`),
  columns: {
    reader: text("Ouvert dans", "Opened in"),
    recalculates: text("Recalcule", "Recalculates"),
    keeps: text("Valeur du jour", "Value of the day"),
    errors: text("Erreur", "Error"),
  },
  errors: (own: number, following: number) =>
    text(
      `${counted("fr", own, "formule en erreur", "formules en erreur")}, ${counted("fr", following, "autre la lit", "autres les lisent")}`,
      `${counted("en", own, "formula shows an error", "formulas show an error")}, ${counted("en", following, "other reads it", "others read them")}`,
    ),
  ofFormulas: text("Pourquoi, et où", "Why, and where"),
  others: text("Ce qui part avec le fichier", "What goes with the file"),
  nothingElse: text(
    "Ni lien vers un autre fichier, ni feuille masquée, ni salaire de moins de cinq personnes, ni nom manquant, ni question à l'ouverture.",
    "No link to another file, no hidden sheet, no wage of fewer than five people, no missing name, no question at opening.",
  ),
  nothingWrong: text("Toutes les formules calculent partout.", "All formulas calculate everywhere."),
  notRead: text(
    "Ne sont pas lus\u00a0: graphiques, mises en forme conditionnelles, validations, requêtes, commentaires, propriétés du fichier (Fichier > Informations > Inspecter le document).",
    "Not read: charts, conditional formats, validation, queries, comments, properties of the file (File > Info > Inspect Document).",
  ),
  askNobody: text("Ne pas poser la question", "Do not ask"),
  failed: {
    look: (failure: WorkbookFailure) => text(`Le classeur n'a pas pu être lu. ${FAILURES[failure].fr}`, `The workbook could not be read. ${FAILURES[failure].en}`),
    setting: (failure: WorkbookFailure) => text(`Excel n'a pas gardé ce réglage. ${FAILURES[failure].fr}`, `Excel has not kept this setting. ${FAILURES[failure].en}`),
  },
} as const;
