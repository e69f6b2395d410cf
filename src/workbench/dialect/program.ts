import { parse, tokenize, type Token } from "@borgar/fx";
import { quoteSheetName } from "../document/address";
import { sameName } from "../document/reference";

/** A formula as a tree that can be evaluated, for those that the spreadsheet's engine misreads. */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  /** A reference, or a call that the engine must see to know what depends on what: its value is handed over, by its text. */
  | { readonly kind: "given"; readonly text: string }
  | { readonly kind: "omitted" }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "let"; readonly name: string; readonly value: Expression; readonly body: Expression }
  | { readonly kind: "lambda"; readonly parameters: readonly Parameter[]; readonly body: Expression }
  /** A function by its name, in capitals, handed over as a value. */
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: "apply"; readonly callee: Expression; readonly given: readonly Expression[] }
  /** What a defined name stands for; a function, since a name may stand for something that names it again. */
  | { readonly kind: "named"; readonly meaning: () => Expression }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Expression[] };

export interface Parameter {
  readonly name: string;
  readonly isOptional: boolean;
}

/** A formula that is evaluated from its tree. */
export interface Program {
  readonly expression: Expression;
  /** Texts of what is handed over, each once; those of names that it uses too. */
  readonly given: readonly string[];
}

/** What the words of a formula mean besides its own variables. */
export interface Meanings {
  /** The text of a defined name, with or without its "="; undefined where there is none of that name. */
  readonly nameText: (name: string) => string | undefined;
  /** A table by its name, as a plain reference; undefined for a name that is no table. */
  readonly table: (name: string) => string | undefined;
  /** A structured reference as a plain one, or its error. */
  readonly structured: (text: string) => string;
  /** A part of a formula as the engine reads it. */
  readonly engineText: (part: string) => string;
  /** Names of the sheets, in tab order. */
  readonly sheets: readonly string[];
}

/** Calls that stand for cells, or whose value is another one each time: the engine itself must see them. */
const SEEN_BY_ENGINE = new Set(["OFFSET", "INDIRECT", "NOW", "TODAY", "CELL", "INFO"]);
/** Drawn anew for each value of an array, and seen by the engine as well. */
const DRAWN_ANEW = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);

/** What in a formula the engine misreads, told by its text alone; defined names come on top. */
const MISREAD = new RegExp(
  [
    // Variables, and functions that are given functions.
    String.raw`\b(?:LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|ISOMITTED)\s*\(`,
    String.raw`\)\s*\(`,
    // A sign before a text, a truth value or a name.
    String.raw`(?:^=|[-+*/^&=<>(,;])\s*[-+]+\s*(?:"|[\p{L}_\\][\p{L}_\\.]*(?![\p{L}\d_.(!:$'\[]))`,
    // An array constant beside an operator.
    String.raw`(?<!^)[-+*/^&=<>]\s*\{|\}\s*[-+*/^&=<>]`,
    // Ranges of a call, several areas, and cells that two ranges share.
    String.raw`:\s*[A-Z]+\(|\)\s*:|\(\([^()]*,|[\d\p{L})$]\s+[\p{L}$(']`,
    // Several sheets.
    String.raw`[\p{L}\d_]:[\p{L}\d_]+!`,
  ].join("|"),
  "u",
);

/** Whether a formula's text holds anything that the engine may misread. */
export function mayBeMisread(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, (sheet) => (sheet.includes(":") ? "S:S" : "S"));
  return MISREAD.test(bare);
}

/**
 * The tree of a formula.
 *
 * @returns undefined where the text is no formula, which the engine has its own error for
 */
export function programOf(formula: string, meanings: Meanings): Program | undefined {
  const compiler = new Compiler(meanings);
  const expression = compiler.compile(formula);
  if (!expression) return undefined;
  return { expression, given: [...compiler.given] };
}

/** Whether a text is a plain reference, which the engine reads by itself. */
export function isPlainReference(text: string): boolean {
  const tokens = tokenize(text).filter(({ type }) => type !== "whitespace" && type !== "fx_prefix");
  return tokens.length === 1 && /^(?:range|range_beam)$/.test(tokens[0]?.type ?? "");
}

