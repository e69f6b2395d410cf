import { numeral, percent, quoted } from "../../../catalog/record/format";
import { LOCALES, type Locale, type Text } from "../../../catalog/record/text";
import type { TypedOver } from "../../../catalog/typed-over/typed-over";
import type { UndoSteps, WorkbookFailure } from "../../../workbook/port";
import { counted, listed } from "../counts-and-lists";
import { UNDO } from "./cure-words";
import { FAILURES } from "../words";

const text = (fr: string, en: string): Text => ({ fr, en });
type Kind = TypedOver["kind"];

/** What the pane says of what a person or an AI assistant has typed over formulas. */
export const TYPED_OVER_WORDS = {
  title: text("Formules écrasées à la saisie", "Typed-over formulas"),
  hint: text(
    "Ce qu'une saisie pressée ou un assistant IA laisse dans un classeur\u00a0: nombres à la place de formules, formules différentes de leurs voisines, taux écrits dans une formule.",
    "What a hasty hand or an AI assistant leaves in a workbook: numbers in the place of formulas, formulas unlike their neighbours, rates within a formula.",
  ),
  look: text("Chercher les formules écrasées", "Look for typed-over formulas"),
  again: text("Chercher à nouveau", "Look again"),
  looking: text("Lecture de toutes les formules…", "Reading all formulas…"),
  none: (formulas: number) =>
    text(`Rien trouvé dans ${counted("fr", formulas, "formule", "formules")}.`, `Nothing found in ${counted("en", formulas, "formula", "formulas")}.`),
  some: (found: number, formulas: number) =>
    text(
      `${counted("fr", found, "point", "points")} à vérifier, ${counted("fr", formulas, "formule lue", "formules lues")}.`,
      `${counted("en", found, "point", "points")} to check, ${counted("en", formulas, "formula", "formulas")} read.`,
    ),
  changed: text("Le classeur a changé depuis.", "The workbook has changed since."),
  allSheets: (hidden: number, locked: number) => {
    const kinds = (locale: Locale) => [
      ...(hidden > 0 ? [{ fr: counted("fr", hidden, "masquée", "masquées"), en: `${hidden} hidden` }[locale]] : []),
      ...(locked > 0 ? [{ fr: counted("fr", locked, "protégée", "protégées"), en: `${locked} protected` }[locale]] : []),
    ];
    return text(`Toutes les feuilles sont lues, dont ${listed("fr", kinds("fr"))}.`, `All sheets are read, among them ${listed("en", kinds("en"))}.`);
  },
  group: {
    number: (count: number) =>
      text(counted("fr", count, "nombre à la place d'une formule", "nombres à la place d'une formule"), counted("en", count, "number in the place of a formula", "numbers in the place of a formula")),
    formula: (count: number) =>
      text(counted("fr", count, "formule différente de ses voisines", "formules différentes de leurs voisines"), counted("en", count, "formula unlike its neighbours", "formulas unlike their neighbours")),
    constant: (count: number) =>
      text(counted("fr", count, "formule avec un nombre en dur", "formules avec un nombre en dur"), counted("en", count, "formula with a hard-coded number", "formulas with a hard-coded number")),
  } satisfies Record<Kind, (count: number) => Text>,
  why: {
    number: text("Il ne bouge plus quand les données changent.", "It stays as it is when the inputs change."),
    formula: text("Son résultat ne se compare plus à ceux d'à côté.", "Its result no longer compares with those beside it."),
    constant: text("Personne ne le voit, et il ne suit aucun scénario.", "Nobody sees it, and it follows no scenario."),
  } satisfies Record<Kind, Text>,
  found: {
    number: (value: number) => text(`Saisi\u00a0: ${quoted(value, "fr")}`, `Typed in: ${quoted(value, "en")}`),
    formula: text("Trouvé\u00a0:", "Found:"),
  },
  neighbour: {
    column: (address: string) => text(`Sa colonne, en ${address}\u00a0:`, `Its column, at ${address}:`),
    row: (address: string) => text(`Sa ligne, en ${address}\u00a0:`, `Its row, at ${address}:`),
  },
  copy: (address: string) => text(`Recopiez la formule de ${address}, ou notez pourquoi elle ne vaut pas ici.`, `Copy the formula of ${address}, or note why it does not hold here.`),
  hardCoded: (constants: readonly string[], cells: number) => {
    const all = LOCALES.map((locale) => listed(locale, constants.map((constant) => asRead(constant, locale))));
    const [fr, en] = all as [string, string];
    return text(
      `${fr}${cells > 1 ? `, dans ${cells}\u00a0cellules` : ""}. Mettez ${constants.length > 1 ? "chacun" : "ce nombre"} dans une cellule, et citez-la.`,
      `${en}${cells > 1 ? `, in ${cells} cells` : ""}. Put ${constants.length > 1 ? "each" : "it"} into a cell, and refer to that.`,
    );
  },
  onHidden: text("Feuille masquée\u00a0: affichez-la pour y aller.", "Hidden sheet: unhide it to go there."),
  onProtected: text("Feuille protégée\u00a0: ôtez la protection pour corriger.", "Protected sheet: unprotect it to mend this."),
  fix: text("Remettre la formule", "Put the formula back"),
  fixAt: (address: string) => text(`Remettre la formule en ${address}`, `Put the formula back at ${address}`),
  fixed: (address: string, undo: UndoSteps) =>
    text(`${address}\u00a0: la formule est de retour. ${UNDO[undo].fr}`, `${address}: the formula is back. ${UNDO[undo].en}`),
  refused: (address: string, failure: WorkbookFailure) =>
    text(`Rien n'est écrit en ${address}. ${FAILURES[failure].fr}`, `Nothing was written into ${address}. ${FAILURES[failure].en}`),
  failed: (failure: WorkbookFailure) => text(`Le classeur n'a pas pu être lu. ${FAILURES[failure].fr}`, `The workbook could not be read. ${FAILURES[failure].en}`),
} as const;

/** A constant of a formula in the writing of the language. */
function asRead(constant: string, locale: Locale): string {
  return constant.endsWith("%") ? percent(Number(constant.slice(0, -1)) / 100, locale) : numeral(Number(constant), locale, [9]);
}
