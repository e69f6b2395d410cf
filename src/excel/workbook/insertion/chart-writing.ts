import type { ChartWrite } from "../../../catalog/templates/writes/workbook-writes";

const TYPES = { columns: "ColumnStacked", bars: "BarClustered", lines: "Line", curve: "XYScatterLinesNoMarkers" } as const;

/**
 * Asks for a chart over cells of a sheet. Excel guesses series from a range, and may take months for figures: each series is told its own
 * ranges, the first one too. Nothing is done before the next sync.
 *
 * @param sheets where the chart's figures are found by the name of their sheet
 */
export function writeChart(sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection, chart: ChartWrite): void {
  const { kind, name, title, area, source, along, alongFormat, series, valueFormat } = chart;
  const figures = sheets.getItem(source);
  const [first] = series;
  if (first === undefined) return;
  const added = sheet.charts.add(TYPES[kind], figures.getRange(first.values), "Columns");
  added.name = name;
  const [start = area, end = area] = area.split(":");
  added.setPosition(start, end);
  added.title.text = title;
  // The sheet of figures may be hidden.
  added.plotVisibleOnly = false;
  added.legend.visible = series.length > 1;
  if (series.length > 1) added.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = added.axes;
  valueAxis.numberFormat = valueFormat;
  categoryAxis.numberFormat = alongFormat;
  categoryAxis.tickLabelPosition = "Low";
  // The heaviest bar is the first row, and stands on top.
  if (kind === "bars") categoryAxis.reversePlotOrder = true;
  series.forEach(({ name: called, values, color, dashed }, index) => {
    const one = index === 0 ? added.series.getItemAt(0) : added.series.add(called);
    one.name = called;
    one.setValues(figures.getRange(values));
    one.setXAxisValues(figures.getRange(along));
    if (kind === "columns" || kind === "bars") {
      one.format.fill.setSolidColor(`#${color}`);
      one.overlap = 100;
      one.gapWidth = 45;
    } else {
      one.format.line.color = `#${color}`;
      if (dashed) one.format.line.lineStyle = "Dash";
    }
  });
}
