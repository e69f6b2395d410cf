import type { Text } from "../record/text";
import { expression, insideOf, OPERATORS, type Expression, type Operator } from "./expression";

/** That a call can't be said as a native formula of some kind, and why in words. */
export class NoTwin extends Error {
  constructor(readonly why: Text) {
    super(why.en);
    this.name = "NoTwin";
  }
}

/** How a kind of printing says what the two have in different words. */
export interface Manner {
  readonly parameter: (key: string) => string;
  readonly part: (name: Text, value: Expression) => string;
  readonly count: (to: string) => string;
  /** What has a value at each place of an axis, where one formula can say it. */
  readonly spread?: Spread;
}

/** What takes an array. */
export interface Spread {
  readonly places: (size: string) => string;
  readonly listed: (values: readonly string[]) => string;
  readonly running: (of: string, places: string) => string;
  readonly stack: (rows: readonly (readonly string[])[]) => string;
}

/** What binds tightest: a number, a name, a call. */
const ATOM = OPERATORS.length;

/** An expression as a formula's text in English notation, without its "=". */
export function printed(node: Expression, manner: Manner): string {
  switch (node.kind) {
    case "number":
      return figure(node.value);
    case "text":
      return `"${node.value.replaceAll('"', '""')}"`;
    case "truth":
      return node.value ? "TRUE" : "FALSE";
    case "parameter":
      return manner.parameter(node.key);
    case "given":
      return isAtom(node.formula) ? node.formula : `(${node.formula})`;
    case "call":
      return `${node.of}(${node.args.map((arg) => bare(arg, manner)).join(",")})`;
    case "count":
      return manner.count(bare(node.to, manner));
    case "part":
      return manner.part(node.name, node.value);
    case "operation":
      return operationPrinted(node, manner);
    default:
      return spreadPrinted(node, manner);
  }
}

type SpreadKind = "places" | "listed" | "running" | "total" | "largest" | "found" | "here" | "stack";

/** @throws Error where a manner has no arrays */
function spreadPrinted(node: Extract<Expression, { kind: SpreadKind }>, manner: Manner): string {
  const { spread } = manner;
  if (!spread) throw new Error("what has a value at each place takes a calculation sheet");
  switch (node.kind) {
    case "places":
      return spread.places(bare(node.axis.size, manner));
    case "listed":
      return spread.listed(node.values.map((value) => printed(expression(value), manner)));
    case "running":
      return spread.running(bare(node.of, manner), bare(node.places, manner));
    case "total":
    case "largest":
    case "found":
    case "here":
      throw new Error("a sum over the rows of a table takes the printing of a call");
    case "stack":
      return spread.stack(node.rows.map((row) => row.map((cell) => bare(cell, manner))));
  }
}

/** As `printed`, where what stands around closes it off: an argument of a call needs no brackets. */
function bare(node: Expression, manner: Manner): string {
  return node.kind === "given" ? node.formula : printed(node, manner);
}

function operationPrinted({ operator, left, right }: Extract<Expression, { kind: "operation" }>, manner: Manner): string {
  const binds = bindingOf(operator);
  const side = (node: Expression, least: number) => (binding(node) < least ? `(${printed(node, manner)})` : printed(node, manner));
  return side(left, binds) + operator + side(right, isAssociative(operator, right) ? binds : binds + 1);
}

/** Whether a right side that binds alike needs no brackets: a+(b+c) is a+b+c but for the last digit. */
function isAssociative(operator: Operator, right: Expression): boolean {
  return right.kind === "operation" && right.operator === operator && (operator === "+" || operator === "*");
}

function binding(node: Expression): number {
  if (node.kind === "operation") return bindingOf(node.operator);
  return node.kind === "number" && node.value < 0 ? bindingOf("-") : ATOM;
}

function bindingOf(operator: Operator): number {
  return OPERATORS.findIndex((row) => (row as readonly Operator[]).includes(operator));
}

/** Significant digits that a spreadsheet keeps of a typed number. */
const DIGITS = 15;

/** @throws Error for a number that a spreadsheet would not keep whole: say it as what it is made of */
function figure(value: number): string {
  if (Number(value.toPrecision(DIGITS)) !== value) throw new Error(`${value} has more digits than a cell keeps`);
  return String(value).replace("e", "E").replace("E+", "E");
}

/** Whether a formula's text needs no brackets beside an operator: a reference, a name, a figure, or one call. */
function isAtom(formula: string): boolean {
  if (/^\{[^{}]*\}$/.test(formula)) return true;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]/g, "_");
  if (/^[\p{L}\p{N}_.$!:#\\]+$/u.test(bare)) return true;
  if (!/^[\p{L}_][\p{L}\p{N}_.]*\(.*\)$/su.test(bare)) return false;
  // One call and nothing behind it: its first bracket closes at the end.
  let open = 0;
  const closes = [...bare].findIndex((sign) => {
    if (sign === "(") open += 1;
    return sign === ")" && --open === 0;
  });
  return closes === bare.length - 1;
}

/** What any spreadsheet takes of a formula. */
export const MOST_CHARACTERS = 8_192;
const MOST_NESTED = 64;

/**
 * A formula's text, with its "=".
 *
 * @throws NoTwin where it is longer or deeper than a spreadsheet takes
 */
export function formulaOf(body: Expression, manner: Manner, id: string): string {
  const text = `=${printed(body, manner)}`;
  if (text.length > MOST_CHARACTERS) throw tooLong(id, text.length);
  const deep = nesting(body);
  if (deep > MOST_NESTED)
    throw new NoTwin({
      fr: `${id} : la formule native aurait ${deep} fonctions imbriquées, un tableur en accepte ${MOST_NESTED}. Écrivez la feuille de calcul.`,
      en: `${id}: the native formula would have ${deep} functions inside each other, a spreadsheet takes ${MOST_NESTED}. Write the calculation sheet.`,
    });
  return text;
}

/** That a formula has more characters than a spreadsheet takes. */
export function tooLong(id: string, length: number): NoTwin {
  return new NoTwin({
    fr: `${id} : la formule native aurait ${length} caractères, un tableur en accepte ${MOST_CHARACTERS}. Écrivez la feuille de calcul, ou donnez des tableaux de moins de lignes.`,
    en: `${id}: the native formula would have ${length} characters, a spreadsheet takes ${MOST_CHARACTERS}. Write the calculation sheet, or give tables of fewer rows.`,
  });
}

/** How deep calls stand in calls; Excel takes 64. */
function nesting(node: Expression): number {
  const inside = Math.max(0, ...insideOf(node).map(nesting));
  return inside + (node.kind === "call" ? 1 : 0);
}
