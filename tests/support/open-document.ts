import { parseXml } from "../../src/workbench/xlsx/xml/parse-xml";
import { child, elements, textOf, type XmlElement } from "../../src/workbench/xlsx/xml/xml-element";

/** What a cell of an OpenDocument workbook shows: dates as "2026-11-01", errors as their words. */
export type ShownValue = string | number | boolean | { readonly date: string } | { readonly error: string };

/** A workbook of LibreOffice as far as our files are judged by it. */
export interface OpenDocument {
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, ShownValue>>;
  /** Addresses of tables by their names, with the sheet: "'Été'.A1:'Été'.C4". */
  readonly tables: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

const REPEATED_ROWS = "table:number-rows-repeated";
const REPEATED_COLUMNS = "table:number-columns-repeated";
/** Beyond this, a repeated row or cell is the empty rest of a sheet. */
const MOST_REPEATS = 1000;

/** @param text the flat XML form of an OpenDocument workbook */
export function readOpenDocument(text: string): OpenDocument {
  const spreadsheet = child(child(parseXml(text, "OpenDocument"), "office:body"), "office:spreadsheet");
  const sheets = elements(spreadsheet, "table:table");
  const ranges = elements(child(spreadsheet, "table:database-ranges"), "table:database-range");
  const named = [spreadsheet, ...sheets].flatMap((place) => elements(child(place, "table:named-expressions")));
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.attributes["table:name"] ?? "", cellsOf(sheet)])),
    tables: new Map(ranges.map(({ attributes }) => [attributes["table:name"] ?? "", attributes["table:target-range-address"] ?? ""])),
    names: new Set(named.map(({ attributes }) => attributes["table:name"] ?? "")),
  };
}

/** Values by row and column, "0 2" for C1. */
function cellsOf(sheet: XmlElement): ReadonlyMap<string, ShownValue> {
  const cells = new Map<string, ShownValue>();
  let row = 0;
  for (const line of rowsOf(sheet)) {
    const times = Number(line.attributes[REPEATED_ROWS] ?? 1);
    for (let copy = 0; copy < Math.min(times, MOST_REPEATS); copy += 1) readRow(line, row + copy, cells);
    row += times;
  }
  return cells;
}

/** Rows stand in groups where they are headers, folded or hidden. */
function rowsOf(parent: XmlElement): readonly XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === "table:table-row") return [element];
    return /^table:table-(row-group|header-rows|rows)$/.test(element.name) ? rowsOf(element) : [];
  });
}

function readRow(line: XmlElement, row: number, cells: Map<string, ShownValue>): void {
  let column = 0;
  for (const cell of elements(line)) {
    const times = Number(cell.attributes[REPEATED_COLUMNS] ?? 1);
    const value = valueOf(cell);
    for (let copy = 0; value !== undefined && copy < Math.min(times, MOST_REPEATS); copy += 1) cells.set(`${row} ${column + copy}`, value);
    column += times;
  }
}

/** A time of day such as "PT09H30M00S" as a spreadsheet counts it: 1 is a day. */
function shareOfDay(duration: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration) ?? [];
  return Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
}

function valueOf(cell: XmlElement): ShownValue | undefined {
  const { attributes } = cell;
  const text = elements(cell, "text:p").map(textOf).join("\n");
  if (attributes["calcext:value-type"] === "error") return { error: text };
  switch (attributes["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      return Number(attributes["office:value"]);
    case "boolean":
      return attributes["office:boolean-value"] === "true";
    case "date":
      return { date: attributes["office:date-value"] ?? "" };
    case "time":
      return shareOfDay(attributes["office:time-value"] ?? "");
    case "string":
      return attributes["office:string-value"] ?? text;
    default:
      return undefined;
  }
}
