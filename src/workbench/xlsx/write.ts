import { formulaSpelling, type FormulaSpelling } from "./formula/formula-prefixes";
import type { XlsxSheet, XlsxTable, XlsxWorkbook } from "./model/model";
import { PackageWriter } from "./package/package-writer";
import { RelationshipsWriter } from "./package/relationships-writer";
import { dynamicArrayMetadata } from "./sheet/cells/dynamic-arrays";
import { chartMarkup } from "./sheet/charts/chart-markup";
import { chartsDrawing } from "./sheet/charts/drawing-markup";
import { commentsMarkup, notesDrawing } from "./sheet/notes";
import { SharedStringsWriter } from "./sheet/cells/shared-strings";
import { tableMarkup } from "./sheet/tables";
import { sheetMarkup } from "./sheet/write-sheet";
import { StyleSheetWriter } from "./styles/style-sheet-writer";
import { checkWritable } from "./workbook/check-writable";
import {
  APPLICATION_PROPERTIES_TYPE,
  CHART_TYPE,
  COMMENTS_TYPE,
  DRAWING_TYPE,
  METADATA_TYPE,
  SHARED_STRINGS_TYPE,
  STYLES_TYPE,
  TABLE_TYPE,
  VML_DRAWING_TYPE,
  WORKBOOK_TYPE,
  WORKSHEET_TYPE,
} from "./workbook/content-types";
import { activeSheet, workbookMarkup } from "./workbook/write-workbook";
import { markup } from "./xml/markup";

/** What writing needs to know besides the workbook. */
export interface WriteOptions {
  /** Custom functions by their full dotted names; a call to any other unknown name is written as it stands. */
  readonly functionNames?: readonly string[];
}

const WORKBOOK_PATH = "xl/workbook.xml";
const APPLICATION_PATH = "docProps/app.xml";

/**
 * The bytes of an .xlsx file. The same workbook gives the same bytes, wherever and whenever.
 *
 * @throws XlsxFileError unwritable when Excel would refuse or repair the file
 */
export function writeXlsx(workbook: XlsxWorkbook, options: WriteOptions = {}): Uint8Array {
  checkWritable(workbook);
  return new WorkbookWriter(workbook, formulaSpelling(options.functionNames, workbook.tables?.map(({ name }) => name))).write();
}

class WorkbookWriter {
  readonly #workbook: XlsxWorkbook;
  readonly #spelling: FormulaSpelling;
  readonly #parts = new PackageWriter();
  readonly #strings = new SharedStringsWriter();
  readonly #styles: StyleSheetWriter;
  readonly #relationships: RelationshipsWriter;
  readonly #tableIds: ReadonlyMap<XlsxTable, number>;

  constructor(workbook: XlsxWorkbook, spelling: FormulaSpelling) {
    const { kept, defaultFont, tables = [] } = workbook;
    this.#workbook = workbook;
    this.#spelling = spelling;
    this.#styles = new StyleSheetWriter(defaultFont, kept?.differentialFormats, kept?.styleElements);
    this.#relationships = new RelationshipsWriter(kept?.workbookRelationships);
    this.#tableIds = numberedTables(tables);
  }

