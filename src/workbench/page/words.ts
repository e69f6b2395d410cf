import type { Notation } from "../dialect/notation";
import type { CalculationMode } from "../document/document";

export type Language = "fr" | "en";

/** What the workbench's own page says. */
export interface Words {
  readonly title: string;
  readonly notExcel: string;
  readonly open: string;
  readonly openFailed: (name: string, reason: string) => string;
  readonly save: string;
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
  readonly limits: string;
  readonly noLimits: string;
  readonly closeList: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    title: "Relais, banc d'essai",
    notExcel: "Banc d'essai Relais : ceci n'est pas Excel",
    open: "Ouvrir un classeur .xlsx…",
    openFailed: (name, reason) => `${name} n'a pas pu être ouvert : ${reason}`,
    save: "Enregistrer",
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
    circular: (cells) => `Référence circulaire : ${cells}. Ces cellules valent 0.`,
    limits: "Limites",
    noLimits: "Ce classeur n'emploie rien que le banc d'essai ne sache faire.",
    closeList: "Fermer",
  },
  en: {
    title: "Relais workbench",
    notExcel: "Relais workbench: this is not Excel",
    open: "Open an .xlsx workbook…",
    openFailed: (name, reason) => `${name} could not be opened: ${reason}`,
    save: "Save",
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
    circular: (cells) => `Circular reference: ${cells}. These cells are 0.`,
    limits: "Limits",
    noLimits: "This workbook uses nothing that the workbench cannot do.",
    closeList: "Close",
  },
};
