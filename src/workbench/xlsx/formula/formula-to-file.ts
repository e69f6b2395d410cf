import { parseStructRef, stringifyStructRef } from "@borgar/fx";
import {
  callArguments,
  formulaTree,
  isLeaf,
  isSpace,
  solePiece,
  type Group,
  type Leaf,
  type Piece,
} from "./formula-tree";
import { FUNCTIONS_OF_FUNCTIONS, futureSpelling, PASSED_BY_NAME } from "./future-functions";

/** Where a formula stands. */
export interface FormulaPlace {
  /** Name of the table around the cell: `[@Revenue]` means a column of it, which the file spells out. */
  readonly table?: string;
}

/** Names that the file spells in its own way. */
export interface StoredNames {
  /** The spelling of a custom function; undefined of a name that is none. */
  readonly custom: (name: string) => string | undefined;
  readonly isTable: (name: string) => boolean;
}

/** What LET and LAMBDA have named so far, in capitals, and whether bare function names may be values. */
interface Scope {
  readonly bound: ReadonlySet<string>;
  readonly functionsAreValues: boolean;
}

/** `[1]!'ES #F'`: what a link to another program (DDE) or workbook calls by a name in quotes. */
const NAME_OF_OTHER_PROGRAM = /^\[\d+\]!'(?:[^']|'')*'$/;

const TRIM_FUNCTIONS: Readonly<Record<string, string>> = {
  ".:.": "_xlfn._TRO_ALL",
  ":.": "_xlfn._TRO_TRAILING",
  ".:": "_xlfn._TRO_LEADING",
};

/** A formula as the file spells it, without its "=". */
export function formulaToFile(formula: string, { custom, isTable }: StoredNames, place: FormulaPlace = {}): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  // Names of other programs may hold what is an operator elsewhere; nothing in such a formula needs another spelling.
  if (NAME_OF_OTHER_PROGRAM.test(text)) return text;
  return joined(formulaTree(text), { bound: new Set(), functionsAreValues: false });

  function joined(pieces: readonly Piece[], scope: Scope): string {
    let out = "";
    for (let at = 0; at < pieces.length;) {
      const [next, written] = term(pieces, at, scope);
      out += written;
      at = next;
    }
    return out;
  }

  /** One operand with the `@` before and the `#` behind it, or one operator: where it ends, and its text. */
  function term(pieces: readonly Piece[], at: number, scope: Scope): readonly [number, string] {
    const piece = pieces[at];
    if (piece === undefined) return [at, ""];
    if (isLeaf(piece, "operator", "@")) return intersection(pieces, at + 1, scope);
    let written = pieceText(piece, scope);
    let next = at + 1;
    while (isLeaf(pieces[next], "operator", "#")) {
      written = `_xlfn.ANCHORARRAY(${written})`;
      next += 1;
    }
    return [next, written];
  }

  function intersection(pieces: readonly Piece[], at: number, scope: Scope): readonly [number, string] {
    let start = at;
    while (isSpace(pieces[start])) start += 1;
    const operand = pieces[start];
    if (operand === undefined) return [start, "@"];
    if (operand.kind === "group" && operand.name === "" && !isLeaf(pieces[start + 1], "operator", "#")) {
      return [start + 1, `_xlfn.SINGLE(${joined(operand.inside, scope)})`];
    }
    let [next, written] = term(pieces, start, scope);
    while (isLeaf(pieces[next], "operator", ":")) {
      const [end, second] = term(pieces, next + 1, scope);
      written += `:${second}`;
      next = end;
    }
    return [next, `_xlfn.SINGLE(${written})`];
  }

  function pieceText(piece: Piece, scope: Scope): string {
    return piece.kind === "leaf" ? leafText(piece, scope) : groupText(piece, scope);
  }

  function groupText(group: Group, scope: Scope): string {
    const capitals = group.name.toUpperCase();
    const inside =
      capitals === "LET"
        ? letArguments(group.inside, scope)
        : capitals === "LAMBDA"
          ? lambdaArguments(group.inside, scope)
          : joined(group.inside, FUNCTIONS_OF_FUNCTIONS.has(capitals) ? { ...scope, functionsAreValues: true } : scope);
    return `${calledName(group.name, scope)}(${inside}${group.close}`;
  }

  function calledName(name: string, { bound }: Scope): string {
    if (bound.has(name.toUpperCase())) return `_xlpm.${name}`;
    return custom(name) ?? futureSpelling(name) ?? name;
  }

  function letArguments(inside: readonly Piece[], scope: Scope): string {
    const list = callArguments(inside);
    let inner = scope;
    let pending: string | undefined;
    return list
      .map((pieces, position) => {
        const names = position % 2 === 0 && position < list.length - 1;
        const name = names ? boundName(pieces) : undefined;
        const written = joined(pieces, name === undefined ? inner : binding(inner, name));
        // A name is known from its value's end on: in LET(rate,rate*2,rate) the second is the workbook's.
        if (pending !== undefined) inner = binding(inner, pending);
        pending = name;
        return written;
      })
      .join(",");
  }

  function lambdaArguments(inside: readonly Piece[], scope: Scope): string {
    const list = callArguments(inside);
    let inner = scope;
    return list
      .map((pieces, position) => {
        if (position === list.length - 1) return joined(pieces, inner);
        const optional = optionalName(pieces);
        const name = optional ?? boundName(pieces);
        if (name === undefined) return joined(pieces, inner);
        inner = binding(inner, name);
        return optional === undefined ? joined(pieces, inner) : `_xlop.${optional}`;
      })
      .join(",");
  }

  function leafText({ type, text: written }: Leaf, scope: Scope): string {
    // A bare table is its rows to Excel, which writes the brackets; LibreOffice would take its headers for rows as well.
    if (type === "range_named") return isTable(written) && !scope.bound.has(written.toUpperCase()) ? `${written}[]` : namedText(written, scope);
    if (type === "structured") return structuredText(written, place.table);
    return type === "range" || type === "range_beam" ? rangeText(written) : written;
  }
}

function binding(scope: Scope, name: string): Scope {
  return { ...scope, bound: new Set([...scope.bound, name.toUpperCase()]) };
}

function boundName(pieces: readonly Piece[]): string | undefined {
  const sole = solePiece(pieces);
  return isLeaf(sole, "range_named") ? sole.text : undefined;
}

function optionalName(pieces: readonly Piece[]): string | undefined {
  const sole = solePiece(pieces);
  return isLeaf(sole, "structured") ? /^\[([^@#[\]]+)\]$/.exec(sole.text)?.[1] : undefined;
}

function namedText(name: string, { bound, functionsAreValues }: Scope): string {
  const capitals = name.toUpperCase();
  if (bound.has(capitals)) return `_xlpm.${name}`;
  return functionsAreValues && PASSED_BY_NAME.has(capitals) ? `_xleta.${capitals}` : name;
}

function structuredText(text: string, table: string | undefined): string {
  const reference = parseStructRef(text);
  if (reference === undefined) return text;
  const isWhole = Boolean(reference.table) || table === undefined;
  // A column's name may end in a space, which only its double brackets keep.
  if (isWhole && !reference.sections?.includes("this row")) return text;
  return stringifyStructRef(isWhole ? reference : { ...reference, table }, { thisRow: true });
}

function rangeText(text: string): string {
  const operator = /\.:\.|:\.|\.:/.exec(text)?.[0];
  const called = operator === undefined ? undefined : TRIM_FUNCTIONS[operator];
  return operator === undefined || called === undefined ? text : `${called}(${text.replace(operator, ":")})`;
}
