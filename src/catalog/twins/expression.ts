import type { Text } from "../record/text";
import type { ArrayFunction, ExcelFunction } from "./excel-functions";

/** Operators of a formula, by how tightly they bind: those of a later row bind more. */
export const OPERATORS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"], [":"]] as const;
export type Operator = (typeof OPERATORS)[number][number];

/** A formula as data, which can be printed in more than one way. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | Parameter
  | Given
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly of: ExcelFunction | ArrayFunction; readonly args: readonly Expression[] }
  | Part
  /** The whole numbers from 1 to a number, in a column. */
  | { readonly kind: "count"; readonly to: Expression }
  /** The number of each place along an axis, from 1. */
  | { readonly kind: "places"; readonly axis: Axis }
  /** What stands at each place along an axis. */
  | { readonly kind: "listed"; readonly axis: Axis; readonly values: readonly (string | number | Expression)[] }
  /** Sums of a part up to each place of its axis. */
  | { readonly kind: "running"; readonly of: Expression; readonly places: Expression }
  | Total
  /** The largest or the least value along an axis, and what stands at the first place where a part is a value. */
  | { readonly kind: "largest"; readonly of: Expression; readonly over: Axis; readonly isLeast?: true }
  | { readonly kind: "found"; readonly of: Expression; readonly over: Axis; readonly key: Expression; readonly is: Expression }
  /** Within a sum over an axis: at the place that it is reckoned for, not at those that are summed. */
  | { readonly kind: "here"; readonly of: Expression }
  /** The cells of a result. */
  | { readonly kind: "stack"; readonly rows: readonly (readonly Expression[])[] };

/** Places one below the other, months or cells of a range: an expression that has to do with them has a value at each. */
export interface Axis {
  /** What a place is called; no two axes of a function are called alike. */
  readonly name: Text;
  readonly size: Expression;
  /** Whether its places stand side by side, as months do across the rows of a table. */
  readonly across?: true;
}

/** A sum over the places of an axis, all of them or those whose key is one that other axes have. */
interface Total {
  readonly kind: "total";
  readonly of: Expression;
  readonly over: Axis;
  /** A part along the axis, and what it is to be. */
  readonly matched?: { readonly key: Expression; readonly is: Expression };
}

/** What a formula has in the place of a parameter: a reference, a name, or an expression. */
export interface Given {
  readonly kind: "given";
  readonly formula: string;
  /** The cells of a call's tables that it refers to. */
  readonly cells?: CellBlock;
}

/** Cells that stand together, counted from 0. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A parameter of the function. */
interface Parameter {
  readonly kind: "parameter";
  readonly key: string;
}

/** One of a few words. */
export type Choice<T extends string> = Expression & {
  /** By what each is said in a cell, in either language. */
  readonly words: Readonly<Record<T, Text>>;
};

/** An expression with a name of its own, which the LAMBDA printing says once. */
interface Part {
  readonly kind: "part";
  readonly name: Text;
  readonly value: Expression;
}

/** What may stand in an expression: a number, a text and a truth value are themselves. */
export type Operand = Expression | number | string | boolean;

export function expression(operand: Operand): Expression {
  switch (typeof operand) {
    case "number":
      return { kind: "number", value: operand };
    case "string":
      return { kind: "text", value: operand };
    case "boolean":
      return { kind: "truth", value: operand };
    default:
      return operand;
  }
}

export function call(of: ExcelFunction | ArrayFunction, args: readonly Operand[]): Expression {
  return { kind: "call", of, args: args.map(expression) };
}

export function operation(left: Operand, operator: Operator, right: Operand): Expression {
  return { kind: "operation", operator, left: expression(left), right: expression(right) };
}

/** Names what stands in an expression more than once, or explains it. */
export function part(name: Text, value: Expression): Expression {
  return { kind: "part", name, value };
}

/** The places along an axis, by their numbers. */
export function placesAlong(axis: Axis): Expression {
  return part(axis.name, { kind: "places", axis });
}

/** What stands at each place along an axis. */
export function listed(axis: Axis, values: readonly (string | number)[]): Expression {
  return { kind: "listed", axis, values };
}

/** Of a part of the axis that is summed over: its value at the place that the sum is reckoned for. */
export function here(of: Expression): Expression {
  return { kind: "here", of };
}

/** A part's sums up to each place of its axis. */
export function runningSum(of: Expression, places: Expression): Expression {
  return { kind: "running", of, places };
}

/** A sum over an axis; with a key, of the places where that is the one asked for. */
export function total(of: Expression, over: Axis, matched?: { readonly key: Expression; readonly is: Expression }): Expression {
  return { kind: "total", of, over, ...(matched && { matched }) };
}

/** The largest value of a part along its axis. */
export function largest(of: Expression, over: Axis): Expression {
  return { kind: "largest", of, over };
}

/** The least value of a part along its axis. */
export function least(of: Expression, over: Axis): Expression {
  return { kind: "largest", of, over, isLeast: true };
}

