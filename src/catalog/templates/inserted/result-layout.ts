import { comparableName } from "../../record/cells";
import { LOCALES, type Locale, type Text } from "../../record/text";
import type { Call } from "../calls/function-call";
import { RESULT_ROW, spilledCells, UNDER_CHART, type SpilledResult } from "../calls/spilled-result";
import { across, words, type Calculated } from "../layout/cell-writing";
import { freeName } from "../layout/free-name";
import type { ColumnLayout, WorkbookLayout } from "../layout/workbook-layout";
import {
  bridgeFigures,
  cashFigures,
  fanFigures,
  frontierFigures,
  monthsWithin,
  peopleFigures,
  REVENUE_FAN,
  revenueFigures,
  tornadoFigures,
  type ChartFigures,
  type ChartId,
} from "../sheets/charts/chart-figures";
import { aboveResult, chartOver, FIGURE_WIDTHS, figureCells } from "../sheets/charts/charts";
import { resultSheet } from "../sheets/results/spilled-sheet";
import { INSERTED_RESULTS, type InsertedId, type InsertedResult } from "./inserted-results";

/** A result that somebody wants on a sheet of its own. */
export interface ResultToInsert {
  readonly id: InsertedId;
  /** What the function answers. */
  readonly summary: Text;
  /** The call over the workbook's tables, and what it gave, headers first. */
  readonly call: Call;
  /** Of a cash plan: the same where nothing is done, and the balance that the bank asks for, null where none is told. */
  readonly cash: { readonly nothing: Call; readonly floor: Calculated | null } | null;
  /** Which plan it is told; null for one that rests on none. */
  readonly plan: Text | null;
  /** Names of the workbook's sheets: none is taken. */
  readonly sheets: readonly string[];
}

const WORDS = {
  follows: { fr: "Formules vivantes : la feuille suit le classeur, il n'y a rien à y saisir.", en: "Live formulas: the sheet follows the workbook, there is nothing to type in it." },
  plan: { fr: "Plan suivi à l'insertion : ", en: "Plan followed when inserted: " },
  nothing: { fr: "Ne rien faire", en: "Do nothing" },
} as const satisfies Record<string, Text>;

/** Width of a column between two blocks. */
const GAP = 3;
const GAPS: readonly ColumnLayout[] = [{ width: GAP }];

/** A sheet with a result of live formulas; where there is a chart for it, with the chart above and its figures beside the result. */
export function resultLayout({ id, summary, call, cash, plan, sheets }: ResultToInsert): WorkbookLayout {
  const { sheet: wanted, chart }: InsertedResult = INSERTED_RESULTS[id];
  const locale = languageOf(call);
  const sheet = freeName(wanted[locale], new Set(sheets.map(comparableName)));
  const row = chart === null ? RESULT_ROW : UNDER_CHART;
  const result: SpilledResult = { sheet, row, column: 0, isWithoutNotes: true, ...call };
  const remark = plan === null ? WORDS.follows[locale] : `${WORDS.plan[locale]}${plan[locale]}. ${WORDS.follows[locale]}`;
  const laid = resultSheet(result, { title: wanted, subtitle: summary }, locale);
  const base = { ...laid, cells: [...laid.cells, ...across(2, 0, [words(remark, "note")])] };
  if (chart === null) return { sheets: [base], names: [] };

  const second: SpilledResult | null = cash && { sheet, row, column: base.columns.length + 1, isWithoutNotes: true, ...cash.nothing };
  const beside = second ? [...GAPS, ...resultSheet(second, { title: wanted, subtitle: summary }, locale).columns] : [];
  const nothing = second ? [...across(row - 1, second.column, [words(WORDS.nothing[locale], "section")]), ...spilledCells(second, locale)] : [];
  const before = [...base.columns, ...beside, ...GAPS];
  const from = { sheet, row: row - 1, column: before.length };
  const [shown, figures] = figuresOf({ chart, result, nothing: second, floor: cash?.floor ?? null, title: wanted }, locale);
  const columns = [...before, ...FIGURE_WIDTHS.slice(0, figures.headers.length).map((width) => ({ width }))];
  return {
    sheets: [
      {
        ...base,
        cells: [...base.cells, ...nothing, ...figureCells(shown, figures, from, locale)],
        columns,
        // Neither headers nor names stay in view: the chart lies above the ones and over the others.
        freeze: { rows: RESULT_ROW - 1, columns: 0 },
        charts: [chartOver(shown, figures, from, aboveResult(columns, 0).area, locale)],
      },
    ],
    names: [],
  };
}

interface Charted {
  readonly chart: NonNullable<InsertedResult["chart"]>;
  readonly result: SpilledResult;
  readonly nothing: SpilledResult | null;
  readonly floor: Calculated | null;
  readonly title: Text;
}

/** The looks of a chart, and its figures. */
function figuresOf({ chart, result, nothing, floor, title }: Charted, locale: Locale): readonly [ChartId, ChartFigures] {
  switch (chart) {
    case "revenue":
      return [chart, revenueFigures(result, locale)];
    case "people":
      return [chart, peopleFigures(result, monthsWithin(result, locale), locale)];
    case "cash":
      return [chart, cashFigures({ plan: result, nothing: nothing ?? result, floor }, locale)];
    case "revenue-fan":
      return ["fan", fanFigures(result, REVENUE_FAN, monthsWithin(result, locale), locale)];
    case "tornado":
      return [chart, tornadoFigures(result, locale)];
    case "frontier":
      return [chart, frontierFigures(result, locale)];
    case "bridge":
      return [chart, bridgeFigures(result, title, Object.keys(result.declared.columns)[0] as string, locale)];
  }
}

/** The language that a result's headers are in, which is that of the tables it was told. */
function languageOf({ declared: { columns }, grid: [headers] }: Call): Locale {
  const speaks = (locale: Locale) => Object.values(columns).every(({ header }, at) => headers?.[at] === header[locale]);
  return LOCALES.find(speaks) ?? "fr";
}
