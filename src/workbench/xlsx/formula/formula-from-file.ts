import { parseStructRef, stringifyStructRef } from "@borgar/fx";
import { formulaTree, isSpace, solePiece, type Group, type Leaf, type Piece } from "./formula-tree";

const FUNCTION_PREFIX = /^(?:_xlfn\.|_xlws\.)+/i;
const PARAMETER_PREFIX = /^_xlpm\./i;
const OPTIONAL_PARAMETER_PREFIX = /^_xlop\./i;
const FUNCTION_VALUE_PREFIX = /^_xleta\./i;
/** A trimmed range, `A1.:.B9`, is a call in the file. */
const TRIM_OPERATORS: Readonly<Record<string, string>> = {
  _TRO_ALL: ".:.",
  _TRO_TRAILING: ":.",
  _TRO_LEADING: ".:",
};
/** The rows of a table, which a person writes without the brackets. */
const ROWS_OF_TABLE = /^([^[\]]+)\[\]$/;
const NEEDS_READING = /_xl|#this row|\[\]/i;

/**
 * A formula of a file as a person would type it, with its "=".
 *
 * @param dottedName name of a custom function from its spelling in the file
 */
export function formulaFromFile(text: string, dottedName: (stored: string) => string): string {
  if (!NEEDS_READING.test(text)) return `=${text}`;
  return `=${joined(formulaTree(text))}`;

  function joined(pieces: readonly Piece[]): string {
    return pieces.map((piece) => (piece.kind === "leaf" ? leafText(piece) : groupText(piece))).join("");
  }

  function groupText(group: Group): string {
    const name = group.name.replace(FUNCTION_PREFIX, "").replace(PARAMETER_PREFIX, "");
    const inside = joined(group.inside);
    const capitals = name.toUpperCase();
    const operator = TRIM_OPERATORS[capitals];
    // LibreOffice writes them in small letters.
    if (capitals === "ANCHORARRAY") return `${operand(group.inside, inside)}#`;
    if (capitals === "SINGLE") return `@${operand(group.inside, inside)}`;
    if (operator !== undefined) return inside.replace(":", operator);
    return `${dottedName(name)}(${inside}${group.close}`;
  }
}

/** What an operator may bind to as it stands; anything longer goes in parentheses. */
function operand(pieces: readonly Piece[], text: string): string {
  if (solePiece(pieces) === undefined) return `(${text})`;
  return pieces.some(isSpace) ? text.trim() : text;
}

function leafText({ type, text }: Leaf): string {
  if (type === "range_named") {
    if (OPTIONAL_PARAMETER_PREFIX.test(text)) return `[${text.replace(OPTIONAL_PARAMETER_PREFIX, "")}]`;
    return text.replace(PARAMETER_PREFIX, "").replace(FUNCTION_VALUE_PREFIX, "");
  }
  return type === "structured" ? structuredText(text) : text;
}

function structuredText(text: string): string {
  const rows = ROWS_OF_TABLE.exec(text)?.[1];
  if (rows !== undefined) return rows;
  const reference = parseStructRef(text);
  return reference?.sections?.includes("this row") ? stringifyStructRef(reference) : text;
}
