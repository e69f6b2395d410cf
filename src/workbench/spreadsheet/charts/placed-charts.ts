import { parseAddress } from "../../document/address";
import type { Box, ChartInfo, ChartSeriesInfo, ChartType } from "../../document/document";
import { sameName } from "../../document/reference";
import type { Relocation } from "../../document/relocation";
import { readCharts } from "../../xlsx/sheet/charts/read-charts";
import type { XlsxAnchor, XlsxChartSeries, XlsxExtent, XlsxFoundChart, XlsxPlot } from "../../xlsx/model/model-chart";
import type { XlsxWorkbook } from "../../xlsx/model/model";
import { sheetId } from "../cells/workbook-data";
import { relocationOf } from "../document/opened-relocation";
import type { UniverDocument } from "../document/univer-document";
import type { SheetPoint } from "./sheet-window";

/** A chart over the cells of a sheet, as it stands now. */
export interface PlacedChart {
  readonly from: SheetPoint;
  /** The corner that it reaches, or its size in pixels. */
  readonly to: SheetPoint | { readonly width: number; readonly height: number };
  /** Absent where it can't be drawn. */
  readonly plot?: Plot;
}

/** What a chart shows: cells of the open workbook. */
export interface Plot extends Omit<XlsxPlot, "title" | "series"> {
  readonly title: string | Box;
  readonly series: readonly PlotSeries[];
}

export interface PlotSeries {
  readonly name: string | Box;
  readonly values: Box;
  readonly along: Box | null;
  /** As "#RRGGBB". */
  readonly color: string;
  readonly dashed: boolean;
}

const EMU_PER_PIXEL = 9525;

/** Of series that have none of their own, in turn: those of Office. */
const COLORS = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"] as const;

/** The charts of a sheet: those of the file, where its cells are now, and those that add-ins have put there in front of them. */
export class PlacedCharts {
  private readonly ofFile = new Map<string, readonly XlsxFoundChart[]>();

  constructor(
    private readonly document: UniverDocument,
    private readonly file: XlsxWorkbook,
  ) {}

  on(sheet: string): PlacedChart[] {
    const added = this.document.charts().filter((chart) => chart.sheet === sheet);
    const found = this.found(sheet);
    const relocation = found.length > 0 ? relocationOf(this.document, this.file) : undefined;
    const home = this.file.sheets.find((_, index) => sheetId(index) === sheet)?.name ?? "";
    const placed = relocation ? found.flatMap((chart) => this.placed(chart, home, relocation)) : [];
    return [...placed, ...added.map((chart) => this.ofAddIn(chart))];
  }

  /** Without a plot where the sheet of its figures is gone. */
  private ofAddIn(chart: ChartInfo): PlacedChart {
    const { plot, ...place } = asSaved(chart);
    const there = new Set(this.document.sheets().map(({ id }) => id));
    const isWhole = chart.series.every(({ values, along }) => there.has(values.sheet) && (along === null || there.has(along.sheet)));
    return isWhole && plot ? { ...place, plot } : place;
  }

  /** Read when the sheet is first looked at. */
  private found(sheet: string): readonly XlsxFoundChart[] {
    const known = this.ofFile.get(sheet);
    if (known) return known;
    const opened = this.file.sheets.find((_, index) => sheetId(index) === sheet);
    const found = opened ? readCharts(this.file, opened) : [];
    this.ofFile.set(sheet, found);
    return found;
  }

  /** None where its cells are gone. */
  private placed({ from, to, plot }: XlsxFoundChart, home: string, relocation: Relocation): PlacedChart[] {
    const end = "row" in to ? to : from;
    const covered = { row: from.row, column: from.column, rows: end.row - from.row + 1, columns: end.column - from.column + 1 };
    const now = relocation.reference(home, covered);
    if (!now) return [];
    const last = { row: now.row + now.rows - 1, column: now.column + now.columns - 1 };
    const known = plot && this.plotOf(plot, home, relocation);
    return [{ from: pointOf({ ...from, ...now }), to: "row" in to ? pointOf({ ...to, ...last }) : sizeOf(to), ...(known ? { plot: known } : {}) }];
  }

  private plotOf({ title = "", series, ...plot }: XlsxPlot, home: string, relocation: Relocation): Plot | undefined {
    const known = series.map((one, index) => this.seriesOf(one, index, home, relocation));
    const titled = this.textOrCell(title, home, relocation);
    if (titled === null || known.some((one) => one === null)) return undefined;
    return { ...plot, title: titled, series: known.flatMap((one) => one ?? []) };
  }

  private seriesOf(series: XlsxChartSeries, index: number, home: string, relocation: Relocation): PlotSeries | null {
    const { name, values, along, color, dashed } = series;
    const [named, shown] = [this.textOrCell(name, home, relocation), this.boxAt(values, home, relocation)];
    const alongAt = along === undefined ? null : this.boxAt(along, home, relocation);
    if (named === null || !shown || (along !== undefined && !alongAt)) return null;
    const usual = COLORS[index % COLORS.length] ?? COLORS[0];
    return { name: named, values: shown, along: alongAt, color: color === undefined ? usual : `#${color}`, dashed: dashed ?? false };
  }

  private textOrCell(text: string, home: string, relocation: Relocation): string | Box | null {
    return text.startsWith("=") ? this.boxAt(text, home, relocation) : text;
  }

  /** The cells that a reference of the file names now; null for a name, several areas, or what is gone. */
  private boxAt(formula: string, home: string, relocation: Relocation): Box | null {
    const address = parseAddress(formula.slice(1));
    if (!address) return null;
    const former = address.sheetName ?? home;
    const index = this.file.sheets.findIndex(({ name }) => sameName(name, former));
    const now = index < 0 || relocation.sheetName(former) === null ? null : relocation.reference(former, address.area);
    return now && { sheet: sheetId(index), ...now };
  }
}

const KINDS: Readonly<Record<ChartType, Pick<Plot, "kind" | "grouping">>> = {
  ColumnStacked: { kind: "columns", grouping: "stacked" },
  BarClustered: { kind: "bars", grouping: "clustered" },
  Line: { kind: "lines", grouping: "clustered" },
  XYScatterLinesNoMarkers: { kind: "curve", grouping: "clustered" },
};

/** As the workbench saves it. */
function asSaved({ type, title, place, series, valueFormat, alongFormat }: ChartInfo): PlacedChart {
  return {
    from: { row: place.row, column: place.column, down: 0, right: 0 },
    to: { row: place.row + place.rows, column: place.column + place.columns, down: 0, right: 0 },
    plot: {
      ...KINDS[type],
      title: title ?? "",
      series: series.map(({ name, values, along, color, dashed }: ChartSeriesInfo, index) => ({
        name,
        values,
        along,
        color: color ?? COLORS[index % COLORS.length] ?? COLORS[0],
        dashed,
      })),
      ...(valueFormat === null ? {} : { valueFormat }),
      ...(alongFormat === null ? {} : { alongFormat }),
      isReversed: type === "BarClustered",
      hasLegend: series.length > 1,
      gap: 0.45,
      overlap: 1,
      blanks: "gap",
      showsHidden: true,
    },
  };
}

function pointOf({ row, column, down, right }: XlsxAnchor): SheetPoint {
  return { row, column, down: down / EMU_PER_PIXEL, right: right / EMU_PER_PIXEL };
}

function sizeOf({ width, height }: XlsxExtent): { readonly width: number; readonly height: number } {
  return { width: width / EMU_PER_PIXEL, height: height / EMU_PER_PIXEL };
}
