import type { ManualDocument } from "./document";

/** What a person gets here that an assistant's workbook does not give, each with the place where it can be checked. */
export const ASSISTANT_PAGE: ManualDocument = {
  title: { fr: "Relais ou un assistant d'IA ?", en: "Relais or an AI assistant?" },
  lead: {
    fr: "Un assistant écrit vite un classeur. Voici ce qu'il faut lui demander, et comment le vérifier dans Relais, cellule par cellule.",
    en: "An assistant writes a workbook fast. Here is what to ask of it, and how to check the same in Relais, cell by cell.",
  },
  sections: [
    {
      title: { fr: "Quatre questions à poser à tout classeur", en: "Four questions to ask of any workbook" },
      blocks: [
        {
          heads: [{ fr: "Question", en: "Question" }, { fr: "Chez Relais", en: "In Relais" }, { fr: "À vérifier soi-même", en: "To check for yourself" }],
          rows: [
            [
              { fr: "La même question donne-t-elle deux fois le même nombre ?", en: "Does the same question give the same number twice?" },
              { fr: "Oui : mêmes cellules, même résultat, y compris la simulation (germe fixe) et le plan optimal (égalités départagées par une règle fixe).", en: "Yes: same cells, same result, the simulation (fixed seed) and the optimal plan (ties broken by a fixed rule) included." },
              { fr: "Ctrl+Alt+F9 : aucun nombre ne bouge. Posez deux fois la même question à l'assistant, dans deux conversations.", en: "Ctrl+Alt+F9: no number moves. Ask the assistant the same question twice, in two conversations." },
            ],
            [
              { fr: "Les nombres vivent-ils ?", en: "Are the numbers alive?" },
              { fr: "Chaque résultat est une formule : changez une entrée, le total suit.", en: "Every result is a formula: change an input, and the total follows." },
              { fr: "Formules, Afficher les formules. Dans un essai public, le meilleur assistant a écrit 3 138 formules sur 20 925 attendues : le reste était tapé.", en: "Formulas, Show Formulas. In one public test the best assistant wrote 3,138 formulas of 20,925 expected: the rest was typed." },
            ],
            [
              { fr: "D'où vient ce nombre ?", en: "Where does this number come from?" },
              { fr: "Chaque valeur par défaut dit loi, source ou hypothèse, et laquelle ; ce que les sources contredisent est écrit.", en: "Every default says law, source or assumption, and which; what sources contradict is written down." },
              { fr: "Feuille Sources du classeur ; « Méthodes, conventions et sources » de l'aide.", en: "Sheet Sources of the workbook; \"Methods, conventions and sources\" of the help." },
            ],
            [
              { fr: "Que se passe-t-il quand une cellule est vide ou fausse ?", en: "What happens where a cell is empty or wrong?" },
              { fr: "Un refus nomme la cellule et le remède. Une cellule vide n'est jamais zéro, 85 n'est jamais 85 %.", en: "A refusal names the cell and the cure. An empty cell is never zero, 85 is never 85%." },
              { fr: "Effacez un CA dans Lignes. Faites de même dans le classeur de l'assistant, et regardez si le total le dit.", en: "Clear a revenue in Lines. Do the same in the assistant's workbook, and see whether the total says so." },
            ],
          ],
        },
      ],
    },
    {
      title: { fr: "Ce qu'un classeur d'assistant cache, et comment Contrôle le trouve", en: "What an assistant's workbook hides, and how Check finds it" },
      blocks: [
        {
          fr: "Contrôle, dans le volet, lit tout le classeur ouvert, pas seulement les cellules de Relais :",
          en: "Check, in the pane, reads the whole open workbook, not the cells of Relais alone:",
        },
        {
          list: [
            { fr: "un nombre tapé là où ses voisines ont une formule ;", en: "a number typed where its neighbours have a formula;" },
            { fr: "une formule différente de celles de sa colonne ou de sa ligne ;", en: "a formula unlike those of its column or row;" },
            { fr: "une constante enfouie dans une formule ;", en: "a constant buried in a formula;" },
            { fr: "dans les tableaux que Relais lit : un montant en texte, une unité dans l'en-tête qui ne va pas, une ligne comptée deux fois, un total pris pour une ligne.", en: "in the tables that Relais reads: an amount that is text, a unit in a header that does not fit, a row that counts twice, a total taken for a row." },
          ],
        },
        {
          fr: "Essayez : ouvrez le classeur de l'assistant, puis le volet, Contrôle. Un clic mène à chaque cellule.",
          en: "Try it: open the assistant's workbook, open the pane, Check. A click leads to each cell.",
        },
      ],
    },
    {
      title: { fr: "Ce qu'un assistant fait mieux", en: "What an assistant does better" },
      blocks: [
        {
          fr: "Rédiger, résumer un texte, proposer une mise en page, répondre hors du sujet de Relais. Faites-lui écrire la note ; que les nombres viennent de cellules.",
          en: "Write, sum up a text, propose a layout, answer outside Relais's subject. Let it write the memo; let the numbers come from cells.",
        },
      ],
    },
  ],
};
