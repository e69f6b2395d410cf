import { isExcelFunction } from "./excel-functions";
import { call, expression, operation, OPERATORS, type Expression, type Operand, type Operator } from "./expression";

/** A piece of a formula's text: a sign, a name, a number; or what was put in between. */
type Token = { readonly text: string } | { readonly operand: Operand };

const TOKEN = /\s*(<>|<=|>=|[=<>&+\-*/^:(),]|"(?:[^"]|"")*"|[A-Z][A-Z0-9.]*|\d+(?:\.\d+)?(?:E-?\d+)?)/y;

/**
 * A formula as it is written in Excel, in English, expressions and values put in between:
 *
 *   formula`MIN(${MOST_MONTHS},${MONTHS_PER_YEAR}*${begun})*${wage}`
 *
 * What is put in stays whole, whatever stands beside it: no brackets are needed round it.
 *
 * @throws Error where it is none, or calls a function that not every spreadsheet has; only a slip in the code can cause it
 */
export function formula(texts: TemplateStringsArray, ...operands: readonly Operand[]): Expression {
  const tokens = texts.flatMap((text, index) => {
    const operand = operands[index];
    return operand === undefined ? tokensOf(text) : [...tokensOf(text), { operand }];
  });
  return new Reader(tokens, texts.join("…")).whole();
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < text.trimEnd().length; end = TOKEN.lastIndex) {
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw new Error(`no formula: ${text.slice(end)}`);
    tokens.push({ text: token });
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  whole(): Expression {
    const read = this.operations(0);
    if (this.at < this.tokens.length) this.fail();
    return read;
  }

  /** Operations that bind as tightly as those of a row of OPERATORS, or more. */
  private operations(row: number): Expression {
    const signs: readonly Operator[] | undefined = OPERATORS[row];
    if (!signs) return this.operand();
    let left = this.operations(row + 1);
    for (;;) {
      const sign = signs.find((one) => one === this.next());
      if (sign === undefined) return left;
      this.at += 1;
      left = operation(left, sign, this.operations(row + 1));
    }
  }

  private operand(): Expression {
    const token = this.tokens[this.at++];
    if (!token) return this.fail();
    if ("operand" in token) return expression(token.operand);
    const { text } = token;
    if (/^\d/.test(text)) return expression(Number(text));
    if (text.startsWith('"')) return expression(text.slice(1, -1).replaceAll('""', '"'));
    if (text === "TRUE" || text === "FALSE") return expression(text === "TRUE");
    if (text === "(") return this.closed(this.operations(0));
    if (isExcelFunction(text) && this.next() === "(") return call(text, this.args());
    return this.fail();
  }

  private args(): Expression[] {
    this.at += 1;
    const args: Expression[] = [];
    while (this.next() !== ")") {
      if (args.length > 0) this.pass(",");
      args.push(this.operations(0));
    }
    this.pass(")");
    return args;
  }

  private closed(inside: Expression): Expression {
    this.pass(")");
    return inside;
  }

  private pass(sign: string): void {
    if (this.next() !== sign) this.fail();
    this.at += 1;
  }

  private next(): string | undefined {
    const token = this.tokens[this.at];
    return token && "text" in token ? token.text : undefined;
  }

  private fail(): never {
    throw new Error(`no formula of the functions that every spreadsheet has, near piece ${this.at}: ${this.text}`);
  }
}
