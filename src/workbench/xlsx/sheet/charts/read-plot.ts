import { present } from "../../model/present";
import type { XlsxChartKind, XlsxChartSeries, XlsxPlot } from "../../model/model-chart";
import { elements, numberOf, textOf, type XmlElement } from "../../xml/xml-element";
import { inside, insideAll, within } from "./named-parts";

/** Kinds of charts by their elements. */
const KINDS: Readonly<Record<string, XlsxChartKind>> = { barChart: "columns", lineChart: "lines", scatterChart: "curve" };

const GROUPINGS = ["clustered", "stacked", "percentStacked"] as const;

/** Of a bar's width, where a file says nothing. */
const USUAL_GAP = 1.5;

/** What a chart's part shows; undefined where it is of another kind, of several, or not made of ranges. */
export function readPlot(part: XmlElement): XlsxPlot | undefined {
  const chart = inside(part, "chart");
  const area = inside(chart, "plotArea");
  const groups = elements(area).filter(({ name }) => /Chart$/.test(name));
  const [group, ...others] = groups;
  if (!chart || !area || !group || others.length > 0) return undefined;
  const kind = kindOf(group);
  const series = insideAll(group, "ser").map((one) => seriesOf(one, kind));
  const axes = axesOf(area, kind);
  if (!kind || !axes || series.length === 0 || series.some((one) => one === undefined)) return undefined;
  const [along, values] = axes;
  return present<XlsxPlot>({
    kind,
    // Lines are told apart by "standard", and stand for themselves; so does a curve.
    grouping: GROUPINGS.find((grouping) => grouping === textAt(group, "grouping")) ?? "clustered",
    title: titleOf(chart, series.flatMap((one) => one ?? [])),
    series: series.flatMap((one) => one ?? []),
    valueFormat: formatOf(values),
    alongFormat: formatOf(along),
    isReversed: textAt(inside(along, "scaling"), "orientation") === "maxMin",
    hasLegend: inside(chart, "legend") !== undefined,
    gap: numberAt(group, "gapWidth", USUAL_GAP * 100) / 100,
    overlap: numberAt(group, "overlap", 0) / 100,
    least: numberOf(inside(values, "scaling", "min"), "val"),
    most: numberOf(inside(values, "scaling", "max"), "val"),
    blanks: blanksOf(chart),
    showsHidden: textAt(chart, "plotVisOnly") === "0",
  });
}

function kindOf(group: XmlElement): XlsxChartKind | undefined {
  const kind = KINDS[group.name.slice(group.name.indexOf(":") + 1)];
  if (kind === "columns" && textAt(group, "barDir") === "bar") return "bars";
  // Piled up lines and points without a line between them look otherwise.
  if (kind === "lines" && textAt(group, "grouping") !== "standard") return undefined;
  const isPoints = kind === "curve" && !/line|smooth/i.test(textAt(group, "scatterStyle") ?? "");
  return isPoints || (kind === "curve" && hasUnjoinedPoints(group)) ? undefined : kind;
}

/** Excel says that there is no line in each series. */
function hasUnjoinedPoints(group: XmlElement): boolean {
  return insideAll(group, "ser").some((one) => inside(one, "spPr", "ln", "noFill") !== undefined);
}

type Axes = readonly [along: XmlElement | undefined, values: XmlElement | undefined];

/** The axis of what stands along, and the one of the values; none of either where it is logarithmic. */
function axesOf(area: XmlElement, kind: XlsxChartKind | undefined): Axes | undefined {
  const numbers = insideAll(area, "valAx");
  const names = [...insideAll(area, "catAx"), ...insideAll(area, "dateAx")];
  if ([...numbers, ...names].some((axis) => inside(axis, "scaling", "logBase"))) return undefined;
  // Of two axes of numbers the one below is the first.
  return kind === "curve" ? [numbers[0], numbers[1]] : [names[0], numbers[0]];
}

function seriesOf(series: XmlElement, kind: XlsxChartKind | undefined): XlsxChartSeries | undefined {
  const isCurve = kind === "curve";
  const values = referenceOf(inside(series, isCurve ? "yVal" : "val"));
  const along = inside(series, isCurve ? "xVal" : "cat");
  const alongAt = along && referenceOf(along);
  if (values === undefined || (along && alongAt === undefined)) return undefined;
  const name = inside(series, "tx");
  const looks = inside(series, "spPr");
  const line = inside(looks, "ln");
  const isLine = kind === "lines" || isCurve;
  return present<XlsxChartSeries>({
    name: referenceOf(name) ?? textOf(name && within(name, "v")),
    values,
    along: alongAt,
    color: inside(isLine ? line : looks, "solidFill", "srgbClr")?.attributes["val"],
    dashed: (isLine && inside(line, "prstDash") !== undefined && textAt(line, "prstDash") !== "solid") || undefined,
  });
}

/** A reference with its "="; undefined for what a chart holds itself. */
function referenceOf(source: XmlElement | undefined): string | undefined {
  const formula = source && within(source, "f");
  return formula ? `=${textOf(formula)}` : undefined;
}

/** A title that is typed, or a cell's; the only series' name where the file leaves it to that. */
function titleOf(chart: XmlElement, [first, ...others]: readonly XlsxChartSeries[]): string | undefined {
  if (textAt(chart, "autoTitleDeleted") === "1") return undefined;
  const title = inside(chart, "title");
  if (!title) return undefined;
  const text = inside(title, "tx");
  if (!text) return others.length === 0 ? first?.name : undefined;
  return referenceOf(text) ?? textOf(inside(text, "rich"));
}

/** Of an axis; undefined where it follows its cells. */
function formatOf(axis: XmlElement | undefined): string | undefined {
  const format = inside(axis, "numFmt");
  const isLinked = ["1", "true"].includes(format?.attributes["sourceLinked"] ?? "");
  return isLinked ? undefined : format?.attributes["formatCode"];
}

function blanksOf(chart: XmlElement): XlsxPlot["blanks"] {
  const told = textAt(chart, "dispBlanksAs");
  return told === "gap" || told === "span" ? told : "zero";
}

function textAt(parent: XmlElement | undefined, name: string): string | undefined {
  return inside(parent, name)?.attributes["val"];
}

function numberAt(parent: XmlElement, name: string, absent: number): number {
  return numberOf(inside(parent, name), "val") ?? absent;
}
