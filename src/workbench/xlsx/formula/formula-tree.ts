import { tokenize } from "@borgar/fx";

/** Deeper than Excel lets functions nest, which is 64; what is deeper stays in one piece. */
const DEEPEST = 200;

/** A formula cut where its parentheses open and close. */
export type Piece = Leaf | Group;

/** What no parenthesis divides. */
export interface Leaf {
  readonly kind: "leaf";
  /** The tokenizer's word: "range", "range_named", "structured", "operator", "string" ... */
  readonly type: string;
  readonly text: string;
}

/** A call or a pair of parentheses, and what is inside. */
export interface Group {
  readonly kind: "group";
  /** The function called; "" for plain parentheses. */
  readonly name: string;
  readonly inside: readonly Piece[];
  /** ")" unless the formula ends before. */
  readonly close: string;
}

/** The pieces of a formula, with or without its "=". Their texts joined are the formula again. */
export function formulaTree(formula: string): readonly Piece[] {
  const tokens = tokenize(formula, { withLocation: false, negativeNumbers: false });
  let next = 0;

  function piecesUntilClose(): Piece[] {
    const pieces: Piece[] = [];
    for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
      if (isOperator(token, ")") && depth > 0) break;
      next += 1;
      const opened = isOperator(token, "(") ? "" : opensCall(token) ? token.value : undefined;
      if (opened === undefined || depth === DEEPEST) {
        pieces.push({ kind: "leaf", type: token.type, text: token.value });
        continue;
      }
      if (opened !== "") next += 1;
      depth += 1;
      const inside = piecesUntilClose();
      depth -= 1;
      const close = tokens[next]?.value ?? "";
      next += 1;
      pieces.push({ kind: "group", name: opened, inside, close });
    }
    return pieces;
  }

  function opensCall(token: FormulaToken): boolean {
    const following = tokens[next];
    return token.type === "func" && following !== undefined && isOperator(following, "(");
  }

  let depth = 0;
  return piecesUntilClose();
}

interface FormulaToken {
  readonly type: string;
  readonly value: string;
}

function isOperator(token: FormulaToken, operator: string): boolean {
  return token.type === "operator" && token.value === operator;
}

/** The arguments of a call: its pieces cut at the commas that are not inside `{...}`. */
export function callArguments(inside: readonly Piece[]): readonly (readonly Piece[])[] {
  const list: Piece[][] = [[]];
  let braces = 0;
  for (const piece of inside) {
    if (isLeaf(piece, "operator", "{")) braces += 1;
    if (isLeaf(piece, "operator", "}")) braces -= 1;
    if (braces === 0 && isLeaf(piece, "operator", ",")) list.push([]);
    else list.at(-1)?.push(piece);
  }
  return list;
}

/** Whether a piece is a leaf of this type, and of this text when given. */
export function isLeaf(piece: Piece | undefined, type: string, text?: string): piece is Leaf {
  return piece?.kind === "leaf" && piece.type === type && (text === undefined || piece.text === text);
}

/** Whether a piece is blank. */
export function isSpace(piece: Piece | undefined): boolean {
  return isLeaf(piece, "whitespace") || isLeaf(piece, "newline");
}

/** The only piece besides spaces; undefined when there is none or more than one. */
export function solePiece(pieces: readonly Piece[]): Piece | undefined {
  const solid = pieces.filter((piece) => !isSpace(piece));
  return solid.length === 1 ? solid[0] : undefined;
}
