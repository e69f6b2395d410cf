import { CATALOG } from "../..";
import { ENGINE_FUNCTIONS } from "../../functions/engine-functions";
import type { SaidArgument } from "../../functions/definition/call-twin-of";
import type { DocumentedFunction } from "../../functions/definition/define";
import { nativeCall, type NativeCall } from "../../functions/definition/native-call";
import type { CellValue } from "../../record/cells";
import { Refusal } from "../../record/problem";
import { NoTwin } from "../../twins/printing";
import { callAt, trimmed } from "../formula/call";
import { piecesOf, textOfPieces, type Piece } from "../formula/pieces";
import { isOurs, PREFIX } from "../reading/our-functions";
import { NotNative, REASONS } from "./reasons";
import { areaOf, areaText, sizeOf } from "../reading/references";
import { valuesOf, type WorkbookPicture } from "../reading/workbook-picture";

/** Of an argument of a native formula, which names each of its rows. */
const MOST_CELLS = 500_000;
const FUNCTIONS = new Map(CATALOG.map((fn) => [`${PREFIX}${fn.id}`, fn]));
/** Functions that call one that is passed by its name, with so many arguments; "each" with one of each array that they are given. */
const CALLERS: Readonly<Record<string, number | "each">> = { MAP: "each", BYROW: 1, BYCOL: 1, MAKEARRAY: 2 };

/** An argument of a call, and what it is where it chooses between two references. */
export interface NativeArgument extends SaidArgument {
  /** What must hold for the cells to be the ones that it chooses: `Plan_retenu="optimal"`. */
  readonly holds: readonly string[];
}

/** How formulas live without the add-in for whoever receives them. */
export interface NativePrinting {
  /** What stands in the place of a call, without "=". @throws NotNative, NoTwin */
  readonly call: (fn: DocumentedFunction, made: NativeCall, args: readonly NativeArgument[]) => string;
  /** What stands in the place of anything that is none of our functions. @throws NotNative */
  readonly piece: (piece: Piece) => string;
}

/**
 * A formula as it lives without the add-in: each of our functions as a formula of the spreadsheet's own.
 *
 * @param home the sheet of references that name none
 * @returns with its "="
 * @throws NotNative
 */