  write(): Uint8Array {
    // Kept parts first: the paths of new ones make way for them.
    for (const [path, { bytes, contentType }] of Object.entries(this.#workbook.kept?.parts ?? {})) {
      this.#parts.add(path, bytes, contentType);
    }
    const sheetIds = this.#workbook.sheets.map((sheet, position) => this.#addSheet(sheet, position));
    this.#addSharedParts();
    const main = workbookMarkup(this.#workbook, sheetIds, this.#spelling);
    this.#parts.addXml(WORKBOOK_PATH, main, this.#workbook.kept?.contentType ?? WORKBOOK_TYPE);
    this.#parts.addRelationships(WORKBOOK_PATH, this.#relationships.all);
    this.#addPackageRelationships();
    return this.#parts.zipped();
  }

  /** @returns id of the workbook's relationship to the sheet */
  #addSheet(sheet: XlsxSheet, position: number): string {
    const { foreign } = sheet.kept ?? {};
    if (foreign !== undefined) {
      return this.#relationships.add(foreign.relationshipType, foreign.path);
    }
    const path = this.#parts.freePath("xl/worksheets/sheet", ".xml");
    const relationships = new RelationshipsWriter(sheet.kept?.relationships);
    const tables = (this.#workbook.tables ?? []).filter((table) => table.sheet === sheet.name);
    const content = sheetMarkup(sheet, {
      strings: this.#strings,
      styles: this.#styles,
      spelling: this.#spelling,
      relationships,
      tables,
      tableIds: tables.map((table) => this.#addTable(table, relationships)),
      chartsId: this.#addCharts(sheet, relationships),
      notesId: this.#addNotes(sheet, relationships),
      isActive: position === activeSheet(this.#workbook),
    });
    this.#parts.addXml(path, content, WORKSHEET_TYPE);
    this.#parts.addRelationships(path, relationships.all);
    return this.#relationships.add("worksheet", path);
  }

  #addTable(table: XlsxTable, relationships: RelationshipsWriter): string {
    const path = this.#parts.freePath("xl/tables/table", ".xml");
    this.#parts.addXml(path, tableMarkup(table, this.#tableIds.get(table) ?? 0, this.#spelling), TABLE_TYPE);
    this.#parts.addRelationships(path, table.relationships ?? []);
    return relationships.add("table", path);
  }

  #addCharts({ charts = [] }: XlsxSheet, relationships: RelationshipsWriter): string | undefined {
    if (charts.length === 0) return undefined;
    const drawing = this.#parts.freePath("xl/drawings/drawing", ".xml");
    const pointed = new RelationshipsWriter();
    const ids = charts.map((chart) => {
      const path = this.#parts.freePath("xl/charts/chart", ".xml");
      this.#parts.addXml(path, chartMarkup(chart), CHART_TYPE);
      return pointed.add("chart", path);
    });
    this.#parts.addXml(drawing, chartsDrawing(charts, ids), DRAWING_TYPE);
    this.#parts.addRelationships(drawing, pointed.all);
    return relationships.add("drawing", drawing);
  }

  #addNotes({ notes = [] }: XlsxSheet, relationships: RelationshipsWriter): string | undefined {
    if (notes.length === 0) return undefined;
    const comments = this.#parts.freePath("xl/comments", ".xml");
    this.#parts.addXml(comments, commentsMarkup(notes), COMMENTS_TYPE);
    relationships.add("comments", comments);
    const drawing = this.#parts.freePath("xl/drawings/vmlDrawing", ".vml");
    this.#parts.add(drawing, notesDrawing(notes), VML_DRAWING_TYPE);
    return relationships.add("vmlDrawing", drawing);
  }

  #addSharedParts(): void {
    const add = (kind: string, path: string, root: string, contentType: string): void => {
      this.#parts.addXml(path, root, contentType);
      this.#relationships.add(kind, path);
    };
    add("styles", "xl/styles.xml", this.#styles.markup(), STYLES_TYPE);
    if (!this.#strings.isEmpty) {
      add("sharedStrings", "xl/sharedStrings.xml", this.#strings.markup(), SHARED_STRINGS_TYPE);
    }
    if (spillsSomewhere(this.#workbook)) {
      add("sheetMetadata", "xl/metadata.xml", dynamicArrayMetadata(), METADATA_TYPE);
    }
  }

  #addPackageRelationships(): void {
    const relationships = new RelationshipsWriter(this.#workbook.kept?.packageRelationships);
    relationships.add("officeDocument", WORKBOOK_PATH);
    const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    const properties = markup("Properties", { xmlns: namespace }, markup("Application", {}, "Microsoft Excel"));
    this.#parts.addXml(APPLICATION_PATH, properties, APPLICATION_PROPERTIES_TYPE);
    relationships.add("extended-properties", APPLICATION_PATH);
    this.#parts.addRelationships("", relationships.all);
  }
}

/** Ids of tables: their own where the file they come from refers to them, then their place or the next that is free. */
function numberedTables(tables: readonly XlsxTable[]): ReadonlyMap<XlsxTable, number> {
  const own = (table: XlsxTable): number | undefined => {
    const id = table.settings?.["id"];
    return id === undefined ? undefined : Number(id);
  };
  const taken = new Set(tables.map(own));
  return new Map(
    tables.map((table, position) => {
      let id = own(table) ?? position + 1;
      while (own(table) === undefined && taken.has(id)) id += 1;
      taken.add(id);
      return [table, id];
    }),
  );
}

function spillsSomewhere({ sheets }: XlsxWorkbook): boolean {
  return sheets.some(({ cells }) =>
    Object.values(cells).some((row) => Object.values(row).some(({ spill }) => spill !== undefined)),
  );
}
