import type { ShareWay } from "../../catalog/sharing/share-way";
import type { Text } from "../../catalog/record/text";
import type { UndoSteps, WorkbookFailure } from "../../workbook/port";
import { counted, listed } from "./counts-and-lists";
import { FAILURES } from "./words";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of sharing a workbook with whoever lacks the add-in, and of taking that back. */
export const SHARING_WORDS = {
  title: text("Partager", "Share"),
  hint: text(
    "Sans Relais, ses formules affichent #NOM? chez votre destinataire. Partager les remplace par des formules du tableur ou par leurs valeurs\u00a0; rétablir les formules les remet telles quelles.",
    "Without Relais its formulas show #NAME? to your recipient. Share replaces them by the spreadsheet's own formulas or by their values; Back to live puts them back as they were.",
  ),
  look: text("Voir ce que fera le partage", "See what Share will do"),
  underWay: {
    look: text("Lecture des formules du classeur…", "Reading the workbook's formulas…"),
    share: text("Remplacement des formules…", "Replacing the formulas…"),
    back: text("Rétablissement des formules…", "Putting the formulas back…"),
  },
  recipient: text("Pour qui", "For whom"),
  ways: {
    "excel-365": {
      name: text("Excel 365", "Excel 365"),
      hint: text("Windows, Mac ou web\u00a0: tout continue de calculer, sauf les optimisations et les simulations.", "Windows, Mac or web: all goes on calculating but solves and simulations."),
      limits: text(
        "Excel 2021 et les versions antérieures, LibreOffice et Google Sheets n'affichent pas toutes ces formules.",
        "Excel 2021 and earlier, LibreOffice and Google Sheets do not show all of these formulas.",
      ),
    },
    "any-spreadsheet": {
      name: text("N'importe quel tableur", "Any spreadsheet"),
      hint: text(
        "Excel 2010 et suivants, LibreOffice, Google Sheets\u00a0: les mêmes calculs, sur une feuille ajoutée là où une formule ne suffit pas.",
        "Excel 2010 and later, LibreOffice, Google Sheets: the same calculations, on an added sheet where one formula is not enough.",
      ),
      limits: text(
        "Un tableau auquel des lignes s'ajoutent affiche #N/A plutôt qu'un chiffre sans elles. Une copie d'un résultat venu de la feuille de calcul montre celui de l'original\u00a0; elle garde sa valeur au rétablissement. Un tableau renommé n'est pas suivi.",
        "A table that gets more rows shows #N/A rather than a figure without them. A copy of a result from the calculation sheet shows that of the original; it keeps its value when the workbook is live again. A renamed table is not followed.",
      ),
    },
    values: {
      name: text("Valeurs seules", "Values only"),
      hint: text("Partout, sans rien qui se recalcule dans les cellules de Relais\u00a0: le jour et le scénario sont notés.", "Anywhere, with nothing that recalculates in cells of Relais: the day and the scenario are noted."),
      limits: text(
        "Les formules d'avant suivent leurs cellules (lignes insérées, cellules coupées, feuilles renommées). Une cellule supprimée ou une copie n'a plus de formule à retrouver\u00a0; un tableau renommé n'est pas suivi.",
        "The formulas of before follow their cells (inserted rows, cut cells, renamed sheets). A deleted cell or a copy has no formula to go back to; a renamed table is not followed.",
      ),
    },
  } satisfies Record<ShareWay, Record<"name" | "hint" | "limits", Text>>,
  nothing: text("Ce classeur n'a aucune formule de Relais\u00a0: il se partage tel quel.", "This workbook has no formula of Relais: it can be shared as it is."),
  native: (count: number) =>
    text(`${counted("fr", count, "formule continue", "formules continuent")} de calculer`, `${counted("en", count, "formula goes", "formulas go")} on calculating`),
  calculation: (sheet: string) =>
    text(`La feuille «\u00a0${sheet}\u00a0» calcule ce qu'une seule formule ne peut pas dire, pas à pas.`, `The sheet "${sheet}" calculates step by step what a single formula can't say.`),
  frozen: (count: number) =>
    text(`${counted("fr", count, "formule devient sa valeur", "formules deviennent leur valeur")} d'aujourd'hui`, `${counted("en", count, "formula becomes its value", "formulas become their values")} of today`),
  frozenHint: (sheet: string) =>
    text(
      `La feuille «\u00a0${sheet}\u00a0» porte la date, la version et le scénario, et garde les formules d'avant. Sans elle, rien ne les rétablit.`,
      `The sheet "${sheet}" bears the date, the version and the scenario, and keeps the formulas of before. Without it nothing brings them back.`,
    ),
  sealed: (count: number) =>
    text(
      `${counted("fr", count, "formule garde sa valeur", "formules gardent leur valeur")} d'aujourd'hui, sous sceau`,
      `${counted("en", count, "formula keeps its value", "formulas keep their values")} of today, under a seal`,
    ),
  sealedHint: (sheet: string) =>
    text(
      `La feuille «\u00a0${sheet}\u00a0» garde ces valeurs, la date, la version et les données dont elles viennent. Elle dit lesquelles sont périmées quand une de ces données change.`,
      `The sheet "${sheet}" keeps these values, the date, the version and the inputs that they come from. It says which are stale when one of these inputs changes.`,
    ),
  adapted: (count: number) =>
    text(
      `${counted("fr", count, "autre formule lit", "autres formules lisent")} les résultats cellule par cellule, sans A4#, jusqu'au rétablissement`,
      `${counted("en", count, "other formula reads", "other formulas read")} results cell by cell, without A4#, until the workbook is live again`,
    ),
  added: (count: number) =>
    text(
      `${counted("fr", count, "nom", "noms")} NATIF.* dans le Gestionnaire de noms, jusqu'au rétablissement`,
      `${counted("en", count, "name", "names")} NATIF.* in the Name Manager, until the workbook is live again`,
    ),
  share: text("Partager", "Share"),
  cancel: text("Annuler", "Cancel"),

  isShared: (count: number) =>
    text(
      `Ce classeur est partagé\u00a0: ${counted("fr", count, "formule", "formules")} de Relais ${count > 1 ? "attendent" : "attend"} d'être rétablie${count > 1 ? "s" : ""}.`,
      `This workbook is shared: ${counted("en", count, "formula", "formulas")} of Relais can be put back.`,
    ),
  unfinished: text(
    "Un remplacement des formules a été interrompu. Rétablissez les formules\u00a0: le classeur redevient ce qu'il était avant le partage.",
    "A replacement of formulas was broken off. Go back to live: the workbook becomes what it was before Share.",
  ),
  back: text("Rétablir les formules", "Back to live"),
  edited: (places: readonly string[]) =>
    text(
      `Modifié depuis le partage\u00a0: ${listed("fr", places)}. La formule d'avant ne contient pas ce changement\u00a0; notez-le avant de rétablir les formules.`,
      `Changed since Share: ${listed("en", places)}. The formula of before does not hold this change; note it before you go back to live.`,
    ),

  protectedSheets: (sheets: readonly string[]) =>
    text(
      `Feuilles protégées\u00a0: ${listed("fr", sheets)}. Ôtez la protection (Révision > Ôter la protection de la feuille), puis recommencez\u00a0; rien n'est écrit entre-temps.`,
      `Protected sheets: ${listed("en", sheets)}. Remove the protection (Review > Unprotect Sheet), then start again; nothing is written until then.`,
    ),
  busy: (cells: readonly string[]) =>
    text(
      `Ces cellules calculent encore\u00a0: ${listed("fr", cells)}. Attendez leur résultat, puis recommencez.`,
      `These cells are still calculating: ${listed("en", cells)}. Wait for their results, then start again.`,
    ),
  left: (places: readonly string[]) =>
    text(
      `Ces formules n'ont ni équivalent natif ni valeur à garder\u00a0: ${listed("fr", places)}. Raccourcissez-les ou remplacez-les, puis recommencez.`,
      `These formulas have neither a native form nor a value to keep: ${listed("en", places)}. Shorten or replace them, then start again.`,
    ),

  shared: text(
    "Le classeur est partagé. Enregistrez-en une copie pour votre destinataire, puis rétablissez les formules dans le vôtre.",
    "The workbook is shared. Save a copy of it for your recipient, then go back to live in your own.",
  ),
  isBack: text("Toutes les formules de Relais sont rétablies.", "All formulas of Relais are back."),
  undo: {
    one: text("Ctrl+Z l'annule d'un coup.", "Ctrl+Z takes it back in one step."),
    several: text("Excel ne l'annule pas d'un coup.", "Excel does not take it back in one step."),
  } satisfies Record<UndoSteps, Text>,
  failed: (failure: WorkbookFailure, place: string | null, isUnfinished: boolean): readonly Text[] => [
    place === null ? text("Excel n'a pas accepté le remplacement.", "Excel did not accept the replacement.") : text(`Le remplacement s'est arrêté à ${place}.`, `The replacement stopped at ${place}.`),
    FAILURES[failure],
    isUnfinished
      ? text("Une partie est faite\u00a0: rétablissez les formules pour revenir à l'état d'avant.", "Some of it is done: go back to live for the state before.")
      : text("Le classeur est comme avant.", "The workbook is as it was."),
  ],
} as const;
