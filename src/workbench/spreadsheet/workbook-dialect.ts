import { EngineFormulas, type Surroundings } from "../dialect/engine-formula";
import type { CellKey, FormulaRewriter } from "./engine";
import type { UniverDocument } from "./univer-document";

/** Gives the engine every open workbook's formulas in its dialect, by the tables and names of the moment. */
export class WorkbookDialect implements FormulaRewriter {
  private readonly formulas = new EngineFormulas();
  private readonly documents = new Map<string, UniverDocument>();
  private surroundings = new Map<string, Surroundings>();
  private sheetNames = new Map<string, string>();
  private readonly seenSheets = new Set<string>();
  private latest = "";
  private generation = 0;

  add(document: UniverDocument): void {
    this.documents.set(document.unit, document);
  }

  remove(document: UniverDocument): void {
    this.documents.delete(document.unit);
  }

  structure(): string {
    const documents = [...this.documents.values()];
    const tables = new Map(documents.map((document) => [document.unit, document.tableLayouts()]));
    const structure = JSON.stringify([...tables, documents.map((document) => document.names()), this.goneSheets(documents)]);
    if (structure !== this.latest) this.generation += 1;
    this.latest = structure;
    this.surroundings = new Map([...tables].map(([unit, layouts]) => [unit, { tables: layouts, namesGeneration: this.generation }]));
    this.sheetNames = new Map(documents.flatMap((document) => document.sheets().map(({ id, name }) => [`${document.unit} ${id}`, name])));
    return structure;
  }

  /** Sheets that were there: the engine does not see that what read them has become #REF!, or is right again. */
  private goneSheets(documents: readonly UniverDocument[]): string[] {
    const sheets = new Set(documents.flatMap((document) => document.sheets().map(({ id }) => `${document.unit} ${id}`)));
    for (const sheet of sheets) this.seenSheets.add(sheet);
    return [...this.seenSheets].filter((sheet) => !sheets.has(sheet));
  }

  needsRewriting(formula: string): boolean {
    return this.formulas.needsRewriting(formula);
  }

  rewrite(formula: string, { unit, sheet, row, column }: CellKey): string {
    const place = { sheet: this.sheetNames.get(`${unit} ${sheet}`) ?? "", row, column };
    return this.formulas.rewrite(formula, place, this.surroundingsOf(unit));
  }

  rewriteName(name: string, formula: string, unit: string): string {
    return this.formulas.rewriteName(this.documents.get(unit)?.textOfName(name) ?? formula, this.surroundingsOf(unit).tables);
  }

  private surroundingsOf(unit: string): Surroundings {
    return this.surroundings.get(unit) ?? { tables: [], namesGeneration: this.generation };
  }
}
