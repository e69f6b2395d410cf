import { formatArea } from "../../document/address";
import type { Box, ChartSeriesInfo, ChartType, SpreadsheetDocument } from "../../document/document";
import type { XlsxChartKind, XlsxChartSeries } from "../../xlsx/model/model-chart";
import type { XlsxSheet } from "../../xlsx/model/model";

const KINDS: Readonly<Record<ChartType, XlsxChartKind>> = {
  ColumnStacked: "columns",
  BarClustered: "bars",
  Line: "lines",
  XYScatterLinesNoMarkers: "curve",
};

/**
 * Charts that add-ins have put on a sheet, as a file holds them. A sheet whose file holds a drawing keeps that one alone, and the charts
 * count as not kept.
 *
 * @param former what the file says of the sheet
 */
export function addedCharts(document: SpreadsheetDocument, sheet: string, former: Pick<XlsxSheet, "kept">): Pick<XlsxSheet, "charts"> {
  const charts = document.charts().filter((chart) => chart.sheet === sheet);
  if (charts.length === 0) return {};
  if (former.kept?.elements.some(({ name }) => name === "drawing")) {
    document.notKept.add("chart");
    return {};
  }
  const nameOf = new Map(document.sheets().map(({ id, name }) => [id, name]));
  return {
    charts: charts.map(({ name, type, title, place, series, valueFormat, alongFormat }) => ({
      name,
      kind: KINDS[type],
      ...(title === null ? {} : { title }),
      area: formatArea(place),
      series: series.map((one) => seriesOf(one, nameOf)),
      ...(valueFormat === null ? {} : { valueFormat }),
      ...(alongFormat === null ? {} : { alongFormat }),
    })),
  };
}

function seriesOf({ name, values, along, color, dashed }: ChartSeriesInfo, nameOf: ReadonlyMap<string, string>): XlsxChartSeries {
  return {
    name,
    values: reference(values, nameOf),
    ...(along === null ? {} : { along: reference(along, nameOf) }),
    ...(color === null ? {} : { color: color.replace("#", "") }),
    ...(dashed ? { dashed } : {}),
  };
}

function reference(box: Box, nameOf: ReadonlyMap<string, string>): string {
  const sheet = (nameOf.get(box.sheet) ?? "").replaceAll("'", "''");
  return `='${sheet}'!${formatArea(box).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
