import { XlsxFileError } from "./model/errors";
import { formulaSpelling, type FormulaSpelling } from "./formula/formula-prefixes";
import type { XlsxLoss, XlsxSheet, XlsxTable, XlsxWorkbook } from "./model/model";
import type { XlsxRelationship } from "./model/model-kept";
import type { XlsxFont } from "./model/model-style";
import { isKind, PackageReader } from "./package/package-reader";
import { unzipParts, type SizeLimits } from "./package/unzip";
import { listOrAbsent, present } from "./model/present";
import { readDynamicArrayNumbers } from "./sheet/cells/dynamic-arrays";
import { readSheet, type SheetSources } from "./sheet/read-sheet";
import { readSharedStrings } from "./sheet/cells/shared-strings";
import { readThemeColors } from "./styles/colors";
import { FALLBACK_FONT } from "./styles/fonts";
import { readStyleSheet, type StyleSheet } from "./styles/read-style-sheet";
import { readCalculation } from "./workbook/calculation";
import { readDefinedNames } from "./workbook/defined-names";
import { checkReadable } from "./workbook/check-readable";
import { keptWorkbook } from "./workbook/kept-workbook";
import { openWorkbook, partOf, type OpenedFile } from "./workbook/open-workbook";
import { child, elements, flag, numberOf, type XmlElement } from "./xml/xml-element";

/** What reading needs to know besides the file. */
export interface ReadOptions {
  /** Custom functions by their full dotted names ("RELAIS.EXPOSURE"): the file has underscores for the dots. */
  readonly functionNames?: readonly string[];
  /** How large a file may be; 50 MB, unzipping to 500 MB, when absent. */
  readonly limits?: Partial<SizeLimits>;
}

/** Office's number of the one style that every file has. */
const NORMAL_STYLE = "0";
const MB = 1_000_000;
/** Size of the largest file that is read unless its reader allows more, in bytes. */
export const LARGEST_FILE = 50 * MB;
const DEFAULT_LIMITS: SizeLimits = { file: LARGEST_FILE, part: 250 * MB, total: 500 * MB };

/**
 * A workbook from the bytes of an .xlsx (or .xlsm, .xltx) file.
 *
 * @throws XlsxFileError in every kind but unwritable
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): XlsxWorkbook {
  const parts = new PackageReader(unzipParts(bytes, { ...DEFAULT_LIMITS, ...options.limits }));
  const file = openWorkbook(parts);
  const spelling = formulaSpelling(options.functionNames);
  const styles = readStyles(file);
  const read = readSheets(file, styles, spelling);
  const names = read.sheets.map(({ name }) => name);
  const workbook = present<XlsxWorkbook>({
    sheets: read.sheets,
    tables: listOrAbsent(read.tables),
    definedNames: listOrAbsent(readDefinedNames(child(file.root, "definedNames"), names, spelling)),
    calculation: readCalculation(file.root),
    defaultFont: unlessFallback(styles.sheet.defaultFont),
    activeSheet: readActiveSheet(file.root),
    kept: keptWorkbook(file, styles.sheet, read.tables, read.consumed),
    lost: listOrAbsent(lostIn(file, read.hasNoteLooks)),
  });
  checkReadable(workbook);
  return workbook;
}

function readStyles(file: OpenedFile): { readonly sheet: StyleSheet; readonly theme: readonly string[] } {
  const theme = readThemeColors(partOf(file, "theme"));
  return { sheet: readStyleSheet(partOf(file, "styles"), theme), theme };
}

function readSheets(
  file: OpenedFile,
  styles: { readonly sheet: StyleSheet; readonly theme: readonly string[] },
  spelling: FormulaSpelling,
): {
  readonly sheets: readonly XlsxSheet[];
  readonly tables: readonly XlsxTable[];
  readonly consumed: readonly string[];
  readonly hasNoteLooks: boolean;
} {
  const strings = partOf(file, "sharedStrings");
  const sources: SheetSources = {
    package: file.parts,
    strings: strings === undefined ? [] : readSharedStrings(strings),
    styles: styles.sheet,
    theme: styles.theme,
    spelling,
    dynamicArrays: readDynamicArrayNumbers(partOf(file, "sheetMetadata")),
    date1904: flag(child(file.root, "workbookPr"), "date1904"),
  };
  const sheets: XlsxSheet[] = [];
  const tables: XlsxTable[] = [];
  const consumed: string[] = [];
  let hasNoteLooks = false;
  for (const element of elements(child(file.root, "sheets"), "sheet")) {
    const place = sheetPlace(element);
    const relationship = file.relationships.find(({ id }) => id === element.attributes["r:id"]);
    // A module of an old Excel has no part.
    if (relationship === undefined && !element.attributes["r:id"]) {
      sheets.push({ ...place, cells: {} });
      continue;
    }
    if (relationship === undefined) throw new XlsxFileError("missing-part", `sheet ${place.name}`);
    if (!isKind(relationship, "worksheet")) {
      sheets.push(foreignSheet(place, relationship));
      continue;
    }
    const read = readSheet(relationship.target, place, tables.length, sources);
    sheets.push(read.sheet);
    tables.push(...read.tables);
    consumed.push(...read.consumed);
    hasNoteLooks ||= read.hasNoteLooks;
  }
  if (sheets.length === 0) throw new XlsxFileError("malformed-part", `${file.path} lists no sheet`);
  return { sheets, tables, consumed, hasNoteLooks };
}

function lostIn(file: OpenedFile, hasNoteLooks: boolean): XlsxLoss[] {
  const isFormatted = elements(partOf(file, "sharedStrings"), "si").some((item) => elements(item, "r").some((run) => child(run, "rPr")));
  const named = elements(child(partOf(file, "styles"), "cellStyles")).filter(({ attributes }) => attributes["builtinId"] !== NORMAL_STYLE);
  return [...(isFormatted ? ["rich-text" as const] : []), ...(named.length > 0 ? ["cell-styles" as const] : []), ...(hasNoteLooks ? ["note-looks" as const] : [])];
}

function sheetPlace({ attributes }: XmlElement): Pick<XlsxSheet, "name" | "state"> {
  const { name = "", state } = attributes;
  return state === "hidden" || state === "veryHidden" ? { name, state } : { name };
}

function foreignSheet(place: Pick<XlsxSheet, "name" | "state">, { target, type }: XlsxRelationship): XlsxSheet {
  const foreign = { path: target, relationshipType: type };
  return { ...place, cells: {}, kept: { settings: {}, elements: [], relationships: [], foreign } };
}

function readActiveSheet(root: XmlElement): number | undefined {
  const position = numberOf(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  // Some programs name a sheet behind the last one.
  return position > 0 && position < elements(child(root, "sheets"), "sheet").length ? position : undefined;
}

function unlessFallback(font: XlsxFont): XlsxFont | undefined {
  return JSON.stringify(font) === JSON.stringify(FALLBACK_FONT) ? undefined : font;
}
