import { constant, constants, type FilledArgument, type Literal } from "../../catalog/filling/filled-argument";
import type { TakenValue } from "../../catalog/filling/filled-call";
import { tidy, unaccented } from "../../catalog/record/quantity";
import type { Unit } from "../../catalog/record/unit";
import type { Locale } from "../../catalog/record/text";
import { typedMoney } from "../format/typed-money";
import { typedValue } from "../format/typed-value";

/** What a hand has typed for a value of a function. */
export type TypedArgument =
  /** Nothing: the value is left out. */
  | { readonly is: "nothing" }
  | { readonly is: "given"; readonly argument: FilledArgument }
  /** Cells by their address, which are still to be read. */
  | { readonly is: "cells"; readonly address: string }
  /** It can't be told what is meant; or it is a cell, which this value can't be given. */
  | { readonly is: "unread" | "no-cell" };

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const ADDRESS = new RegExp(String.raw`^((?:'(?:[^']|'')+'|[^'!\s=]+)!)?${CELL}(?::${CELL})?$`, "i");

/**
 * Reads what is typed for a value: a constant in the writing of the language, or cells. Where texts are wanted, cells stand behind "=":
 * O1 is an activity code and a cell.
 *
 * @param sheet on which cells stand where nobody names another
 */
export function readArgument(typed: string, value: TakenValue, sheet: string | null, locale: Locale): TypedArgument {
  const text = tidy(typed);
  const { unit } = value.quantity;
  if (text === "") return { is: "nothing" };
  const bare = text.replace(/^=\s*/, "");
  if (value.usual?.written[locale] === bare) return { is: "given", argument: value.usual };
  const address = unit === "text" && bare === text ? null : ADDRESS.exec(bare);
  if (address) {
    if (value.isNamed) return { is: "no-cell" };
    if (address[1] !== undefined) return { is: "cells", address: bare };
    return sheet === null ? { is: "unread" } : { is: "cells", address: sheet + bare.toUpperCase() };
  }
  if (bare !== text) return { is: "unread" };
  const isList = value.isSeries && unit !== "text";
  const literals = (isList ? text.split(";") : [text]).map((part) => literalOf(tidy(part), unit, locale));
  if (literals.some((literal) => literal === null)) return { is: "unread" };
  const [first] = literals as Literal[];
  return { is: "given", argument: isList ? constants(literals as Literal[], unit) : constant(first as Literal, unit) };
}

/** A constant as it is typed; null where it can't be told. */
function literalOf(text: string, unit: Unit, locale: Locale): Literal | null {
  switch (unit) {
    case "text":
      return text;
    case "switch":
      return TRUTHS.get(unaccented(text)) ?? null;
    case "day":
    case "share":
      return typedValue(text, unit, locale);
    case "month":
      return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : typedValue(text, "day", locale);
    default: {
      const [, sign = "", figure = ""] = /^([-+\u2212]?)\s*(.*)$/s.exec(text) ?? [];
      const size = typedMoney(figure.toLowerCase(), locale);
      return size === null ? null : sign === "" || sign === "+" ? size : -size;
    }
  }
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([["vrai", true], ["true", true], ["faux", false], ["false", false]]);