/** A node of the parser's tree, as far as it is looked at. */
interface ParsedNode {
  readonly type: string;
  readonly value?: number | string | boolean | null;
  readonly kind?: string;
  readonly name?: string;
  readonly operator?: string;
  readonly arguments?: readonly (ParsedNode | null)[];
  readonly callee?: ParsedNode;
  readonly elements?: readonly (readonly ParsedNode[])[];
  readonly declarations?: readonly { readonly id: { readonly name: string }; readonly init: ParsedNode }[];
  readonly params?: readonly { readonly name: string }[];
  readonly body?: ParsedNode;
  readonly loc?: readonly [number, number];
}

/** Names in scope, by their lower case: "shadowed" ones come last. */
type Scope = ReadonlySet<string>;
const NO_SCOPE: Scope = new Set();

class Compiler {
  readonly given = new Set<string>();
  private readonly names = new Map<string, Expression>();

  constructor(private readonly meanings: Meanings) {}

  compile(formula: string): Expression | undefined {
    const { tokens, optional } = withoutOptionalMarks(tokenize(formula, { withLocation: true }));
    let tree: ParsedNode;
    try {
      // The parser's types are of a tree of classes; what is read of it is spelled out above.
      tree = parse([...tokens], { permitArrayCalls: true }) as unknown as ParsedNode;
    } catch {
      return undefined;
    }
    return new Scoped(this, formula, optional).expression(tree, NO_SCOPE);
  }

  reference(text: string): Expression {
    const sheets = this.sheetsOf(text);
    if (sheets) {
      const references = sheets.map((one) => this.reference(one));
      return references.reduce((one, other) => ({ kind: "operation", operator: ",", operands: [one, other] }));
    }
    this.given.add(text);
    return { kind: "given", text };
  }

  /** The references that one over several sheets (`Jan:Mar!B2`) stands for; undefined for any other. */
  private sheetsOf(text: string): string[] | undefined {
    const [, first, last, area = ""] = /^'?([^'![\]:]+):([^'!]+?)'?!(.+)$/u.exec(text) ?? [];
    if (first === undefined || last === undefined) return undefined;
    const at = [first, last].map((name) => this.meanings.sheets.findIndex((sheet) => sameName(sheet, name)));
    if (at.includes(-1)) return undefined;
    return this.meanings.sheets.slice(Math.min(...at), Math.max(...at) + 1).map((sheet) => `${quoteSheetName(sheet)}!${area}`);
  }

  /** What a word means that is no variable of the formula. */
  word(name: string): Expression {
    const table = this.meanings.table(name);
    if (table !== undefined) return this.tableReference(table);
    return this.named(name) ?? { kind: "function", name: name.toUpperCase() };
  }

  structured(text: string): Expression {
    return this.tableReference(this.meanings.structured(text));
  }

  engineText(part: string): string {
    return this.meanings.engineText(part);
  }

  /** What a defined name stands for. */
  named(name: string): Expression | undefined {
    const key = name.toLowerCase();
    const text = this.meanings.nameText(name);
    if (text === undefined) return undefined;
    if (!this.names.has(key)) {
      this.names.set(key, { kind: "error", error: "#NUM!" });
      this.names.set(key, this.compile(text) ?? { kind: "error", error: "#NAME?" });
    }
    return { kind: "named", meaning: () => this.names.get(key) ?? { kind: "error", error: "#NAME?" } };
  }

  private tableReference(text: string): Expression {
    return text.startsWith("#") ? { kind: "error", error: text } : this.reference(text);
  }
}

/** One text of a formula or a name, with its own optional parameters. */
class Scoped {
  constructor(
    private readonly compiler: Compiler,
    private readonly text: string,
    private readonly optional: ReadonlySet<string>,
  ) {}

  expression(node: ParsedNode | null, scope: Scope): Expression {
    if (node === null) return { kind: "omitted" };
    switch (node.type) {
      case "Literal":
        return { kind: "value", value: node.value ?? 0 };
      case "ErrorLiteral":
        return { kind: "error", error: String(node.value) };
      case "ArrayExpression":
        return { kind: "array", rows: (node.elements ?? []).map((row) => row.map((one) => this.expression(one, scope))) };
      case "ReferenceIdentifier":
        return this.referred(node, scope);
      case "LetExpression":
        return this.letting(node, scope);
      case "LambdaExpression":
        return this.lambda(node, scope);
      case "CallExpression":
        return this.call(node, scope);
      default:
        return this.operation(node, scope);
    }
  }

