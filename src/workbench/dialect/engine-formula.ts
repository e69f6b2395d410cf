import { tokenize, type Token } from "@borgar/fx";
import { mayHoldLiterals, readableLiterals } from "./literals";
import { isPlainReference, mayBeMisread, programOf, type Meanings, type Program } from "./program";
import { resolveStructuredReference, tableBody, type Place, type TableLayout } from "./structured-reference";

/** Own functions that stand for Excel's `A1#` and `@`, which the spreadsheet's engine does not know. */
export const SPILL_FUNCTION = "UNSPILL";
export const SINGLE_FUNCTION = "SINGLE";
/** Own function that stands for a whole formula which the engine misreads. */
export const PROGRAM_FUNCTION = "EVALUATED";

/** Most references of a formula that are handed over. */
const MOST_GIVEN = 250;

/** Names that a sheet owns as the engine is to read them, by name, then by the owner, in lower case; "" is the workbook. */
export type OwnedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the meaning of a formula's words depends on, besides its text. */
export interface Surroundings {
  readonly tables: readonly TableLayout[];
  /** Grows whenever a defined name changes: the engine remembers formulas by their text alone. */
  readonly namesGeneration: number;
  readonly ownedNames?: OwnedNames;
  /** Names of the sheets, in tab order. */
  readonly sheets?: readonly string[];
  /** Texts of the defined names, by name, then by the sheet that owns it, in lower case; "" is the workbook. */
  readonly nameTexts?: OwnedNames;
  /** Finds calls of names that stand for a function; undefined where there are none. */
  readonly calledNames?: RegExp | undefined;
}

/** What is known of a formula by its text alone. */
interface ReadFormula {
  readonly tokens: readonly Token[];
  readonly isMisread: boolean;
}

const NOWHERE: Place = { sheet: "", row: -1, column: -1 };

/**
 * Rewrites a formula as the spreadsheet's engine understands it, from the cell that holds it:
 * structured references become plain ones, `H1#` becomes UNSPILL(H1), `@x` becomes SINGLE(x), literals stay what they are, and a
 * formula with names gets a text of its own for every generation of the names.
 */
export class EngineFormulas {
  /** Formulas by their text: null needs no rewriting. Thousands of cells share few texts, or differ in plain references. */
  private readonly read = new Map<string, ReadFormula | null>();
  private readonly programs = new Map<string, Program>();

  rewrite(formula: string, from: Place, surroundings: Surroundings): string {
    const callsNames = surroundings.calledNames?.test(formula) ?? false;
    const known = this.readFormula(formula) ?? (callsNames ? { tokens: readableLiterals(tokenize(formula)), isMisread: true } : null);
    if (known === null) return formula;
    const { tokens, isMisread } = known;
    const isBeyond = isMisread || callsNames || tokens.some((token) => namesExpression(token, from, surroundings));
    return (isBeyond ? this.evaluated(formula, from, surroundings) : undefined) ?? rewritten(tokens, from, surroundings);
  }

  /** A defined name's text. It is put into formulas, so it may end in nothing but itself. */
  rewriteName(formula: string, tables: readonly TableLayout[]): string {
    return rewritten(readableLiterals(tokenize(formula)), NOWHERE, { tables, namesGeneration: 0 });
  }

  /** Whether the engine would not understand the text as it is, or would remember an old meaning of it. */
  needsRewriting(formula: string, calledNames?: RegExp): boolean {
    return this.readFormula(formula) !== null || (calledNames?.test(formula) ?? false);
  }

  /** The tree of a formula that was rewritten as a call of the program function, by the key that it is given. */
  program(key: string): Program | undefined {
    return this.programs.get(key);
  }

  private readFormula(formula: string): ReadFormula | null {
    let known = this.read.get(formula);
    if (known === undefined) {
      // Sheets may not be there.
      const [isMisread, namesSheets] = [mayBeMisread(formula), formula.includes("!")];
      const all = isMisread || namesSheets || mayNeedRewriting(formula) || mayHoldLiterals(formula) ? tokenize(formula) : [];
      const tokens = readableLiterals(all);
      known = isMisread || namesSheets || tokens !== all || all.some(isForeign) ? { tokens, isMisread } : null;
      this.read.set(formula, known);
    }
    return known;
  }

  /** A call that evaluates the formula from its tree; undefined where it has none, or too many references. */
  private evaluated(formula: string, from: Place, surroundings: Surroundings): string | undefined {
    const program = programOf(formula, this.meanings(from, surroundings));
    if (!program || program.given.length > MOST_GIVEN) return undefined;
    // The engine remembers a formula by its text: another meaning must have another one.
    const key = String(this.programs.size + 1);
    this.programs.set(key, program);
    return `=${PROGRAM_FUNCTION}("k${key}"${program.given.map((text) => `,${text}`).join("")})`;
  }

