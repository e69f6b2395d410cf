import type { Locale, Text } from "../../catalog/record/text";
import type { Clash } from "../../catalog/templates/writes/clashes";
import { sentence } from "../../catalog/words/refusals/messages";
import type { Problem } from "../../catalog/record/problem";
import type { InsertionObstacle } from "../../workbook/port";
import { counted, listed } from "./counts-and-lists";
import { FAILURES, WORDS } from "./words";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of a workbook without our tables, and of what it inserts there. */
export const INSERTION_WORDS = {
  title: text("Commencer", "Get started"),
  nothingYet: text("Ce classeur n'a pas encore de tableau que Relais sait lire.", "This workbook has no table yet that Relais can read."),
  insertModel: WORDS.insertModel,
  insertModelHint: text("Un exemple complet sur des feuilles nouvelles, à remplacer par vos données.", "A complete example on new sheets, to be replaced by your data."),
  ownTable: text("Utiliser mon tableau", "Use my own table"),
  ownTableHint: text("Quatre colonnes suffisent\u00a0: client, activité, CA mensuel, mois.", "Four columns are enough: client, activity, monthly revenue, month."),

  language: text("Langue des feuilles", "Language of the sheets"),
  languages: { fr: text("Français", "French"), en: text("Anglais", "English") } satisfies Record<Locale, Text>,
  insert: text("Insérer", "Insert"),
  insertThis: (title: Text) => text(`Insérer\u00a0: ${title.fr}`, `Insert: ${title.en}`),

  inserting: (title: Text) => text(`Insertion\u00a0: ${title.fr}`, `Inserting: ${title.en}`),
  preparing: text("Préparation des feuilles…", "Getting the sheets ready…"),
  writingSheet: (sheet: string) => text(`Feuille «\u00a0${sheet}\u00a0»`, `Sheet "${sheet}"`),
  progress: text("Part des feuilles écrite", "Share of the sheets written"),
  cancel: text("Annuler l'insertion", "Cancel"),
  cancelHint: text("Annuler retire tout ce qui est déjà ajouté.", "Cancelling takes away all that has been added."),

  done: (title: Text, sheets: number) =>
    sheets === 0 ? text(`${title.fr}\u00a0: prêt.`, `${title.en}: ready.`) : text(`${title.fr}\u00a0: ${counted("fr", sheets, "feuille ajoutée", "feuilles ajoutées")}.`, `${title.en}: ${counted("en", sheets, "sheet", "sheets")} added.`),
  undo: {
    one: text("Ctrl+Z l'annule d'un coup.", "Ctrl+Z takes it back in one step."),
    several: text("Excel ne l'annule pas d'un coup\u00a0: pour y renoncer, supprimez ces feuilles.", "Excel does not take it back in one step: to do without it, delete these sheets."),
  },
  asBefore: text("Le classeur est comme avant.", "The workbook is as it was."),
  left: (names: readonly string[]) =>
    text(
      `Relais n'a pas pu tout retirer. Il reste\u00a0: ${listed("fr", names)}. Supprimez ces feuilles (clic droit sur l'onglet) et ces noms (Formules > Gestionnaire de noms).`,
      `Relais could not take everything away. Left are: ${listed("en", names)}. Delete these sheets (right-click the tab) and names (Formulas > Name Manager).`,
    ),
} as const;

const KINDS: Readonly<Record<Clash["kind"], (names: string, locale: Locale) => string>> = {
  sheet: (names, locale) => (locale === "fr" ? `Feuilles\u00a0: ${names}.` : `Sheets: ${names}.`),
  table: (names, locale) => (locale === "fr" ? `Tableaux\u00a0: ${names}.` : `Tables: ${names}.`),
  name: (names, locale) => (locale === "fr" ? `Noms définis\u00a0: ${names}.` : `Defined names: ${names}.`),
};

/** A function has no result to lay out. */
interface NoResult {
  readonly why: "no-result";
  readonly problems: readonly [Problem, ...Problem[]];
}

/** Why nothing was inserted, and what to do; null is a fault of ours while the sheets were laid out. */
export function obstacleWords(obstacle: InsertionObstacle | NoResult | null): readonly Text[] {
  if (obstacle === null)
    return [text("Les feuilles n'ont pas pu être chargées\u00a0; rien n'est écrit. Vérifiez la connexion, puis réessayez.", "The sheets could not be loaded; nothing was written. Check the connection, then try again.")];
  switch (obstacle.why) {
    case "cancelled":
      return [text("Insertion annulée.", "The insertion was cancelled.")];
    case "no-result":
      return [text(sentence(obstacle.problems, "fr"), sentence(obstacle.problems, "en"))];
    case "clash":
      return [
        text("Rien n'est écrit\u00a0: ces noms sont déjà pris.", "Nothing was written: these names are taken."),
        ...takenWords(obstacle.clashes),
        text("Renommez-les, ou insérez le modèle dans un nouveau classeur.", "Rename them, or insert the model into a new workbook."),
      ];
    case "refused": {
      const { failure, sheet } = obstacle;
      const what =
        sheet === null
          ? text("Excel n'a pas accepté l'insertion.", "Excel did not accept the insertion.")
          : text(`Excel n'a pas accepté la feuille «\u00a0${sheet}\u00a0».`, `Excel did not accept the sheet "${sheet}".`);
      return [what, failure === "protected" ? PROTECTED : FAILURES[failure]];
    }
  }
}

const PROTECTED = text(
  "La structure du classeur est protégée\u00a0: ôtez la protection (Révision > Protéger le classeur).",
  "The structure of the workbook is protected: remove the protection (Review > Protect Workbook).",
);

function takenWords(clashes: readonly Clash[]): Text[] {
  return (Object.keys(KINDS) as Clash["kind"][]).flatMap((kind) => {
    const names = clashes.filter((clash) => clash.kind === kind).map(({ name }) => name);
    if (names.length === 0) return [];
    const say = (locale: Locale) => KINDS[kind](listed(locale, names), locale);
    return [text(say("fr"), say("en"))];
  });
}
