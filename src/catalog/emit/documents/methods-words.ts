import { STANDING } from "../../record/lever";
import type { Text } from "../../record/text";

/** Words of the methods document that no record says. */
export const METHOD_WORDS = {
  title: { fr: "Relais : méthodes, conventions et sources", en: "Relais: methods, conventions and sources" },
  lead: {
    fr: "Comment chaque nombre est obtenu. Ce document est produit avec le complément, à partir des fiches des fonctions, des commentaires du modèle et des tests : il ne peut pas décrire une autre version. Ce n'est pas un avis juridique.",
    en: "How every number is made. This document is built together with the add-in, from the records of the functions, the comments of the model and the tests: it cannot describe another version. It is not legal advice.",
  },
  marks: { fr: "Loi, source ou hypothèse", en: "Law, source or assumption" },
  marksNote: {
    fr: "Toute valeur que personne n'a saisie porte l'un de ces trois statuts, ici, dans le classeur et dans le volet.",
    en: "Every value that nobody typed has one of these three marks, here, in the workbook and in the pane.",
  },
  standings: {
    law: { mark: STANDING.law, meaning: { fr: "Écrit dans un texte en vigueur, que la source cite", en: "Written in a text in force, which the source quotes" } },
    source: { mark: STANDING.source, meaning: { fr: "Publié, avec sa référence S… ; lu le plus souvent en extrait", en: "Published, with its reference S...; mostly read as an excerpt" } },
    assumption: { mark: STANDING.assumption, meaning: { fr: "Choix de Relais, faute de source : à remplacer par vos données", en: "Relais's choice, for want of a source: to be replaced by your data" } },
  },
  tests: { fr: "Ce qu'un test prouve", en: "What a test proves" },
  testsNote: {
    fr: "Chaque fonction nomme plus bas les suites qui appellent ce sur quoi elle repose (dossier `tests` du code). Une suite rouge empêche toute livraison.",
    en: "Each function names below the suites that call what it rests on (folder `tests` of the code). A red suite stops any release.",
  },
  kinds: [
    {
      kind: { fr: "Valeurs connues", en: "Known values" },
      meaning: {
        fr: "Des cellules, et le résultat écrit d'avance : tiré d'une publication, d'un texte de loi ou calculé à la main. Les exemples de l'aide sont ces tests.",
        en: "Cells, and the result written down beforehand: from a publication, a text of law, or reckoned by hand. The examples of the help are these tests.",
      },
    },
    {
      kind: { fr: "Propriétés", en: "Properties" },
      meaning: {
        fr: "Une règle vraie pour toute entrée (les pertes ne dépassent pas le CA, les parts font 100 %), essayée sur des centaines d'entrées tirées d'un germe fixe.",
        en: "A rule that holds for any input (losses never exceed revenue, shares make 100%), tried on hundreds of inputs drawn from a fixed seed.",
      },
    },
    {
      kind: { fr: "Second chemin", en: "Second way" },
      meaning: {
        fr: "Le même nombre obtenu sans notre code : autre bibliothèque, autre solveur, intégration numérique, classeur de formules ordinaires, LibreOffice.",
        en: "The same number without our code: another library, another solver, numerical integration, a workbook of plain formulas, LibreOffice.",
      },
    },
  ],
  functions: { fr: "Les fonctions", en: "The functions" },
  help: { fr: "Page d'aide", en: "Help page" },
  formula: { fr: "Formule et conventions", en: "Formula and conventions" },
  result: { fr: "Résultat", en: "Result" },
  unit: { fr: "Unité", en: "Unit" },
  meaning: { fr: "Sens", en: "Meaning" },
  ownDefaults: { fr: "Si l'argument est omis", en: "Where the argument is left out" },
  inHelp: { fr: "voir l'aide", en: "see the help" },
  rests: { fr: "Repose sur (partie 8)", en: "Rests on (part 8)" },
  evidence: { fr: "Tests", en: "Tests" },
  vectors: { fr: "Valeurs connues dans les exemples", en: "Known values in the examples" },
  refusals: { fr: "saisies refusées", en: "entries refused" },
  native: {
    fr: "Second chemin : la même fonction en formules ordinaires, que LibreOffice recalcule pour comparaison",
    en: "Second way: the same function as plain formulas, which LibreOffice calculates for comparison",
  },
  noNative: { fr: "Pas de formules ordinaires : il y faut un solveur, une simulation ou le plan entier", en: "No plain formulas: it takes a solver, a simulation or the whole plan" },
  secondWay: { fr: "Second chemin", en: "Second way" },
  properties: { fr: "Propriétés", en: "Properties" },
  otherTests: { fr: "Valeurs connues et cas", en: "Known values and cases" },
  defaults: { fr: "Valeurs par défaut", en: "Defaults" },
  defaultsNote: {
    fr: "Leviers de Scénarios, lignes d'Hypothèses, puis cellules vides des tableaux. « vide » : le modèle a une règle pour ce cas ; « à saisir » : refusé s'il manque.",
    en: "Levers of Scenarios, rows of Assumptions, then blank cells of the tables. \"blank\": the model has a rule for it; \"to be entered\": refused where it is missing.",
  },
  name: { fr: "Nom", en: "Name" },
  value: { fr: "Valeur", en: "Value" },
  status: { fr: "Statut", en: "Status" },
  source: { fr: "Source", en: "Source" },
  blankCell: { fr: "Valeur de repli de Relais", en: "Relais's fallback" },
  none: { fr: "vide", en: "blank" },
  toEnter: { fr: "à saisir", en: "to be entered" },
  truth: { yes: { fr: "VRAI", en: "TRUE" }, no: { fr: "FAUX", en: "FALSE" } },
  uncertain: { fr: "Facteurs incertains de la simulation", en: "Uncertain drivers of the simulation" },
  codes: { fr: "Codes d'activité", en: "Activity codes" },
  code: { fr: "Code", en: "Code" },
  questions: { fr: "Contradictions et questions ouvertes", en: "Conflicts and open questions" },
  questionsNote: {
    fr: "Où les sources se contredisent, se taisent ou n'ont pu être lues, et ce que Relais fait en attendant.",
    en: "Where sources contradict each other, are silent or could not be read, and what Relais does meanwhile.",
  },
  mark: { fr: "Repère", en: "Mark" },
  question: { fr: "Question", en: "Question" },
  treatment: { fr: "Ce que fait Relais", en: "What Relais does" },
  model: { fr: "Le modèle dans ses propres termes", en: "The model in its own words" },
  modelNote: {
    fr: "Commentaires du code, fichier par fichier, dans la langue du code, l'anglais : chaque fonction et constante qui porte une formule, une source ou un nombre.",
    en: "Comments of the code, file by file: every function and constant that has a formula, a source or a number.",
  },
  unseen: { fr: "Ce qui n'a jamais été vu dans un vrai Excel", en: "What was never seen in a real Excel" },
  unseenNote: {
    fr: "Rien n'a été exécuté dans un vrai Excel : les tests font tourner la bibliothèque office.js de Microsoft contre un hôte écrit pour le projet. Voici ce qui reste à regarder avant de s'y fier.",
    en: "Nothing was run in a real Excel: the tests run Microsoft's own office.js against a host written for the project. This remains to be looked at before relying on it.",
  },
  what: { fr: "Quoi", en: "What" },
  how: { fr: "Comment le voir", en: "How to see it" },
  sources: { fr: "Sources", en: "Sources" },
  sourcesNote: {
    fr: "Lues en 2025 et 2026, le plus souvent en extraits ; seule S140 est postérieure à l'interdiction.",
    en: "Read in 2025 and 2026, mostly as excerpts; S140 alone is later than the ban.",
  },
} as const satisfies Record<string, unknown> & { readonly title: Text };