  private meanings(from: Place, surroundings: Surroundings): Meanings {
    return {
      nameText: (name) => nameTextSeenFrom(from.sheet, name, surroundings),
      table: (text) => tableBody(text, surroundings.tables),
      structured: (text) => resolveStructuredReference(text, surroundings.tables, from),
      engineText: (part) => rewritten(readableLiterals(tokenize(part)), from, { ...surroundings, namesGeneration: 0 }),
      sheets: surroundings.sheets ?? [],
    };
  }
}

/** Whether a token is a name that stands for more than cells: its text would be pasted into the formula as it is. */
function namesExpression({ type, value }: Token, from: Place, surroundings: Surroundings): boolean {
  if (type !== "range_named") return false;
  const text = nameTextSeenFrom(from.sheet, value, surroundings);
  return text !== undefined && !isPlainReference(text);
}

function nameTextSeenFrom(sheet: string, text: string, { nameTexts }: Surroundings): string | undefined {
  const bang = text.lastIndexOf("!");
  const owners = nameTexts?.get(text.slice(bang + 1).toLowerCase());
  const owner = bang < 0 ? sheet : text.slice(0, bang).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
  return owners?.get(owner.toLowerCase()) ?? owners?.get("");
}

/** Anything but function names, plain references, numbers and operators; a cheap test before the tokenizer's. */
function mayNeedRewriting(formula: string): boolean {
  return /[[\]#@]|[\p{L}_\\][\p{L}\d_.?\\]*(?![\p{L}\d_.?\\]*[(\d!:])/u.test(formula);
}

function isForeign({ type, value }: Token): boolean {
  return type === "structured" || type === "range_named" || (type === "operator" && (value === "#" || value === "@"));
}

function rewritten(tokens: readonly Token[], from: Place, surroundings: Surroundings): string {
  let text = "";
  let named = false;
  let endsInName = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    endsInName = false;
    if (token.type === "operator" && token.value === "@") {
      const end = endOfOperand(tokens, at + 1);
      text += `${SINGLE_FUNCTION}(${rewritten(tokens.slice(at + 1, end), from, surroundings)})`;
      at = end - 1;
    } else if (isSpillMark(tokens[at + 1]) && token.type === "error") {
      // What is left of `Gone!A1#` once its sheet is deleted.
      text += token.value;
      at += 1;
    } else if (isSpillMark(tokens[at + 1]) && /^range/.test(token.type)) {
      text += `${SPILL_FUNCTION}(${token.value})`;
      at += 1;
    } else if (token.type === "structured") {
      text += resolveStructuredReference(token.value, surroundings.tables, from);
    } else if (token.type === "range_named") {
      const table = tableBody(token.value, surroundings.tables);
      endsInName = table === undefined;
      named ||= endsInName;
      text += table ?? nameSeenFrom(from.sheet, token.value, surroundings.ownedNames);
    } else {
      text += isOfMissingSheet(token, surroundings) ? "#REF!" : token.value;
    }
  }
  return named ? ofGeneration(surroundings.namesGeneration, text, endsInName) : text;
}

/** Whether a reference is to a sheet that is not there; another workbook's is told by its brackets. */
function isOfMissingSheet({ type, value }: Token, { sheets }: Surroundings): boolean {
  if (!sheets || !/^range/.test(type) || !value.includes("!") || value.includes("[")) return false;
  const named = value.slice(0, value.lastIndexOf("!")).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'").toLowerCase();
  const isThere = (name: string) => sheets.some((sheet) => sheet.toLowerCase() === name);
  return !isThere(named) && !named.split(":").every(isThere);
}

/** Spaces behind a name would become part of it. */
function ofGeneration(generation: number, text: string, endsInName: boolean): string {
  if (generation === 0) return text;
  const closed = endsInName ? text.replace(/^=(.*)$/s, "=($1)") : text;
  return closed + " ".repeat(generation);
}

/** A sheet's own name goes before the workbook's of the same text. */
function nameSeenFrom(sheet: string, text: string, owned: OwnedNames = new Map()): string {
  const bang = text.lastIndexOf("!");
  const owners = owned.get(text.slice(bang + 1).toLowerCase());
  if (!owners) return text;
  const owner = bang < 0 ? sheet : text.slice(0, bang).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
  return owners.get(owner.toLowerCase()) ?? owners.get("") ?? "#NAME?";
}

function isSpillMark(token: Token | undefined): boolean {
  return token?.type === "operator" && token.value === "#";
}

/** Index behind the operand of `@`: a reference with its `#`, a call with its arguments, or a parenthesis. */
function endOfOperand(tokens: readonly Token[], start: number): number {
  let at = start;
  if (tokens[at]?.type === "func" || tokens[at + 1]?.value === "(") at += 1;
  if (tokens[at]?.value !== "(") return isSpillMark(tokens[at + 1]) ? at + 2 : at + 1;
  let depth = 0;
  for (; at < tokens.length; at += 1) {
    if (tokens[at]?.value === "(") depth += 1;
    if (tokens[at]?.value === ")" && (depth -= 1) === 0) return at + 1;
  }
  return tokens.length;
}
