import { marksOf } from "./marks";
import type { ChartPicture } from "./picture";

const SVG = "http://www.w3.org/2000/svg";
const INK = "#404040";
const LINE = "#d9d9d9";
const AXIS = "#8c8c8c";
/** Of a line, in pixels, and of its dashes. */
const STROKE = 2.5;
const DASHES = "7 5";

/** The picture of a chart, as large as it stands on the sheet at its own size. Marks tell their series, position and value. */
export function chartSvg(picture: ChartPicture, width: number, height: number): SVGElement {
  const { bars, lines, rules, zero, texts, legend } = marksOf(picture, width, height);
  const colorOf = (series: number): string => picture.series[series]?.color ?? INK;
  const dashes = (series: number) => (picture.series[series]?.dashed ? { "stroke-dasharray": DASHES } : {});
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": picture.title, "font-size": 12, fill: INK },
    frame(width, height),
    ...rules.map((rule) => svg("line", { ...rule, stroke: LINE })),
    ...bars.map(({ series, at, value, ...box }) => svg("rect", { ...box, fill: colorOf(series), ...told(series, at, value) })),
    ...(zero ? [svg("line", { ...zero, stroke: AXIS })] : []),
    ...lines.flatMap(({ series, d, points }) => [
      svg("path", { d, fill: "none", stroke: colorOf(series), "stroke-width": STROKE, "stroke-linejoin": "round", "stroke-linecap": "round", ...dashes(series) }),
      // Without a mark of their own, points still tell what they stand for.
      ...points.map(({ at, value, x, y }) => svg("circle", { cx: x, cy: y, r: 0, ...told(series, at, value) })),
    ]),
    ...texts.map(({ part, words, x, y, anchor }) =>
      svg("text", { x, y, "text-anchor": anchor, "data-part": part, ...(part === "title" ? { "font-size": 15, "font-weight": 600 } : {}) }, words),
    ),
    ...legend.flatMap(({ series, words, x, y }) => {
      const isLine = picture.kind === "lines" || picture.kind === "curve";
      const sample = isLine
        ? svg("line", { x1: x, x2: x + 20, y1: y - 4, y2: y - 4, stroke: colorOf(series), "stroke-width": STROKE, ...dashes(series) })
        : svg("rect", { x: x + 6, y: y - 9, width: 10, height: 10, fill: colorOf(series) });
      return [sample, svg("text", { x: x + 24, y, "data-part": "legend" }, words)];
    }),
  );
}

/** A frame with words in the place of a chart that is not drawn. */
export function wordsInFrame(words: string, width: number, height: number): SVGElement {
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words, "font-size": 13, fill: "#616161" },
    frame(width, height),
    svg("text", { x: width / 2, y: height / 2 + 4, "text-anchor": "middle", "data-part": "words" }, words),
  );
}

function frame(width: number, height: number): SVGElement {
  return svg("rect", { x: 0.5, y: 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1), fill: "#ffffff", stroke: LINE });
}

function told(series: number, at: number, value: number): Attributes {
  return { "data-series": series, "data-at": at, "data-value": value };
}

type Attributes = Readonly<Record<string, string | number>>;

function svg(name: string, attributes: Attributes, ...children: readonly (SVGElement | string)[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}
