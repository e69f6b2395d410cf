import { columnIndex, columnLetters } from "../record/cells";
import { call, expression, OPERATORS, withInside, type Expression, type Operator } from "./expression";

/**
 * An expression without what its constants have decided: the branch that an argument chooses in place of the choice, no `*1`. Figures
 * are left as they stand, for a reader knows those of the law.
 */
export function folded(node: Expression): Expression {
  // What stands in an expression more than once is folded once.
  const known = new Map<Expression, Expression>();
  const fold = (one: Expression): Expression => {
    const found = known.get(one) ?? foldedOnce(withInside(one, fold));
    known.set(one, found);
    return found;
  };
  return fold(node);
}

function foldedOnce(whole: Expression): Expression {
  if (whole.kind === "part") return isConstant(whole.value) ? whole.value : whole;
  if (whole.kind === "call") return foldedCall(whole);
  return whole.kind === "operation" ? foldedOperation(whole) : whole;
}

export type Constant = Extract<Expression, { kind: "number" | "text" | "truth" }>;

export function isConstant(node: Expression): node is Constant {
  return node.kind === "number" || node.kind === "text" || node.kind === "truth";
}

const isTruth = (node: Expression | undefined, value: boolean) => node?.kind === "truth" && node.value === value;

function foldedCall(node: Extract<Expression, { kind: "call" }>): Expression {
  const { of, args } = node;
  const [first] = args;
  switch (of) {
    case "IF": {
      const [condition, then, otherwise] = args;
      if (then && then === otherwise) return then;
      if (condition?.kind !== "truth") return node;
      return (condition.value ? then : otherwise) ?? node;
    }
    case "AND":
    case "OR":
      return foldedJunction(of, args);
    case "NOT":
      return first?.kind === "truth" ? expression(!first.value) : node;
    case "ISNUMBER":
      return first && isConstant(first) ? expression(first.kind === "number") : node;
    case "ISTEXT":
      return first && isConstant(first) ? expression(first.kind === "text") : node;
    case "ISLOGICAL":
      return first && isConstant(first) ? expression(first.kind === "truth") : node;
    case "INDEX":
      return cellsWithin(args) ?? node;
    case "INT":
      return first?.kind === "number" && Number.isInteger(first.value) ? first : node;
    default:
      return node;
  }
}

/** A cell, a row or a column of a range that is written out, by its own address. */
function cellsWithin([range, row, column]: readonly Expression[]): Expression | null {
  if (range?.kind !== "given" || row?.kind !== "number" || column?.kind !== "number") return null;
  const [, sheet = "", left = "", top = "", right = "", bottom = ""] = /^((?:'(?:[^']|'')+'|[^'!:]+)!)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(range.formula) ?? [];
  if (left === "") return null;
  const letters = columnLetters(columnIndex(left) + column.value - 1);
  const line = Number(top) + row.value - 1;
  if (row.value > 0 && column.value > 0) return { kind: "given", formula: `${sheet}$${letters}$${line}` };
  return { kind: "given", formula: row.value > 0 ? `${sheet}$${left}$${line}:$${right}$${line}` : `${sheet}$${letters}$${top}:$${letters}$${bottom}` };
}

/** AND and OR, nested ones of the same kind drawn in. */
function foldedJunction(of: "AND" | "OR", args: readonly Expression[]): Expression {
  const neutral = of === "AND";
  const flat = args.flatMap((arg) => (arg.kind === "call" && arg.of === of ? arg.args : [arg])).filter((arg) => !isTruth(arg, neutral));
  if (flat.some((arg) => isTruth(arg, !neutral))) return expression(!neutral);
  if (flat.length === 0) return expression(neutral);
  return flat.length === 1 ? (flat[0] as Expression) : call(of, flat);
}

function foldedOperation(node: Extract<Expression, { kind: "operation" }>): Expression {
  const { operator, left, right } = node;
  const isNumber = (side: Expression, value: number) => side.kind === "number" && side.value === value;
  switch (operator) {
    case "*":
      // Of a condition, *1 makes a number, which sums count.
      if (isNumber(left, 1)) return isCondition(right) ? node : right;
      return isNumber(right, 1) && !isCondition(left) ? left : node;
    case "/":
      return isNumber(right, 1) || (isNumber(left, 0) && right.kind === "number") ? left : node;
    case "+":
      if (isNumber(left, 0)) return right;
      return isNumber(right, 0) ? left : node;
    case "-":
      return isNumber(right, 0) ? left : node;
    case "&":
    case "^":
    case ":":
      return node;
    default:
      return isConstant(left) && isConstant(right) && left.kind === right.kind ? expression(compared(left, operator, right)) : node;
  }
}

/** Whether an expression is true or false, and no number. */
function isCondition(node: Expression): boolean {
  if (node.kind === "operation") return (OPERATORS[0] as readonly Operator[]).includes(node.operator);
  return node.kind === "truth" || (node.kind === "call" && /^(AND|OR|NOT|IS.*)$/.test(node.of));
}

/** Texts are compared without regard to capitals, as cells are. */
function compared(left: Constant, operator: "=" | "<>" | "<" | ">" | "<=" | ">=", right: Constant): boolean {
  const [a, b] = [left, right].map(({ value }) => (typeof value === "string" ? value.toLowerCase() : Number(value))) as [number, number];
  switch (operator) {
    case "=":
      return a === b;
    case "<>":
      return a !== b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
  }
}
