import { parseArea } from "../../model/a1";
import type { XlsxChart } from "../../model/model-chart";
import { markup } from "../../xml/markup";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/**
 * The drawing that places a sheet's charts over its cells: they move with these, and change their size with them.
 *
 * @param ids of the drawing's relationships to the charts' parts, in the order of the charts
 * @source ECMA-376 part 1, 20.5
 */
export function chartsDrawing(charts: readonly XlsxChart[], ids: readonly string[]): string {
  return markup(
    "xdr:wsDr",
    {
      "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    },
    ...charts.map((chart, position) => anchored(chart, ids[position] ?? "", position)),
  );
}

function anchored({ name, title, area }: XlsxChart, id: string, position: number): string {
  const { top, left, bottom, right } = parseArea(area);
  const corner = (kind: string, row: number, column: number) =>
    markup(kind, {}, ...Object.entries({ col: column, colOff: 0, row, rowOff: 0 }).map(([part, value]) => markup(`xdr:${part}`, {}, String(value))));
  return markup(
    "xdr:twoCellAnchor",
    {},
    corner("xdr:from", top, left),
    corner("xdr:to", bottom + 1, right + 1),
    markup(
      "xdr:graphicFrame",
      { macro: "" },
      markup(
        "xdr:nvGraphicFramePr",
        {},
        // What a screen reader says of it.
        markup("xdr:cNvPr", { id: position + 2, name, descr: title }),
        markup("xdr:cNvGraphicFramePr"),
      ),
      markup("xdr:xfrm", {}, markup("a:off", { x: 0, y: 0 }), markup("a:ext", { cx: 0, cy: 0 })),
      markup(
        "a:graphic",
        {},
        markup(
          "a:graphicData",
          { uri: CHART },
          markup("c:chart", { "xmlns:c": CHART, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id": id }),
        ),
      ),
    ),
    markup("xdr:clientData"),
  );
}
