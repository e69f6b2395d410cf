import { EngineFormulas, type OwnedNames, type Surroundings } from "../../dialect/engine-formula";
import type { Program } from "../../dialect/program";
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
  private calledNames: RegExp | undefined;
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
    this.calledNames = callsOf(documents.flatMap((document) => document.names()));
    this.surroundings = new Map(
      documents.map((document) => [
        document.unit,
        {
          tables: tables.get(document.unit) ?? [],
          namesGeneration: this.generation,
          ownedNames: byOwnersName(document),
          sheets: document.sheets().map(({ name }) => name),
          nameTexts: nameTexts(document),
          calledNames: this.calledNames,
        },
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
    return this.formulas.needsRewriting(formula, this.calledNames);
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

  /** The tree of a formula that the engine misreads, by its key. */
  program(key: string): Program | undefined {
    return this.formulas.program(key.replace(/^k/, ""));
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

/** What the names stand for, by name and by the sheet that owns it, in lower case. */
function nameTexts(document: UniverDocument): OwnedNames {
  const nameOf = new Map(document.sheets().map(({ id, name }) => [id, name.toLowerCase()]));
  const texts = new Map<string, Map<string, string>>();
  for (const { name, formula, scope } of document.names()) {
    const key = name.toLowerCase();
    texts.set(key, (texts.get(key) ?? new Map<string, string>()).set(scope === null ? "" : (nameOf.get(scope) ?? ""), formula));
  }
  return texts;
}

/** Finds calls of those names that stand for a function. */
function callsOf(names: ReturnType<UniverDocument["names"]>): RegExp | undefined {
  const callable = names.filter(({ formula }) => /LAMBDA|^=?\s*[\p{L}_\\][\p{L}\d_.\\]*\s*$/iu.test(formula)).map(({ name }) => name.replace(/[.\\?]/g, "\\$&"));
  return callable.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\d_.])(?:${callable.join("|")})\\s*\\(`, "iu");
}

function sameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
