import type { Locale, Text } from "../../../record/text";
import { numberFormat } from "../../layout/number-formats";
import { across, calculated, heading, words, type Calculated } from "../../layout/cell-writing";
import type { Book } from "../../book/book";
import { area, cellName } from "../../layout/references";
import { CHART_ROWS, RESULT_ROW } from "../../calls/spilled-result";
import { SHEET_NAMES } from "../../layout/sheet-names";
import type { CellLayout, ChartKind, ChartLayout, ColumnLayout, SheetLayout } from "../../layout/workbook-layout";
import { chartFigures, type ChartFigures, type ChartId } from "./chart-figures";

const WORDS = {
  title: { fr: "Données des graphiques", en: "Chart figures" },
  subtitle: {
    fr: "Ce que montrent les graphiques, par des formules sur les feuilles de résultats. Rien à saisir ici. #N/A : rien à montrer.",
    en: "What the charts show, by formulas on the sheets of results. Nothing to type here. #N/A: nothing to show.",
  },
} as const satisfies Record<string, Text>;

const NAVY = "17375E";
const AMBER = "E0A526";
const PURPLE = "8B6BB1";
const GREY = "B9C2CE";
const RED = "B3261E";
const GREEN = "3A8F5C";

interface ChartLook {
  readonly kind: ChartKind;
  readonly colors: readonly string[];
  /** Position of the series that is dashed. */
  readonly dashed?: number;
}

const LOOKS: Readonly<Record<ChartId, ChartLook>> = {
  revenue: { kind: "columns", colors: [NAVY, AMBER, PURPLE, GREY] },
  people: { kind: "columns", colors: [NAVY, AMBER] },
  cash: { kind: "lines", colors: [NAVY, GREY, RED], dashed: 2 },
  fan: { kind: "lines", colors: [AMBER, NAVY, GREEN] },
  tornado: { kind: "bars", colors: [AMBER, NAVY] },
  frontier: { kind: "curve", colors: [NAVY] },
  bridge: { kind: "bars", colors: [NAVY] },
};

/** Row of the first block's heading, and the rows between two blocks. */
const FIRST_ROW = 3;
const BETWEEN = 3;

/** All that the charts show, one block under the other. */
export function chartFiguresSheet(book: Book): SheetLayout {
  const { locale } = book;
  const blocks = placedFigures(book);
  return {
    name: SHEET_NAMES.chartFigures[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...blocks.flatMap(([id, figures, row]) => figureCells(id, figures, { row, column: 0 }, locale)),
    ],
    columns: FIGURE_WIDTHS.map((width) => ({ width })),
    tables: [],
    freeze: { rows: 2, columns: 0 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** Of a chart's figures: what stands along the axis, and the series. */
export const FIGURE_WIDTHS: readonly number[] = [34, 18, 18, 18, 18];

/** Where the heading of a chart's figures stands. */
export interface FiguresPlace {
  readonly row: number;
  readonly column: number;
}

/** The figures of a chart under their heading. */
export function figureCells(
  id: ChartId,
  { title, headers, rows }: ChartFigures,
  { row, column }: FiguresPlace,
  locale: Locale,
): CellLayout[] {
  return [
    ...across(row, column, [words(title[locale], "section")]),
    ...across(row + 1, column, headers.map((header) => words(header[locale], "header"))),
    ...rows.flatMap((of, index) => {
      const at = row + 2 + index;
      return across(at, column, of(at, column).map((found, place) =>
        calculated(orNothing(found), "result", place === 0 ? alongFormat(id, locale) : numberFormat(valueUnit(id), locale)),
      ));
    }),
  ];
}

/**
 * A chart over an area of a sheet, made of cells of the chart figures.
 *
 * @returns none where the book has no figures for it
 */
export function chartOf(book: Book, id: ChartId, place: string): ChartLayout[] {
  const { locale } = book;
  const [, figures, row] = placedFigures(book).find(([one]) => one === id) ?? [];
  if (!figures || row === undefined) return [];
  return [chartOver(id, figures, { sheet: SHEET_NAMES.chartFigures[locale], row, column: 0 }, place, locale)];
}

/**
 * A chart over an area of a sheet.
 *
 * @param from where the heading of its figures stands
 * @param place the area
 */
export function chartOver(
  id: ChartId,
  figures: ChartFigures,
  from: FiguresPlace & { readonly sheet: string },
  place: string,
  locale: Locale,
): ChartLayout {
  const { kind, colors, dashed } = LOOKS[id];
  const column = (at: number) => area(from.row + 2, from.column + at, figures.rows.length, 1);
  return {
    name: `Relais ${id}`,
    kind,
    title: figures.title[locale],
    area: place,
    source: from.sheet,
    along: column(0),
    alongFormat: alongFormat(id, locale),
    series: figures.headers.slice(1).map((header, index) => ({
      name: header[locale],
      header: cellName(from.row + 1, from.column + index + 1),
      values: column(index + 1),
      color: colors[index] ?? GREY,
      ...(index === dashed ? { dashed: true as const } : {}),
    })),
    valueFormat: valueUnit(id) === "money" ? IN_MILLIONS : "#,##0",
  };
}

/** The charts above a result, side by side, as wide as some columns together. */
export function withCharts(book: Book, sheet: SheetLayout, ids: readonly ChartId[]): SheetLayout {
  let column = 0;
  const charts = ids.flatMap((id) => {
    const place = aboveResult(sheet.columns, column);
    column = place.next;
    return chartOf(book, id, place.area);
  });
  // Neither headers nor names stay in view: a chart lies above the ones and over the others.
  return { ...sheet, freeze: { rows: RESULT_ROW - 1, columns: 0 }, charts };
}

/** The area of a chart above a result from a column on, and the column behind it. */
export function aboveResult(columns: readonly ColumnLayout[], first: number): { readonly area: string; readonly next: number } {
  const last = lastWithin(columns, first);
  return { area: area(RESULT_ROW, first, CHART_ROWS - 1, last - first + 1), next: last + 1 };
}

/** Least width of a chart, in digits. */
const CHART_WIDTH = 105;

/** The column with which a chart is as wide as it needs to be; columns that nobody has set are as wide as usual. */
function lastWithin(columns: readonly ColumnLayout[], first: number): number {
  let [column, width] = [first, columns[first]?.width ?? USUAL_WIDTH];
  while (width < CHART_WIDTH) {
    column += 1;
    width += columns[column]?.width ?? USUAL_WIDTH;
  }
  return column;
}

/** Of a column that nobody has set, in digits. */
const USUAL_WIDTH = 8.43;

/** Money as an axis shows it: each comma at its end takes it down by a thousand. */
const IN_MILLIONS = '#,##0.0,,"M"';

function valueUnit(id: ChartId): "money" | "fte" {
  return id === "people" ? "fte" : "money";
}

function alongFormat(id: ChartId, locale: Locale): string {
  if (LOOKS[id].kind === "bars") return "General";
  return id === "frontier" ? numberFormat("money", locale) : numberFormat("month", locale);
}

/** Every chart's figures, with the row of their heading. */
function placedFigures(book: Book): [ChartId, ChartFigures, number][] {
  let row = FIRST_ROW;
  return Object.entries(chartFigures(book)).map(([id, figures]): [ChartId, ChartFigures, number] => {
    const here = row;
    row += figures.rows.length + BETWEEN;
    return [id as ChartId, figures, here];
  });
}

/** What a chart leaves out where there is nothing: a month beyond the horizon. */
function orNothing({ formula, value }: Calculated): Calculated {
  return { formula: `=IFERROR(${formula.slice(1)},NA())`, value };
}
