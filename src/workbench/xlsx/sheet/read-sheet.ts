import type { FormulaSpelling } from "../formula/formula-prefixes";
import type { XlsxNote, XlsxSheet, XlsxTable } from "../model/model";
import type { XlsxKeptSheet, XlsxRelationship, XlsxSettings } from "../model/model-kept";
import { isKind, type PackageReader } from "../package/package-reader";
import { listOrAbsent, orAbsent, present } from "../model/present";
import type { StyleSheet } from "../styles/read-style-sheet";
import { keptElement } from "../xml/kept-element";
import { child, elements, otherAttributes, type XmlElement } from "../xml/xml-element";
import { readConditionalFormats } from "./conditional-formats";
import { readHyperlinks } from "./hyperlinks";
import { LAYOUT_ATTRIBUTES, readLayout } from "./layout";
import { areFormatted, drawsOnlyNotes, readNotes } from "./notes";
import { PRINT_ATTRIBUTES, readPrint } from "./print";
import { readRows } from "./cells/read-cells";
import { readTable } from "./tables";
import { readValidations, VALIDATIONS_EXTENSION } from "./validations";

/** What sheets refer to elsewhere in the file. */
export interface SheetSources {
  readonly package: PackageReader;
  readonly strings: readonly string[];
  readonly styles: StyleSheet;
  readonly theme: readonly string[];
  readonly spelling: FormulaSpelling;
  readonly dynamicArrays: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** A sheet and the tables on it. */
export interface ReadSheet {
  readonly sheet: XlsxSheet;
  readonly tables: readonly XlsxTable[];
  /** Paths of the parts that the model now says all about. */
  readonly consumed: readonly string[];
  /** Whether its notes are formatted, which the model does not say. */
  readonly hasNoteLooks: boolean;
}

const MODELLED = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "pageSetup",
  "tableParts",
];

/**
 * A worksheet from its part and the parts that belong to it.
 *
 * @param tablesBefore number of tables on the sheets before
 */
export function readSheet(
  path: string,
  place: Pick<XlsxSheet, "name" | "state">,
  tablesBefore: number,
  sources: SheetSources,
): ReadSheet {
  const { styles, theme, spelling } = sources;
  const root = sources.package.xml(path);
  const relationships = sources.package.relationships(path);
  const tablePaths = relationships.filter((to) => isKind(to, "table")).map(({ target }) => target);
  const drawingId = child(root, "legacyDrawing")?.attributes["r:id"];
  const notes = readNotesOf(relationships, drawingId, sources.package);
  const { cells, rows } = readRows(child(root, "sheetData"), {
    ...sources,
    sheet: place.name,
    styles: styles.cellStyles,
  });
  const sheet = present<XlsxSheet>({
    ...place,
    cells,
    rows: orAbsent(rows),
    ...readLayout(root, styles.cellStyles, theme),
    merges: listOrAbsent(
      elements(child(root, "mergeCells"), "mergeCell").map(({ attributes }) => attributes["ref"] ?? ""),
    ),
    validations: listOrAbsent(readValidations(root, spelling)),
    conditionalFormats: listOrAbsent(readConditionalFormats(root, styles.differentialFormats, spelling)),
    hyperlinks: listOrAbsent(readHyperlinks(root, relationships)),
    notes: listOrAbsent(notes.notes),
    print: readPrint(root),
    protection: readProtection(child(root, "sheetProtection")),
    kept: keptSheet(root, relationships, notes.paths),
  });
  return {
    sheet,
    tables: tablePaths.map((table, at) => {
      const pointsTo = listOrAbsent(sources.package.relationships(table));
      const read = readTable(sources.package.xml(table), place.name, tablesBefore + at, spelling);
      return pointsTo === undefined ? read : { ...read, relationships: pointsTo };
    }),
    consumed: [path, ...tablePaths, ...notes.paths],
    hasNoteLooks: notes.haveLooks,
  };
}

function readProtection(element: XmlElement | undefined): Readonly<Record<string, string>> | undefined {
  const protects = element?.attributes["sheet"] ?? "0";
  return protects === "1" || protects === "true" ? (otherAttributes(element, ["sheet"]) ?? {}) : undefined;
}

/** Notes are ours where nothing else shares their parts: threaded comments and form controls do. */
function readNotesOf(
  relationships: readonly XlsxRelationship[],
  drawingId: string | undefined,
  parts: PackageReader,
): { readonly notes: readonly XlsxNote[]; readonly paths: readonly string[]; readonly haveLooks: boolean } {
  const comments = relationships.find((to) => isKind(to, "comments"));
  const drawing = relationships.find(({ id }) => id === drawingId);
  const threaded = relationships.some((to) => isKind(to, "threadedComment"));
  if (comments === undefined || threaded || (drawing !== undefined && !drawsOnlyNotes(parts.text(drawing.target)))) {
    return { notes: [], paths: [], haveLooks: false };
  }
  const paths = drawing === undefined ? [comments.target] : [comments.target, drawing.target];
  const root = parts.xml(comments.target);
  return { notes: readNotes(root), paths, haveLooks: areFormatted(root) };
}

function keptSheet(
  root: XmlElement,
  relationships: readonly XlsxRelationship[],
  notePaths: readonly string[],
): XlsxKeptSheet | undefined {
  const settings = keptSettings(root);
  const keptElements = elements(root)
    .map((element) => (element.name === "extLst" ? withoutValidations(element) : element))
    .filter(({ name, children }) => !MODELLED.includes(name) && !(name === "extLst" && children.length === 0))
    .filter(({ name }) => !(name === "legacyDrawing" && notePaths.length > 0))
    .map((element) => keptElement(element, root));
  const keptRelationships = relationships.filter(
    (to) => !isKind(to, "table") && !isKind(to, "hyperlink") && !notePaths.includes(to.target),
  );
  const nothing = Object.keys(settings).length + keptElements.length + keptRelationships.length === 0;
  return nothing ? undefined : { settings, elements: keptElements, relationships: keptRelationships };
}

function withoutValidations(extensions: XmlElement): XmlElement {
  const children = elements(extensions).filter(
    ({ attributes }) => attributes["uri"]?.toUpperCase() !== VALIDATIONS_EXTENSION.toUpperCase(),
  );
  return { ...extensions, children };
}

function keptSettings(root: XmlElement): XlsxSettings {
  const properties = child(root, "sheetPr");
  const places: Readonly<Record<string, XmlElement | undefined>> = {
    sheetPr: properties,
    outlinePr: child(properties, "outlinePr"),
    pageSetUpPr: child(properties, "pageSetUpPr"),
    sheetView: child(child(root, "sheetViews"), "sheetView"),
    sheetFormatPr: child(root, "sheetFormatPr"),
    pageSetup: child(root, "pageSetup"),
  };
  const settings: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, element] of Object.entries(places)) {
    const rest = otherAttributes(element, LAYOUT_ATTRIBUTES[name] ?? PRINT_ATTRIBUTES[name] ?? []);
    if (rest !== undefined) settings[name] = rest;
  }
  return settings;
}
