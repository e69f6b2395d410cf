import type { Notation } from "../../dialect/notation";
import type { CalculationMode } from "../../document/document";
import type { Language } from "./language";
import type { Subject } from "./start-workbook";

/** What the workbench's own page says. */
export interface Words {
  readonly title: string;
  readonly notExcel: string;
  readonly open: string;
  readonly samples: string;
  readonly subjects: Readonly<Record<Subject, string>>;
  readonly sample: (subject: string, language: string) => string;
  readonly noSample: string;
  readonly notOpened: (name: string) => string;
  readonly stillOpen: (name: string) => string;
  readonly detail: (detail: string) => string;
  /** @param share of the file that has been read, 0 to 1 */
  readonly opening: (name: string, share: number) => string;
  readonly cancelOpening: string;
  readonly openingCancelled: (name: string) => string;
  readonly save: string;
  readonly notSaved: string;
  readonly beforeSaving: string;
  readonly changedBySaving: string;
  readonly keptNotShown: string;
  readonly cancel: string;
  readonly notation: string;
  readonly notations: Readonly<Record<Notation, string>>;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly secondPane: string;
  readonly closePane: string;
  readonly pane: string;
  readonly paneWidth: string;
  readonly calculation: string;
  readonly calculations: Readonly<Record<CalculationMode, string>>;
  readonly calculateNow: string;
  readonly calculating: string;
  readonly protectedSheet: string;
  readonly nowProtected: string;
  readonly nowUnprotected: string;
  readonly circular: (cells: string) => string;
  readonly undrawnChart: string;
  readonly uncalculated: (cells: string) => string;
  readonly endedEarly: string;
  readonly limits: string;
  readonly noLimits: string;
  readonly closeList: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    title: "Relais, banc d'essai",
    notExcel: "Banc d'essai Relais : ceci n'est pas Excel",
    open: "Ouvrir un classeur .xlsx…",
    samples: "Exemples",
    subjects: { operator: "Un opérateur mixte", sector: "Le secteur, d'après l'article", light: "Le même opérateur, chiffre d'affaires seul" },
    sample: (subject, language) => `${subject} (en ${language})`,
    noSample: "le fichier manque, npm run sample l'écrit.",
    notOpened: (name) => `${name} n'a pas été ouvert`,
    stillOpen: (name) => `Le classeur ${name} reste ouvert, tel qu'il était.`,
    detail: (detail) => `Détail technique : ${detail}`,
    opening: (name, share) => `Ouverture de ${name} : ${tens(share)} %`,
    cancelOpening: "Annuler l'ouverture",
    openingCancelled: (name) => `Ouverture de ${name} annulée.`,
    save: "Enregistrer",
    notSaved: "Le classeur n'a pas été enregistré",
    beforeSaving: "Avant d'enregistrer",
    changedBySaving: "Modifié ou perdu dans le fichier enregistré",
    keptNotShown: "Conservé dans le fichier, mais non affiché ou non actif ici",
    cancel: "Annuler",
    notation: "Formules",
    notations: { fr: "françaises =SI(A1>0,5;…)", en: "anglaises =IF(A1>0.5,…)" },
    language: "Langue",
    languages: { fr: "français", en: "anglais" },
    secondPane: "Second volet",
    closePane: "Fermer le volet",
    pane: "Volet du complément",
    paneWidth: "Largeur du volet",
    calculation: "Calcul",
    calculations: { Automatic: "automatique", AutomaticExceptTables: "automatique sauf tables", Manual: "manuel" },
    calculateNow: "Calculer (F9)",
    calculating: "Calcul en cours…",
    protectedSheet: "La feuille est protégée : rien n'y a été modifié.",
    nowProtected: "La feuille est protégée. Le même menu ôte la protection.",
    nowUnprotected: "La feuille n'est plus protégée.",
    uncalculated: (cells) => `Formule que le banc d'essai n'a pas pu calculer : ${cells}. Ces cellules valent #CALC! ; le reste est calculé. Simplifiez la formule, ou ouvrez le classeur dans Excel.`,
    endedEarly: "Un calcul s'est arrêté avant la fin : des cellules peuvent montrer leur ancien résultat. Recalculez tout (Ctrl+Alt+F9).",
    circular: (cells) => `Référence circulaire : ${cells}. Ces cellules valent 0.`,
    undrawnChart: "Excel dessine ici un graphique.",
    limits: "Limites",
    noLimits: "Ce classeur n'emploie rien que le banc d'essai ne sache faire.",
    closeList: "Fermer",
  },
  en: {
    title: "Relais workbench",
    notExcel: "Relais workbench: this is not Excel",
    open: "Open an .xlsx workbook…",
    samples: "Samples",
    subjects: { operator: "A mixed operator", sector: "The sector, as the article has it", light: "The same operator, revenue alone" },
    sample: (subject, language) => `${subject} (in ${language})`,
    noSample: "the file is missing, npm run sample writes it.",
    notOpened: (name) => `${name} was not opened`,
    stillOpen: (name) => `The workbook ${name} stays open as it was.`,
    detail: (detail) => `Technical detail: ${detail}`,
    opening: (name, share) => `Opening ${name}: ${tens(share)}%`,
    cancelOpening: "Cancel opening",
    openingCancelled: (name) => `Opening ${name} was cancelled.`,
    save: "Save",
    notSaved: "The workbook was not saved",
    beforeSaving: "Before saving",
    changedBySaving: "Changed or lost in the saved file",
    keptNotShown: "Kept in the file, but not shown or not active here",
    cancel: "Cancel",
    notation: "Formulas",
    notations: { fr: "French =SI(A1>0,5;…)", en: "English =IF(A1>0.5,…)" },
    language: "Language",
    languages: { fr: "French", en: "English" },
    secondPane: "Second pane",
    closePane: "Close the pane",
    pane: "Add-in's task pane",
    paneWidth: "Width of the pane",
    calculation: "Calculation",
    calculations: { Automatic: "automatic", AutomaticExceptTables: "automatic but for tables", Manual: "manual" },
    calculateNow: "Calculate now (F9)",
    calculating: "Calculating…",
    protectedSheet: "The sheet is protected: nothing in it was changed.",
    nowProtected: "The sheet is protected. The same menu lifts the protection.",
    nowUnprotected: "The sheet is no longer protected.",
    uncalculated: (cells) => `A formula that the workbench could not calculate: ${cells}. These cells are #CALC!; all others are calculated. Make the formula simpler, or open the workbook in Excel.`,
    endedEarly: "A calculation stopped before its end: some cells may show their former result. Calculate everything anew (Ctrl+Alt+F9).",
    circular: (cells) => `Circular reference: ${cells}. These cells are 0.`,
    undrawnChart: "Excel draws a chart here.",
    limits: "Limits",
    noLimits: "This workbook uses nothing that the workbench cannot do.",
    closeList: "Close",
  },
};

/** Percent in steps of ten: every step is read out. */
function tens(share: number): number {
  return Math.floor(share * 10) * 10;
}
