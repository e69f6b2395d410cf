import type { Text } from "../../../catalog/record/text";
import type { Repairable } from "../../../catalog/sharing/repair/repair-plan";
import type { UndoSteps, WorkbookFailure } from "../../../workbook/port";
import { counted, listed } from "../counts-and-lists";
import { FAILURES } from "../words";
import { UNDO } from "./cure-words";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of formulas that were damaged where the add-in was lacking, and of repairing them. */
export const REPAIR_WORDS = {
  title: text("Formules abîmées sans Relais", "Formulas damaged without Relais"),
  hint: text(
    "Un classeur ouvert ou enregistré sans Relais peut en garder #NOM?, un nom de fonction à préfixe (_xldudf_) ou un renvoi à un autre fichier ([2]!). La réparation remet chaque formule sous son nom.",
    "A workbook that was opened or saved without Relais may keep #NAME?, function names with a prefix (_xldudf_) or references to another file ([2]!). Repair gives each formula its own name again.",
  ),
  repair: text("Réparer les formules", "Repair formulas"),
  again: text("Réparer à nouveau", "Repair again"),
  underWay: text("Lecture et réparation des formules…", "Reading and repairing formulas…"),
  none: (formulas: number) =>
    text(`Aucune formule de Relais abîmée parmi ${counted("fr", formulas, "formule", "formules")}.`, `No damaged formula of Relais among ${counted("en", formulas, "formula", "formulas")}.`),
  done: (count: number, undo: UndoSteps) =>
    text(`${counted("fr", count, "formule réparée", "formules réparées")}. ${UNDO[undo].fr}`, `${counted("en", count, "formula", "formulas")} repaired. ${UNDO[undo].en}`),
  damage: {
    "stored-name": text("nom à préfixe", "name with a prefix"),
    "other-book": text("renvoi à un autre fichier", "reference to another file"),
    "not-found": text("#NOM? resté affiché, formule saisie de nouveau", "#NAME? left in sight, formula entered again"),
  } satisfies Record<Repairable, Text>,
  stillNotFound: text(
    "Si #NOM? reste affiché, cliquez sur Relais dans Accueil > Compléments, puis réparez à nouveau.",
    "Where #NAME? stays in sight, click Relais in Home > Add-ins, then repair again.",
  ),
  locked: (count: number, sheets: readonly string[]) =>
    text(
      `${counted("fr", count, "formule abîmée reste", "formules abîmées restent")} sur des feuilles protégées, qu'Excel ne laisse pas écrire\u00a0: ${listed("fr", sheets)}. Ôtez la protection (Révision > Ôter la protection de la feuille), puis réparez à nouveau.`,
      `${counted("en", count, "damaged formula is", "damaged formulas are")} left on protected sheets, which Excel lets nobody write to: ${listed("en", sheets)}. Remove the protection (Review > Unprotect Sheet), then repair again.`,
    ),
  failed: (failure: WorkbookFailure) =>
    text(
      `Excel s'est arrêté\u00a0: une partie des formules peut être réparée, le reste est comme avant. ${FAILURES[failure].fr}`,
      `Excel stopped: some formulas may be repaired, the others are as they were. ${FAILURES[failure].en}`,
    ),
} as const;
