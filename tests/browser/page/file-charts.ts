import path from "node:path";
import { partsOf } from "../../workbench/xlsx/parts";

/** A chart as the file's own parts tell it. */
export interface FileChart {
  readonly sheet: string;
  readonly title: string;
  /** Cells of names and of values, as "'Sheet'!A1:A9". */
  readonly series: readonly { readonly name: string; readonly values: string }[];
}

/** What the markup holds at a place, with its entities read. */
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = ""]) => found.replaceAll("&apos;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"'));

/** Every chart of a file, by the sheet that it lies on: read from its markup, not by the workbench's reader. */
export function chartsOf(file: Uint8Array): FileChart[] {
  const parts = partsOf(file);
  const names = all(parts["xl/workbook.xml"] ?? "", /<sheet name="([^"]+)"/g);
  return names.flatMap((sheet, index) => {
    const [drawing] = all(parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] ?? "", /Target="[^"]*?(drawings\/drawing\d+\.xml)"/g);
    const charts = drawing ? all(parts[`xl/drawings/_rels/${path.basename(drawing)}.rels`] ?? "", /Target="[^"]*?(charts\/chart\d+\.xml)"/g) : [];
    return charts.map((part): FileChart => {
      const xml = parts[`xl/${part}`] ?? "";
      const series = all(xml, /<c:ser>(.*?)<\/c:ser>/g);
      return {
        sheet,
        title: all(xml, /<a:t>([^<]*)<\/a:t>/g)[0] ?? "",
        series: series.map((one) => ({ name: all(one, /<c:tx>.*?<c:f>([^<]*)</g)[0] ?? "", values: all(one, /<c:(?:val|yVal)>.*?<c:f>([^<]*)</g)[0] ?? "" })),
      };
    });
  });
}
