import type { XlsxTable } from "../model/model";
import type { XlsxKeptWorkbook, XlsxPart, XlsxRelationship } from "../model/model-kept";
import { isKind, relationshipsPathOf, type PackageReader } from "../package/package-reader";
import { present } from "../model/present";
import type { StyleSheet } from "../styles/read-style-sheet";
import { keptElement } from "../xml/kept-element";
import { child, elements, otherAttributes, type XmlElement } from "../xml/xml-element";
import { CALCULATION_ATTRIBUTES } from "./calculation";
import { WORKBOOK_TYPE } from "./content-types";
import type { OpenedFile } from "./open-workbook";

/** Children of the `workbook` element that the model names, or that speak only of the computer that saved it. */
const MODELLED = [
  "workbookPr",
  "bookViews",
  "sheets",
  "definedNames",
  "calcPr",
  "mc:AlternateContent",
  "xr:revisionPtr",
];
/** Parts that are written anew from the model, or that Excel makes again by itself. */
const REWRITTEN = ["styles", "sharedStrings", "sheetMetadata", "calcChain"];

/**
 * What the model does not name of a file, to be written back with it.
 *
 * @param tables of the workbook: what they keep may refer to the differential formats
 * @param consumed paths of the parts that sheets have said all about
 */
export function keptWorkbook(
  file: OpenedFile,
  styles: StyleSheet,
  tables: readonly XlsxTable[],
  consumed: readonly string[],
): XlsxKeptWorkbook | undefined {
  const rewritten = file.relationships.filter((to) => REWRITTEN.some((kind) => isKind(to, kind)));
  const ofPackage = file.parts.relationships("");
  // The application's properties count sheets and names, and would be out of date.
  const properties = ofPackage.filter((to) => isKind(to, "extended-properties") || isKind(to, "extendedProperties"));
  const anew = new Set([...consumed, ...[...rewritten, ...properties].map(({ target }) => target), file.path]);
  const kept: XlsxKeptWorkbook = {
    contentType: file.parts.contentType(file.path) ?? WORKBOOK_TYPE,
    settings: workbookSettings(file.root),
    elements: elements(file.root)
      .filter(({ name }) => !MODELLED.includes(name))
      .map((element) => keptElement(element, file.root)),
    packageRelationships: ofPackage.filter((to) => !anew.has(to.target)),
    workbookRelationships: file.relationships.filter((to) => !anew.has(to.target) && !isSheet(to)),
    differentialFormats: styles.differentialFormats,
    styleElements: styles.kept,
    parts: keptParts(file.parts, anew),
  };
  return saysNothing(kept) && !tables.some(hasSettings) ? undefined : kept;
}

/** Sheets find their way back by `XlsxSheet`, whatever kind they are. */
function isSheet(to: XlsxRelationship): boolean {
  return to.type.toLowerCase().endsWith("sheet");
}

function workbookSettings(root: XmlElement): XlsxKeptWorkbook["settings"] {
  const properties = otherAttributes(child(root, "workbookPr"), CALCULATION_ATTRIBUTES);
  const view = otherAttributes(child(child(root, "bookViews"), "workbookView"), ["activeTab", "firstSheet"]);
  return {
    ...(properties === undefined ? {} : { workbookPr: properties }),
    ...(view === undefined ? {} : { workbookView: view }),
  };
}

function keptParts(parts: PackageReader, anew: ReadonlySet<string>): Readonly<Record<string, XlsxPart>> {
  const sheetsAndSuch = new Set([...anew].map((path) => relationshipsPathOf(path)));
  const dropped = new Set(["[Content_Types].xml", relationshipsPathOf("")]);
  const kept: Record<string, XlsxPart> = {};
  for (const path of parts.paths) {
    if (anew.has(path) || sheetsAndSuch.has(path) || dropped.has(path)) continue;
    const contentType = path.endsWith(".rels") ? undefined : parts.contentType(path);
    kept[path] = present<XlsxPart>({ bytes: parts.bytes(path), contentType });
  }
  return kept;
}

function hasSettings({ settings, kept, columns }: XlsxTable): boolean {
  return settings !== undefined || kept !== undefined || columns.some((column) => column.settings !== undefined);
}

/** The differential formats count for nothing here: alone, nothing refers to them by position. */
function saysNothing(kept: XlsxKeptWorkbook): boolean {
  const lists = [kept.elements, kept.packageRelationships, kept.workbookRelationships, kept.styleElements];
  return (
    kept.contentType === WORKBOOK_TYPE &&
    Object.keys(kept.settings).length === 0 &&
    Object.keys(kept.parts).length === 0 &&
    lists.every((list) => list.length === 0)
  );
}
