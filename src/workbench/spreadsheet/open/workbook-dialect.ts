import { EngineFormulas, type OwnedNames, type Surroundings } from "../../dialect/engine-formula";
import type { FormulaRewriter } from "../univer/engine";
import type { CellKey } from "../univer/grid";
import type { UniverDocument } from "../document/univer-document";

/** Gives the engine every open workbook's formulas in its dialect, by the tables and names of the moment. */
export class WorkbookDialect implements FormulaRewriter {
  private readonly formulas = new EngineFormulas();
  private readonly documents = new Map<string, UniverDocument>();
  private surroundings = new Map<string, Surroundings>();
  private sheetNames = new Map<string, string>();
  private readonly seenSheets = new Set<string>();
  private latest = "";
  private generation = 0;
  /** By cell, until a table, a name or a sheet changes. */
  private readonly rewritten = new Map<string, { readonly formula: string; readonly text: string }>();

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
    const sheetNames = new Map(documents.flatMap((document) => document.sheets().map(({ id, name }) => [`${document.unit} ${id}`, name])));
    if (structure !== this.latest) this.generation += 1;
    if (structure !== this.latest || !sameEntries(sheetNames, this.sheetNames)) this.rewritten.clear();
    this.latest = structure;
    this.surroundings = new Map(
      documents.map((document) => [
        document.unit,
        { tables: tables.get(document.unit) ?? [], namesGeneration: this.generation, ownedNames: byOwnersName(document) },
      ]),
    );
    this.sheetNames = sheetNames;
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
    const key = `${unit} ${sheet} ${row} ${column}`;
    const known = this.rewritten.get(key);
    if (known?.formula === formula) return known.text;
    const place = { sheet: this.sheetNames.get(`${unit} ${sheet}`) ?? "", row, column };
    const text = this.formulas.rewrite(formula, place, this.surroundingsOf(unit));
    this.rewritten.set(key, { formula, text });
    return text;
  }

  rewriteName(id: string, formula: string, unit: string): string {
    return this.formulas.rewriteName(this.documents.get(unit)?.textOfName(id) ?? formula, this.surroundingsOf(unit).tables);
  }

  private surroundingsOf(unit: string): Surroundings {
    return this.surroundings.get(unit) ?? { tables: [], namesGeneration: this.generation };
  }
}

/** The engine's names for those that sheets own, by the sheets' names in lower case. */
function byOwnersName(document: UniverDocument): OwnedNames {
  const nameOf = new Map(document.sheets().map(({ id, name }) => [id, name.toLowerCase()]));
  return new Map([...document.engineNames()].map(([name, owners]) => [name, new Map([...owners].map(([owner, text]) => [nameOf.get(owner) ?? "", text]))]));
}

function sameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