  private referred(node: ParsedNode, scope: Scope): Expression {
    const text = String(node.value);
    if (node.kind === "table") return this.compiler.structured(text);
    if (node.kind !== "name") return this.compiler.reference(text);
    return scope.has(text.toLowerCase()) ? { kind: "variable", name: text.toLowerCase() } : this.compiler.word(text);
  }

  private letting({ declarations = [], body }: ParsedNode, scope: Scope): Expression {
    const [first, ...others] = declarations;
    if (!first) return this.expression(body ?? null, scope);
    const name = first.id.name.toLowerCase();
    const value = this.expression(first.init, scope);
    const inner = this.letting({ type: "LetExpression", declarations: others, ...(body ? { body } : {}) }, new Set([...scope, name]));
    return { kind: "let", name, value, body: inner };
  }

  private lambda({ params = [], body }: ParsedNode, scope: Scope): Expression {
    const parameters = params.map(({ name }) => ({ name: name.toLowerCase(), isOptional: this.optional.has(name.toLowerCase()) }));
    return { kind: "lambda", parameters, body: this.expression(body ?? null, new Set([...scope, ...parameters.map(({ name }) => name)])) };
  }

  private call(node: ParsedNode, scope: Scope): Expression {
    const { callee } = node;
    const given = () => (node.arguments ?? []).map((one) => this.expression(one, scope));
    if (callee?.type !== "Identifier") return { kind: "apply", callee: this.expression(callee ?? null, scope), given: given() };
    const word = callee.name ?? "";
    if (scope.has(word.toLowerCase())) return { kind: "apply", callee: { kind: "variable", name: word.toLowerCase() }, given: given() };
    const named = this.compiler.named(word);
    if (named) return { kind: "apply", callee: named, given: given() };
    const name = word.toUpperCase();
    const isSeen = SEEN_BY_ENGINE.has(name) || DRAWN_ANEW.has(name);
    if (isSeen && this.isClosed(node, scope)) {
      const [start, end] = node.loc ?? [0, 0];
      const handed = this.compiler.reference(this.compiler.engineText(this.text.slice(start, end)));
      if (SEEN_BY_ENGINE.has(name)) return handed;
    }
    return { kind: "call", name, given: given() };
  }

  /** Whether nothing inside is a variable of the formula. */
  private isClosed(node: ParsedNode | null, scope: Scope): boolean {
    if (node === null) return true;
    if (node.type === "ReferenceIdentifier") return node.kind !== "name" || !scope.has(String(node.value).toLowerCase());
    if (node.type === "LetExpression" || node.type === "LambdaExpression") return false;
    const inside = [...(node.arguments ?? []), ...(node.elements ?? []).flat()];
    return inside.every((one) => this.isClosed(one, scope));
  }

  private operation(node: ParsedNode, scope: Scope): Expression {
    const operands = node.arguments ?? [];
    const [only] = operands;
    if (node.operator === "#" && only) {
      const [start, end] = only.loc ?? [0, 0];
      return this.compiler.reference(this.compiler.engineText(`${this.text.slice(start, end)}#`));
    }
    const sign = operands.length === 1 && (node.operator === "-" || node.operator === "+") ? "unary " : "";
    return { kind: "operation", operator: sign + String(node.operator), operands: operands.map((one) => this.expression(one, scope)) };
  }
}

/** `[y]` among the parameters of a LAMBDA is a parameter that may be left out; the parser takes it for a structured reference. */
function withoutOptionalMarks(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly optional: ReadonlySet<string> } {
  const optional = new Set<string>();
  if (!tokens.some(({ value }) => value.toUpperCase() === "LAMBDA")) return { tokens, optional };
  const plain = tokens.map((token, at) => {
    const [, name] = token.type === "structured" ? (/^\[([\p{L}_][\p{L}\d_.]*)\]$/u.exec(token.value) ?? []) : [];
    const before = tokens.slice(0, at).findLast(({ type }) => type !== "whitespace")?.value;
    if (name === undefined || (before !== "," && before !== "(")) return token;
    optional.add(name.toLowerCase());
    return { ...token, type: "range_named", value: name };
  });
  return { tokens: plain, optional };
}