/** What a part says at the first place along its axis where another one is a value. */
export function foundWhere(of: Expression, over: Axis, key: Expression, is: Expression): Expression {
  return { kind: "found", of, over, key, is };
}

/** What stands at each place along an axis, with a name. */
export function listedAlong(axis: Axis, name: Text, values: readonly (string | number | Expression)[]): Expression {
  return part(name, { kind: "listed", axis, values });
}

/** A text in the language that an argument says, the first of the product where it says none. */
export function said({ fr, en }: Text, lang: Choice<"fr" | "en">): Expression {
  return fr === en ? expression(fr) : call("IF", [is(lang, "en"), en, fr]);
}

/** An expression whose parts but the kept ones are called otherwise, for it stands beside itself, of other arguments. */
export function renamed(node: Expression, suffix: Text, kept: readonly Expression[] = []): Expression {
  if (kept.includes(node)) return node;
  const inside = withInside(node, (one) => renamed(one, suffix, kept));
  return inside.kind === "part" ? part({ fr: `${inside.name.fr}_${suffix.fr}`, en: `${inside.name.en}_${suffix.en}` }, inside.value) : inside;
}

/** An expression with others in the place of some parts of it; parts that have those in them are called otherwise. */
export function replaced(node: Expression, others: ReadonlyMap<Expression, Expression>, suffix: Text): Expression {
  const known = new Map<Expression, Expression>(others);
  const put = (one: Expression): Expression => {
    const found = known.get(one) ?? putOnce(one);
    known.set(one, found);
    return found;
  };
  const putOnce = (one: Expression): Expression => {
    const inside = insideOf(one);
    if (inside.every((each) => put(each) === each)) return one;
    const become = withInside(one, put);
    return become.kind === "part" ? part({ fr: `${become.name.fr}_${suffix.fr}`, en: `${become.name.en}_${suffix.en}` }, become.value) : become;
  };
  return put(node);
}

/** The whole numbers from 1 to a number. */
export function countTo(to: Operand): Expression {
  return { kind: "count", to: expression(to) };
}

/** That every one of some conditions holds. */
export function all(conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] as Expression) : call("AND", conditions);
}

/** That one of some conditions holds. */
export function some(conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] as Expression) : call("OR", conditions);
}

/** That a choice has been said, by its word in either language; capitals do not matter to a spreadsheet. */
export function is<T extends string>(choice: Choice<T>, id: NoInfer<T>): Expression {
  return some(spoken(choice.words[id]).map((word) => operation(choice, "=", word)));
}

/** That an argument stands for nothing, which only a text does where a number is wanted. */
export function isLeftOut(argument: Expression): Expression {
  return call("ISTEXT", [argument]);
}

/** The words of a choice, each once. */
export function spoken(words: Text): string[] {
  return [...new Set(Object.values(words).map((word) => word.toLowerCase()))];
}

/** What an expression is made of, by one step. */
export function insideOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "operation":
      return [node.left, node.right];
    case "call":
      return node.args;
    case "part":
      return [node.value];
    case "count":
      return [node.to];
    case "places":
      return [node.axis.size];
    case "listed":
      return [node.axis.size, ...node.values.flatMap((value) => (typeof value === "object" ? [value] : []))];
    case "largest":
      return [node.of];
    case "found":
      return [node.of, node.key, node.is];
    case "total":
      return [node.of, ...(node.matched ? [node.matched.key, node.matched.is] : [])];
    case "running":
      return [node.of, node.places];
    case "here":
      return [node.of];
    case "stack":
      return node.rows.flat();
    default:
      return [];
  }
}

/** An expression whose insides have each become something else. */
export function withInside(node: Expression, become: (inside: Expression) => Expression): Expression {
  switch (node.kind) {
    case "operation":
      return { ...node, left: become(node.left), right: become(node.right) };
    case "call":
      return { ...node, args: node.args.map(become) };
    case "part":
      return { ...node, value: become(node.value) };
    case "count":
      return { ...node, to: become(node.to) };
    case "places":
      return { ...node, axis: { ...node.axis, size: become(node.axis.size) } };
    case "listed": {
      const values = node.values.map((value) => (typeof value === "object" ? become(value) : value));
      return { ...node, axis: { ...node.axis, size: become(node.axis.size) }, values };
    }
    case "largest":
      return { ...node, of: become(node.of) };
    case "found":
      return { ...node, of: become(node.of), key: become(node.key), is: become(node.is) };
    case "total":
      if (!node.matched) return { ...node, of: become(node.of) };
      return { ...node, of: become(node.of), matched: { key: become(node.matched.key), is: become(node.matched.is) } };
    case "running":
      return { ...node, of: become(node.of), places: become(node.places) };
    case "here":
      return { ...node, of: become(node.of) };
    case "stack":
      return { ...node, rows: node.rows.map((row) => row.map(become)) };
    default:
      return node;
  }
}
