import { XlsxFileError } from "../../model/errors";
import { present } from "../../model/present";
import type { XlsxSheet, XlsxWorkbook } from "../../model/model";
import type { XlsxAnchor, XlsxExtent, XlsxFoundChart } from "../../model/model-chart";
import { relationshipsPathOf, resolved } from "../../package/package-reader";
import { parseXml } from "../../xml/parse-xml";
import { elements, numberOf, textOf, type XmlElement } from "../../xml/xml-element";
import { inside, insideAll, within } from "./named-parts";
import { readPlot } from "./read-plot";

type Parts = NonNullable<XlsxWorkbook["kept"]>["parts"];

/**
 * The charts that a read file holds over a sheet's cells, the hindmost first. What is damaged or of a kind that is not read has its place
 * alone: a file of strangers never fails here.
 *
 * @source ECMA-376 part 1, 20.5 and 21.2
 */
export function readCharts({ kept }: Pick<XlsxWorkbook, "kept">, sheet: Pick<XlsxSheet, "kept">): readonly XlsxFoundChart[] {
  const drawings = (sheet.kept?.relationships ?? []).filter(({ type, external }) => type.endsWith("/drawing") && !external);
  return drawings.flatMap(({ target }) => chartsOf(kept?.parts ?? {}, target));
}

function chartsOf(parts: Parts, path: string): readonly XlsxFoundChart[] {
  const drawing = partOf(parts, path);
  if (!drawing) return [];
  const targets = targetsOf(parts, path);
  return elements(drawing).flatMap((anchor): XlsxFoundChart[] => {
    const frame = within(anchor, "graphicFrame");
    const data = frame && within(frame, "graphicData");
    const chart = data && within(data, "chart");
    if (!frame || !chart || !/chart/i.test(data.attributes["uri"] ?? "")) return [];
    const place = placeOf(anchor);
    if (!place) return [];
    const id = Object.entries(chart.attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
    const part = id === undefined ? undefined : partOf(parts, targets.get(id) ?? "");
    return [present<XlsxFoundChart>({ name: within(frame, "cNvPr")?.attributes["name"] ?? "", ...place, plot: part && readPlot(part) })];
  });
}

/** A part's root; none where there is no such part, or it is damaged. */
function partOf(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts[path]?.bytes;
  if (!bytes) return undefined;
  try {
    return parseXml(new TextDecoder().decode(bytes), path);
  } catch (problem) {
    if (problem instanceof XlsxFileError) return undefined;
    throw problem;
  }
}

/** What a part points to inside the file, by the relationship's id. */
function targetsOf(parts: Parts, path: string): ReadonlyMap<string, string> {
  const root = partOf(parts, relationshipsPathOf(path));
  const internal = elements(root, "Relationship").filter(({ attributes }) => attributes["TargetMode"] !== "External");
  return new Map(internal.map(({ attributes: { Id = "", Target = "" } }) => [Id, resolved(Target, path)]));
}

function placeOf(anchor: XmlElement): { readonly from: XlsxAnchor; readonly to: XlsxAnchor | XlsxExtent } | undefined {
  const [start, end, size, position] = ["from", "to", "ext", "pos"].map((name) => insideAll(anchor, name)[0]);
  const extent = size && { width: numberOf(size, "cx") ?? 0, height: numberOf(size, "cy") ?? 0 };
  const to = end ? pointOf(end) : extent;
  if (!to) return undefined;
  if (start) return { from: pointOf(start), to };
  // Where it stands is told from the sheet's corner.
  return position ? { from: { row: 0, column: 0, down: numberOf(position, "y") ?? 0, right: numberOf(position, "x") ?? 0 }, to } : undefined;
}

function pointOf(corner: XmlElement): XlsxAnchor {
  const at = (name: string): number => Number(textOf(inside(corner, name))) || 0;
  return { row: at("row"), column: at("col"), down: at("rowOff"), right: at("colOff") };
}
