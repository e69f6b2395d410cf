import type { XlsxChart, XlsxChartSeries } from "../../model/model-chart";
import { escapedText, markup } from "../../xml/markup";

/** Ids of a chart's two axes; they need only differ within the chart. */
const [ALONG, VALUES] = [1, 2];

const INK = "404040";
const LINE = "D9D9D9";

/** A part of a chart, in the form that Excel 2007 and every later program reads. @source ECMA-376 part 1, 21.2 */
export function chartMarkup(chart: XlsxChart): string {
  const { title } = chart;
  return markup(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    valued("c:roundedCorners", 0),
    markup(
      "c:chart",
      {},
      title === undefined ? "" : markup("c:title", {}, markup("c:tx", {}, richText(title, 1200, true)), valued("c:overlay", 0)),
      valued("c:autoTitleDeleted", title === undefined ? 1 : 0),
      markup("c:plotArea", {}, markup("c:layout"), plot(chart), ...axes(chart)),
      chart.series.length < 2 ? "" : markup("c:legend", {}, valued("c:legendPos", "b"), valued("c:overlay", 0), textLooks(900)),
      // The figures of a chart may lie on a sheet that is hidden.
      valued("c:plotVisOnly", 0),
      valued("c:dispBlanksAs", "gap"),
    ),
    markup("c:spPr", {}, filled("FFFFFF"), markup("a:ln", { w: 9525 }, filled(LINE))),
  );
}

function plot(chart: XlsxChart): string {
  const series = chart.series.map((one, position) => seriesMarkup(chart, one, position));
  const axisIds = [valued("c:axId", ALONG), valued("c:axId", VALUES)];
  switch (chart.kind) {
    case "columns":
    case "bars":
      return markup(
        "c:barChart",
        {},
        valued("c:barDir", chart.kind === "bars" ? "bar" : "col"),
        valued("c:grouping", chart.kind === "bars" ? "clustered" : "stacked"),
        valued("c:varyColors", 0),
        ...series,
        valued("c:gapWidth", 45),
        valued("c:overlap", 100),
        ...axisIds,
      );
    case "lines":
      return markup("c:lineChart", {}, valued("c:grouping", "standard"), valued("c:varyColors", 0), ...series, valued("c:marker", 1), ...axisIds);
    case "curve":
      return markup("c:scatterChart", {}, valued("c:scatterStyle", "lineMarker"), valued("c:varyColors", 0), ...series, ...axisIds);
  }
}

function seriesMarkup({ kind, alongFormat }: XlsxChart, series: XlsxChartSeries, position: number): string {
  const { name, values, along, color = INK, dashed } = series;
  const isLine = kind === "lines" || kind === "curve";
  // Numbers and dates along an axis have a format of their own; names have not.
  const hasNames = alongFormat === "General" && kind !== "curve";
  const looks = isLine
    ? markup("c:spPr", {}, markup("a:ln", { w: 28575, cap: "rnd" }, filled(color), dashed ? valued("a:prstDash", "dash") : ""))
    : markup("c:spPr", {}, filled(color));
  return markup(
    "c:ser",
    {},
    valued("c:idx", position),
    valued("c:order", position),
    markup("c:tx", {}, name.startsWith("=") ? reference("c:strRef", name) : markup("c:v", {}, escapedText(name))),
    looks,
    isLine ? markup("c:marker", {}, valued("c:symbol", "none")) : valued("c:invertIfNegative", 0),
    along === undefined ? "" : markup(kind === "curve" ? "c:xVal" : "c:cat", {}, reference(hasNames ? "c:strRef" : "c:numRef", along)),
    markup(kind === "curve" ? "c:yVal" : "c:val", {}, reference("c:numRef", values)),
    isLine ? valued("c:smooth", 0) : "",
  );
}

function axes({ kind, valueFormat, alongFormat }: XlsxChart): string[] {
  const isBars = kind === "bars";
  const alongName = kind === "curve" ? "c:valAx" : "c:catAx";
  return [
    markup(
      alongName,
      {},
      valued("c:axId", ALONG),
      // The heaviest bar is the first row, and stands on top.
      markup("c:scaling", {}, valued("c:orientation", isBars ? "maxMin" : "minMax")),
      valued("c:delete", 0),
      valued("c:axPos", isBars ? "l" : "b"),
      alongFormat === undefined ? "" : markup("c:numFmt", { formatCode: alongFormat, sourceLinked: 0 }),
      valued("c:majorTickMark", "none"),
      valued("c:minorTickMark", "none"),
      // Beside the plot, not beside nothing: bars and balances go to both sides of it.
      valued("c:tickLblPos", "low"),
      markup("c:spPr", {}, markup("a:ln", { w: 9525 }, filled("8C8C8C"))),
      textLooks(900),
      valued("c:crossAx", VALUES),
      valued("c:crosses", "autoZero"),
      ...(kind === "curve" ? [] : [valued("c:auto", 0), valued("c:lblAlgn", "ctr"), valued("c:lblOffset", 100), valued("c:noMultiLvlLbl", 1)]),
    ),
    markup(
      "c:valAx",
      {},
      valued("c:axId", VALUES),
      markup("c:scaling", {}, valued("c:orientation", "minMax")),
      valued("c:delete", 0),
      valued("c:axPos", isBars ? "b" : "l"),
      markup("c:majorGridlines", {}, markup("c:spPr", {}, markup("a:ln", { w: 6350 }, filled(LINE)))),
      valueFormat === undefined ? "" : markup("c:numFmt", { formatCode: valueFormat, sourceLinked: 0 }),
      valued("c:majorTickMark", "none"),
      valued("c:minorTickMark", "none"),
      valued("c:tickLblPos", isBars ? "high" : "low"),
      markup("c:spPr", {}, markup("a:ln", {}, markup("a:noFill"))),
      textLooks(900),
      valued("c:crossAx", ALONG),
      valued("c:crosses", "autoZero"),
      kind === "curve" ? valued("c:crossBetween", "midCat") : valued("c:crossBetween", "between"),
    ),
  ];
}

function valued(name: string, value: string | number): string {
  return markup(name, { val: value });
}

function filled(color: string): string {
  return markup("a:solidFill", {}, valued("a:srgbClr", color));
}

/** @param formula with its "=" */
function reference(kind: "c:strRef" | "c:numRef", formula: string): string {
  return markup(kind, {}, markup("c:f", {}, escapedText(formula.slice(1))));
}

/** @param size in hundredths of a point */
function runLooks(name: string, size: number, bold: boolean, ...content: string[]): string {
  return markup(name, { sz: size, b: bold }, filled(INK), ...content);
}

function textLooks(size: number): string {
  const paragraph = markup("a:p", {}, markup("a:pPr", {}, runLooks("a:defRPr", size, false)), markup("a:endParaRPr", { lang: "en-US" }));
  return markup("c:txPr", {}, markup("a:bodyPr"), markup("a:lstStyle"), paragraph);
}

function richText(text: string, size: number, bold: boolean): string {
  const run = markup("a:r", {}, runLooks("a:rPr", size, bold), markup("a:t", {}, escapedText(text)));
  return markup("c:rich", {}, markup("a:bodyPr"), markup("a:lstStyle"), markup("a:p", {}, markup("a:pPr", {}, runLooks("a:defRPr", size, bold)), run));
}
