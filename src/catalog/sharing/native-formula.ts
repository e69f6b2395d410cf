import { CATALOG } from "..";
import { ENGINE_FUNCTIONS } from "../functions/engine-functions";
import type { SaidArgument } from "../functions/definition/call-twin-of";
import type { DocumentedFunction } from "../functions/definition/define";
import { nativeCall } from "../functions/definition/native-call";
import type { CellValue } from "../record/cells";
import { Refusal } from "../record/problem";
import type { Locale } from "../record/text";
import { lambdaName } from "../twins/lambda-printing";
import { NoTwin } from "../twins/printing";
import type { CallLambda } from "../twins/calls/call-lambda";
import { callAt, trimmed } from "./formula/call";
import { piecesOf, textOfPieces, type Piece } from "./formula/pieces";
import type { NativeNames } from "./native-names";
import { isOurs, PREFIX } from "./our-functions";
import { NotNative, REASONS } from "./reasons";
import { areaOf, areaText, sizeOf } from "./references";
import { valuesOf, type WorkbookPicture } from "./workbook-picture";

/** Of an argument of a native formula, which names each of its rows. */
const MOST_CELLS = 500_000;
const FUNCTIONS = new Map(CATALOG.map((fn) => [`${PREFIX}${fn.id}`, fn]));
/** Functions that call one that is passed by its name, with so many arguments; "each" with one of each array that they are given. */
const CALLERS: Readonly<Record<string, number | "each">> = { MAP: "each", BYROW: 1, BYCOL: 1, MAKEARRAY: 2 };

/**
 * A formula as it lives without the add-in in Excel 365: each of our functions as a LAMBDA of the Name Manager.
 *
 * @param home the sheet of references that name none
 * @param names are told which LAMBDAs it takes
 * @returns with its "="
 * @throws NotNative
 */
export function nativeFormula(formula: string, home: string, workbook: WorkbookPicture, names: NativeNames, locale: Locale): string {
  return native(piecesOf(formula), null);

  /** @param caller the function whose argument the pieces are, and how many arguments it has */
  function native(pieces: readonly Piece[], caller: { readonly name: string; readonly arity: number } | null): string {
    let out = "";
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at] as Piece;
      const call = piece.kind === "call" ? callAt(pieces, at) : null;
      if (!call) {
        out += isOurs(piece) ? passed(piece.text, caller) : piece.text;
        at += 1;
        continue;
      }
      const within = { name: piece.text.toUpperCase(), arity: call.args.length };
      out += isOurs(piece) ? called(piece.text, call.args) : `${piece.text}(${call.args.map((arg) => native(arg, within)).join(",")})`;
      at = call.end;
    }
    return out;
  }

  function called(written: string, args: readonly (readonly Piece[])[]): string {
    const fn = functionOf(written);
    return lambdaOf(fn, args.map((arg) => said(fn, arg))).formula.slice(1);
  }

  function passed(written: string, caller: { readonly name: string; readonly arity: number } | null): string {
    const fn = functionOf(written);
    const calls = caller && CALLERS[caller.name];
    if (!caller || calls === undefined || calls === null || Object.keys(fn.tables).length > 0) throw new NotNative(REASONS.uncalled(fn.id));
    const count = calls === "each" ? caller.arity - 1 : calls;
    const parameters = Array.from({ length: count }, (_, index) => `_r${index + 1}`);
    const body = lambdaOf(fn, parameters.map((text) => ({ text, cells: null, address: null }))).formula.slice(1);
    return `LAMBDA(${[...parameters, body].join(",")})`;
  }

  /** @throws NotNative */
  function lambdaOf(fn: DocumentedFunction, args: readonly SaidArgument[]): CallLambda {
    if (ENGINE_FUNCTIONS.includes(fn)) throw new NotNative(REASONS.solved(fn.id));
    requireTaken(fn, args);
    requireSingleCells(fn, args);
    try {
      const made = nativeCall(fn, args);
      if (!made) throw new NotNative(REASONS.unwritten(fn.id));
      return names.named(lambdaName(fn), (name) => made.lambda(locale, name));
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
  function said(fn: DocumentedFunction, arg: readonly Piece[]): SaidArgument {
    const own = trimmed(arg);
    const text = native(own, null);
    if (Object.keys(fn.tables).length === 0 || own.length === 0) return { text, cells: null, address: null };
    const reference = chosenReference(own);
    const area = reference === null ? null : areaOf(reference, home, workbook);
    if (area && sizeOf(area) > MOST_CELLS) throw new NotNative(REASONS.argument(fn.id));
    if (area) return { text, cells: valuesOf(workbook, area), address: areaText(area) };
    const constants = constantsOf(own);
    if (!constants) throw new NotNative(REASONS.argument(fn.id));
    return { text, cells: constants, address: null };
  }

  /** The reference that an argument is; of an IF that compares one cell with a constant the one that it chooses now. Null of any other. */
  function chosenReference(pieces: readonly Piece[]): string | null {
    const [first] = pieces;
    if (pieces.length === 1 && first && (first.kind === "reference" || first.kind === "name")) return first.text;
    const call = first?.kind === "call" && first.text.toUpperCase() === "IF" ? callAt(pieces, 0) : null;
    if (!call || call.end !== pieces.length || call.args.length !== 3) return null;
    const [condition = [], whenTrue = [], whenFalse = []] = call.args.map(trimmed);
    const holds = comparison(condition);
    return holds === null ? null : chosenReference(holds ? whenTrue : whenFalse);
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
