import { BUDGET_FRONTIER } from "../../../functions/reallocation/budget-frontier";
import { REALLOCATE_PRICES } from "../../../functions/reallocation/reallocate-prices";
import type { CatalogFunction } from "../../../functions/definition/define";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, BESIDE, calculated, words } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { area, cellName, fixedName } from "../../layout/references";
import { activeLever } from "../../book/scenario-table";
import { RESULT_ROW, spilledCells, UNDER_CHART, type SpilledResult } from "../../calls/spilled-result";
import type { ColumnLayout, HighlightLayout, SheetLayout } from "../../layout/workbook-layout";
import { withCharts } from "../charts/charts";
import { parameterCells } from "../../calls/parameter-rows";
import { columnsOf, resultSheet, ROOM, totalHighlight, type SheetWords } from "./spilled-sheet";

const PLAN: SheetWords = {
  title: { fr: "Plan de réaffectation optimal", en: "Optimal reallocation plan" },
  subtitle: {
    fr: "Scénario actif : qui va où, par quelle formation, quel mois, à quel coût ; puis les départs décidés. En bas, ceux qui restent sans travail à la fin de l'horizon. À droite, le bilan.",
    en: "Active scenario: who goes where, through which course, in which month, at what cost; then the exits decided. At the bottom, those who stay idle at the end of the horizon. To the right, the plan in sum.",
  },
};
const BUDGET: Text = { fr: "Budget du scénario, en MAD", en: "The scenario's budget, in MAD" };
const IN_SUM: Text = { fr: "Bilan du plan", en: "The plan in sum" };
const PRICES: SheetWords = {
  title: { fr: "Ce que vaut une unité de plus", en: "What one more is worth" },
  subtitle: {
    fr: "MAD de valeur actualisée, scénario actif. En gris : ce qui ne bloque pas. Puis ce que coûte chaque contrainte sociale, et les parcours que personne ne prend.",
    en: "MAD of present value, active scenario. On grey: what does not bind. Then what each social constraint costs, and the paths that nobody takes.",
  },
};
const FRONTIER: SheetWords = {
  title: { fr: "Frontière du budget de formation", en: "Frontier of the retraining budget" },
  subtitle: {
    fr: "Scénario actif : ce que rapporte chaque budget au mieux, emplois non entiers. En gras : le budget du scénario, ou le dernier avant lui. Les trois cellules bleues se changent.",
    en: "Active scenario: the best that each budget can bring, jobs not whole. In bold: the scenario's budget, or the last one before it. The three blue cells may be changed.",
  },
};

/** Of the last column: longer texts run on over the blank cells beside it. */
const WIDEST_TEXT = 64;
/** Of the units, which are a word or some. */
const UNIT_WIDTH = 17;

/** Who goes where and when, and what it comes to; null without a workforce. */
export function planSheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const { plan, planSummary } = staff.results;
  const idle = plan.grid.at(-1)?.[0];
  return {
    ...withPlanSummary(resultSheet(plan, PLAN, locale), planSummary, locale),
    highlights: [totalHighlight(plan, typeof idle === "string" ? idle : "")],
  };
}

/** A sheet with a plan in sum to the right of what it holds, and a narrow column between. */
export function withPlanSummary(sheet: SheetLayout, summary: SpilledResult, locale: Locale): SheetLayout {
  return {
    ...sheet,
    cells: [...sheet.cells, ...across(RESULT_ROW - 1, summary.column, [words(IN_SUM[locale], "section")]), ...spilledCells(summary, locale)],
    columns: [...sheet.columns, { width: 2 }, ...lastTextCut(columnsOf(summary, locale))],
  };
}

/** What one more of each limit is worth; null without a workforce. */
export function planPricesSheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const { planPrices } = staff.results;
  const sheet = resultSheet(planPrices, PRICES, locale);
  const unit = Object.keys(REALLOCATE_PRICES.columns).indexOf("unit");
  return {
    ...sheet,
    columns: lastTextCut(sheet.columns).map((column, index) => (index === unit ? { ...column, width: UNIT_WIDTH } : column)),
    // The first column is too wide to stay in view.
    freeze: { rows: RESULT_ROW + 1, columns: 0 },
    highlights: [loose(planPrices)],
  };
}

/** What each budget can buy; null without a workforce. */
export function frontierSheet(book: Book): SheetLayout | null {
  const { staff, tables, locale } = book;
  if (!staff) return null;
  const { frontierRange, results: { frontier } } = staff;
  const sheet = resultSheet(frontier, FRONTIER, locale);
  const budgetRow = UNDER_CHART + Object.keys(frontierRange).length;
  const budget = { label: BUDGET[locale], content: calculated(activeLever(tables.scenarios, "budget", locale), "formula", numberFormat("money", locale)) };
  const parameters = [...Object.values(frontierRange), budget];
  const widest = Math.max(...parameters.map(({ label }) => label.length)) + BESIDE;
  const laid: SheetLayout = {
    ...sheet,
    cells: [...sheet.cells, ...parameterCells(UNDER_CHART, parameters)],
    columns: sheet.columns.map((column, index) => (index === 0 ? { ...column, width: Math.max(column.width, widest) } : column)),
    highlights: [lastUpTo(fixedName(budgetRow, 1), frontier)],
  };
  return withCharts(book, laid, ["frontier"]);
}

function lastTextCut(columns: readonly ColumnLayout[]): ColumnLayout[] {
  return columns.map((column, index) =>
    index === columns.length - 1 ? { ...column, width: Math.min(column.width, WIDEST_TEXT) } : column,
  );
}

/** Rows of limits of which one more or one less changes nothing. */
function loose(prices: SpilledResult): HighlightLayout {
  const [present, more, less] = (["present", "more", "less"] as const).map((key) => first(prices, REALLOCATE_PRICES, key));
  return {
    area: area(prices.row + 1, prices.column, ROOM, Object.keys(prices.declared.columns).length),
    formula: `=AND(ISNUMBER(${present}),ABS(N(${more}))<0.0005,ABS(N(${less}))<0.0005)`,
    role: "past",
  };
}

/** The row of the highest budget that is not above another. */
function lastUpTo(budget: string, frontier: SpilledResult): HighlightLayout {
  const here = first(frontier, BUDGET_FRONTIER, "budget");
  const next = first({ ...frontier, row: frontier.row + 1 }, BUDGET_FRONTIER, "budget");
  return {
    area: area(frontier.row + 1, frontier.column, ROOM, Object.keys(frontier.declared.columns).length),
    formula: `=AND(ISNUMBER(${budget}),ISNUMBER(${here}),${here}<=${budget},OR(NOT(ISNUMBER(${next})),${next}>${budget}))`,
    role: "total",
  };
}

/** The cell of a column in the first row under the headers, as the condition of a whole row names it. */
function first({ row, column }: SpilledResult, { columns }: CatalogFunction, key: string): string {
  return `$${cellName(row + 1, column + Object.keys(columns).indexOf(key))}`;
}