export function nativeFormula(formula: string, home: string, workbook: WorkbookPicture, printing: NativePrinting): string {
  return native(piecesOf(formula), null);

  /** @param caller the function whose argument the pieces are, and how many arguments it has */
  function native(pieces: readonly Piece[], caller: { readonly name: string; readonly arity: number } | null): string {
    let out = "";
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at] as Piece;
      const call = piece.kind === "call" ? callAt(pieces, at) : null;
      if (!call) {
        out += isOurs(piece) ? passed(piece.text, caller) : printing.piece(piece);
        at += 1;
        continue;
      }
      const within = { name: piece.text.toUpperCase(), arity: call.args.length };
      out += isOurs(piece) ? called(piece.text, call.args) : `${printing.piece(piece)}(${call.args.map((arg) => native(arg, within)).join(",")})`;
      at = call.end;
    }
    return out;
  }

  function called(written: string, args: readonly (readonly Piece[])[]): string {
    const fn = functionOf(written);
    return printed(fn, args.map((arg) => said(fn, arg)));
  }

  function passed(written: string, caller: { readonly name: string; readonly arity: number } | null): string {
    const fn = functionOf(written);
    const calls = caller && CALLERS[caller.name];
    if (!caller || calls === undefined || calls === null || Object.keys(fn.tables).length > 0) throw new NotNative(REASONS.uncalled(fn.id));
    const count = calls === "each" ? caller.arity - 1 : calls;
    const parameters = Array.from({ length: count }, (_, index) => `_r${index + 1}`);
    const body = printed(fn, parameters.map((text) => ({ text, cells: null, address: null, holds: [] })));
    return `LAMBDA(${[...parameters, body].join(",")})`;
  }

  /** @throws NotNative */
  function printed(fn: DocumentedFunction, args: readonly NativeArgument[]): string {
    if (ENGINE_FUNCTIONS.includes(fn)) throw new NotNative(REASONS.solved(fn.id));
    requireTaken(fn, args);
    requireSingleCells(fn, args);
    try {
      const made = nativeCall(fn, args);
      if (!made) throw new NotNative(REASONS.unwritten(fn.id));
      return printing.call(fn, made, args);
    } catch (thrown) {
      if (thrown instanceof NoTwin) throw new NotNative(thrown.why);
      if (thrown instanceof Refusal) throw new NotNative(REASONS.refused(fn.id));
      throw thrown;
    }
  }

  /** What the function would refuse for the number of its arguments. */
  function requireTaken({ id, params, tables }: DocumentedFunction, args: readonly SaidArgument[]): void {
    const described = Object.values(params);
    const lacks = described.some(({ optional }, index) => !optional && !args[index]?.text);
    if (lacks || (Object.keys(tables).length === 0 && args.length > described.length)) throw new NotNative(REASONS.refused(id));
  }

  /** A range where a native formula takes one cell would be read as its first, or summed: a wrong number without a word. */
  function requireSingleCells(fn: DocumentedFunction, args: readonly SaidArgument[]): void {
    Object.values(fn.params).forEach(({ shape }, index) => {
      const takesBlock = shape === "matrix" && fn.shape === "scalar";
      const [only, ...more] = trimmed(piecesOf(args[index]?.text ?? ""));
      if (takesBlock || !only || (more.length > 0 && only.text !== "{")) return;
      const area = areaOf(only.text, home, workbook);
      if (only.text === "{" || (area && sizeOf(area) > 1)) throw new NotNative(REASONS.block(fn.id));
    });
  }

  /** An argument as the call says it, with its cells where the function reads tables. */
  function said(fn: DocumentedFunction, arg: readonly Piece[]): NativeArgument {
    const own = trimmed(arg);
    const text = native(own, null);
    if (Object.keys(fn.tables).length === 0 || own.length === 0) return { text, cells: null, address: null, holds: [] };
    const chosen = chosenReference(own);
    const area = chosen && areaOf(chosen.reference, home, workbook);
    if (area && sizeOf(area) > MOST_CELLS) throw new NotNative(REASONS.argument(fn.id));
    if (area) return { text, cells: valuesOf(workbook, area), address: areaText(area), holds: chosen.holds };
    const constants = constantsOf(own);
    if (!constants) throw new NotNative(REASONS.argument(fn.id));
    return { text, cells: constants, address: null, holds: [] };
  }

  /** The reference that an argument is; of an IF that compares one cell with a constant the one that it chooses now. Null of any other. */
  function chosenReference(pieces: readonly Piece[]): { readonly reference: string; readonly holds: readonly string[] } | null {
    const [first] = pieces;
    if (pieces.length === 1 && first && (first.kind === "reference" || first.kind === "name")) return { reference: first.text, holds: [] };
    const call = first?.kind === "call" && first.text.toUpperCase() === "IF" ? callAt(pieces, 0) : null;
    if (!call || call.end !== pieces.length || call.args.length !== 3) return null;
    const [condition = [], whenTrue = [], whenFalse = []] = call.args.map(trimmed);
    const isTrue = comparison(condition);
    const chosen = isTrue === null ? null : chosenReference(isTrue ? whenTrue : whenFalse);
    if (!chosen) return null;
    const text = native(condition, null);
    return { reference: chosen.reference, holds: [isTrue ? text : `NOT(${text})`, ...chosen.holds] };
  }

  function comparison(pieces: readonly Piece[]): boolean | null {
    const [left, sign, right, ...more] = pieces.filter(({ kind }) => kind !== "space");
    if (!left || sign?.text !== "=" || right?.kind !== "text" || more.length > 0) return null;
    const area = areaOf(left.text, home, workbook);
    if (!area || sizeOf(area) > 1) return null;
    const value = valuesOf(workbook, area)[0]?.[0];
    return typeof value === "string" && value.toLowerCase() === right.text.slice(1, -1).replaceAll('""', '"').toLowerCase();
  }
}

/** @throws NotNative */
function functionOf(written: string): DocumentedFunction {
  const found = FUNCTIONS.get(written.toUpperCase());
  if (!found) throw new NotNative(REASONS.unknown(written));
  return found;
}

/** What an array of constants, or one of them, holds; null of anything else. */
function constantsOf(pieces: readonly Piece[]): CellValue | CellValue[][] | null {
  const solid = pieces.filter(({ kind }) => kind !== "space");
  if (solid[0]?.text !== "{") return constant(textOfPieces(solid));
  if (solid.at(-1)?.text !== "}") return null;
  const rows: CellValue[][] = [[]];
  let said = "";
  const end = (): boolean => {
    const value = constant(said);
    said = "";
    if (value !== null) rows.at(-1)?.push(value);
    return value !== null;
  };
  for (const { kind, text } of solid.slice(1)) {
    if (kind !== "sign" || !/^[,;}]$/.test(text)) {
      said += text;
      continue;
    }
    if (!end()) return null;
    if (text === ";") rows.push([]);
  }
  return rows;
}

function constant(text: string): CellValue | null {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return /^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}
