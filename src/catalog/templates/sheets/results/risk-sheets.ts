import { LEVER_NAMES } from "../../../functions/uncertainty/goal-seek";
import { REVENUE_DISTRIBUTION } from "../../../functions/uncertainty/revenue-distribution";
import { RESULTS, TORNADO } from "../../../functions/uncertainty/tornado";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, BESIDE, heading, words } from "../../layout/cell-writing";
import { listRule } from "../../layout/list-rule";
import { AMOUNT_OR_SHARE, numberFormat } from "../../layout/number-formats";
import { area, cellName } from "../../layout/references";
import type { Goal } from "../../book/risk-book";
import { RESULT_ROW, spilledCells, UNDER_CHART, type SpilledResult } from "../../calls/spilled-result";
import type { CellLayout, ColumnLayout, SheetLayout, ValidationLayout } from "../../layout/workbook-layout";
import { withCharts } from "../charts/charts";
import { parameterCells } from "../../calls/parameter-rows";
import { columnsOf, resultSheet, ROOM, widest, type SheetWords } from "./spilled-sheet";

const BAD_CASE: SheetWords = {
  title: { fr: "Le cas défavorable, pas la moyenne", en: "The bad case, not the average" },
  subtitle: {
    fr: "MAD sur l'horizon, scénario actif, plan suivi inchangé : ce que donnent les facteurs d'Incertitudes tirés ensemble. En gras : P5, une fois sur vingt c'est pire. En bas : mois par mois.",
    en: "MAD over the horizon, active scenario, the plan followed unchanged: what the drivers of Uncertainty give, drawn together. In bold: P5, one time in twenty it is worse. Below: month by month.",
  },
};
const TORNADO_WORDS: SheetWords = {
  title: { fr: "Diagramme tornade : ce qui pèse sur le résultat", en: "Tornado: what drives the result" },
  subtitle: {
    fr: "Scénario actif. Chaque facteur à son P10 puis à son P90, les autres inchangés ; le plus lourd en tête. Sur fond gris : sans effet sur ce résultat. La cellule bleue se change.",
    en: "Active scenario. Each driver at its P10, then at its P90, the others unchanged; the heaviest first. On grey: without effect on this result. The blue cell may be changed.",
  },
};
const GOAL_SEEK_WORDS: SheetWords = {
  title: { fr: "Valeur cible : ce qu'il faudrait", en: "Goal seek: what it would take" },
  subtitle: {
    fr: "Scénario actif. Pour chaque question : la valeur du levier, puis la preuve, ou « hors d'atteinte » et le mieux possible. Les cellules bleues se changent.",
    en: 'Active scenario. For each question: the value of the lever, then the proof, or "unreachable" and the best there is. The blue cells may be changed.',
  },
};

/** Of the last column: longer texts run on over the blank cells beside it. */
const WIDEST_TEXT = 64;

/** How revenue, EBITDA and cash may turn out; null where the template tells no bad case. */
export function badCaseSheet(book: Book): SheetLayout | null {
  const { risk, locale } = book;
  if (!risk) return null;
  const { distribution } = risk.results;
  const sheet = resultSheet(distribution, BAD_CASE, locale);
  const bad = Object.keys(REVENUE_DISTRIBUTION.columns).indexOf("p5");
  const laid: SheetLayout = {
    ...sheet,
    cells: readingsIndented(sheet.cells, distribution),
    columns: lastTextCut(sheet.columns),
    highlights: [{ area: area(distribution.row + 1, bad, ROOM, 1), formula: `=ISNUMBER(${cellName(distribution.row + 1, bad)})`, role: "total" }],
  };
  return withCharts(book, laid, ["fan"]);
}

