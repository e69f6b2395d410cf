import { areaText, parseArea } from "../model/a1";
import type { FormulaSpelling } from "../formula/formula-prefixes";
import type { XlsxTable, XlsxTableColumn, XlsxTableStyle } from "../model/model";
import { listOrAbsent, present } from "../model/present";
import { escapedString, unescapedString } from "../xml/escaped-string";
import { keptElement } from "../xml/kept-element";
import { listMarkup, markup, textMarkup } from "../xml/markup";
import { child, elements, flag, numberOf, otherAttributes, textOf, type XmlElement } from "../xml/xml-element";

const TABLE_ATTRIBUTES = ["name", "displayName", "ref", "headerRowCount", "totalsRowCount", "totalsRowShown"];
const COLUMN_ATTRIBUTES = ["name", "totalsRowLabel", "totalsRowFunction"];
const MODELLED = ["tableColumns", "tableStyleInfo"];

/**
 * A table from its part.
 *
 * @param position of the table in the workbook, from 0
 */
export function readTable(root: XmlElement, sheet: string, position: number, spelling: FormulaSpelling): XlsxTable {
  const { attributes } = root;
  const filter = child(root, "autoFilter");
  const kept = elements(root).filter(
    // A filter that hides nothing is the model's filterButtons.
    (element) => !MODELLED.includes(element.name) && !(element === filter && elements(filter).length === 0),
  );
  return present<XlsxTable>({
    name: unescapedString(attributes["displayName"] ?? attributes["name"] ?? ""),
    sheet,
    ref: attributes["ref"] ?? "",
    columns: elements(child(root, "tableColumns"), "tableColumn").map((column, at) => readColumn(column, at, spelling)),
    headerRow: numberOf(root, "headerRowCount") === 0 ? false : undefined,
    totalsRow: (numberOf(root, "totalsRowCount") ?? 0) > 0 || undefined,
    filterButtons: filter === undefined ? false : undefined,
    style: readStyle(child(root, "tableStyleInfo")),
    settings: otherAttributes(root, [...TABLE_ATTRIBUTES, ...usualId(root, position)]),
    kept: listOrAbsent(kept.map((element) => keptElement(element, root))),
  });
}

function readColumn(element: XmlElement, position: number, spelling: FormulaSpelling): XlsxTableColumn {
  const { name = "", totalsRowLabel, totalsRowFunction } = element.attributes;
  const formula = (part: string): string | undefined => {
    const found = child(element, part);
    return found === undefined ? undefined : spelling.read(unescapedString(textOf(found)));
  };
  return present<XlsxTableColumn>({
    name: unescapedString(name),
    formula: formula("calculatedColumnFormula"),
    totalsLabel: totalsRowLabel === undefined ? undefined : unescapedString(totalsRowLabel),
    totalsFunction: totalsRowFunction,
    totalsFormula: formula("totalsRowFormula"),
    settings: otherAttributes(element, [...COLUMN_ATTRIBUTES, ...usualId(element, position)]),
  });
}

/** Slicers refer to tables and columns by id, so one that is not what would be given anyhow is kept. */
function usualId(element: XmlElement, position: number): readonly string[] {
  return numberOf(element, "id") === position + 1 ? ["id"] : [];
}

function readStyle(element: XmlElement | undefined): XlsxTableStyle | undefined {
  if (element === undefined) return undefined;
  return present<XlsxTableStyle>({
    name: element.attributes["name"],
    firstColumn: flag(element, "showFirstColumn") || undefined,
    lastColumn: flag(element, "showLastColumn") || undefined,
    rowStripes: flag(element, "showRowStripes") || undefined,
    columnStripes: flag(element, "showColumnStripes") || undefined,
  });
}

/**
 * A table's part.
 *
 * @param id of the table, unique in the workbook
 */
export function tableMarkup(table: XlsxTable, id: number, spelling: FormulaSpelling): string {
  const { name, ref, columns, headerRow = true, totalsRow = false, style, settings, kept = [] } = table;
  const keptFilter = kept.find((element) => element.name === "autoFilter");
  const others = kept.filter((element) => element.name !== "autoFilter");
  const sort = others.filter((element) => element.name === "sortState");
  const rest = others.filter((element) => element.name !== "sortState");
  return markup(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id,
      name: escapedString(name),
      displayName: escapedString(name),
      ref,
      headerRowCount: headerRow ? undefined : 0,
      totalsRowCount: totalsRow ? 1 : undefined,
      totalsRowShown: totalsRow ? undefined : false,
      ...settings,
    },
    keptFilter?.xml ?? filterMarkup(table),
    ...sort.map(({ xml }) => xml),
    listMarkup(
      "tableColumns",
      columns.map((column, position) => columnMarkup(column, position + 1, name, spelling)),
    ),
    style === undefined ? "" : styleMarkup(style),
    ...rest.map(({ xml }) => xml),
  );
}

function filterMarkup({ ref, headerRow = true, totalsRow = false, filterButtons = true }: XlsxTable): string {
  if (!filterButtons || !headerRow) return "";
  const area = parseArea(ref);
  return markup("autoFilter", { ref: areaText({ ...area, bottom: area.bottom - (totalsRow ? 1 : 0) }) });
}

function columnMarkup(column: XlsxTableColumn, id: number, table: string, spelling: FormulaSpelling): string {
  const { name, formula, totalsLabel, totalsFunction, totalsFormula, settings } = column;
  const formulaMarkup = (part: string, text: string | undefined): string =>
    text === undefined ? "" : textMarkup(part, escapedString(spelling.write(text, { table })));
  return markup(
    "tableColumn",
    {
      id,
      name: escapedString(name, "attribute"),
      totalsRowLabel: totalsLabel === undefined ? undefined : escapedString(totalsLabel, "attribute"),
      totalsRowFunction: totalsFunction,
      ...settings,
    },
    formulaMarkup("calculatedColumnFormula", formula),
    formulaMarkup("totalsRowFormula", totalsFormula),
  );
}

function styleMarkup({ name, firstColumn, lastColumn, rowStripes, columnStripes }: XlsxTableStyle): string {
  return markup("tableStyleInfo", {
    name,
    showFirstColumn: firstColumn ?? false,
    showLastColumn: lastColumn ?? false,
    showRowStripes: rowStripes ?? false,
    showColumnStripes: columnStripes ?? false,
  });
}
