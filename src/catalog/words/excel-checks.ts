import type { Text } from "../record/text";

/** Something that a real Excel alone can show. */
export interface ExcelCheck {
  readonly what: Text;
  /** What to do, and what must be seen. */
  readonly how: Text;
}

/** What the workbench supposes of Excel, as a hand can look at it; fewer than fifteen. */
export const EXCEL_CHECKS: readonly ExcelCheck[] = [
  {
    what: { fr: "Les fonctions sont connues, dans la langue d'Excel", en: "The functions are known, in Excel's language" },
    how: {
      fr: "Tapez =RELAIS. : la liste montre chaque fonction avec sa description en français ; le point d'interrogation du dialogue ouvre sa page d'aide.",
      en: "Type =RELAIS. : the list shows each function with its description in English; the question mark of the dialogue opens its help page.",
    },
  },
  {
    what: { fr: "Les tableaux arrivent tous, dans n'importe quel ordre", en: "All tables arrive, in any order" },
    how: {
      fr: "Dans l'exemple, inversez deux tableaux d'une formule RELAIS.CASH.PLAN : aucun nombre ne change.",
      en: "In the sample, swap two tables of a RELAIS.CASH.PLAN formula: no number changes.",
    },
  },
  {
    what: { fr: "Les adresses d'un argument répété", en: "Addresses of a repeated argument" },
    how: {
      fr: "Effacez un CA de Lignes : la bulle de l'erreur nomme la cellule que vous avez effacée, et non une autre.",
      en: "Clear a revenue in Lines: the words of the error name the cell that you cleared, and no other.",
    },
  },
  {
    what: { fr: "Une cellule vide n'est pas un zéro", en: "A blank cell is no zero" },
    how: { fr: "=RELAIS.SEVERANCE(5000;A1), A1 vide : « cellule vide », non 0.", en: "=RELAIS.SEVERANCE(5000,A1), A1 blank: \"the cell is empty\", not 0." },
  },
  {
    what: { fr: "Une erreur passe telle quelle", en: "An error passes on" },
    how: { fr: "=RELAIS.SEVERANCE(NA();3) montre #N/A et dit quel argument.", en: "=RELAIS.SEVERANCE(NA(),3) shows #N/A and says which argument." },
  },
  {
    what: { fr: "Une plage à la place d'une valeur", en: "A range in the place of a value" },
    how: { fr: "=RELAIS.SEVERANCE(A1:A2;3) : une erreur, avec des mots si votre version les donne.", en: "=RELAIS.SEVERANCE(A1:A2,3): an error, with words if your version gives them." },
  },
  {
    what: { fr: "À l'ouverture, rien n'est recalculé", en: "Nothing is calculated on opening" },
    how: { fr: "Ouvrez l'exemple : les nombres sont là aussitôt, aucune cellule n'attend.", en: "Open the sample: the numbers are there at once, and no cell waits." },
  },
  {
    what: { fr: "Un curseur écrit une cellule, et le volet suit une saisie", en: "A slider writes one cell, and the pane follows an entry" },
    how: {
      fr: "Glissez un curseur du volet et relâchez : une seule cellule a changé, Ctrl+Z la rend, et les feuilles suivent. Changez un CA dans Lignes : le volet montre le nouveau CA menacé sans clic.",
      en: "Drag a slider of the pane and release: one cell has changed, Ctrl+Z gives it back, and the sheets follow. Change a revenue in Lines: the pane shows the new revenue at risk without a click.",
    },
  },
  {
    what: { fr: "Un long calcul s'annule", en: "A long calculation can be cancelled" },
    how: { fr: "Remplacez une cellule RELAIS.REALLOCATE pendant qu'elle calcule : le calcul cesse, rien ne reste en attente.", en: "Overwrite a RELAIS.REALLOCATE cell while it calculates: it ceases, and nothing stays waiting." },
  },
  {
    what: { fr: "Une feuille protégée", en: "A protected sheet" },
    how: { fr: "Protégez Scénarios et bougez un curseur : le volet dit pourquoi rien n'est écrit.", en: "Protect Scenarios and move a slider: the pane says why nothing is written." },
  },
  {
    what: { fr: "Le calendrier de 1904", en: "The calendar of 1904" },
    how: { fr: "Passez le classeur au calendrier de 1904 : chaque fonction le refuse avec des mots.", en: "Set the workbook to count from 1904: every function refuses it in words." },
  },
  {
    what: { fr: "Thèmes et contraste élevé", en: "Themes and high contrast" },
    how: { fr: "Thème noir, puis contraste élevé de Windows : tout se lit, le curseur et son cadre aussi.", en: "Black theme, then Windows high contrast: everything can be read, the slider and its frame too." },
  },
  {
    what: { fr: "Sans le complément", en: "Without the add-in" },
    how: { fr: "Ouvrez le fichier sur un poste sans Relais : les derniers résultats se lisent tant que rien n'est recalculé.", en: "Open the file on a machine without Relais: the last results can be read as long as nothing is calculated anew." },
  },
  {
    what: { fr: "Un modèle s'insère, ou rien ; un scénario se copie", en: "A model is inserted, or nothing is; a scenario is copied" },
    how: {
      fr: "Dans un classeur vide, insérez l'opérateur mixte : mêmes nombres que l'exemple, listes de choix actives, et le volet dit si Ctrl+Z l'annule d'un coup. Annulé à mi-chemin, il ne laisse rien. Copiez un scénario sous le nom =1+1 : l'en-tête le montre tel quel, la colonne Actif suit.",
      en: "In an empty workbook, insert the mixed operator: the numbers of the sample, lists to pick from that work, and the pane says whether Ctrl+Z takes it back in one step. Cancelled half-way it leaves nothing. Copy a scenario under the name =1+1: the header shows it as it is, and the Active column follows.",
    },
  },
];