/** Which driver weighs most; null where the template tells no bad case. */
export function tornadoSheet(book: Book): SheetLayout | null {
  const { risk, locale } = book;
  if (!risk) return null;
  const { tornadoOf, results: { tornado } } = risk;
  const sheet = resultSheet(tornado, TORNADO_WORDS, locale);
  const swing = `$${cellName(tornado.row + 1, Object.keys(TORNADO.columns).indexOf("swing"))}`;
  const laid: SheetLayout = {
    ...sheet,
    cells: [...readingsIndented(sheet.cells, tornado), ...parameterCells(UNDER_CHART, [tornadoOf])],
    columns: lastTextCut(withRoom(sheet.columns, 1, tornadoOf.content.value)),
    validations: [listOf(UNDER_CHART, Object.values(RESULTS), TORNADO.params.result?.help, locale)],
    highlights: [{ area: area(tornado.row + 1, 0, ROOM, tornado.grid[0]?.length ?? 1), formula: `=AND(ISNUMBER(${swing}),${swing}<0.5)`, role: "past" }],
  };
  return withCharts(book, laid, ["tornado"]);
}

/** What a lever would have to be; null where the template tells no bad case. */
export function goalSeekSheet({ risk, locale }: Book): SheetLayout | null {
  if (!risk) return null;
  const goals = Object.values(risk.goals);
  const [first] = goals as [Goal, ...Goal[]];
  const columns = goals.map(({ answer }) => columnsOf(answer, locale)).reduce((one, other) => widest(one, other));
  const own = risk.goals.own;
  const rowOf = (key: string) => own.row + 1 + Object.keys(own.parameters).indexOf(key);
  return {
    ...resultSheet(first.answer, GOAL_SEEK_WORDS, locale),
    cells: [
      ...heading(GOAL_SEEK_WORDS.title[locale], GOAL_SEEK_WORDS.subtitle[locale]),
      ...goals.flatMap((goal) => goalCells(goal, locale)),
    ],
    columns: lastTextCut(withRoom(columns, 1, own.parameters.lever?.content.value ?? null)),
    freeze: { rows: RESULT_ROW, columns: 0 },
    validations: [
      listOf(rowOf("lever"), Object.values(LEVER_NAMES), undefined, locale),
      listOf(rowOf("result"), Object.values(RESULTS), undefined, locale),
    ],
  };
}

function goalCells({ question, row, parameters, answer }: Goal, locale: Locale): CellLayout[] {
  const heads = across(row, 0, [words(question, "section"), words("", "section"), words("", "section")]);
  return [...heads, ...parameterCells(row + 1, Object.values(parameters)), ...answerCells(answer, locale)];
}

/** The lever's value stands out; it and the lever of the scenario are shares or money, all else is money. */
function answerCells(answer: SpilledResult, locale: Locale): CellLayout[] {
  const LEVER_ROWS = [1, 5];
  return readingsIndented(spilledCells(answer, locale), answer).map((cell) => {
    const down = cell.row - answer.row;
    if (down === 0) return cell;
    const format = cell.column !== answer.column + 1 ? {} : { numberFormat: LEVER_ROWS.includes(down) ? AMOUNT_OR_SHARE : numberFormat("money", locale) };
    return { ...cell, ...format, role: down === 1 ? (cell.column === answer.column + 1 ? "keyResult" : "keyLabel") : cell.role };
  });
}

/** The last column, of words, a little away from the numbers before it. */
function readingsIndented(cells: readonly CellLayout[], { row, column, declared }: SpilledResult): CellLayout[] {
  const last = column + Object.keys(declared.columns).length - 1;
  return cells.map((cell) => (cell.row > row && cell.column === last ? { ...cell, role: "detail" } : cell));
}

function listOf(row: number, names: readonly Text[], help: Text | undefined, locale: Locale): ValidationLayout {
  return { area: cellName(row, 1), rule: listRule(names, locale), message: help?.[locale] ?? PICK[locale], allowBlank: false };
}

const PICK: Text = { fr: "Choisissez dans la liste", en: "Pick from the list" };

/** A column wide enough for a text in it. */
function withRoom(columns: readonly ColumnLayout[], at: number, text: unknown): ColumnLayout[] {
  const least = typeof text === "string" ? text.length + BESIDE : 0;
  return columns.map((column, index) => (index === at ? { ...column, width: Math.max(column.width, least) } : column));
}

function lastTextCut(columns: readonly ColumnLayout[]): ColumnLayout[] {
  return columns.map((column, index) =>
    index === columns.length - 1 ? { ...column, width: Math.min(column.width, WIDEST_TEXT) } : column,
  );
}
