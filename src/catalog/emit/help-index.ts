import { CATALOG, NAMESPACE } from "..";
import type { Locale, Text } from "../record/text";
import { QUESTIONS } from "../words/questions";
import { documentPath, escaped, grid, page } from "./html";
import { helpFile } from "./metadata";

const WORDS = {
  title: { fr: "Les fonctions de Relais", en: "The functions of Relais" },
  questions: { fr: "Par question", en: "By question" },
  all: { fr: "Toutes les fonctions", en: "All functions" },
  tools: { fr: "Outils d'Excel qui ne voient pas ces fonctions", en: "Tools of Excel that do not see these functions" },
  toolsNote: {
    fr: "Excel calcule les fonctions d'un complément après les siennes : quelques outils n'attendent pas leur résultat.",
    en: "Excel calculates the functions of an add-in after its own: some tools do not wait for what they give.",
  },
  tool: { fr: "Outil", en: "Tool" },
  instead: { fr: "À la place", en: "Instead" },
  checklist: { fr: "À vérifier dans un vrai Excel", en: "To check in a real Excel" },
  methods: { fr: "Méthodes, conventions et sources", en: "Methods, conventions and sources" },
  assistant: { fr: "Relais ou un assistant d'IA\u00a0?", en: "Relais or an AI assistant?" },
  question: { fr: "Question", en: "Question" },
  functions: { fr: "Fonctions", en: "Functions" },
  answer: { fr: "Ce qu'elle répond", en: "What it answers" },
  function: { fr: "Fonction", en: "Function" },
} as const satisfies Record<string, Text>;

/** Excel's own tools that give a wrong or no answer over custom functions, and what does their work. @source office-rules.md G */
const TOOLS: readonly { readonly tool: Text; readonly instead: Text }[] = [
  {
    tool: { fr: "Valeur cible", en: "Goal Seek" },
    instead: { fr: "RELAIS.GOAL.SEEK, qui cherche un levier et donne sa preuve", en: "RELAIS.GOAL.SEEK, which seeks a lever and gives its proof" },
  },
  {
    tool: { fr: "Table de données", en: "Data Table" },
    instead: {
      fr: "une colonne de formules qui donnent chacune leur valeur, ou RELAIS.SCENARIO.COMPARE, RELAIS.BUDGET.FRONTIER et RELAIS.TORNADO",
      en: "a column of formulas that each give their own value, or RELAIS.SCENARIO.COMPARE, RELAIS.BUDGET.FRONTIER and RELAIS.TORNADO",
    },
  },
  {
    tool: { fr: "SCAN, REDUCE", en: "SCAN, REDUCE" },
    instead: { fr: "MAP, BYROW, BYCOL ou MAKEARRAY, qui prennent une fonction de complément depuis la version 2510", en: "MAP, BYROW, BYCOL or MAKEARRAY, which take an add-in's function from version 2510 on" },
  },
  {
    tool: { fr: "Une fonction de texte autour d'un résultat qui déborde", en: "A text function around a result that spills" },
    instead: { fr: "INDEX(plage#;ligne;colonne) sur le résultat, puis le texte : sinon seule la première valeur peut paraître", en: "INDEX(range#,row,column) of the result, then the text: else the first value alone may show" },
  },
  {
    tool: { fr: "Graphique sur un nom qui appelle une fonction", en: "A chart over a name that calls a function" },
    instead: { fr: "un graphique sur la plage où le résultat déborde", en: "a chart over the range that the result spills into" },
  },
];

/** Path of the index below the add-in's address. */
export function indexPath(locale: Locale): string {
  return `help/${locale}/index.html`;
}

/** The functions by question and by name, as a page without scripts. */
export function indexPage(locale: Locale): string {
  const say = (text: Text) => escaped(text[locale]);
  const link = (id: string) => `<a href="${helpFile(id)}">${NAMESPACE}.${escaped(id)}</a>`;
  const heads = (texts: readonly Text[]) => texts.map(say);
  const body = [
    `<h1>${say(WORDS.title)}</h1>`,
    `<h2>${say(WORDS.questions)}</h2>`,
    grid(QUESTIONS.map(({ asked, answeredBy }) => [say(asked), answeredBy.map(link).join("<br>")]), heads([WORDS.question, WORDS.functions])),
    `<h2>${say(WORDS.all)}</h2>`,
    grid(CATALOG.map(({ id, summary }) => [link(id), say(summary)]), heads([WORDS.function, WORDS.answer])),
    `<h2>${say(WORDS.tools)}</h2><p>${say(WORDS.toolsNote)}</p>`,
    grid(TOOLS.map(({ tool, instead }) => [say(tool), say(instead)]), heads([WORDS.tool, WORDS.instead])),
    `<p><a href="../../${documentPath("methods", locale)}">${say(WORDS.methods)}</a> · <a href="../../${documentPath("assistant", locale)}">${say(WORDS.assistant)}</a> · <a href="excel-checklist.html">${say(WORDS.checklist)}</a></p>`,
  ];
  return page(WORDS.title[locale], locale, body.join("\n"));
}
